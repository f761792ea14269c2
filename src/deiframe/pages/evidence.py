"""Evidence that does not count, as points of a page: what it is, and why."""

from __future__ import annotations

from typing import Final

from deiframe.diagnostics import Place
from deiframe.document import Inline, Origin, Point
from deiframe.i18n import JoinedList, message
from deiframe.verdicts import Fact

DOES_NOT_COUNT: Final = message("Does not count")
"""The heading over what was set aside."""


def set_aside_point(fact: Fact, place: Place | None = None) -> Point:
    """A point of what was set aside, with the code of the doubt if there is one."""
    words: Inline = JoinedList((fact.code, fact.text), " ") if fact.code else fact.text
    return Point(words, Origin(item=fact.item, place=place))
