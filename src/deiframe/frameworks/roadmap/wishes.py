"""In which sub-steps the organisation's own wishes are fulfilled, and its own remarks answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from deiframe.graph.wishes import noted_gaps, wanted_interventions, wanted_objectives
from deiframe.model.vocabulary import Area, ChecklistItem, InterventionType, ObjectiveLevel

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.text import Text
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

_BY_ITEM: Final = {
    ChecklistItem.STRATEGIC_OBJECTIVES: "4.1",
    ChecklistItem.ALIGNMENT: "4.1",
    ChecklistItem.MEASURABLE_OUTCOMES: "4.1",
    ChecklistItem.ACTIONS_AND_RESPONSIBLE: "4.4",
    ChecklistItem.TIMELINE: "4.4",
    ChecklistItem.DEPARTMENT_ROLES: "4.2",
    ChecklistItem.GOVERNANCE: "4.4",
    ChecklistItem.TOP_MANAGEMENT: "5.4",
    ChecklistItem.MONITORING_AND_EVALUATION: "6.1",
    ChecklistItem.STAFF_AWARENESS: "5.3",
    ChecklistItem.COMMUNICATION_PLAN: "5.3",
}
"""Where what an item of Table 1 asks is brought about."""


def wanted(graph: StrategyGraph) -> Mapping[str, tuple[Text, ...]]:
    """What the organisation itself wants or notes as lacking, by the sub-steps that bring it."""
    found: dict[str, tuple[Text, ...]] = {}
    for number, text in _wanted(graph):
        found[number] = (*found.get(number, ()), text)
    return found


def _wanted(graph: StrategyGraph) -> Iterator[tuple[str, Text]]:
    for intervention in wanted_interventions(graph):
        for number in _of(intervention):
            yield number, intervention.name
    for objective in wanted_objectives(graph):
        is_departmental = objective.level is ObjectiveLevel.DEPARTMENTAL
        yield "4.2" if is_departmental else "4.1", objective.name
    for item, note in noted_gaps(graph):
        yield _BY_ITEM[item], note


def _of(intervention: Intervention) -> tuple[str, ...]:
    if intervention.type is InterventionType.PROCEDURE and intervention.area is Area.LEADERSHIP:
        return ("4.2",)  # how departments are steered
    return _BY_TYPE.get(intervention.type, ("4.3",)) if intervention.type else ("4.3",)
