"""DEI507: a strategy whose period is over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.time import Interval
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI507",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["7a", "10b"],
    substeps=["7.1", "3.1", "6.3"],
    fails="""
period: {start: 2020-01-01, end: 2025-12-31}
""",
    passes="""
period: {start: 2020-01-01, end: 2026-12-31}
""",
)
def strategy_over(graph: StrategyGraph) -> Iterator[Hit]:
    """A strategy whose period is over

    The strategy's period ended before today. The finding says what comes next: the evaluation of
    the whole, until an activity of sub-step 7.1 is recorded in its last half year or later; then the next one.

    Why it matters: Between two strategies the work continues out of habit, or stops. Budgets and
    roles that rested on the old one can be questioned any day. What was learned is worth most
    while the next one is being prepared.

    How to fix: Evaluate it as a whole with those concerned, and record that as an activity of
    sub-step 7.1; report what was reached and what was not (6.3). Decide for each intervention:
    carry it over, make it usual practice, or stop it. Then deliberate on the next strategy (3.1)
    and begin its own file; or extend this period by a decision.

    Source: Report D5.2, sections 3.1, 6.3 and 7.1.
    """
    from deiframe.graph.dates import is_over, last_of

    period = graph.strategy.period
    if period is None or period.end is None or not is_over(graph):
        return
    review = last_of(graph, "7.1")
    if review is not None and _AROUND_ITS_END.after(review) >= period.end:
        text = message(
            "The strategy ended on {day}, and was evaluated on {review}. Next: decide what is"
            " carried over, and prepare the following one with those concerned.",
            day=period.end,
            review=review,
        )
    else:
        text = message(
            "The strategy ended on {day}. Next: evaluate it as a whole, decide what is carried"
            " over, and prepare the following one with those concerned.",
            day=period.end,
        )
    yield Hit(message=text, field=("period", "end"))


_AROUND_ITS_END = Interval(6)
