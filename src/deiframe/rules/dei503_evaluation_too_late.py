"""DEI503: an evaluation after the strategy's end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI503",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["7a"],
    substeps=["6.1", "7.1"],
    fails="""
period: {start: 2024-01-01, end: 2027-12-31}
interventions: {mentors: {title: Mentors, evaluation: {design: pre-post, when: 2028-03-01}}}
""",
    passes="""
period: {start: 2024-01-01, end: 2027-12-31}
interventions: {mentors: {title: Mentors, evaluation: {design: pre-post, when: 2027-06-01}}}
""",
)
def evaluation_too_late(graph: StrategyGraph) -> Iterator[Hit]:
    """An evaluation after the strategy's end

    The date on which the intervention's effect is evaluated is after the end of the strategy's
    period.

    Why it matters: The result comes when the next strategy has been decided on. It is too late to
    adjust anything.

    How to fix: Move the evaluation forward, or plan a first one within the period. The results
    should be there some months before the next strategy is written.

    Source: Report D5.2, sections 6.1 and 7.1.
    """
    end = graph.strategy.period.end if graph.strategy.period else None
    for intervention in graph.strategy.interventions:
        day = intervention.evaluation.when if intervention.evaluation else None
        if end and day and day > end:
            yield Hit(
                message=message(
                    "“{title}” is evaluated on {day}, after the strategy has ended on {end}.",
                    title=intervention.name,
                    day=day,
                    end=end,
                ),
                item=intervention.id,
                field=("evaluation", "when"),
            )
