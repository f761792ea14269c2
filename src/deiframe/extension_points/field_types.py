"""What a field of an extension may hold: what a strategy's file can say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs

ALLOWED: Final = (
    "str, bool, int, float, datetime.date, Interval, Text, a StrEnum, an attrs class of these,"
    " tuple[..., ...] and Mapping[str, ...] of these, and each of them or None"
)
"""The types of fields, in words of Python; docs/plugins.md says the same."""


def unsupported(cls: Any) -> Iterator[str]:
    """The fields of an attrs class, and of classes in it, whose type no file can hold."""
    yield from _of_class(cls, frozenset())


def _of_class(cls: Any, seen: frozenset[Any]) -> Iterator[str]:
    try:
        fields = attrs.fields(attrs.resolve_types(cls))
    except NameError as error:
        yield f"{cls.__name__}: {error}; its types must be imported when it runs"
        return
    for field in fields:
        if not _is_allowed(field.type, seen | {cls}):
            yield f"{cls.__name__}.{field.name}: {_text(field.type)}"
        for inner in _classes_in(field.type):
            if inner not in seen | {cls} and not inner.__module__.startswith("deiframe."):
                yield from _of_class(inner, seen | {cls})


def _is_allowed(wanted: Any, seen: frozenset[Any]) -> bool:
    from deiframe.model.text import Translations
    from deiframe.model.time import Interval

    arguments = get_args(wanted)
    if get_origin(wanted) in (Union, UnionType):
        rest = [argument for argument in arguments if argument is not NoneType]
        is_text = set(rest) == {str, Translations}
        return is_text or (len(rest) == 1 and _is_allowed(rest[0], seen))
    if get_origin(wanted) is tuple:
        return len(arguments) == 2 and arguments[1] is Ellipsis and _is_allowed(arguments[0], seen)
    if get_origin(wanted) is Mapping:
        return (arguments[0] is str or _is_word(arguments[0])) and _is_allowed(arguments[1], seen)
    simple = (str, bool, int, float, dt.date, Interval, Translations)
    return wanted in simple or _is_word(wanted) or (isinstance(wanted, type) and attrs.has(wanted))


def _is_word(wanted: Any) -> bool:
    return isinstance(wanted, type) and issubclass(wanted, StrEnum) and wanted is not StrEnum


def _classes_in(wanted: Any) -> Iterator[Any]:
    for get_arg in (wanted, *get_args(wanted)):
        if isinstance(get_arg, type) and attrs.has(get_arg):
            yield get_arg
        elif get_arg is not wanted:
            yield from _classes_in(get_arg)


def _text(wanted: Any) -> str:
    if wanted is None:
        return "without a type"
    return wanted.__name__ if isinstance(wanted, type) and not get_args(wanted) else str(wanted)
