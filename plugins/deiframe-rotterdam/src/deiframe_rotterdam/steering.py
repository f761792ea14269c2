"""Questions about the steering: the talk, who sits in it, which questions are due; the office.

The talk is held every four months, but its questions are set per quarter of the year, and the
report gives those of the first two (D5.2, 5.4). So a talk has the questions of the quarter in which
its day lies; in the third and the fourth, for which none are given, it has both sets. No third set
is made up.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.model import Activity, Interval, Stakeholder
from deiframe_rotterdam.fields import Part, Steering

if TYPE_CHECKING:
    from deiframe import StrategyGraph

EVERY: Final = Interval(4)
"""How often the talk is held (report D5.2, 5.4)."""

FEW_YEARS: Final = Interval(60)
"""The office is to dissolve within a few years; that a few are at most five is our own reading."""


@attrs.frozen(kw_only=True)
class Questions:
    """Which of the two sets a talk has, and whether they are those of its own quarter."""

    quarter: int
    priorities: bool
    results: bool

    @property
    def is_own(self) -> bool:
        """Whether the report gives the questions of this quarter."""
        return self.priorities != self.results


def questions_on(day: dt.date) -> Questions:
    """The questions of a talk on a day."""
    quarter = (day.month - 1) // 3 + 1
    return Questions(quarter=quarter, priorities=quarter != 2, results=quarter != 1)


def with_part(graph: StrategyGraph, part: Part) -> tuple[Stakeholder, ...]:
    """The stakeholders that have a part in the steering."""
    return tuple(
        stakeholder for stakeholder in graph.strategy.stakeholders if part_of(stakeholder) is part
    )


def part_of(stakeholder: Stakeholder) -> Part | None:
    """The part that a stakeholder has in the steering."""
    text = stakeholder.extension(Steering)
    return text.part if text else None


def steering_talk(graph: StrategyGraph) -> Stakeholder | None:
    """The steering talk: of several, the one whose id comes first."""
    return min(with_part(graph, Part.STEERING_TALK), key=lambda item: item.id, default=None)


def members_with(graph: StrategyGraph, talk: Stakeholder, part: Part) -> tuple[Stakeholder, ...]:
    """Those members of the talk that have a part."""
    return tuple(item for item in with_part(graph, part) if item.id in talk.members)


def next_talk(talk: Stakeholder | None, day: dt.date) -> dt.date:
    """The day of the talk after the one on a day."""
    every = talk.meets_every if talk and talk.meets_every else EVERY
    return every.after(day)


def talks_held(graph: StrategyGraph) -> tuple[tuple[int, Activity], ...]:
    """The recorded talks up to today (activities of 5.4 in which the talk takes part).

    Each with its position, in the order of the file.
    """
    names = {item.id for item in with_part(graph, Part.STEERING_TALK)}
    return tuple(
        (index, item)
        for index, item in enumerate(graph.strategy.activities)
        if item.substep == "5.4"
        and item.on <= graph.today
        and not names.isdisjoint(item.participants)
    )


def offices(graph: StrategyGraph) -> tuple[Stakeholder, ...]:
    """The offices that are there for a time."""
    return with_part(graph, Part.OFFICE)


def end_of(office: Stakeholder) -> dt.date | None:
    """When the office dissolves."""
    text = office.extension(Steering)
    return text.dissolves_on if text else None


def heirs(office: Stakeholder) -> tuple[str, ...]:
    """Who takes over the office's tasks: others than itself."""
    text = office.extension(Steering)
    return tuple(task for task in text.tasks_to if task != office.id) if text else ()


def has_dissolved(graph: StrategyGraph, office: Stakeholder) -> bool:
    """Whether the office's end date has gone by."""
    end = end_of(office)
    return end is not None and end < graph.today
