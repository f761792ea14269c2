"""DEI501: a review overdue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.time import Interval

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI501",
    Severity.WARNING,
    principles=["7a", "10b"],
    substeps=["7.1"],
    fails="""
period: {start: 2024-01-01, end: 2028-12-31}
review_every: 12 months
activities: [{substep: "7.1", on: 2024-12-10, what: First review}]
""",
    passes="""
period: {start: 2024-01-01, end: 2028-12-31}
review_every: 12 months
activities: [{substep: "7.1", on: 2025-12-10, what: Second review}]
""",
)
def review_overdue(graph: StrategyGraph) -> Iterator[Hit]:
    """A review is overdue

    The strategy says how often it is reviewed, but its last recorded review (an activity of
    sub-step 7.1), or else the start of its period, is older than that. If it does not say how
    often, two years are taken: deiframe's own threshold. A review that is first due after the end
    of the period is reported as well; after that end none is due.

    Why it matters: Needs and circumstances change. A plan that is never reviewed slowly becomes a
    plan for another organisation.

    How to fix: Review the findings, the figures and the feedback with the steering group, decide
    what changes, and record it as an activity of sub-step 7.1.

    Source: Report D5.2, section 7.1.
    """
    from deiframe.graph.dates import is_longer_ago, is_over, last_of, last_review, review_due

    due = review_due(graph)
    if due is not None and due < graph.today:
        text = message("The strategy should have been reviewed by {day}.", day=due)
        yield Hit(message=text, field=("review_every",))
    end = graph.strategy.period.end if graph.strategy.period else None
    if due is not None and end is not None and due > end and last_of(graph, "7.1") is None:
        text = message(
            "The strategy ends on {end}, before its first review is due on {day}.", end=end, day=due
        )
        yield Hit(message=text, field=("review_every",))
    since = last_review(graph)
    unsaid = graph.strategy.review_every is None and not is_over(graph)
    if unsaid and since is not None and is_longer_ago(graph, since, _LONG):
        text = message(
            "The strategy does not say how often it is reviewed, and records no review since {day}.",
            day=since,
        )
        yield Hit(message=text, field=("period",))


_LONG = Interval(24)
