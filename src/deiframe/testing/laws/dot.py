"""DOT, read by its grammar: what a source says, as attributes with their values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import attrs

_WORD: Final = re.compile(r"[A-Za-z_\x80-\uffff][\w\x80-\uffff]*|-?(?:\.\d+|\d+(?:\.\d*)?)")
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SKIPPED: Final = re.compile(r"\s+|//[^\n]*|/\*.*?\*/|(?m:^)#[^\n]*", re.DOTALL)
_IDS: Final = ("word", "text", "markup")
_DEFAULTS: Final = ("graph", "node", "edge")


@attrs.frozen
class Token:
    """A sign, a word, a quoted text or a label with markup, of a DOT source."""

    kind: str
    text: str


@attrs.frozen
class Attribute:
    """An attribute of a graph, a node or an edge; ``markup`` says that its value is a label of it.

    A quoted value is as it stands between its quotes, escapes and all.
    """

    name: str
    value: str
    markup: bool = False


class BrokenError(ValueError):
    """What stands there is no DOT, or a label in it is not well formed."""


def attributes(dot: str) -> tuple[Attribute, ...]:
    """Every attribute in a DOT source, in the order of the source.

    Raises:
        BrokenError: it does not follow the grammar of DOT.
    """
    reader = _Reader([*_tokens(dot), _END])
    reader.graph()
    return tuple(reader.found)


_END: Final = Token("end", "")


def _tokens(dot: str) -> Iterator[Token]:
    at = 0
    while at < len(dot):
        if skipped := _SKIPPED.match(dot, at):
            at = skipped.end()
        elif dot[at] == '"':
            quoted = _QUOTED.match(dot, at)
            if quoted is None:
                raise BrokenError("a quotation does not end")
            yield Token("text", quoted[0][1:-1])
            at = quoted.end()
        elif dot[at] == "<":
            end = _end_of_markup(dot, at)
            yield Token("markup", dot[at + 1 : end])
            at = end + 1
        elif dot.startswith(("--", "->"), at):
            yield Token("edge", dot[at : at + 2])
            at += 2
        elif word := _WORD.match(dot, at):
            yield Token("word", word[0])
            at = word.end()
        else:
            yield Token("sign", dot[at])
            at += 1


def _end_of_markup(dot: str, start: int) -> int:
    depth = 0
    for at in range(start, len(dot)):
        depth += {"<": 1, ">": -1}.get(dot[at], 0)
        if depth == 0:
            return at
    raise BrokenError("a label does not end")


class _Reader:
    """Reads the tokens by the grammar; ``found`` are the attributes read so far."""

    def __init__(self, tokens: list[Token]) -> None:
        self.found: list[Attribute] = []
        self._tokens = tokens
        self._at = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._next
        self._at += 1
        return token

    def _has(self, *signs: str) -> bool:
        """Whether one of the signs (or keywords) comes next, which is then taken."""
        token = self._next
        if token.kind in ("text", "markup") or token.text.lower() not in signs:
            return False
        self._at += 1
        return True

    def _expect(self, sign: str) -> None:
        if not self._has(sign):
            raise self._unexpected(f"“{sign}”")

    def _unexpected(self, wanted: str) -> BrokenError:
        token = self._next
        return BrokenError(f"{wanted} is expected, not “{token.text[:40]}” ({token.kind})")

    def graph(self) -> None:
        self._has("strict")
        if not self._has("digraph", "graph"):
            raise self._unexpected("a graph")
        if self._next.kind in _IDS:
            self._id()
        self._body()
        if self._next is not _END:
            raise self._unexpected("the end")

    def _body(self) -> None:
        self._expect("{")
        while not self._has("}"):
            self._statement()
            self._has(";")

    def _statement(self) -> None:
        if self._has(*_DEFAULTS):
            self._lists(required=True)
            return
        self._end()
        if self._has("="):
            name = self._tokens[self._at - 2].text
            self.found.append(self._value(name))
            return
        while self._next.kind == "edge":
            self._take()
            self._end()
        self._lists()

    def _end(self) -> None:
        """A node, with its port; or a subgraph."""
        if self._has("subgraph"):
            if self._next.kind in _IDS:
                self._id()
            self._body()
        elif self._next == Token("sign", "{"):
            self._body()
        else:
            self._id()
            while self._has(":"):
                self._id()

    def _lists(self, *, required: bool = False) -> None:
        if required and self._next != Token("sign", "["):
            raise self._unexpected("“[”")
        while self._has("["):
            while not self._has("]"):
                name = self._id()
                self._expect("=")
                self.found.append(self._value(name.text))
                self._has(";", ",")

    def _value(self, name: str) -> Attribute:
        value = self._id()
        return Attribute(name, value.text, value.kind == "markup")

    def _id(self) -> Token:
        token = self._next
        if token.kind not in _IDS:
            raise self._unexpected("a name or a value")
        self._at += 1
        while token.kind == "text" and self._has("+"):
            token = Token("text", token.text + self._id().text)
        return token
