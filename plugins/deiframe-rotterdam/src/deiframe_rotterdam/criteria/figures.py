"""Criteria about figures: the quarterly survey, and scales of pay (D5.2, 4.1 and 6.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.criteria import Observation, criterion, each, some
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
            indicator
            for indicator in graph.strategy.indicators
            if indicator.question is not None
            and indicator.frequency is not None
            and indicator.frequency.months <= _QUARTER
        ),
        none=message("No indicator with a question is collected every quarter."),
    )


@criterion(
    "rotterdam-gap-measured",
    message("If a need says from which pay scale there is a gap, it is measured there."),
)
def gap_measured(graph: StrategyGraph) -> Observation:
    """Whether each gap is measured at the scale where it begins."""
    measured = scales_measured(graph)
    return each(
        (need for need in graph.strategy.needs if gap_from(need) is not None),
        lambda item: gap_from(item) in measured or None,
        lacks=lambda item: message("“{title}” is not measured where it begins.", title=item.name),
        none=message("No need says from which pay scale there is a gap."),
    )
