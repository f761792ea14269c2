"""Questions about an objective: which letters of SMART it lacks, judged from the strategy alone.

The report asks for three of them (specific, measurable, time-bound); the other two are beside it.
"""

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from deiframe.graph.measurement import measured_by
from deiframe.graph.rationale import PURPOSES
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.targets import asks_for_change, due
from deiframe.graph.theory import led_by, reach
from deiframe.graph.wording import names_share, names_year
from deiframe.model.measurement import Indicator
from deiframe.model.theory import Objective
from deiframe.model.time import Interval


class Letter(StrEnum):
    """A letter of SMART."""

    SPECIFIC = "S"
    MEASURABLE = "M"
    ACCEPTED = "A"
    RELEVANT = "R"
    TIME_BOUND = "T"


_BEYOND: Final = Interval(15 * 12)
"""A target that lies further beyond the strategy, or today, is nobody's to reach."""

ASKED: Final = (Letter.SPECIFIC, Letter.MEASURABLE, Letter.TIME_BOUND)
"""The letters that the report asks for."""


def failing_letters(graph: StrategyGraph, objective: Objective) -> tuple[Letter, ...]:
    """The letters that the objective lacks, in the order of the word."""
    return tuple(_failing(graph, objective, measured_by(graph, objective.id)))


def _failing(
    graph: StrategyGraph, objective: Objective, indicators: tuple[Indicator, ...]
) -> Iterator[Letter]:
    if not is_specific(objective, indicators):
        yield Letter.SPECIFIC
    if not is_measurable(objective, indicators):
        yield Letter.MEASURABLE
    if objective.id not in reach(graph).from_intervention:
        yield Letter.ACCEPTED
    if not is_relevant(graph, objective):
        yield Letter.RELEVANT
    if not is_time_bound(graph, objective, indicators):
        yield Letter.TIME_BOUND


def is_specific(objective: Objective, indicators: tuple[Indicator, ...]) -> bool:
    """Whether an indicator says what or whom it counts, or the objective itself names a share.

    One whose targets ask for nothing beyond the figure of today says nothing of what is to be
    reached.
    """
    counted = (
        item.title or item.definition or item.of or item.question
        for item in indicators
        if not item.targets or any(asks_for_change(item, target) for target in item.targets)
    )
    return bool(objective.title) and (any(counted) or names_share(objective.title))


def is_measurable(objective: Objective, indicators: tuple[Indicator, ...]) -> bool:
    """Whether an indicator has a target, with or without a unit; or the objective names a share.

    A baseline is another question: one can be taken once it is known what is measured.
    """
    targets = ((item, target) for item in indicators for target in item.targets)
    return any(asks_for_change(*pair) for pair in targets) or (
        not any(item.targets for item in indicators)
        and names_share(objective.title, objective.description)
    )


def is_relevant(graph: StrategyGraph, objective: Objective) -> bool:
    """Whether it, or what leads to it directly, addresses a need or answers an obligation."""
    candidates = (objective, *led_by(graph, objective.id))
    return any(any(graph.targets(item.id, *PURPOSES)) for item in candidates)


def is_time_bound(
    graph: StrategyGraph, objective: Objective, indicators: tuple[Indicator, ...]
) -> bool | None:
    """Whether every target has its moment, the objective an end, or its title a year.

    False if a day lies outside of the time of the strategy: before it began, or long after its end;
    None if nothing says when.
    """
    targets = [target for indicator in indicators for target in indicator.targets]
    days = [due(target) for target in targets]
    days += [objective.period.end] if objective.period else []
    if any(day is not None and not _in_time(graph, day) for day in days):
        return False
    if (objective.period and objective.period.end) or names_year(objective.title):
        return True
    return True if targets and all(target.when for target in targets) else None


def _in_time(graph: StrategyGraph, day: dt.date) -> bool:
    period = graph.strategy.period
    start = period.start if period else None
    end = period.end if period else None
    last = _BEYOND.after(max(end or graph.today, graph.today))
    return (start is None or start <= day) and day <= last
