"""DEI505: an intervention still planned, long past its start."""

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
    "DEI505",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["7a", "10b"],
    substeps=["5.1", "7.1"],
    fails="""
interventions: {mentors: {title: Mentors, status: planned, period: {start: 2025-01-01, end: 2027-12-31}}}
""",
    passes="""
interventions: {mentors: {title: Mentors, status: running, period: {start: 2025-01-01, end: 2027-12-31}}}
""",
)
def planned_for_long(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention that is still planned, long after its start

    The intervention should have begun more than three months ago, and its status is still planned
    or idea.

    Why it matters: Either it runs and the plan is out of date, or it does not run and nobody has
    asked why.

    How to fix: Correct the status if it has begun. If not, find out what is in the way, and give
    it a new start or stop it.

    Source: Report D5.2, sections 5.1 and 7.1.
    """
    from deiframe.graph import progress

    for intervention in progress.planned_for_long(graph):
        yield Hit(
            message=message(
                "“{title}” should have begun on {day}, and is still only planned.",
                title=intervention.name,
                day=progress.start_of(intervention),
            ),
            item=intervention.id,
            field=("status",),
        )
