"""Criteria about what gets in the way (report, 5.4 and Table 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Observation, criterion, of
from deiframe.i18n import message
from deiframe.verdicts import Fact, Truth

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

_NONE_NOTED: Final = Fact(message("No resistance is noted."), field=("risks",))


@criterion("resistance-met", message("Resistance was met."))
def resistance_met(graph: StrategyGraph) -> Observation:
    """Whether resistance is noted; that none is noted does not tell that there is none."""
    from deiframe.graph.risks import resistance

    found = tuple(map(of, resistance(graph)))
    return Observation(
        truth=Truth.YES if found else Truth.NOT_RECORDED,
        rule=message(
            "Yes if resistance is noted among the risks; otherwise it cannot be determined."
        ),
        found=found,
        missing=() if found else (_NONE_NOTED,),
    )
