"""DEI602: political support is not stated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI602",
    Severity.WARNING,
    principles=["5a"],
    substeps=["2.3", "2.4"],
    fails="""
visions: {open-city: {title: An open city}}
""",
    passes="""
visions: {open-city: {title: An open city}}
political_support: [{stage: passive, since: 2025-01-01}]
""",
)
def support_unknown(graph: StrategyGraph) -> Iterator[Hit]:
    """Political support is not stated

    The strategy does not state the stage of its political support: none, passive or active.

    Why it matters: Which steps make sense depends on it. Support also changes with elections
    and with the people in charge, so a strategy that wants to outlive them keeps an eye on it.

    How to fix: Discuss with a few people who know, choose the stage that fits best, and write
    it with its date under `political_support`.

    Source: Report D5.2, Table 2.
    """
    from deiframe.graph.dates import support_today

    if support_today(graph) is None:
        text = message("The strategy does not say how much political support there is.")
        yield Hit(message=text, field=("political_support",))
