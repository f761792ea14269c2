"""DEI206: a target after the strategy's end."""

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
    "DEI206",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
period: {start: 2024-01-01, end: 2028-12-31}
indicators: {hires: {title: Hires, targets: [{value: 30, by: 2030-12-31}]}}
""",
    passes="""
period: {start: 2024-01-01, end: 2028-12-31}
indicators: {hires: {title: Hires, targets: [{value: 25, by: 2028-12-31}, {value: 30, by: 2030-12-31}]}}
""",
)
def target_after_period(graph: StrategyGraph) -> Iterator[Hit]:
    """A target after the strategy's end

    The first date by which the indicator is to reach a target is after the end of the strategy's
    period.

    Why it matters: Nobody can be held to the promise any more: the strategy ends, often with the
    term of office, before the date comes.

    How to fix: Keep the distant target if it is intended, and add one that falls within the period,
    on the way there.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.targets import due

    end = graph.strategy.period.end if graph.strategy.period else None
    for indicator in graph.strategy.indicators:
        days = [day for day in map(due, indicator.targets) if day]
        if end and days and min(days) > end and len(days) == len(indicator.targets):
            yield Hit(
                message=message(
                    "“{title}” is first to be met by {day}, after the strategy has ended on {end}.",
                    title=indicator.name,
                    day=min(days),
                    end=end,
                ),
                item=indicator.id,
                field=("targets",),
            )
