"""Criteria about responsibility: roles, means, bodies, departments (report, 4.2, 4.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from deiframe.extension_points.criterion import Observation, criterion, each, of
from deiframe.frameworks.criteria.evidence import (
    activities_with,
    activity_fact,
    is_regular,
    recent,
    recorded_of,
)
from deiframe.frameworks.criteria.graded import graded
from deiframe.frameworks.criteria.plan import NO_PLAN, in_plan, under_way
from deiframe.graph.bodies import agenda_place, bodies, is_a_group, steering_bodies, top_sits_in
from deiframe.graph.leadership import is_at_the_top, manages
from deiframe.graph.relation import RASCI, Relation
from deiframe.graph.responsibility import (
    accountable_for,
    departments_with_objective,
    responsible_for,
    steers,
)
from deiframe.i18n import Message, message
from deiframe.model.item import Item
from deiframe.model.people import Stakeholder
from deiframe.model.vocabulary import (
    AgendaPlace,
    DepartmentType,
    Dimension,
    InterventionType,
    ObjectiveLevel,
    Status,
)
from deiframe.verdicts import Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.i18n import Message
    from deiframe.model.people import Department
    from deiframe.model.theory import Intervention, Objective

Some = TypeVar("Some", bound=Item)

_ABOUT_OTHER_THINGS: Final = ("1", "2", "5.3")
_NO_DEPARTMENTS: Final = message("The strategy names no departments.")
_UNITS: Final = {kind.value for kind in DepartmentType} - {DepartmentType.OTHER.value}


@criterion(
    "roles-clear",
    message(
        "Each intervention in the plan has one who is accountable for it, and who carries it out."
    ),
)
def roles_clear(graph: StrategyGraph) -> Observation:
    """Whether each has exactly one accountable and at least one responsible.

    Whoever is not named is not recorded; several who are accountable make it unclear.
    """

    def is_clear(intervention: Intervention) -> bool | None:
        accountable = accountable_for(graph, intervention.id)
        if len(accountable) > 1:
            return False
        return True if accountable and responsible_for(graph, intervention.id) else None

    def lacks(intervention: Intervention) -> Message:
        accountable = accountable_for(graph, intervention.id)
        if len(accountable) > 1:
            text = message("“{title}” names {count} who are accountable: it must be one.")
        elif not accountable and not responsible_for(graph, intervention.id):
            text = message("“{title}” names nobody who is accountable, nor who carries it out.")
        elif not accountable:
            text = message("“{title}” names nobody who is accountable.")
        else:
            text = message("“{title}” names nobody who carries it out.")
        return attrs.evolve(text, values={"title": intervention.name, "count": len(accountable)})

    return each(
        in_plan(graph),
        is_clear,
        lacks=lacks,
        none=NO_PLAN,
        field="rasci",
    )


@criterion("somebody-responsible", message("Each intervention in the plan says who is responsible for it."))  # fmt: skip
def somebody_responsible(graph: StrategyGraph) -> Observation:
    """Whether somebody carries each out, or is accountable for it."""

    def is_somebodys(intervention: Intervention) -> bool | None:
        who = accountable_for(graph, intervention.id) or responsible_for(graph, intervention.id)
        return bool(who) or None

    return each(
        in_plan(graph),
        is_somebodys,
        lacks=lambda item: message("“{title}” does not say who is responsible.", title=item.name),
        none=NO_PLAN,
        field="rasci",
    )


@criterion("budgets", message("Each intervention in the plan has a budget."))
def budgets(graph: StrategyGraph) -> Observation:
    """Whether each has money; none is right only for what takes people's time alone."""

    def has_budget(intervention: Intervention) -> bool | None:
        amount, fte = _means(intervention)
        return None if amount is None else bool(amount or fte)

    return each(
        in_plan(graph),
        has_budget,
        lacks=lambda item: message("“{title}” has no budget.", title=item.name),
        none=NO_PLAN,
        field="resources.budget",
    )


@criterion("working-time", message("Each intervention in the plan has people's time."))
def working_time(graph: StrategyGraph) -> Observation:
    """Whether each has full-time equivalents; none is right only for what is bought."""

    def has_time(intervention: Intervention) -> bool | None:
        amount, fte = _means(intervention)
        return None if fte is None else bool(fte or amount)

    return each(
        in_plan(graph),
        has_time,
        lacks=lambda item: message("“{title}” has no working time.", title=item.name),
        none=NO_PLAN,
        field="resources.fte",
    )


def _means(intervention: Intervention) -> tuple[float | None, float | None]:
    """Its money and its full-time equivalents."""
    given = intervention.resources
    if given is None:
        return None, None
    return given.budget.amount if given.budget else None, given.fte


@criterion("periods", message("Each intervention in the plan says when it begins or ends."))
def periods(graph: StrategyGraph) -> Observation:
    """Whether each has a day; what is to go on needs no end."""

    def is_dated(intervention: Intervention) -> bool | None:
        period = intervention.period
        return True if period and (period.start or period.end) else None

    return each(
        in_plan(graph),
        is_dated,
        lacks=lambda item: message("“{title}” has no beginning and no end.", title=item.name),
        none=NO_PLAN,
        field="period",
    )


@criterion("managers-accountable", message("For each intervention in the plan, somebody of the management is accountable."))  # fmt: skip
def managers_accountable(graph: StrategyGraph) -> Observation:
    """Whether accountability lies with those who lead or manage.

    Who does is told by a level, a title or a high score for power. No if those who are accountable
    work at other levels.
    """

    def is_managed(intervention: Intervention) -> bool | None:
        who = [a for a in accountable_for(graph, intervention.id) if isinstance(a, Stakeholder)]
        if any(map(manages, who)):
            return True
        elsewhere = who and all(a.level or a.power is not None for a in who)
        return False if elsewhere else None

    return each(
        in_plan(graph),
        is_managed,
        lacks=lambda item: message(
            "Nobody who is known to manage is accountable for “{title}”.", title=item.name
        ),
        none=NO_PLAN,
        field="rasci",
    )


@criterion("body", message("There is a body or office for it."))
def body(graph: StrategyGraph) -> Observation:
    """Whether a body steers it or has it on its agenda, or an office is set up.

    A city's executive is none by itself.
    """
    offices = (item for item in in_plan(graph) if item.type is InterventionType.OFFICE)
    return graded(
        rule=message(
            "Yes if a body was set up for it or has it as a fixed item on its agenda, or if an office is planned; partly if a body has it on its agenda sometimes; no if bodies never have; not recorded if nothing is said."
        ),
        whole=map(of, (*steering_bodies(graph), *offices)),
        part=_in_place(graph, bodies(graph), AgendaPlace.SOMETIMES),
        refuted=_never(graph, bodies(graph)),
        missing=_agenda_unsaid(graph, bodies(graph)) or (Fact(_NO_BODY),),
    )


_NO_BODY: Final = message("No body is known to steer the strategy, and no office is planned.")


def _in_place(
    graph: StrategyGraph, among: Iterable[Stakeholder], *places: AgendaPlace
) -> Iterator[Fact]:
    """The bodies on whose agenda it has one of the places, as evidence."""
    return map(of, _of_place(graph, among, *places))


def _of_place(
    graph: StrategyGraph, among: Iterable[Stakeholder], *places: AgendaPlace
) -> Iterator[Stakeholder]:
    return (item for item in among if agenda_place(graph, item) in places)


def _others(among: Iterable[Some], without: Iterable[Item]) -> list[Some]:
    """Those of the items that are not among the others."""
    known = {item.id for item in without}
    return [item for item in among if item.id not in known]


def _too_few(graph: StrategyGraph, among: Iterable[Stakeholder]) -> tuple[Fact, ...]:
    """The bodies of which fewer than three people are members."""
    return tuple(
        Fact(
            message("“{title}” has fewer than three members.", title=item.name),
            item.id,
            ("members",),
        )
        for item in among
        if not is_a_group(graph, item)
    )


def _never(graph: StrategyGraph, among: Iterable[Stakeholder]) -> tuple[Fact, ...]:
    """The bodies on whose agenda it never is, if that is so of all of them."""
    places = {item.id: (item, agenda_place(graph, item)) for item in among}
    if any(place is not AgendaPlace.NEVER for _, place in places.values()):
        return ()
    return tuple(
        Fact(
            message("It is never on the agenda of “{title}”.", title=item.name),
            item.id,
            ("dei_on_agenda",),
        )
        for item, _ in places.values()
    )


def _agenda_unsaid(graph: StrategyGraph, among: Iterable[Stakeholder]) -> tuple[Fact, ...]:
    """The bodies that do not tell whether it is on their agenda."""
    return tuple(
        Fact(
            message("Whether DEI is on the agenda of “{title}” is not recorded.", title=item.name),
            item.id,
            ("dei_on_agenda",),
        )
        for item in among
        if agenda_place(graph, item) is None
    )


def _rhythm_unsaid(among: Iterable[Stakeholder]) -> tuple[Fact, ...]:
    """The bodies that do not tell how often they meet."""
    return tuple(
        Fact(
            message("How often “{title}” meets is not recorded.", title=item.name),
            item.id,
            ("meets_every",),
        )
        for item in among
        if not item.meets_every
    )


@criterion("taskforce-meets", message("A taskforce for diversity, equity and inclusion meets regularly."))  # fmt: skip
def taskforce_meets(graph: StrategyGraph) -> Observation:
    """Whether a body that was set up for it says how often it meets.

    A body was if it says so, is named after it, or if those sit in it who carry interventions.
    """
    places = [(item, agenda_place(graph, item)) for item in bodies(graph)]
    taskforces = [item for item, place in places if place is AgendaPlace.PURPOSE]
    others = [item for item, place in places if place is not AgendaPlace.PURPOSE]
    whole = [item for item in taskforces if item.meets_every and is_a_group(graph, item)]
    return graded(
        rule=message(
            "Yes if a body that was set up for it, and of which three people or more are members, says how often it meets; partly if one of these is missing, or if it is only a fixed item of another body; not recorded if nothing is said."
        ),
        whole=map(of, whole),
        part=map(of, (*taskforces, *_of_place(graph, others, AgendaPlace.FIXED))),
        missing=(
            *_rhythm_unsaid(taskforces),
            *_too_few(graph, taskforces),
            *_agenda_unsaid(graph, others),
        )
        or (Fact(message("No taskforce for it is known.")),),
    )


@criterion("body-meets", message("A body that steers it, or has it on its agenda, meets regularly."))  # fmt: skip
def body_meets(graph: StrategyGraph) -> Observation:
    """Whether such a body says how often it meets, or meetings (5.4) are recorded regularly."""
    steering = list(steering_bodies(graph))
    met = list(recorded_of(graph, "5.4"))
    regular = is_regular(graph, met)
    meeting = [item for item in steering if item.meets_every and is_a_group(graph, item)]
    facts = [activity_fact(*item) for item in met]
    return graded(
        rule=message(
            "Yes if a body that steers it or has it on its agenda has three members or more and says how often it meets, or if meetings (5.4) are recorded regularly; partly if there is such a body, or a meeting is recorded; no if bodies never have it on their agenda; not recorded if nothing is said."
        ),
        whole=(*map(of, meeting), *(facts if regular else ())),
        part=(
            *map(of, _others(steering, meeting)),
            *_in_place(graph, bodies(graph), AgendaPlace.SOMETIMES),
            *(() if regular else facts),
        ),
        refuted=_never(graph, bodies(graph)),
        missing=(
            *_rhythm_unsaid(steering),
            *_too_few(graph, steering),
            *_agenda_unsaid(graph, bodies(graph)),
        )
        or (Fact(message("No body that steers it says how often it meets.")),),
    )


@criterion("top-discusses", message("Those who lead the organisation discuss it regularly."))
def top_discusses(graph: StrategyGraph) -> Observation:
    """Whether top management has it on the agenda of a body that meets at a rhythm.

    Or those at the top took part, again and again, in what is recorded: once is no rhythm, and
    what is long ago is none either.
    """
    steering = {item.id for item in steering_bodies(graph)}
    theirs = [item for item in bodies(graph) if top_sits_in(graph, item)]
    ours = [item for item in theirs if item.id in steering]
    top = {who.id for who in graph.strategy.stakeholders if is_at_the_top(who)}
    seen = list(activities_with(graph, lambda item: top & set(item.participants)))
    regular = is_regular(graph, seen)
    meeting = [item for item in ours if item.meets_every and is_a_group(graph, item)]
    facts = [activity_fact(*item) for item in recent(graph, seen)]
    return graded(
        rule=message(
            "Yes if a body in which those at the top sit has it on its agenda, three members or more, and says how often it meets, or if they took part in recorded activities at a rhythm, the last within two years; partly if only one of these is known, if it is on their agenda sometimes, or if they took part once in the last two years; no if it is never on their agenda; not recorded if nothing is said."
        ),
        whole=(*map(of, meeting), *(facts if regular else ())),
        part=(
            *map(of, _others(ours, meeting)),
            *_in_place(graph, theirs, AgendaPlace.SOMETIMES),
            *(() if regular else facts),
        ),
        refuted=_never(graph, theirs),
        missing=(*_rhythm_unsaid(ours), *_too_few(graph, ours), *_agenda_unsaid(graph, theirs))
        or (Fact(_NO_TOP),),
    )


_NO_TOP: Final = message("No body of those who lead is known to have it on its agenda.")


@criterion("office", message("An office or team is charged with it, with people's time."))
def office(graph: StrategyGraph) -> Observation:
    """Whether an office is under way that has full-time equivalents."""
    offices = [item for item in under_way(graph) if item.type is InterventionType.OFFICE]
    return graded(
        rule=message(
            "Yes if an office is under way with full-time equivalents; partly if it does not say how many; not recorded if none is."
        ),
        whole=(of(item) for item in offices if item.resources and item.resources.fte),
        part=(of(item) for item in offices if _means(item)[1] is None),
        refuted=(
            Fact(message("“{title}” has no working time.", title=item.name), item.id)
            for item in offices
            if _means(item)[1] == 0
        ),
        missing=[
            Fact(message("“{title}” has no working time.", title=item.name), item.id, ("resources",))
            for item in offices
            if _means(item)[1] is None
        ]
        or (Fact(message("No office with working time is known to be under way.")),),
    )  # fmt: skip


def _each_department(
    graph: StrategyGraph,
    holds: Callable[[Department], bool],
    lacks: Callable[[Department], Message],
    shown: Callable[[Department], bool] = lambda _: False,
) -> Observation:
    """What holds of each department; one that is only mentioned says nothing."""

    def answer(department: Department) -> bool | None:
        return True if holds(department) else False if shown(department) else None

    return each(graph.strategy.departments, answer, lacks=lacks, none=_NO_DEPARTMENTS)


def _playing_a_part(graph: StrategyGraph, *roles: Relation) -> frozenset[str]:
    """The departments to which, or to whose people, the plan gives one of the roles, or a task."""
    own = {item.department for item in in_plan(graph) if item.department}
    actors = (actor for item in in_plan(graph) for actor in graph.targets(item.id, *roles))
    places = {a.department if isinstance(a, Stakeholder) else a.id for a in actors}
    return frozenset(place for place in own | places if place)


def _targets_everywhere(graph: StrategyGraph, objectives: Iterable[Objective]) -> bool:
    """Whether a target of one of the objectives is asked in each department."""
    from deiframe.graph.measurement import measured_by

    return any(
        target.in_each in _UNITS
        for item in objectives
        for indicator in measured_by(graph, item.id)
        for target in indicator.targets
    )


@criterion("departments-own-objectives", message("Each department owns an objective."))
def departments_own_objectives(graph: StrategyGraph) -> Observation:
    """Whether the objectives came down into the departments' plans.

    A target that is asked in each department is that of those who carry something in the plan. No
    if departments have a part in it, and none of them an objective.
    """
    owners = departments_with_objective(graph)
    if _targets_everywhere(graph, graph.strategy.objectives):
        owners |= _playing_a_part(graph, Relation.RESPONSIBLE, Relation.ACCOUNTABLE)
        playing: frozenset[str] = frozenset()
    else:
        playing = _playing_a_part(graph, *RASCI)
    return _each_department(
        graph,
        lambda item: item.id in owners,
        lambda item: message("“{title}” owns no objective.", title=item.name),
        lambda item: item.id in playing,
    )


@criterion(
    "departments-attend-to-inclusion",
    message("Each department owns an objective of inclusion, or is measured on one."),
)
def departments_attend_to_inclusion(graph: StrategyGraph) -> Observation:
    """Whether each has one of its own, or one asks a target in each department.

    An intervention of the department that leads to an objective of inclusion counts as well.
    """
    from deiframe.graph.dimensions import dimensions_of
    from deiframe.graph.theory import all_below

    inclusive = [
        objective
        for objective in graph.strategy.objectives
        if Dimension.INCLUSION in dimensions_of(graph, objective)
    ]
    everywhere = _targets_everywhere(graph, inclusive)
    serving = all_below(graph, (item.id for item in inclusive))
    acting = {item.department for item in in_plan(graph) if item.id in serving}
    owners = {item.department for item in inclusive} | acting
    return _each_department(
        graph,
        lambda item: everywhere or item.id in owners,
        lambda item: message("“{title}” has no objective of inclusion.", title=item.name),
    )


@criterion("departments-have-roles", message("Each department has an objective, a target or a role."))  # fmt: skip
def departments_have_roles(graph: StrategyGraph) -> Observation:
    """Whether it is clear what is expected of each."""
    everywhere = _targets_everywhere(graph, graph.strategy.objectives)
    known = departments_with_objective(graph) | _playing_a_part(graph, *RASCI)
    return _each_department(
        graph,
        lambda item: everywhere or item.id in known,
        lambda item: message("Nothing is expected of “{title}”.", title=item.name),
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
    "usual-in-departments",
    message("Each department carries something that has become usual practice."),
)
def usual_in_departments(graph: StrategyGraph) -> Observation:
    """Whether what works stays in the departments: they, or their people, carry it (report, 7.2)."""
    usual = [item for item in in_plan(graph) if item.status is Status.INSTITUTIONALISED]
    carriers = {
        department
        for item in usual
        for department in (item.department, *_departments_carrying(graph, item))
    }
    return _each_department(
        graph,
        lambda item: item.id in carriers,
        lambda item: message("“{title}” carries nothing as usual practice yet.", title=item.name),
    )


def _departments_carrying(graph: StrategyGraph, intervention: Intervention) -> Iterator[str | None]:
    for actor in graph.targets(intervention.id, Relation.RESPONSIBLE, Relation.ACCOUNTABLE):
        yield actor.department if isinstance(actor, Stakeholder) else actor.id


@criterion(
    "doers-involved",
    message("Each of those who are accountable for the interventions sits in a body that steers, or took part in what is recorded of steps 3 to 7."),
)  # fmt: skip
def doers_involved(graph: StrategyGraph) -> Observation:
    """Whether those who carry the strategy meet about it.

    Of an intervention for which nobody is accountable, those who carry it out.
    """
    doers = {
        actor.id: actor
        for item in in_plan(graph)
        for actor in accountable_for(graph, item.id) or responsible_for(graph, item.id)
    }
    met = activities_with(graph, lambda item: not item.substep.startswith(_ABOUT_OTHER_THINGS))
    active = {who for _, activity in met for who in activity.participants}
    steering = {item.id for item in steering_bodies(graph)}

    def is_involved(actor: Item) -> bool | None:
        seats = {item.id for item in graph.sources(actor.id, Relation.HAS_MEMBER)}
        sits = isinstance(actor, Stakeholder) and steers(graph, actor)
        return actor.id in active or bool({actor.id, *seats} & steering) or sits or None

    return each(
        doers.values(),
        is_involved,
        lacks=lambda item: message("“{title}” is not seen in a meeting.", title=item.name),
        none=message("Nobody is accountable for an intervention, or carries one out."),
    )
