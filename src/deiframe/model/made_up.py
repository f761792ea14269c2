"""What a strategy marks in its items: what is made up, and what is a reading.

What is *illustrative* is made up to show how something works, a fact about nobody: it does not
count. A *reading* is what somebody understands from a source that does not say it in so many words:
it counts, and it shows as what it is.
"""

from collections.abc import Iterable
from typing import Any, Final

import attrs

from deiframe.i18n import Message, message
from deiframe.model.fields import info, key_of

Marks = bool | tuple[str, ...]
"""Of an item, what is marked: all of it, nothing, or the fields with these keys."""

MARKS: Final = ("illustrative", "reading")
"""The names of the fields that mark something in an item."""


def illustrative() -> Marks:
    """Make the field that says of an item what in it is made up."""
    return _field(
        message(
            "What is made up to show how it works: true (all), or the keys of some fields."
            " It does not count, and every output says so."
        ),
        ["description"],
    )


def reading() -> Marks:
    """Make the field that says of an item what in it is a reading of its source."""
    return _field(
        message(
            "What is a reading: inferred from the source, which does not say it in so many words."
            " True (all), or the keys of some fields. It counts, and outputs mark it."
        ),
        ["note"],
    )


def _field(means: Message, example: list[str]) -> Marks:
    made: Marks = attrs.field(
        default=False, converter=_marks, metadata=info(means=means, example=example)
    )
    return made


def is_made_up(thing: Any, field: str = "") -> bool:
    """Whether a thing is illustrative as a whole, or with a ``field``, whether that value is.

    A value is if its item says so of all of it or of that field, or if the value says so itself
    (a baseline, an amount); a list of values if each of them does. ``field`` is its key in the
    file. Of nothing (None) nothing is made up.
    """
    return _is_marked(thing, "illustrative", field)


def is_reading(thing: Any, field: str = "") -> bool:
    """Whether a thing is a reading as a whole, or with a ``field``, whether that value is.

    As in :func:`is_made_up`, the value itself may say so (a target, a link).
    """
    return _is_marked(thing, "reading", field)


def _is_marked(thing: Any, mark: str, field: str) -> bool:
    marked = getattr(thing, mark, False)
    if not field or marked is True:
        return marked is True
    named = isinstance(marked, tuple) and field in marked
    return named or _says_so(value_of(thing, field), mark)


def _says_so(value: Any, mark: str) -> bool:
    if isinstance(value, tuple):
        return bool(value) and all(_says_so(each, mark) for each in value)
    return getattr(value, mark, False) is True


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
