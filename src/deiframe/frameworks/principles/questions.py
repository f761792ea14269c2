"""The 18 questions of Table 3, what speaks for each, and the sub-steps that fix it.

Where a cell of the table has several questions above several sub-steps, the split over the
questions is a reading of its layout (principles 1, 3, 4, 5, 6, 8, 9 and 10).
"""

from __future__ import annotations

from typing import Final

from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.frameworks.criteria import figures, logic, people, process, purpose, responsibility
from deiframe.i18n import message

QUESTIONS: Final = (
    PrincipleDiagnostic(
        question="1a",
        asks=message("Does the vision meet the needs of the different groups concerned?"),
        criteria=(
            purpose.vision_answers_needs,
            purpose.behind_vision(people.groups_studied),
            purpose.behind_vision(people.groups_consulted),
        ),
        substeps=("2.1", "3.1"),
    ),
    PrincipleDiagnostic(
        question="1b",
        asks=message("Is the vision clear to the whole organisation?"),
        criteria=(purpose.objectives_lead_to_vision, process.vision_shared, figures.known_by_staff),
        substeps=("4.1", "5.3"),
    ),
    PrincipleDiagnostic(
        question="2a",
        asks=message("Are the objectives specific, measurable and time-bound?"),
        criteria=(
            purpose.objectives_specific,
            figures.objectives_measurable,
            purpose.objectives_time_bound,
        ),
        substeps=("4.1",),
    ),
    PrincipleDiagnostic(
        question="3a",
        asks=message("Is there a coalition across levels and departments?"),
        criteria=(
            people.change_agents_connected,
            people.coalition_across_levels,
            people.coalition_across_departments,
        ),
        substeps=("1.2", "3.1", "4.5", "5.4"),
    ),
    PrincipleDiagnostic(
        question="3b",
        asks=message("Is it clear who has which role and responsibility?"),
        criteria=(responsibility.roles_clear, responsibility.body_meets),
        substeps=("4.4",),
    ),
    PrincipleDiagnostic(
        question="4a",
        asks=message("Is there agreement on terms, and on what is really needed?"),
        criteria=(
            process.concepts_defined,
            process.concepts_shared,
            people.groups_defined,
            people.needs_grounded,
        ),
        substeps=("1.1", "1.3"),
    ),
    PrincipleDiagnostic(
        question="4b",
        asks=message("Are promising initiatives developed far enough?"),
        criteria=(
            logic.interventions_lead_to_objective,
            logic.links_say_why,
            logic.nothing_left_an_idea,
        ),
        substeps=("4.1", "4.3"),
    ),
    PrincipleDiagnostic(
        question="5a",
        asks=message("Are the leaders involved?"),
        criteria=(people.leaders_take_part, responsibility.top_discusses, process.support_active),
        substeps=("2.3", "3.1"),
    ),
    PrincipleDiagnostic(
        question="5b",
        asks=message("Is there accountability at management level?"),
        criteria=(
            responsibility.managers_accountable,
            responsibility.departments_own_objectives,
            responsibility.top_discusses,
        ),
        substeps=("4.2", "4.4"),
    ),
    PrincipleDiagnostic(
        question="6a",
        asks=message("Are the skills and behaviour there that prevent discrimination at work?"),
        criteria=(logic.behaviour_trained, logic.norms_upheld),
        substeps=("1.3", "4.3"),
    ),
    PrincipleDiagnostic(
        question="6b",
        asks=message("Does every department attend to inclusion?"),
        criteria=(responsibility.departments_attend_to_inclusion,),
        substeps=("4.2",),
    ),
    PrincipleDiagnostic(
        question="7a",
        asks=message("Are interventions monitored, evaluated and adjusted as a practice?"),
        criteria=(figures.evaluated, logic.under_way_measured, process.recorded("5.2", "7.1")),
        substeps=("5.2", "6.1"),
    ),
    PrincipleDiagnostic(
        question="8a",
        asks=message("Is it named regularly inside, and is progress celebrated?"),
        criteria=(process.repeated("5.3"), process.progress_celebrated),
        substeps=("5.3", "6.3"),
    ),
    PrincipleDiagnostic(
        question="8b",
        asks=message("Is progress reported regularly?"),
        criteria=(process.repeated("6.3"),),
        substeps=("6.3",),
    ),
    PrincipleDiagnostic(
        question="9a",
        asks=message(
            "Are structural causes, such as sexism, racism and ableism, known well enough?"
        ),
        criteria=(people.causes_named,),
        substeps=("1.1", "2.1"),
    ),
    PrincipleDiagnostic(
        question="9b",
        asks=message("Do all staff develop skills for behaviour that does not discriminate?"),
        criteria=(logic.all_staff_trained,),
        substeps=("4.3",),
    ),
    PrincipleDiagnostic(
        question="10a",
        asks=message("Are there figures on who staff are, and on what they experience?"),
        criteria=(
            figures.composition_measured,
            figures.experience_measured,
            figures.figures_broken_down,
        ),
        substeps=("2.1", "2.2"),
    ),
    PrincipleDiagnostic(
        question="10b",
        asks=message("Are results collected and analysed thoroughly?"),
        criteria=(
            figures.objectives_followed,
            figures.indicators_collected,
            process.recorded("6.2", "7.1"),
        ),
        substeps=("6.2", "7.1"),
    ),
)
"""The questions, in the report's order; a plugin may add to them."""
