"""DEI704: an obligation that was to be looked at again."""

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
    "DEI704",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["10b"],
    substeps=["7.4"],
    fails="""
obligations: {pay-law: {title: A law on equal pay, review_on: 2026-03-01}}
""",
    passes="""
obligations: {pay-law: {title: A law on equal pay, review_on: 2026-03-01}}
activities: [{substep: "7.4", on: 2026-03-15, what: The law was looked at again}]
""",
)
def obligation_review_due(graph: StrategyGraph) -> Iterator[Hit]:
    """An obligation whose review date has passed

    The review date of the obligation has passed, and no activity of sub-step 7.4 (following policy
    and law) has been recorded since.

    Why it matters: Laws are amended, and quotas rise. Whoever wrote the day down knew that
    something was going to change.

    How to fix: Check what currently holds, set the next `review_on`, and record it as an activity
    of sub-step 7.4.

    Source: Report D5.2, section 7.4.
    """
    from deiframe.graph.obligations import to_be_reviewed

    for obligation in to_be_reviewed(graph, graph.today):
        yield Hit(
            message=message(
                "“{title}” was due for review on {day}.",
                title=obligation.name,
                day=obligation.review_on,
            ),
            item=obligation.id,
            field=("review_on",),
        )
