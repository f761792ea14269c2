"""How the documents of the talk tell of breakthroughs, days and what a cluster said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe import AnswerLines, Origin, listing
from deiframe_rotterdam.breakthroughs import number_of, owners
from deiframe_rotterdam.words import NOBODY, NOT_SAID, message

if TYPE_CHECKING:
    from deiframe import Intervention, Sayable, StrategyGraph, Text
    from deiframe_rotterdam.fields import Resistance, Result

ROOM: Final = AnswerLines(3)
"""Room to write below a question."""


def named(intervention: Intervention) -> str | Sayable:
    """A breakthrough by its number and name; what has no number, by its name."""
    number = number_of(intervention)
    if number is None:
        return intervention.name
    return message("{number}. {title}", number=number, title=intervention.name)


def or_not_said(text: Text | None) -> str | Sayable:
    """A text, or that there is none."""
    return text if text else NOT_SAID


def owner_said(graph: StrategyGraph, intervention: Intervention) -> str | Sayable:
    """Who answers for it, or that nobody does."""
    found = owners(graph, (intervention,))
    return listing(item.name for item in found) if found else NOBODY


def noted(intervention: Intervention, said: Resistance | Result) -> Origin:
    """Where what was noted of an intervention comes from."""
    return Origin(
        item=intervention.id,
        source=said.source,
        illustrative=said.illustrative or intervention.illustrative,
    )
