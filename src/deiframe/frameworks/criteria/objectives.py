"""What is asked of each strategic objective; and the answer if there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.extension_points.criterion import Observation, each
from deiframe.frameworks.criteria.plan import if_plan_is_written
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import ObjectiveLevel
from deiframe.verdicts import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.theory import Objective

NO_OBJECTIVES: Final = message("There are no strategic objectives yet.")
_RULE: Final = message(
    "Yes if true for all of them; partly if for some; no if shown to be untrue, or if there are actions without objectives; not recorded if the strategy says nothing about them."
)


def strategic(graph: StrategyGraph) -> Iterator[Objective]:
    """The objectives of the whole organisation."""
    for objective in graph.strategy.objectives:
        if objective.level is ObjectiveLevel.STRATEGIC:
            yield objective


def each_objective(
    graph: StrategyGraph,
    holds: Callable[[Objective], bool | None],
    *,
    lacks: Callable[[Objective], Message],
    field: str = "",
) -> Observation:
    """What holds of each strategic objective; a plan without objectives shows that it does not."""
    seen = each(strategic(graph), holds, lacks=lacks, none=NO_OBJECTIVES, field=field)
    without = next(strategic(graph), None) is None and if_plan_is_written(graph) is Truth.NO
    if without:
        return attrs.evolve(seen, truth=Truth.NO, rule=_RULE, possible=())
    return attrs.evolve(seen, rule=_RULE)
