"""DEI507: a strategy whose period is over."""

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
    "DEI507",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["7a", "10b"],
    substeps=["7.1", "7.2"],
    fails="""
period: {start: 2020-01-01, end: 2025-12-31}
""",
    passes="""
period: {start: 2020-01-01, end: 2026-12-31}
""",
)
def strategy_over(graph: StrategyGraph) -> Iterator[Hit]:
    """A strategy whose period is over

    The strategy's period ended before today.

    Why it matters: Between two strategies the work continues out of habit, or stops. Budgets and
    roles that rested on the old one can be questioned any day.

    How to fix: Evaluate it as a whole, report what was reached, and decide on the next one; or
    extend its period by a decision.

    Source: Report D5.2, sections 7.1 and 7.2.
    """
    from deiframe.graph.dates import is_over

    period = graph.strategy.period
    if period and is_over(graph):
        text = message("The strategy ended on {day}.", day=period.end)
        yield Hit(message=text, field=("period", "end"))
