"""DEI703: an obligation in force since the last review."""

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
    "DEI703",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["10b"],
    substeps=["7.1", "7.4"],
    fails="""
obligations: {pay-law: {title: A law on equal pay, in_force: 2026-03-01}}
activities: [{substep: "7.1", on: 2025-12-10, what: Review}]
""",
    passes="""
obligations: {pay-law: {title: A law on equal pay, in_force: 2026-03-01}}
activities: [{substep: "7.1", on: 2026-04-10, what: Review}]
""",
)
def obligation_since_review(graph: StrategyGraph) -> Iterator[Hit]:
    """An obligation in force since the last review

    A law or policy that the strategy lists came into force after the strategy was last reviewed or,
    if no review is recorded, after it began.

    Why it matters: The objectives were set without it. Nobody has checked whether they are still
    enough, or whether the law asks for more than was planned.

    How to fix: Check what the obligation requires, adjust objectives and interventions, and record
    the review as an activity of sub-step 7.1.

    Source: Report D5.2, sections 7.1 and 7.4.
    """
    from deiframe.graph.dates import last_review

    review = last_review(graph)
    for obligation in graph.strategy.obligations:
        day = obligation.in_force
        if review and day and review < day <= graph.today:
            yield Hit(
                message=message(
                    "“{title}” is in force since {day}, after the last review on {review}.",
                    title=obligation.name,
                    day=day,
                    review=review,
                ),
                item=obligation.id,
                field=("in_force",),
            )
