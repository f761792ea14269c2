"""Whether a value fits the type that it is declared with, all the way down, and what does not.

Annotations of our attrs classes are the contract; nothing is said here of any class in particular.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

from deiframe.about import LANGUAGES
from deiframe.i18n import JoinedList, Message, Translatable, message
from deiframe.plugin_guard.origins import CodePlace


@attrs.frozen
class Flaw:
    """One thing that does not fit, and what would."""

    text: Message
    expected: Message | None = None


class InvalidPluginValueError(Exception):
    """A value does not fit; ``label`` names it, ``place`` is where its plugin defines it."""

    def __init__(
        self, flaws: Iterable[Flaw], place: CodePlace | None = None, label: str = ""
    ) -> None:
        """Keep what does not fit."""
        self.flaws = tuple(flaws)[:_MOST]
        self.place = place
        self.label = label
        super().__init__("; ".join(str(flaw.text) for flaw in self.flaws))


_MOST: Final = 5
_LONGEST: Final = 80
_MODULE: Final = re.compile(r"\b(?:[A-Za-z_]\w*\.)+([A-Za-z_]\w*)")
_LEFT_OPEN: Final = re.compile(r"\{[A-Za-z_]\w*\}")


def flaws(value: object, wanted: Any, path: str = "") -> Iterable[Flaw]:
    """Everything that does not fit in a value that is declared as ``wanted``.

    ``path`` names the value, such as ``stages[0].title``.
    """
    return _check(wanted)(value, path)


def flaw_of(value: object, wanted: Any, path: str) -> Flaw:
    """A value is none of what is wanted: a type, or words for it."""
    return Flaw(
        message("{field} is {value}", field=path or _ITSELF, value=shown(value)),
        wanted if isinstance(wanted, Message) else message("{wanted}", wanted=_type_text(wanted)),
    )


_ITSELF: Final = message("the value")


def shown(value: object) -> str:
    """A value as Python writes it, with its type."""
    return f"{type(value).__name__} {value!r}"[:_LONGEST]


def unsayable(value: Any, path: str) -> Iterator[Flaw]:
    """What keeps a sentence from being said, in each of the languages."""
    if isinstance(value, Message):
        yield from _of_message(value, path)
    elif isinstance(value, JoinedList):
        for index, item in enumerate(value.values):
            yield from _of_words(item, f"{path}[{index}]")
    else:
        for language in LANGUAGES:
            words = value.in_language(language)
            if not isinstance(words, str):
                yield flaw_of(words, str, f"{path}.in_language")
                return


def _of_message(value: Message, path: str) -> Iterator[Flaw]:
    if not isinstance(value.template, str) or not isinstance(value.package, str):
        yield flaw_of(value.template, str, f"{path}.template")
        return
    if not isinstance(value.values, Mapping):
        yield flaw_of(value.values, Mapping[str, object], f"{path}.values")
        return
    wrong = _unfilled(value.package, value.template, value.plural, frozenset(value.values))
    if wrong is not None:
        text = message("{field}: “{sentence}” cannot be shown: {reason}",
                       field=path, sentence=value.template[:_LONGEST], reason=wrong)  # fmt: skip
        yield Flaw(text, message("a value for each name in braces, in every language"))
    for name, item in value.values.items():
        yield from _of_words(item, f"{path}, {{{name}}}")


def _of_words(value: object, path: str) -> Iterator[Flaw]:
    """What is wrong with one of the values that are said in a sentence."""
    if not isinstance(value, str | int | float | dt.date):
        if isinstance(value, Translatable) and not isinstance(value, type):
            yield from unsayable(value, path)
        else:
            yield flaw_of(value, _WORDS, path)


_WORDS: Final = message("a text, a number, a day, or a message")


@lru_cache(maxsize=4096)
def _unfilled(package: str, template: str, plural: str | None, names: frozenset[str]) -> str | None:
    """Why a sentence cannot be said with the values of these names; None if it can."""
    if not names:
        found = _LEFT_OPEN.search(template)
        return found[0] if found else None
    values = dict.fromkeys(names, "")
    for language in LANGUAGES:
        for count in (1, 2) if plural else (1,):
            try:
                Message(package, template, values, plural, count).in_language(language)
            except (LookupError, ValueError, AttributeError, TypeError, ImportError) as error:
                return f"{type(error).__name__} {error} ({language})"
    return None


Check = Callable[[Any, str], Iterable[Flaw]]
"""Looks at a value, which has a name, for what does not fit in it."""

_AT_ONCE: Final = (str, bool, NoneType)
"""What has no inside: in a union these are told apart by their type."""


@cache
def _check(wanted: Any) -> Check:
    """How to look at values that are declared as ``wanted``; made once for each type."""
    if wanted is Any or wanted is object or isinstance(wanted, TypeVar):
        return lambda _value, _path: ()
    if get_origin(wanted) in (Union, UnionType):
        return _check_of_union(wanted)
    fits, inside = _outside(wanted), _inside(wanted)

    def check(value: Any, path: str) -> Iterable[Flaw]:
        if not fits(value):
            return (flaw_of(value, wanted, path),)
        return inside(value, path) if inside else ()

    return check


def _check_of_union(wanted: Any) -> Check:
    at_once = tuple(get_arg for get_arg in get_args(wanted) if get_arg in _AT_ONCE)
    others = tuple(
        (_outside(get_arg), get_arg) for get_arg in get_args(wanted) if get_arg not in _AT_ONCE
    )

    def check(value: Any, path: str) -> Iterable[Flaw]:
        if isinstance(value, at_once):
            return ()
        for fits, item in others:
            if fits(value):
                return _check(item)(value, path)
        return (flaw_of(value, wanted, path),)

    return check


def _outside(wanted: Any) -> Callable[[Any], bool]:
    """How to see of what type a value is, without looking into it."""
    kind = get_origin(wanted) or wanted
    if kind is Callable:
        return callable
    if kind is float:
        return lambda value: isinstance(value, int | float) and not isinstance(value, bool)
    if kind is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if kind is dt.date:  # a moment is a day to Python, but cannot be compared with one
        return lambda value: isinstance(value, dt.date) and not isinstance(value, dt.datetime)
    return lambda value: isinstance(value, kind)


def _inside(wanted: Any) -> Check | None:
    """How to look into a value of a type; None if it has no inside."""
    kind = get_origin(wanted) or wanted
    if kind in (Message, JoinedList, Translatable):
        return unsayable
    if isinstance(kind, type) and attrs.has(kind):
        return partial(_in_fields, kind)
    if kind is tuple:
        return partial(_in_tuple, get_args(wanted)[0])
    if kind is Mapping:
        return partial(_in_mapping, *get_args(wanted))
    return None


def _in_fields(cls: Any, value: Any, path: str) -> Iterator[Flaw]:
    for name, kind in _fields(cls):
        yield from _check(kind)(getattr(value, name), f"{path}.{name}" if path else name)


def _in_tuple(kind: Any, values: tuple[Any, ...], path: str) -> Iterator[Flaw]:
    check = _check(kind)
    for index, value in enumerate(values):
        yield from check(value, f"{path}[{index}]")


def _in_mapping(key: Any, kind: Any, values: Mapping[Any, Any], path: str) -> Iterator[Flaw]:
    for name, item in values.items():
        yield from _check(key)(name, f"{path}, {name}")
        yield from _check(kind)(item, f"{path}[{name}]")


@cache
def _fields(cls: Any) -> tuple[tuple[str, Any], ...]:
    """The fields of an attrs class with their types, those imported for type checkers too."""
    hints = get_type_hints(cls, localns=_IN_SIGNATURES)
    return tuple((field.name, hints[field.name]) for field in attrs.fields(cls))


_IN_SIGNATURES: Final = dict.fromkeys(
    ("StrategyGraph", "Municipality", "View", "Picture", "Chart", "AgendaDocument"), Any
)
"""Names that modules import for type checkers only; they stand in types of functions alone."""


def _type_text(wanted: Any) -> str:
    """A type as Python writes it, without the modules' names."""
    plain = wanted.__name__ if isinstance(wanted, type) and not get_args(wanted) else str(wanted)
    return _MODULE.sub(r"\1", plain).replace("NoneType", "None")
