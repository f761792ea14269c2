"""Criteria about the theory of change: interventions, and what they lead to (report, 4.3, 5.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Observation, criterion, each, some
from deiframe.graph.theory import links, reach
from deiframe.i18n import message
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import Area, Dimension, InterventionType, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph

NO_PLAN: Final = message("No interventions are planned yet.")
_NONE_UNDER_WAY: Final = message("No intervention is known to be under way.")
_UNDER_WAY: Final = (Status.RUNNING, Status.DONE, Status.INSTITUTIONALISED)
_LEARNING: Final = (InterventionType.TRAINING, InterventionType.MENTORING)


def in_plan(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that are more than an idea, and were not stopped."""
    for intervention in graph.strategy.interventions:
        if intervention.status not in (Status.IDEA, Status.STOPPED):
            yield intervention


def under_way(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that run, or were carried out."""
    for intervention in graph.strategy.interventions:
        if intervention.status in _UNDER_WAY:
            yield intervention


@criterion("interventions-planned", message("Interventions are planned."))
def interventions_planned(graph: StrategyGraph) -> Observation:
    """Whether anything is to be done."""
    return some(in_plan(graph), none=NO_PLAN)


@criterion("interventions-under-way", message("Interventions are under way."))
def interventions_under_way(graph: StrategyGraph) -> Observation:
    """Whether anything is being done, or was."""
    return some(under_way(graph), none=_NONE_UNDER_WAY)


@criterion(
    "interventions-lead-to-objective",
    message("Each intervention in the plan leads to an objective."),
)
def interventions_lead_to_objective(graph: StrategyGraph) -> Observation:
    """Whether the plan is a logic, and not a list."""
    to_objective = reach(graph).to_objective
    return each(
        in_plan(graph),
        lambda item: item.id in to_objective,
        lacks=lambda item: message("“{title}” leads to no objective.", title=item.name),
        none=NO_PLAN,
        field="contributes_to",
    )


@criterion("under-way-along-logic", message("Each intervention under way leads to an objective."))
def under_way_along_logic(graph: StrategyGraph) -> Observation:
    """Whether what is being done follows the theory of change."""
    to_objective = reach(graph).to_objective
    return each(
        under_way(graph),
        lambda item: item.id in to_objective,
        lacks=lambda item: message("“{title}” leads to no objective.", title=item.name),
        none=_NONE_UNDER_WAY,
        field="contributes_to",
    )


@criterion("started-in-time", message("Each intervention whose period has begun has started."))
def started_in_time(graph: StrategyGraph) -> Observation:
    """Whether what should run does; not known of those that do not say how far they are."""

    def has_started(intervention: Intervention) -> bool | None:
        return None if intervention.status is None else intervention.status in _UNDER_WAY

    due = (
        item
        for item in in_plan(graph)
        if item.period is None or item.period.start is None or item.period.start <= graph.today
    )
    return each(
        due,
        has_started,
        lacks=lambda item: (
            message("“{title}” has no status.", title=item.name)
            if item.status is None
            else message("“{title}” has not started.", title=item.name)
        ),
        none=message("No intervention was to have begun."),
        field="status",
    )


@criterion(
    "objectives-have-interventions", message("Each objective has interventions that lead to it.")
)
def objectives_have_interventions(graph: StrategyGraph) -> Observation:
    """Whether something is done for each objective."""
    backed = reach(graph).from_intervention
    return each(
        graph.strategy.objectives,
        lambda item: item.id in backed,
        lacks=lambda item: message("No intervention leads to “{title}”.", title=item.name),
        none=message("There are no objectives yet."),
    )


@criterion(
    "links-say-why", message("Each intervention in the plan says why it leads where it leads.")
)
def links_say_why(graph: StrategyGraph) -> Observation:
    """Whether the assumptions are written down."""
    return each(
        in_plan(graph),
        lambda item: (
            bool(item.contributes_to) and all(link.because for link in item.contributes_to)
        ),
        lacks=lambda item: message("“{title}” does not say why it should work.", title=item.name),
        none=NO_PLAN,
        field="contributes_to",
    )


@criterion(
    "causes-understood",
    message("At least one link says why it should work, on evidence that is moderate or strong."),
)
def causes_understood(graph: StrategyGraph) -> Observation:
    """Whether anything rests on what is known of causes."""
    from deiframe.graph.evidence import is_weak

    backed = {
        link.lower.id: link.lower
        for link in links(graph)
        if link.contribution.because
        and link.contribution.evidence is not None
        and not is_weak(link.contribution)
    }
    return some(
        backed.values(), none=message("No link rests on evidence that is moderate or strong.")
    )


@criterion("nothing-left-an-idea", message("Each intervention is more than an idea."))
def nothing_left_an_idea(graph: StrategyGraph) -> Observation:
    """Whether promising initiatives are developed."""
    return each(
        (
            intervention
            for intervention in graph.strategy.interventions
            if intervention.status is not Status.STOPPED
        ),
        lambda item: item.status is not Status.IDEA,
        lacks=lambda item: message("“{title}” is still an idea.", title=item.name),
        none=NO_PLAN,
        field="status",
    )


@criterion(
    "awareness-on-logic",
    message(
        "Awareness activities and trainings are tied to the logic: each leads to an objective."
    ),
)
def awareness_on_logic(graph: StrategyGraph) -> Observation:
    """Whether what makes people aware is part of more (report, 1.1)."""
    to_objective = reach(graph).to_objective
    kinds = (InterventionType.AWARENESS, *_LEARNING)
    return each(
        (item for item in in_plan(graph) if item.type in kinds),
        lambda item: item.id in to_objective,
        lacks=lambda item: message("“{title}” stands on its own.", title=item.name),
        none=message("No awareness activity or training is planned."),
        field="contributes_to",
    )


@criterion("training-planned", message("A training or mentoring is planned or under way."))
def training_planned(graph: StrategyGraph) -> Observation:
    """Whether skills are built up."""
    return some(
        (item for item in in_plan(graph) if item.type in _LEARNING),
        none=message("No training or mentoring is planned."),
    )


@criterion("training-under-way", message("A training or mentoring is under way."))
def training_under_way(graph: StrategyGraph) -> Observation:
    """Whether skills are being built up."""
    return some(
        (item for item in under_way(graph) if item.type in _LEARNING),
        none=message("No training or mentoring is known to be under way."),
    )


@criterion(
    "behaviour-trained",
    message("A training or mentoring leads to an objective of equity or inclusion."),
)
def behaviour_trained(graph: StrategyGraph) -> Observation:
    """Whether skills serve fair treatment, and not only knowledge."""
    from deiframe.graph.theory import all_below

    wanted = {Dimension.EQUITY, Dimension.INCLUSION}
    aims = (
        objective.id for objective in graph.strategy.objectives if wanted & set(objective.dimension)
    )
    below = all_below(graph, aims)
    return some(
        (item for item in in_plan(graph) if item.type in _LEARNING and item.id in below),
        none=message("No training leads to an objective of equity or inclusion."),
    )


@criterion("climate-under-way", message("An intervention in the work climate is under way."))
def climate_under_way(graph: StrategyGraph) -> Observation:
    """Whether something is done about how people work together."""
    return some(
        (item for item in under_way(graph) if item.area is Area.WORK_CLIMATE),
        none=message("No intervention in the work climate is known to be under way."),
    )


@criterion("communication-planned", message("Communication is planned as an intervention."))
def communication_planned(graph: StrategyGraph) -> Observation:
    """Whether telling about the strategy is part of it."""
    return some(
        (item for item in in_plan(graph) if item.type is InterventionType.COMMUNICATION),
        none=message("No intervention is about communication."),
    )


@criterion("procedures-changed", message("Policies or procedures are being changed, or were."))
def procedures_changed(graph: StrategyGraph) -> Observation:
    """Whether the organisation itself changes, and not only its people."""
    kinds = (InterventionType.POLICY, InterventionType.PROCEDURE)
    return some(
        (item for item in under_way(graph) if item.type in kinds),
        none=message("No policy or procedure is known to be under way."),
    )


@criterion("institutionalised", message("Each intervention in the plan has become usual practice."))
def institutionalised(graph: StrategyGraph) -> Observation:
    """Whether a separate strategy is no longer needed for them (report, 7.2)."""
    return each(
        in_plan(graph),
        lambda item: item.status is Status.INSTITUTIONALISED,
        lacks=lambda item: message("“{title}” is not usual practice yet.", title=item.name),
        none=NO_PLAN,
        field="status",
    )


@criterion("under-way-measured", message("Each intervention under way is measured or evaluated."))
def under_way_measured(graph: StrategyGraph) -> Observation:
    """Whether it has an indicator, or leads directly to what has one, or an evaluation."""
    from deiframe.graph.measurement import is_measured

    def is_followed(intervention: Intervention) -> bool:
        return (
            intervention.evaluation is not None
            or is_measured(graph, intervention.id)
            or any(is_measured(graph, link.to) for link in intervention.contributes_to)
        )

    return each(
        under_way(graph),
        is_followed,
        lacks=lambda item: message("Nothing measures what “{title}” brings.", title=item.name),
        none=_NONE_UNDER_WAY,
    )
