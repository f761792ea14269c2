"""DEI217: an indicator that measures nothing."""

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
    "DEI217",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["7a", "10b"],
    substeps=["4.1", "6.1"],
    relative=True,
    fails="""
objectives: {fair-hiring: {title: Fair hiring}}
indicators: {hires: {title: Hires of foreign origin}}
""",
    passes="""
objectives: {fair-hiring: {title: Fair hiring}}
indicators: {hires: {title: Hires of foreign origin, measures: [fair-hiring]}}
""",
)
def indicator_measures_nothing(graph: StrategyGraph) -> Iterator[Hit]:
    """An indicator that measures nothing

    The indicator does not say which vision, objective, outcome or intervention it measures. Nothing
    is reported while the strategy has no objectives: figures then show where it starts from (2.2).

    Why it matters: Figures that answer no question are collected because they always were. They
    cost time, and nobody can say what a change in them means.

    How to fix: Name under `measures` what it measures, or stop collecting it.

    Source: Report D5.2, sections 5.2 and 6.1.
    """
    if not graph.strategy.objectives:
        return
    for indicator in graph.strategy.indicators:
        if not indicator.measures:
            yield Hit(
                message=message(
                    "“{title}” measures nothing in the strategy.", title=indicator.name
                ),
                item=indicator.id,
            )
