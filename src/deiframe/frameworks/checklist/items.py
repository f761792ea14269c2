"""The eleven items of Table 1, and the criteria by which each is answered."""

from __future__ import annotations

from typing import Final

import attrs

from deiframe.extension_points.criterion import Criterion
from deiframe.frameworks.criteria import figures, logic, process, purpose, responsibility
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import ChecklistItem


@attrs.frozen(kw_only=True)
class ChecklistQuestion:
    """An item of the checklist: what it asks, and what answers it."""

    asks: Message
    criteria: tuple[Criterion, ...]


ITEMS: Final = {
    ChecklistItem.STRATEGIC_OBJECTIVES: ChecklistQuestion(
        asks=message("Are there well-defined strategic objectives?"),
        criteria=(
            purpose.strategic_objectives,
            purpose.objectives_specific,
            purpose.objectives_time_bound,
        ),
    ),
    ChecklistItem.ALIGNMENT: ChecklistQuestion(
        asks=message("Do they fit the mission, and the needs of those concerned?"),
        criteria=(purpose.objectives_lead_to_vision, purpose.objectives_answer_needs),
    ),
    ChecklistItem.MEASURABLE_OUTCOMES: ChecklistQuestion(
        asks=message("Are the outcomes of the objectives measurable?"),
        criteria=(figures.objectives_measurable, figures.beyond_output),
    ),
    ChecklistItem.ACTIONS_AND_RESPONSIBLE: ChecklistQuestion(
        asks=message("Does it say what the actions are, and who is responsible?"),
        criteria=(logic.actions_settled, responsibility.somebody_responsible),
    ),
    ChecklistItem.TIMELINE: ChecklistQuestion(
        asks=message("Is there a timeline?"),
        criteria=(process.timeline,),
    ),
    ChecklistItem.DEPARTMENT_ROLES: ChecklistQuestion(
        asks=message("Is it clear what is expected of each department?"),
        criteria=(
            responsibility.departments_have_roles,
            responsibility.departments_own_objectives,
        ),
    ),
    ChecklistItem.GOVERNANCE: ChecklistQuestion(
        asks=message(
            "Is there a governance structure, with a taskforce for it that meets regularly?"
        ),
        criteria=(responsibility.body, responsibility.taskforce_meets),
    ),
    ChecklistItem.TOP_MANAGEMENT: ChecklistQuestion(
        asks=message("Does top management discuss it periodically?"),
        criteria=(responsibility.top_discusses,),
    ),
    ChecklistItem.MONITORING_AND_EVALUATION: ChecklistQuestion(
        asks=message("Are interventions monitored and evaluated consistently?"),
        criteria=(logic.under_way_measured, figures.evaluated, figures.indicators_collected),
    ),
    ChecklistItem.STAFF_AWARENESS: ChecklistQuestion(
        asks=message("Can the majority of staff name its main points?"),
        criteria=(figures.known_by_staff,),
    ),
    ChecklistItem.COMMUNICATION_PLAN: ChecklistQuestion(
        asks=message("Is there a plan to communicate it, inside and outside?"),
        criteria=(process.communication_inside, process.communication_outside),
    ),
}
"""The items, in the report's order."""
