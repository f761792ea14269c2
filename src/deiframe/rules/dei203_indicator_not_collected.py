"""DEI203: an indicator that nobody collects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI203",
    Severity.WARNING,
    principles=["7a", "10b"],
    substeps=["5.2", "6.1"],
    fails="""
indicators: {hires: {title: New colleagues of foreign origin}}
""",
    passes="""
departments: {hr: {title: Human resources}}
indicators: {hires: {title: New colleagues of foreign origin, collected_by: hr}}
""",
)
def indicator_not_collected(graph: StrategyGraph) -> Iterator[Hit]:
    """An indicator that nobody collects

    The indicator names no stakeholder or department that collects it.

    Why it matters: A figure that nobody is responsible for is missing when the steering group asks
    for it.

    How to fix: Agree on who delivers the figure and how often, and write it under `collected_by`
    and `frequency`.

    Source: Report D5.2, sections 5.2 and 6.1.
    """
    for indicator in graph.strategy.indicators:
        if indicator.collected_by is None:
            yield Hit(
                message=message("Nobody collects “{title}”.", title=indicator.name),
                item=indicator.id,
            )
