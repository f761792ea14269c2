"""Criteria about responsibility: roles, means, bodies, departments (report, 4.2, 4.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Observation, criterion, each, some
from deiframe.frameworks.criteria.logic import NO_PLAN, in_plan, under_way
from deiframe.graph.responsibility import (
    accountable_for,
    departments_with_objective,
    governing_bodies,
    responsible_for,
    roles_of,
    steers,
)
from deiframe.i18n import message
from deiframe.model.people import Stakeholder
from deiframe.model.vocabulary import Dimension, InterventionType, ObjectiveLevel

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.theory import Intervention

_NO_DEPARTMENTS: Final = message("The strategy names no departments.")


@criterion(
    "roles-clear",
    message(
        "Each intervention in the plan has one who is accountable for it, and who carries it out."
    ),
)
def roles_clear(graph: StrategyGraph) -> Observation:
    """Whether each has exactly one accountable and at least one responsible."""
    return each(
        in_plan(graph),
        lambda item: (
            len(accountable_for(graph, item.id)) == 1 and bool(responsible_for(graph, item.id))
        ),
        lacks=lambda item: message(
            "“{title}” does not have exactly one accountable, or nobody carries it out.",
            title=item.name,
        ),
        none=NO_PLAN,
        field="rasci",
    )


@criterion("budgets", message("Each intervention in the plan has a budget."))
def budgets(graph: StrategyGraph) -> Observation:
    """Whether an amount is set; 0 is an amount."""

    def has_budget(intervention: Intervention) -> bool:
        means = intervention.resources
        return means is not None and means.budget is not None and means.budget.amount is not None

    return each(
        in_plan(graph),
        has_budget,
        lacks=lambda item: message("“{title}” has no budget.", title=item.name),
        none=NO_PLAN,
        field="resources",
    )


@criterion("working-time", message("Each intervention in the plan has people's time."))
def working_time(graph: StrategyGraph) -> Observation:
    """Whether full-time equivalents are set."""
    return each(
        in_plan(graph),
        lambda item: item.resources is not None and item.resources.fte is not None,
        lacks=lambda item: message("“{title}” has no working time.", title=item.name),
        none=NO_PLAN,
        field="resources",
    )


@criterion("periods", message("Each intervention in the plan says when it begins and ends."))
def periods(graph: StrategyGraph) -> Observation:
    """Whether each has a start and an end."""
    return each(
        in_plan(graph),
        lambda item: bool(item.period and item.period.start and item.period.end),
        lacks=lambda item: message("“{title}” has no beginning and end.", title=item.name),
        none=NO_PLAN,
        field="period",
    )


@criterion("managers-accountable", message("For each intervention in the plan, someone with high power is accountable."))  # fmt: skip
def managers_accountable(graph: StrategyGraph) -> Observation:
    """Whether accountability lies where decisions are taken; not known without scores."""

    def is_high(intervention: Intervention) -> bool | None:
        who = [a for a in accountable_for(graph, intervention.id) if isinstance(a, Stakeholder)]
        if not who:
            return False
        if any(a.powerful for a in who):
            return True
        return None if any(a.power is None for a in who) else False

    return each(
        in_plan(graph),
        is_high,
        lacks=lambda item: message(
            "Nobody who is known to have high power is accountable for “{title}”.", title=item.name
        ),
        none=NO_PLAN,
        field="rasci",
    )


@criterion("body", message("There is a body or office for it."))
def body(graph: StrategyGraph) -> Observation:
    """Whether a governing body steers, or an office is set up."""
    offices = (item for item in in_plan(graph) if item.type is InterventionType.OFFICE)
    return some(
        (*governing_bodies(graph), *offices),
        none=message("No governing body steers the strategy, and no office is planned."),
    )


@criterion("body-meets", message("A governing body meets regularly."))
def body_meets(graph: StrategyGraph) -> Observation:
    """Whether a governing body says how often it meets."""
    return some(
        (
            governing_body
            for governing_body in governing_bodies(graph)
            if governing_body.meets_every
        ),
        none=message("No governing body says how often it meets."),
    )


@criterion(
    "top-discusses", message("Somebody with high power sits in a governing body that meets regularly.")
)  # fmt: skip
def top_discusses(graph: StrategyGraph) -> Observation:
    """Whether top management has it on its agenda."""
    meeting = {
        governing_body.id
        for governing_body in governing_bodies(graph)
        if governing_body.meets_every
    }
    members = {
        member
        for governing_body in governing_bodies(graph)
        if governing_body.id in meeting
        for member in governing_body.members
    }
    return some(
        (
            stakeholder
            for stakeholder in graph.strategy.stakeholders
            if stakeholder.powerful
            and (
                stakeholder.id in members or (stakeholder.id in meeting and not stakeholder.members)
            )
        ),
        none=message("Nobody who is known to have high power sits in a body that meets regularly."),
    )


@criterion("office", message("An office or team is charged with it, with people's time."))
def office(graph: StrategyGraph) -> Observation:
    """Whether an office is under way that has full-time equivalents."""
    return some(
        (
            item
            for item in under_way(graph)
            if item.type is InterventionType.OFFICE and item.resources and item.resources.fte
        ),
        none=message("No office with working time is known to be under way."),
    )


@criterion("departments-own-objectives", message("Each department owns an objective."))
def departments_own_objectives(graph: StrategyGraph) -> Observation:
    """Whether the objectives came down into the departments' plans."""
    owners = departments_with_objective(graph)
    return each(
        graph.strategy.departments,
        lambda item: item.id in owners,
        lacks=lambda item: message("“{title}” owns no objective.", title=item.name),
        none=_NO_DEPARTMENTS,
    )


@criterion(
    "departments-attend-to-inclusion",
    message("Each department owns an objective of inclusion, or is measured on one."),
)
def departments_attend_to_inclusion(graph: StrategyGraph) -> Observation:
    """Whether each has one of its own, or one asks a target in each department."""
    from deiframe.graph.measurement import measured_by

    inclusive = [
        objective
        for objective in graph.strategy.objectives
        if Dimension.INCLUSION in objective.dimension
    ]
    everywhere = any(
        target.in_each == "department"
        for item in inclusive
        for indicator in measured_by(graph, item.id)
        for target in indicator.targets
    )
    owners = {item.department for item in inclusive}
    return each(
        graph.strategy.departments,
        lambda item: everywhere or item.id in owners,
        lacks=lambda item: message("“{title}” has no objective of inclusion.", title=item.name),
        none=_NO_DEPARTMENTS,
    )


@criterion("departments-have-roles", message("Each department has an objective or a role."))
def departments_have_roles(graph: StrategyGraph) -> Observation:
    """Whether it is clear what is expected of each."""
    owners = departments_with_objective(graph)
    staffed = {
        stakeholder.department
        for stakeholder in graph.strategy.stakeholders
        if stakeholder.department and roles_of(graph, stakeholder.id)
    }
    return each(
        graph.strategy.departments,
        lambda item: item.id in owners or item.id in staffed or bool(roles_of(graph, item.id)),
        lacks=lambda item: message("Nothing is expected of “{title}”.", title=item.name),
        none=_NO_DEPARTMENTS,
    )


@criterion(
    "departmental-objectives-lead-up",
    message("Each departmental objective leads to an objective of the whole organisation, or to a vision."),
)  # fmt: skip
def departmental_objectives_lead_up(graph: StrategyGraph) -> Observation:
    """Whether the departments' own objectives serve the strategy."""
    from deiframe.graph.theory import all_below

    strategic = [
        objective.id
        for objective in graph.strategy.objectives
        if objective.level is ObjectiveLevel.STRATEGIC
    ]
    serving = all_below(graph, (*strategic, *(vision.id for vision in graph.strategy.visions)))
    return each(
        (
            objective
            for objective in graph.strategy.objectives
            if objective.level is ObjectiveLevel.DEPARTMENTAL
        ),
        lambda item: item.id in serving,
        lacks=lambda item: message("“{title}” leads to no strategic objective.", title=item.name),
        none=message("There are no departmental objectives yet."),
        field="contributes_to",
    )


@criterion(
    "doers-involved",
    message("Everyone who is accountable for an intervention or carries it out sits in a body that steers, or took part in a recorded activity."),
)  # fmt: skip
def doers_involved(graph: StrategyGraph) -> Observation:
    """Whether those who carry the strategy meet about it."""
    from deiframe.graph.participation import participants_in_activities
    from deiframe.graph.relation import Relation

    roles = (Relation.RESPONSIBLE, Relation.ACCOUNTABLE)
    doers = {actor.id: actor for item in in_plan(graph) for actor in graph.targets(item.id, *roles)}
    active = participants_in_activities(graph)
    return each(
        doers.values(),
        lambda item: item.id in active or (isinstance(item, Stakeholder) and steers(graph, item)),
        lacks=lambda item: message("“{title}” is not seen in a meeting.", title=item.name),
        none=message("Nobody is accountable for an intervention, or carries one out."),
    )
