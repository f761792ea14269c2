"""DEI606: a date that is far away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI606",
    Severity.WARNING,
    principles=["2a"],
    substeps=["4.1", "7.1"],
    fails="""
interventions: {mentors: {title: Mentors, period: {start: 2205-01-01}}}
""",
    passes="""
interventions: {mentors: {title: Mentors, period: {start: 2025-01-01}}}
""",
)
def date_far_away(graph: StrategyGraph) -> Iterator[Hit]:
    """A date that is far away

    A date is more than fifty years from today. The date since which a law has been in force may be
    further back. Fifty is deiframe's own threshold.

    Why it matters: Two swapped digits turn 2025 into 2205. What is to begin or to be met then is
    never late, so no check and no agenda comes back to it.

    How to fix: Correct the year. If it is right, say under `ignore` why.

    Source: deiframe, file format.
    """
    from deiframe.graph import dates

    for item, field, day in dates.far_days(graph):
        yield Hit(
            message=message("{day} is more than fifty years from today.", day=day),
            item=item,
            field=field,
        )
