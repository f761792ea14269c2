"""What a picture in DOT is made of: its attributes, the marks in its labels, its items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree

import attrs

_WORD: Final = re.compile(r"[A-Za-z_\x80-\uffff][\w\x80-\uffff]*|-?(?:\.\d+|\d+(?:\.\d*)?)")
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_ENTITY: Final = re.compile(r"&(?!#|lt;|gt;|amp;|quot;|apos;)\w+;")


@attrs.frozen
class Token:
    """A sign, a word, a quoted text or a label with markup, of a DOT source."""

    kind: str
    text: str


class BrokenError(ValueError):
    """What stands there is no DOT."""


def tokens(dot: str) -> Iterator[Token]:
    """Take a DOT source apart.

    Raises:
        BrokenError: a quotation or a label does not end.
    """
    at = 0
    while at < len(dot):
        sign = dot[at]
        if sign.isspace():
            at += 1
        elif sign == '"':
            found = _QUOTED.match(dot, at)
            if found is None:
                raise BrokenError("a quotation does not end")
            yield Token("text", found[0][1:-1])
            at = found.end()
        elif sign == "<":
            end = _end_of_markup(dot, at)
            yield Token("markup", dot[at + 1 : end])
            at = end + 1
        elif word := _WORD.match(dot, at):
            yield Token("word", word[0])
            at = word.end()
        else:
            yield Token("sign", sign)
            at += 1


def _end_of_markup(dot: str, start: int) -> int:
    depth = 0
    for at in range(start, len(dot)):
        depth += {"<": 1, ">": -1}.get(dot[at], 0)
        if depth == 0:
            return at
    raise BrokenError("a label does not end")


def parts(dot: str) -> frozenset[str]:
    """The names of the attributes in a DOT source, and of the marks in its labels.

    Raises:
        BrokenError: it is no DOT, or a label is not well formed.
    """
    found: set[str] = set()
    every = list(tokens(dot))
    for one, after in zip(every, [*every[1:], Token("sign", "")], strict=True):
        if after == Token("sign", "=") and one.kind in ("word", "text"):
            found.add(f"attribute {one.text}")
        if one.kind == "markup":
            found |= _marks(one.text)
    return frozenset(found)


def _marks(markup: str) -> set[str]:
    text = _ENTITY.sub("x", markup)
    try:
        root = ElementTree.fromstring(f"<label>{text}</label>")  # noqa: S314 - made a moment ago
    except ElementTree.ParseError as error:
        raise BrokenError(f"a label is not well formed: {error}") from error
    inside = list(root.iter())[1:]
    return {f"mark {one.tag}" for one in inside} | {
        f"attribute {name} of {one.tag}" for one in inside for name in one.attrib
    }


def bones(dot: str) -> list[str]:
    """The ids and ends of what is drawn, in the order of the alphabet: whatever stands where."""
    every = list(tokens(dot))
    found: list[str] = []
    for number in range(len(every)):
        text = [two.text for two in every[number : number + 3]]
        if text[:2] == ["id", "="] and len(text) == 3:
            found.append(text[2])
    return sorted(found)
