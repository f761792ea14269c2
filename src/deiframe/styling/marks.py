"""Marks on what a picture shows: on a value that is made up, and on one that is a reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from deiframe.i18n import message
from deiframe.model.made_up import is_made_up, is_reading
from deiframe.styling.frame import Key

MADE_UP: Final = "*"
"""Stands after what is made up to show how it works."""

READING: Final = "°"
"""Stands after what the source does not say in so many words."""


def mark_of(thing: Any, *fields: str) -> str:
    """The mark of a thing, or of what these fields of it say; empty if there is none.

    It is marked if all of it is made up (or a reading), or what one of the fields says.
    """
    if any(is_made_up(thing, field) for field in ("", *fields)):
        return MADE_UP
    return READING if any(is_reading(thing, field) for field in ("", *fields)) else ""


def keys_of(marks: Iterable[str]) -> Iterator[Key]:
    """What the marks that occur mean."""
    there = set(marks)
    if MADE_UP in there:
        yield Key(message("illustrative: not the organisation's own"), sign=MADE_UP)
    if READING in there:
        yield Key(message("a reading: inferred from the source, not said there"), sign=READING)
