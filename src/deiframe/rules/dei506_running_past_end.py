"""DEI506: an intervention still running after its end."""

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
    "DEI506",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["7a", "10b"],
    substeps=["5.1", "7.1", "7.2"],
    fails="""
interventions: {mentors: {title: Mentors, status: running, period: {start: 2024-01-01, end: 2025-12-31}}}
""",
    passes="""
interventions: {mentors: {title: Mentors, status: done, period: {start: 2024-01-01, end: 2025-12-31}}}
""",
)
def running_past_end(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention still running after its end

    The intervention's period is over, and its status is still running.

    Why it matters: At the end you decide: stop, continue, or make it part of the normal work. An
    end that passes unnoticed is a decision that was not taken.

    How to fix: Evaluate what it has achieved. Then set the status to done or institutionalised, or
    give it a new period.

    Source: Report D5.2, sections 7.1 and 7.2.
    """
    from deiframe.graph.progress import end_of, past_end

    for intervention in past_end(graph):
        yield Hit(
            message=message(
                "“{title}” was to end on {day}, and is still running.",
                title=intervention.name,
                day=end_of(intervention),
            ),
            item=intervention.id,
            field=("status",),
        )
