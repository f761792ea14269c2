"""DEI202: a strategy that stops at representation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI202",
    Severity.WARNING,
    principles=["6a", "10a"],
    substeps=["4.1", "2.2"],
    fails="""
objectives:
  hires: {title: More new colleagues of foreign origin, dimension: diversity}
""",
    passes="""
objectives:
  hires: {title: More new colleagues of foreign origin, dimension: diversity}
  belonging: {title: Everyone can be themselves at work, dimension: inclusion}
""",
)
def only_representation(graph: StrategyGraph) -> Iterator[Hit]:
    """A strategy that stops at representation

    Every objective that names a dimension serves diversity; none serves equity or inclusion. Or all
    indicators that measure the objectives are of the family representation.

    Why it matters: Being counted does not mean being treated fairly, or being heard. People who are
    hired into a climate that does not change leave again, and the figures with them.

    How to fix: Add objectives about what people experience: fair decisions, room to be oneself,
    safety to speak. Measure them with survey items, and look at the answers by group.

    Source: Report D5.2, section 4.1; Zheng 2022.
    """
    from deiframe.model.vocabulary import Dimension, Family

    strategy = graph.strategy
    dimensions = {item for objective in strategy.objectives for item in objective.dimension}
    ids = {objective.id for objective in strategy.objectives}
    families = {
        indicator.family for indicator in strategy.indicators if ids & set(indicator.measures)
    }
    if dimensions == {Dimension.DIVERSITY}:
        yield Hit(
            message=message("All objectives are about diversity, none about equity or inclusion."),
            field=("objectives",),
        )
    elif families == {Family.REPRESENTATION}:
        yield Hit(
            message=message("All objectives are measured by representation alone."),
            field=("indicators",),
        )
