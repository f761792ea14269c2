"""DEI216: objectives of one dimension only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Dimension, Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI216",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
objectives:
  heard: {title: Everyone is heard, dimension: inclusion}
  at-home: {title: Everyone feels at home, dimension: inclusion}
""",
    passes="""
objectives:
  heard: {title: Everyone is heard, dimension: inclusion}
  equal-pay: {title: Equal pay for equal work, dimension: equity}
""",
)
def one_dimension_only(graph: StrategyGraph) -> Iterator[Hit]:
    """Objectives of one dimension only

    All objectives, two or more, are about equity, or all about inclusion. If all are about
    diversity alone, DEI202 reports it instead, and weighs more.

    Why it matters: The three need each other. A warm welcome does not pay equally, a fair procedure
    does not make anyone feel at home, and neither changes who is there.

    How to fix: Ask what the other two would mean for this strategy, and set an objective for at
    least one of them; or say that an objective serves several under `dimension`.

    Source: Report D5.2, sections 1.1 and 4.1.
    """
    from deiframe.model.vocabulary import Dimension

    objectives = graph.strategy.objectives
    served = {dimension for objective in objectives for dimension in objective.dimension}
    if len(objectives) > 1 and len(served) == 1 and Dimension.DIVERSITY not in served:
        text = message("All objectives are about {dimension} only.", dimension=_WORDS[served.pop()])
        yield Hit(message=text, field=("objectives",))


_WORDS = {
    Dimension.EQUITY: message("equity"),
    Dimension.INCLUSION: message("inclusion"),
}
