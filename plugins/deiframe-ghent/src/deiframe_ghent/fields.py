"""The fields that only Ghent has: counts behind a figure, a SPOC, an objective's nature, what follows.

In a file they stand under ``extensions: {ghent: {...}}`` of an indicator, a department, an
objective, or the strategy as a whole.
"""

import datetime as dt
from enum import StrEnum
from typing import Any, Final

import attrs

from deiframe import Extension, number, one_id
from deiframe.model import Kind, Text
from deiframe_ghent.words import words

MOST: Final = 1_000_000
"""More people than any city employs: a count above it is a slip."""


def _count() -> Any:
    return number(0, MOST, required=True)


@attrs.frozen(kw_only=True)
class Count:
    """How many of how many, on a day: the ``part`` whom the figure is about, and the ``whole``.

    In people or in full-time equivalents, as the indicator is counted.
    """

    on: dt.date
    part: float = _count()
    whole: float = _count()
    illustrative: bool = False
    source: Text | None = None


@attrs.frozen(kw_only=True)
class Counted:
    """What the figures of an indicator are calculated from."""

    counts: tuple[Count, ...] = ()


@attrs.frozen(kw_only=True)
class Contact:
    """Whom to ask in a department: its single point of contact (SPOC)."""

    spoc: str | None = one_id(Kind.STAKEHOLDER)


class Nature(StrEnum):
    """Whether an objective says what is to be reached, or what is to be done."""

    STRATEGIC = "strategic"
    OPERATIONAL = "operational"


@attrs.frozen(kw_only=True)
class Aimed:
    """What sort of objective it is."""

    nature: Nature | None = None


@attrs.frozen(kw_only=True)
class Successor:
    """The framework that is to follow this one; ``starts_on`` once it is decided."""

    title: Text
    starts_on: dt.date | None = None
    source: Text | None = None


@attrs.frozen(kw_only=True)
class Framework:
    """What comes after this framework."""

    successor: Successor | None = None


EXTENSIONS: Final = (
    Extension(
        kind=Kind.INDICATOR,
        fields=Counted,
        labels={"counts": words.message("counts behind the figure")},
    ),
    Extension(
        kind=Kind.DEPARTMENT,
        fields=Contact,
        labels={"spoc": words.message("single point of contact (SPOC)")},
        shown=("spoc",),
    ),
    Extension(
        kind=Kind.OBJECTIVE,
        fields=Aimed,
        labels={"nature": words.message("strategic or operational")},
        shown=("nature",),
    ),
    Extension(
        kind=None,
        fields=Framework,
        labels={"successor": words.message("framework that follows")},
    ),
)
