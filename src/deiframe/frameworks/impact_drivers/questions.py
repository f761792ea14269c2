"""The questions of the nine impact drivers: two that people answer, two that the strategy answers.

The names and questions of the report's online tool are not public. These are deiframe's own, after
the report and EIGE's published success factors; they must not be passed off as the official ones.
"""

from __future__ import annotations

from typing import Final

import attrs

from deiframe.extension_points.criterion import Criterion
from deiframe.frameworks.criteria import figures, logic, people, process, purpose, responsibility
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import DriverQuestion, ImpactDriver

SCALE: Final = (
    message("0: nothing of the kind"),
    message("1: first signs"),
    message("2: half of it"),
    message("3: most of it"),
    message("4: completely"),
)
"""What each score says. A question that the strategy answers gets 4 for yes, 2 for partly, 0 for no."""


@attrs.frozen
class Asked:
    """A question that people answer, on the scale."""

    asks: Message


Question = Asked | Criterion
"""A question of a driver: answered by people, or by the strategy."""


def _four(
    first: Message, second: Message, third: Criterion, fourth: Criterion
) -> dict[DriverQuestion, Question]:
    questions: tuple[Question, ...] = (Asked(first), Asked(second), third, fourth)
    return dict(zip(DriverQuestion, questions, strict=True))


QUESTIONS: Final = {
    ImpactDriver.LEADERSHIP: _four(
        message("Do leaders speak about it of their own accord, inside and outside?"),
        message("Do leaders decide in its favour when it costs something?"),
        people.leaders_take_part,
        responsibility.top_discusses,
    ),
    ImpactDriver.DEI_BODY: _four(
        message("Does the body or office have a mandate that others respect?"),
        message("Can it reach those who decide without a detour?"),
        responsibility.body_meets,
        responsibility.office,
    ),
    ImpactDriver.STRATEGIC_FRAMEWORK: _four(
        message("Do staff and management use the framework when they plan?"),
        message("Does it fit with the other plans of the municipality?"),
        purpose.objectives_lead_to_vision,
        purpose.obligations_answered,
    ),
    ImpactDriver.ANCHORING: _four(
        message("Are proposals tested on what they mean for different groups?"),
        message("Is it part of recruitment, appraisal and promotion as a matter of course?"),
        responsibility.departments_own_objectives,
        logic.procedures_changed,
    ),
    ImpactDriver.RESOURCES: _four(
        message("Is there enough money for what is planned?"),
        message("Do those responsible have the authority and the time they need?"),
        responsibility.budgets,
        responsibility.working_time,
    ),
    ImpactDriver.INVOLVEMENT: _four(
        message("Do staff groups feel that their contribution makes a difference?"),
        message("Are staff networks given time and recognition?"),
        people.groups_consulted,
        process.involved,
    ),
    ImpactDriver.COMPETENCE: _four(
        message("Do managers know how to lead a diverse team?"),
        message("Do staff know what to do when they see discrimination?"),
        process.capacity_built,
        logic.behaviour_trained,
    ),
    ImpactDriver.DATA: _four(
        message("Are the figures that are needed available, with due care for privacy?"),
        message("Are results used when decisions are taken?"),
        figures.objectives_measurable,
        figures.evaluated,
    ),
    ImpactDriver.ACCOUNTABILITY: _four(
        message("Do managers have to answer for results in their own appraisal?"),
        message("Can staff find out how things stand?"),
        responsibility.managers_accountable,
        process.recorded("6.3"),
    ),
}
"""The questions of each driver, by the names under which a file answers them."""
