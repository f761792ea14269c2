"""Criteria about the theory of change: interventions, and what they lead to (report, 4.3, 5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Observation, criterion, each, of, some, witnessed
from deiframe.frameworks.criteria.evidence import activity_fact, recorded_of
from deiframe.frameworks.criteria.graded import graded
from deiframe.frameworks.criteria.plan import (
    NO_PLAN,
    in_plan,
    is_under_way,
    not_known_without,
    under_way,
)
from deiframe.graph.learning import is_about_misconduct, is_learning, reaches_all_staff
from deiframe.graph.theory import reach
from deiframe.graph.wording import Topic, item_names, title_names
from deiframe.i18n import Message, message
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import Dimension, InterventionType, Status
from deiframe.verdicts import Fact, Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from deiframe.graph.strategy_graph import StrategyGraph

_NONE_UNDER_WAY: Final = message("No intervention is known to be under way.")
_RULES: Final = (InterventionType.POLICY, InterventionType.PROCEDURE)
_UPHOLDING: Final = (*_RULES, InterventionType.INFRASTRUCTURE, InterventionType.COMMUNICATION, None)


@criterion("interventions-planned", message("Interventions are planned."))
def interventions_planned(graph: StrategyGraph) -> Observation:
    """Whether anything is to be done; that nothing is listed does not show that nothing is done."""
    return some(in_plan(graph), none=NO_PLAN)


@criterion("interventions-under-way", message("Interventions are under way."))
def interventions_under_way(graph: StrategyGraph) -> Observation:
    """Whether anything is being done, or was; no if each in the plan says that it has not begun."""
    planned = list(in_plan(graph))
    all_say = planned and all(item.status is not None for item in planned)
    absent = Truth.NO if all_say else Truth.NOT_RECORDED
    return some(under_way(graph), none=_NONE_UNDER_WAY, absent=absent)


@criterion(
    "interventions-lead-to-objective",
    message("Each intervention in the plan leads to an objective."),
)
def interventions_lead_to_objective(graph: StrategyGraph) -> Observation:
    """Whether the plan is a logic, and not a list."""
    return _on_logic(graph, in_plan(graph), NO_PLAN)


@criterion("under-way-along-logic", message("Each intervention under way leads to an objective."))
def under_way_along_logic(graph: StrategyGraph) -> Observation:
    """Whether what is being done follows the theory of change."""
    return _on_logic(graph, under_way(graph), _NONE_UNDER_WAY)


def _on_logic(graph: StrategyGraph, items: Iterator[Intervention], none: Message) -> Observation:
    to_objective = reach(graph).to_objective
    return each(
        items,
        lambda item: item.id in to_objective,
        lacks=lambda item: message("“{title}” leads to no objective.", title=item.name),
        none=none,
        field="contributes_to",
    )


@criterion(
    "started-in-time",
    message(
        "Each intervention that leads to an objective, and whose period has begun, has started."
    ),
)
def started_in_time(graph: StrategyGraph) -> Observation:
    """Whether what should run does, of what leads to an objective; not known without a status.

    What is planned without a beginning is not late.
    """
    to_objective = reach(graph).to_objective

    def has_started(intervention: Intervention) -> bool | None:
        return None if intervention.status is None else is_under_way(intervention)

    return each(
        (
            item
            for item in in_plan(graph)
            if item.id in to_objective and (is_under_way(item) or _should_run(graph, item))
        ),
        has_started,
        lacks=lambda item: (
            message("“{title}” has no status.", title=item.name)
            if item.status is None
            else message("“{title}” has not started.", title=item.name)
        ),
        none=message("No intervention that leads to an objective was to have begun."),
        field="status",
    )


def _should_run(graph: StrategyGraph, intervention: Intervention) -> bool:
    start = intervention.period.start if intervention.period else None
    return start <= graph.today if start else intervention.status is None


@criterion(
    "objectives-have-interventions", message("Each objective has interventions that lead to it.")
)
def objectives_have_interventions(graph: StrategyGraph) -> Observation:
    """Whether something is done for each objective; not recorded if nothing is planned at all."""
    backed = reach(graph).from_intervention
    otherwise = not_known_without(any(in_plan(graph)))
    return each(
        graph.strategy.objectives,
        lambda item: True if item.id in backed else otherwise,
        lacks=lambda item: message("No intervention leads to “{title}”.", title=item.name),
        none=message("There are no objectives yet."),
    )


@criterion(
    "links-say-why", message("Each intervention in the plan says why it leads where it leads.")
)
def links_say_why(graph: StrategyGraph) -> Observation:
    """Whether the assumptions are written down; silence on all of them is no answer."""

    def says_why(intervention: Intervention) -> bool | None:
        reasons = [link.because for link in intervention.contributes_to]
        return True if reasons and all(reasons) else None

    return each(
        in_plan(graph),
        says_why,
        lacks=lambda item: message("“{title}” does not say why it should work.", title=item.name),
        none=NO_PLAN,
        field="contributes_to",
    )


@criterion("nothing-left-an-idea", message("Each intervention is more than an idea."))
def nothing_left_an_idea(graph: StrategyGraph) -> Observation:
    """Whether promising initiatives are developed.

    What says no status is developed if it is anybody's task, or has means, a period or a reason.
    """
    return each(
        (
            intervention
            for intervention in graph.strategy.interventions
            if intervention.status is not Status.STOPPED
        ),
        _is_developed,
        lacks=lambda item: (
            message("“{title}” is still an idea.", title=item.name)
            if item.status is Status.IDEA
            else message("“{title}” has no status.", title=item.name)
        ),
        none=NO_PLAN,
        field="status",
    )


def _is_developed(intervention: Intervention) -> bool | None:
    if intervention.status is not None:
        return intervention.status is not Status.IDEA
    tasks = intervention.rasci.responsible or intervention.rasci.accountable
    reasons = any(link.because for link in intervention.contributes_to)
    planned = intervention.resources or intervention.period or intervention.evaluation
    return True if tasks or reasons or planned else None


@criterion("actions-settled", message("It says what the actions are, beyond ideas."))
def actions_settled(graph: StrategyGraph) -> Observation:
    """Whether there is a list of actions, and not of wishes; partly if some are still ideas."""
    planned = list(in_plan(graph))
    ideas = [item for item in graph.strategy.interventions if item.status is Status.IDEA]
    return graded(
        rule=message(
            "Yes if interventions are planned, running or done, and none is only an idea; partly if some are; not recorded if nothing is planned."
        ),
        whole=() if ideas else map(of, planned),
        part=map(of, planned) if ideas else (),
        missing=[
            Fact(message("“{title}” is still an idea.", title=item.name), item.id, ("status",))
            for item in ideas
        ]
        or [Fact(NO_PLAN)],
    )


@criterion(
    "awareness-on-logic",
    message(
        "Awareness activities and trainings are tied to the logic: each leads to an objective."
    ),
)
def awareness_on_logic(graph: StrategyGraph) -> Observation:
    """Whether what makes people aware is part of more (report, 1.1).

    If nothing of the kind is planned, what is recorded of 1.1 does not stand on its own.
    """
    to_objective = reach(graph).to_objective
    planned = [
        item
        for item in in_plan(graph)
        if item.type is InterventionType.AWARENESS or is_learning(item)
    ]
    if not planned:
        return witnessed(
            (activity_fact(*item) for item in recorded_of(graph, "1.1")),
            none=message("No awareness activity or training is planned."),
        )
    return each(
        planned,
        lambda item: item.id in to_objective,
        lacks=lambda item: message("“{title}” stands on its own.", title=item.name),
        none=message("No awareness activity or training is planned."),
        field="contributes_to",
    )


@criterion("training-planned", message("A training or mentoring is planned or under way."))
def training_planned(graph: StrategyGraph) -> Observation:
    """Whether skills are built up."""
    return some(
        (item for item in in_plan(graph) if is_learning(item)),
        none=message("No training or mentoring is planned."),
    )


@criterion("training-under-way", message("A training or mentoring is under way."))
def training_under_way(graph: StrategyGraph) -> Observation:
    """Whether skills are being built up."""
    return some(
        (item for item in under_way(graph) if is_learning(item)),
        none=message("No training or mentoring is known to be under way."),
    )


def _serves_behaviour(graph: StrategyGraph) -> Callable[[Intervention], bool]:
    """What tells of a training whether it is about behaviour towards each other.

    It leads to an objective of equity or inclusion, or it is about discrimination and the like.
    """
    from deiframe.graph.dimensions import dimensions_of
    from deiframe.graph.theory import all_below

    wanted = {Dimension.EQUITY, Dimension.INCLUSION}
    aims = (
        objective.id
        for objective in graph.strategy.objectives
        if wanted & dimensions_of(graph, objective)
    )
    below = all_below(graph, aims)
    return lambda item: item.id in below or is_about_misconduct(graph, item)


def _without_status(interventions: Iterable[Intervention]) -> tuple[Fact, ...]:
    """Of which it is not recorded whether they have begun."""
    return tuple(
        Fact(
            message("Whether “{title}” has begun is not recorded.", title=item.name),
            item.id,
            ("status",),
        )
        for item in interventions
        if item.status is None
    )


@criterion(
    "behaviour-trained",
    message("A training or mentoring is under way in how to treat each other fairly."),
)
def behaviour_trained(graph: StrategyGraph) -> Observation:
    """Whether skills serve fair treatment, and not only knowledge; awareness alone is not enough."""
    serves = _serves_behaviour(graph)
    trainings = [item for item in in_plan(graph) if is_learning(item) and serves(item)]
    none = message("No training that leads to equity or inclusion, or is about discrimination, is known to be under way.")  # fmt: skip
    waiting = _without_status(trainings)
    return graded(
        rule=message(
            "Yes if a training or mentoring is under way that leads to an objective of equity or inclusion, or is about discrimination; partly if one is planned; not recorded if there is none."
        ),
        whole=map(of, filter(is_under_way, trainings)),
        part=(of(item) for item in trainings if item.status is Status.PLANNED),
        missing=waiting or (Fact(none),),
    )


@criterion(
    "norms-upheld",
    message("There are norms against discrimination, and somewhere to report it: they are being introduced, or in force."),
)  # fmt: skip
def norms_upheld(graph: StrategyGraph) -> Observation:
    """Whether the organisation says which behaviour it does not accept, and acts on it."""
    about = [
        item
        for item in in_plan(graph)
        if item.type is InterventionType.REPORTING_POINT
        or (item.type in _UPHOLDING and is_about_misconduct(graph, item))
    ]
    none = message("No norm, procedure or reporting point against discrimination is known to be under way.")  # fmt: skip
    waiting = _without_status(about)
    return graded(
        rule=message(
            "Yes if a reporting point is under way, or a norm, procedure or tool against discrimination and misconduct; partly if one is planned; not recorded if there is none."
        ),
        whole=map(of, filter(is_under_way, about)),
        part=(of(item) for item in about if item.status is Status.PLANNED),
        missing=waiting or (Fact(none),),
    )


@criterion(
    "all-staff-trained",
    message("All staff learn how to behave without discriminating: such a training for all of them is under way."),
)  # fmt: skip
def all_staff_trained(graph: StrategyGraph) -> Observation:
    """Whether a training in behaviour reaches everybody; any training is not enough."""
    serves = _serves_behaviour(graph)
    trainings = [item for item in in_plan(graph) if is_learning(item) and serves(item)]
    for_all = [item for item in trainings if reaches_all_staff(graph, item)]
    begun = [item for item in trainings if is_under_way(item)]
    part = {item.id: item for item in (*begun, *for_all) if item.status is not None}
    unsaid = tuple(
        Fact(
            message("Whether “{title}” is for all staff is not recorded.", title=item.name),
            item.id,
            ("audience",),
        )
        for item in begun
        if not item.audience
    )
    waiting = _without_status(for_all)
    none = Fact(message("No training in behaviour is known to be for all staff."))
    return graded(
        rule=message(
            "Yes if a training or mentoring in fair treatment is under way for all staff; partly if one for some of them is under way, or one for all is planned; not recorded if there is none."
        ),
        whole=map(of, filter(is_under_way, for_all)),
        part=map(of, part.values()),
        missing=(*unsaid, *waiting) or (none,),
    )


@criterion("procedures-changed", message("Policies or procedures are being changed, or were."))
def procedures_changed(graph: StrategyGraph) -> Observation:
    """Whether the usual way of working changes, and not only its people.

    A policy or procedure under way that leads to an objective; a framework or plan of its own for
    diversity, equity and inclusion is a separate one again.
    """
    to_objective = reach(graph).to_objective
    return some(
        (
            item
            for item in under_way(graph)
            if item.type in _RULES
            and item.id in to_objective
            and not title_names(Topic.FRAMEWORK, item)
        ),
        none=message("No policy or procedure that leads to an objective is known to be under way."),
    )


@criterion("made-permanent", message("Something was made permanent, or is being made so."))
def made_permanent(graph: StrategyGraph) -> Observation:
    """Whether a separate strategy becomes superfluous for something (report, 7.2).

    It has become usual practice; or what is under way says which procedure, budget or evaluation
    keeps it, or serves to anchor it in the usual work. A new framework of its own does not.
    """
    begun = [item for item in under_way(graph) if not title_names(Topic.FRAMEWORK, item)]
    usual = [item for item in begun if item.status is Status.INSTITUTIONALISED]
    serving = [
        item
        for item in begun
        if item.permanence is not None
        or item_names(Topic.ANCHORED, item)
        or any(title_names(Topic.ANCHORED, graph.items[link.to]) for link in item.contributes_to)
    ]
    return graded(
        rule=message(
            "Yes if an intervention has become usual practice; partly if one under way says what will keep it (permanence), or anchors it in the usual work, or if an activity of 7.2 is recorded; not recorded if none of it is."
        ),
        whole=map(of, usual),
        part=(*map(of, serving), *(activity_fact(*item) for item in recorded_of(graph, "7.2"))),
        missing=[
            Fact(
                message("What will keep “{title}” is not recorded.", title=item.name),
                item.id,
                ("permanence",),
            )
            for item in begun
            if item.permanence is None
        ]
        or [Fact(_NONE_UNDER_WAY)],
    )


@criterion("institutionalised", message("Each intervention in the plan has become usual practice."))
def institutionalised(graph: StrategyGraph) -> Observation:
    """Whether a separate strategy is no longer needed for them (report, 7.2)."""

    def is_usual(intervention: Intervention) -> bool | None:
        if intervention.status is None:
            return None
        return intervention.status is Status.INSTITUTIONALISED

    return each(
        in_plan(graph),
        is_usual,
        lacks=lambda item: message("“{title}” is not usual practice yet.", title=item.name),
        none=NO_PLAN,
        field="status",
    )


@criterion("under-way-measured", message("Each intervention under way is measured or evaluated."))
def under_way_measured(graph: StrategyGraph) -> Observation:
    """Whether it has an indicator, or leads directly to what has one, or an evaluation."""
    from deiframe.graph.measurement import is_measured

    def is_followed(intervention: Intervention) -> bool | None:
        followed = (
            intervention.evaluation is not None
            or is_measured(graph, intervention.id)
            or any(is_measured(graph, link.to) for link in intervention.contributes_to)
        )
        return True if followed else None

    return each(
        under_way(graph),
        is_followed,
        lacks=lambda item: message("Nothing measures what “{title}” brings.", title=item.name),
        none=_NONE_UNDER_WAY,
        field="evaluation",
    )
