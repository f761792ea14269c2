"""DEI207: a target that is past, and no new one."""

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
    "DEI207",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["2a", "10b"],
    substeps=["4.1", "7.1"],
    fails="""
indicators: {hires: {title: Hires, targets: [{value: 30, by: 2025-12-31}]}}
""",
    passes="""
indicators: {hires: {title: Hires, targets: [{value: 30, by: 2025-12-31}, {value: 33, by: 2027-12-31}]}}
""",
)
def target_past(graph: StrategyGraph) -> Iterator[Hit]:
    """A target that is past, without a new one

    The last date by which the indicator was to reach a target has passed. If the whole strategy is
    over, DEI507 reports it.

    Why it matters: Nobody steers by a past target. Whether it was met is worth reporting; what
    comes next is worth deciding.

    How to fix: Record whether it was met, report it in and outside the organisation, and set the
    next target; or end the indicator if it has done its work.

    Source: Report D5.2, sections 6.3 and 7.1.
    """
    from deiframe.graph.dates import is_over
    from deiframe.graph.targets import due

    if is_over(graph):
        return
    for indicator in graph.strategy.indicators:
        days = [day for day in map(due, indicator.targets) if day]
        if days and len(days) == len(indicator.targets) and max(days) < graph.today:
            yield Hit(
                message=message(
                    "The last target of “{title}” was for {day}.",
                    title=indicator.name,
                    day=max(days),
                ),
                item=indicator.id,
                field=("targets",),
            )
