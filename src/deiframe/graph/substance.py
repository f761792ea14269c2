"""Questions about words: whether a text says anything, or only fills its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, Final, NamedTuple

import attrs

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.fields import key_of
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.model.text import Text, Translations

Path = tuple[str | int, ...]


class Words(NamedTuple):
    """A text of a strategy: where it stands, in which field of which class, and what holds it."""

    item: str
    path: Path
    text: Text
    cls: str
    key: str
    holder: Any


NAMED: Final = (
    Kind.VISION, Kind.OBJECTIVE, Kind.OUTCOME, Kind.INTERVENTION, Kind.INDICATOR, Kind.NEED,
    Kind.RISK,
)  # fmt: skip
"""Kinds of item whose name must say what they are; others may go by letters, such as HR."""

# fmt: off
_PLACEHOLDERS: Final = frozenset(
    {
        "tbd", "tba", "tbc", "todo", "to do", "na", "none", "nil", "null", "nothing", "something",
        "text", "title", "test", "example", "placeholder", "dummy", "fill in", "not applicable",
        "to be determined", "to be decided", "to be defined", "to be added", "to be filled in",
        "foo", "bar", "baz", "foobar", "asdf", "qwerty", "abc", "xyz", "blah", "etc",
        "tekst", "titel", "voorbeeld", "iets", "niets", "geen", "nvt", "niet van toepassing",
        "te bepalen", "nog te bepalen", "nader te bepalen", "in te vullen", "nog in te vullen",
        "ntb", "volgt", "volgt later", "volgt nog", "follows", "follows later", "segue", "seguirà",
        "testo", "titolo", "esempio", "qualcosa", "niente", "nulla", "nessuno", "non applicabile",
        "da definire", "da definire in seguito", "da decidere", "da completare", "da compilare",
    }
)
_LOREM: Final = frozenset(
    {
        "lorem", "ipsum", "dolor", "sit", "amet", "consectetur", "adipiscing", "elit", "sed", "do",
        "eiusmod", "tempor", "incididunt", "ut", "labore", "et", "dolore", "magna", "aliqua",
        "enim", "ad", "minim", "veniam", "quis", "nostrud", "exercitation", "ullamco", "laboris",
        "nisi", "aliquip", "ex", "ea", "commodo", "consequat", "duis", "aute", "irure", "velit",
    }
)
_KINDS: Final = frozenset(
    {
        "vision", "objective", "goal", "outcome", "result", "intervention", "action", "deed",
        "indicator", "need", "risk", "target", "item",
        "visie", "doel", "doelstelling", "resultaat", "interventie", "actie", "behoefte", "risico",
        "visione", "obiettivo", "risultato", "intervento", "azione", "indicatore", "bisogno",
        "rischio",
    }
)
# fmt: on
_WITHIN_WORDS: Final = re.compile(r"(?<=\w)[./'’]")
_SIGNS: Final = re.compile(r"[^\w\s]|_")
_NUMBERED: Final = re.compile(r"(\w+?)[ _]?(?:\d+|[a-z])?")
_LETTER_ALONE: Final = re.compile(r"(?![xX])[^\W\d_]")
_LETTER: Final = re.compile(r"\w\d*")
_BEYOND_LATIN: Final = "\u2e80"
"""From here on one sign may be a word."""

_LONGEST: Final = 30
_SHORT: Final = 5
_MANY_UNTITLED: Final = 8
_READ: Final = 200
"""So much of a text is read to see whether it fills its place only."""
_FEW_SIGNS: Final = 5


@lru_cache(maxsize=1 << 17)
def plain_words(text: str) -> str:
    """A text as it is compared: without capitals and signs.

    >>> plain_words("  T.B.D.: HR-plan! ")
    'tbd hr plan'
    """
    joined = _WITHIN_WORDS.sub("", text)
    return " ".join(_SIGNS.sub(" ", joined).casefold().split())


def says_nothing(text: Text) -> bool:
    """Whether a text only fills its place: one letter, one sign again and again, a placeholder.

    >>> [says_nothing(text) for text in ("x", "xxx", "T.B.D. (2)", "asdf asdf", "HR", "Iftar")]
    [True, True, True, True, False, False]
    """
    return _in_all_languages(text, _is_filler)


def names_nothing(text: Text) -> bool:
    """Whether a name says no more than that there is something.

    >>> [names_nothing(text) for text in ("Objective 2", "o1", "Pay gap")]
    [True, True, False]
    """
    return _in_all_languages(text, _is_filler_name)


def is_letter(text: Text) -> bool:
    """Whether a name is one letter by which something may go: any but x, which stands for anything.

    >>> [is_letter(text) for text in ("B", "x", "HR")]
    [True, False, False]
    """
    return _in_all_languages(text, lambda each: bool(_LETTER_ALONE.fullmatch(each)))


def gives_no_reason(text: Text) -> bool:
    """Whether what should be a sentence is one short word at most.

    >>> [gives_no_reason(text) for text in ("yes", "role models")]
    [True, False]
    """
    return _in_all_languages(text, lambda words: _is_filler(words) or _is_short_word(words))


def _in_all_languages(text: Text, is_so: Any) -> bool:
    if isinstance(text, str):
        return bool(is_so(text))
    return all(map(is_so, text.by_language.values()))


@lru_cache(maxsize=1 << 17)
def _is_filler(text: str) -> bool:
    start = text[:_READ]
    if len(text) > _LONGEST and not _may_fill(start):
        return False
    signs = {sign for sign in start.casefold() if sign.isalnum()}
    if len(signs) < 2:
        return not any(sign >= _BEYOND_LATIN for sign in signs)
    words = plain_words(start)
    if words.rstrip("0123456789 ") in _PLACEHOLDERS:
        return True
    each = [word for word in words.split() if not word.isdigit()]
    return bool(each) and (set(each) <= _PLACEHOLDERS or _is_lorem(each))


def _may_fill(start: str) -> bool:
    """Whether it is worth reading on: long texts are many, and nearly all say something."""
    if len(set(start)) <= _FEW_SIGNS:
        return True
    first = plain_words(next(iter(start.split(None, 1)), ""))
    return not first or first in _PLACEHOLDERS or first in _LOREM


def _is_lorem(words: Sequence[str]) -> bool:
    """Whether nearly all of a few words or more are those that printers fill a page with."""
    return len(words) > 1 and 5 * sum(word in _LOREM for word in words) >= 4 * len(words)


def _is_filler_name(text: str) -> bool:
    if _is_filler(text):
        return True
    if len(text) > _LONGEST:
        return False
    words = plain_words(text)
    numbered = _NUMBERED.fullmatch(words)
    is_letter = words < _BEYOND_LATIN and _LETTER.fullmatch(words)
    return bool(is_letter) or (numbered is not None and numbered[1] in _KINDS)


def _is_short_word(text: str) -> bool:
    words = text.split()
    return len(words) < 2 and len(text.strip()) < _SHORT


def nameless(graph: StrategyGraph) -> Iterator[Item]:
    """The items whose title says nothing; those without a title only if many ids say nothing."""
    untitled = [
        item
        for kind in NAMED
        for item in graph.strategy.of_kind(kind)
        if not item.title and names_nothing(item.id)
    ]
    unnamed = {item.id for item in untitled} if len(untitled) >= _MANY_UNTITLED else set()
    for item in graph.strategy.items():
        if item.id in unnamed or (item.title and _is_empty(item)):
            yield item


def _is_empty(item: Item) -> bool:
    if item.kind in NAMED:
        return names_nothing(item.title)
    return says_nothing(item.title) and not is_letter(item.title)


@lru_cache(maxsize=4)
def words_of(graph: StrategyGraph) -> tuple[Words, ...]:
    """Every text of a strategy that says something of it, but for names, notes and sources."""
    return tuple(_words_of(graph))


def _words_of(graph: StrategyGraph) -> Iterator[Words]:
    for item in graph.strategy.items():
        yield from _words_in(item, item.id, ())
    strategy = graph.strategy
    for field in attrs.fields(Strategy):
        if field.name not in _COLLECTIONS and field.name not in _SILENT:
            content = getattr(strategy, field.name)
            yield from _words_in_content(content, "", (key_of(field),), Strategy, strategy)


def _words_in(value: Any, item: str, path: Path) -> Iterator[Words]:
    for name, key in _worded(type(value)):  # type: ignore[arg-type]
        content = getattr(value, name)
        if content:
            yield from _words_in_content(content, item, (*path, key), type(value), value)


def _words_in_content(
    content: Any, item: str, path: Path, cls: type, holder: Any
) -> Iterator[Words]:
    if isinstance(content, tuple):
        for index, part in enumerate(content):
            if attrs.has(type(part)):
                yield from _words_in_content(part, item, (*path, index), cls, holder)
    elif isinstance(content, str | Translations):
        key = next(step for step in reversed(path) if isinstance(step, str))
        yield Words(item, path, content, cls.__name__, key, holder)
    elif isinstance(content, Mapping):
        for key, part in content.items():
            yield from _words_in_content(part, item, (*path, str(key)), cls, holder)
    elif attrs.has(type(content)):
        yield from _words_in(content, item, path)


_COLLECTIONS: Final = frozenset(kind.collection for kind in Kind)
_SILENT: Final = frozenset(
    {"title", "description", "note", "source", "link", "tags", "of", "question", "language",
     "plugins", "level_model", "municipality", "checks", "extensions", "ignore", "formerly"}
)  # fmt: skip
"""Fields whose texts say nothing that an answer would rest on; titles are asked about apart."""


@cache
def _worded(cls: Any) -> tuple[tuple[str, str], ...]:
    """The fields of a class that hold texts, or values that may, with their keys."""
    if not attrs.has(cls):
        return ()
    return tuple(
        (field.name, key_of(field))
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.name not in _SILENT and _may_hold_text(field.type)
    )


def _may_hold_text(annotation: Any) -> bool:
    if isinstance(annotation, type):
        is_value = attrs.has(annotation) and not issubclass(annotation, Item)
        return annotation is Translations or is_value
    return any(map(_may_hold_text, getattr(annotation, "__args__", ())))


def alike(words: Iterable[Words], least: int) -> list[Words]:
    """Those of several texts that are the same: at least so many, and more than half of all."""
    known = list(words)
    counts = Counter(_compared(each.text) for each in known)
    most = counts.most_common(1)
    if not most or most[0][1] < least or 2 * most[0][1] <= len(known):
        return []
    return [each for each in known if _compared(each.text) == most[0][0]]


def same_words(text: Text, other: Text) -> bool:
    """Whether two texts say the same, but for capitals and signs."""
    return _compared(text) == _compared(other)


def _compared(text: Text) -> Hashable:
    if isinstance(text, str):
        return plain_words(text)
    return frozenset(map(plain_words, text.by_language.values()))
