"""Criteria about figures: the quarterly survey, and scales of pay (D5.2, 4.1 and 6.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe import Observation, criterion, each, some
from deiframe_rotterdam.scales import gap_from, scales_measured
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph

_QUARTER: Final = 3


@criterion("rotterdam-quarterly-survey", message("A survey on it goes round every quarter."))
def quarterly_survey(graph: StrategyGraph) -> Observation:
    """Whether an indicator with a question is collected every three months or more often."""
    return some(
        (
            one
            for one in graph.strategy.indicators
            if one.question is not None
            and one.frequency is not None
            and one.frequency.months <= _QUARTER
        ),
        none=message("No indicator with a question is collected every quarter."),
    )


@criterion(
    "rotterdam-gap-measured",
    message("Where a need says from which pay scale there is a gap, it is measured there."),
)
def gap_measured(graph: StrategyGraph) -> Observation:
    """Whether each gap is measured at the scale where it begins."""
    measured = scales_measured(graph)
    return each(
        (one for one in graph.strategy.needs if gap_from(one) is not None),
        lambda one: gap_from(one) in measured,
        lacks=lambda one: message("“{title}” is not measured where it begins.", title=one.name),
        none=message("No need says from which pay scale there is a gap."),
    )
