"""What a strategy marks as illustrative: made up to show how it works, a fact about nobody."""

from collections.abc import Iterable
from typing import Any

import attrs

from deiframe.i18n import message
from deiframe.model.fields import info, key_of

Marks = bool | tuple[str, ...]
"""Of an item, what is made up: all of it, nothing, or the fields with these keys."""


def marks() -> Marks:
    """Make the field that says of an item what in it is made up."""
    made: Marks = attrs.field(
        default=False,
        converter=_marks,
        metadata=info(
            means=message(
                "What is made up to show how it works: true (all), or the keys of some fields."
                " It does not count, and every output says so."
            ),
            example=["description"],
        ),
    )
    return made


def is_made_up(thing: Any, field: str = "") -> bool:
    """Whether a thing is illustrative as a whole, or with a ``field``, whether that value is.

    A value is if its item says so of all of it or of that field, or if the value says so itself
    (a baseline, an amount); a list of values if each of them does. ``field`` is its key in the
    file. Of nothing (None) nothing is made up.
    """
    marked = getattr(thing, "illustrative", False)
    if not field or marked is True:
        return marked is True
    named = isinstance(marked, tuple) and field in marked
    return named or _says_so(value_of(thing, field))


def _says_so(value: Any) -> bool:
    if isinstance(value, tuple):
        return bool(value) and all(map(_says_so, value))
    return getattr(value, "illustrative", False) is True


def value_of(thing: Any, field: str) -> Any:
    """What stands in a thing under a key of the file; None if there is nothing."""
    found = getattr(thing, field, None)
    if found is None and attrs.has(type(thing)):
        names = (each.name for each in attrs.fields(type(thing)) if key_of(each) == field)
        found = getattr(thing, next(names, field), None)
    return found


def _marks(value: bool | str | Iterable[str]) -> Marks:
    if isinstance(value, bool):
        return value
    return (value,) if isinstance(value, str) else tuple(value)
