"""How the documents of the talk tell of breakthroughs, days and what a cluster said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe import joined_list
from deiframe.agenda import AnswerLines, Origin
from deiframe_rotterdam.breakthroughs import number_of, owners
from deiframe_rotterdam.words import NOBODY, NOT_STATED, message

if TYPE_CHECKING:
    from deiframe import StrategyGraph, Translatable
    from deiframe.model import Intervention, Text
    from deiframe_rotterdam.fields import Resistance, Result

ROOM: Final = AnswerLines(3)
"""Room to write below a question."""


def named(intervention: Intervention) -> str | Translatable:
    """A breakthrough by its number and name; what has no number, by its name."""
    number = number_of(intervention)
    if number is None:
        return intervention.name
    return message("{number}. {title}", number=number, title=intervention.name)


def or_not_text(text: Text | None) -> str | Translatable:
    """A text, or that there is none."""
    return text if text else NOT_STATED


def owner_text(graph: StrategyGraph, intervention: Intervention) -> str | Translatable:
    """Who answers for it, or that nobody does."""
    found = owners(graph, (intervention,))
    return joined_list(item.name for item in found) if found else NOBODY


def noted(intervention: Intervention, resistance: Resistance | Result) -> Origin:
    """Where what was noted of an intervention comes from."""
    return Origin(
        item=intervention.id,
        source=resistance.source,
        illustrative=resistance.illustrative or bool(intervention.illustrative),
    )
