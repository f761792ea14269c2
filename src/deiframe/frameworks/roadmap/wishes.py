"""In which sub-steps the organisation's own wishes are fulfilled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from deiframe.graph.wishes import wanted_interventions, wanted_objectives
from deiframe.model.vocabulary import Area, InterventionType, ObjectiveLevel

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item
    from deiframe.model.theory import Intervention

_BY_TYPE: Final = {
    InterventionType.AWARENESS: ("1.1",),
    InterventionType.NETWORK: ("1.2", "4.5"),
    InterventionType.PANEL: ("1.2", "4.5"),
    InterventionType.TRAINING: ("1.3",),
    InterventionType.MENTORING: ("1.3",),
    InterventionType.RESEARCH: ("2.1",),
    InterventionType.POLICY: ("4.2",),
    InterventionType.OFFICE: ("4.4",),
    InterventionType.COMMUNICATION: ("5.3",),
}
"""Where the report speaks of such things; all others are designed in 4.3."""


def wishes(graph: StrategyGraph) -> Mapping[str, tuple[Item, ...]]:
    """What the organisation itself wants, by the sub-steps in which it is brought about."""
    found: dict[str, tuple[Item, ...]] = {}
    for intervention in wanted_interventions(graph):
        for number in _of(intervention):
            found[number] = (*found.get(number, ()), intervention)
    for objective in wanted_objectives(graph):
        number = "4.2" if objective.level is ObjectiveLevel.DEPARTMENTAL else "4.1"
        found[number] = (*found.get(number, ()), objective)
    return found


def _of(intervention: Intervention) -> tuple[str, ...]:
    if intervention.type is InterventionType.PROCEDURE and intervention.area is Area.LEADERSHIP:
        return ("4.2",)  # how departments are steered
    return _BY_TYPE.get(intervention.type, ("4.3",)) if intervention.type else ("4.3",)
