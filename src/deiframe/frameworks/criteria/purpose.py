"""Criteria about purpose: vision, objectives, needs, obligations (report, 4.1, 2.1, 7.4)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from deiframe.extension_points.criterion import Observation, criterion, each, some
from deiframe.graph.obligations import answers_to
from deiframe.graph.rationale import addressed_by, purposeful
from deiframe.graph.smart import failing_letters
from deiframe.graph.theory import reach
from deiframe.i18n import joined_list, message
from deiframe.model.vocabulary import Dimension, ObjectiveLevel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.process import Obligation
    from deiframe.model.theory import Intervention, Objective

_NO_OBJECTIVES = message("There are no strategic objectives yet.")


def strategic(graph: StrategyGraph) -> Iterator[Objective]:
    """The objectives of the whole organisation."""
    for objective in graph.strategy.objectives:
        if objective.level is ObjectiveLevel.STRATEGIC:
            yield objective


@criterion("vision", message("There is a vision."))
def vision(graph: StrategyGraph) -> Observation:
    """Whether the future aimed at is written down."""
    return some(graph.strategy.visions, none=message("No vision is written down yet."))


@criterion("strategic-objectives", message("There are strategic objectives."))
def strategic_objectives(graph: StrategyGraph) -> Observation:
    """Whether there are objectives of the whole organisation."""
    return some(strategic(graph), none=_NO_OBJECTIVES)


@criterion("objectives-lead-to-vision", message("Each strategic objective leads to a vision."))
def objectives_lead_to_vision(graph: StrategyGraph) -> Observation:
    """Whether the objectives translate the vision."""
    to_vision = reach(graph).to_vision
    return each(
        strategic(graph),
        lambda item: item.id in to_vision,
        lacks=lambda item: message("“{title}” leads to no vision.", title=item.name),
        none=_NO_OBJECTIVES,
        field="contributes_to",
    )


@criterion("objectives-smart", message("Each strategic objective is SMART."))
def objectives_smart(graph: StrategyGraph) -> Observation:
    """Whether each is specific, measurable, accepted, relevant and time-bound."""
    return each(
        strategic(graph),
        lambda item: not failing_letters(graph, item),
        lacks=lambda item: message(
            "“{title}” lacks {letters} of SMART.",
            title=item.name,
            letters=joined_list(failing_letters(graph, item)),
        ),
        none=_NO_OBJECTIVES,
    )


@criterion(
    "beyond-representation",
    message("The objectives go beyond representation: equity or inclusion is among them."),
)
def beyond_representation(graph: StrategyGraph) -> Observation:
    """Whether an objective aims at what staff experience, not only at who they are."""
    wanted = {Dimension.EQUITY, Dimension.INCLUSION}
    return some(
        (objective for objective in graph.strategy.objectives if wanted & set(objective.dimension)),
        none=message("No objective is about equity or inclusion."),
    )


@criterion(
    "objectives-answer-needs",
    message("Each strategic objective answers a need or an obligation, itself or through what leads to it."),
)  # fmt: skip
def objectives_answer_needs(graph: StrategyGraph) -> Observation:
    """Whether the objectives are about what was found."""
    from deiframe.graph.theory import all_above

    items: Iterator[Objective | Intervention] = chain(
        graph.strategy.objectives, graph.strategy.interventions
    )
    backed = all_above(graph, (item.id for item in items if item.addresses or item.answers))
    return each(
        strategic(graph),
        lambda item: item.id in backed,
        lacks=lambda item: message("“{title}” answers no need that was found.", title=item.name),
        none=_NO_OBJECTIVES,
        field="addresses",
    )


@criterion("needs-answered", message("Each need that was found is answered."))
def needs_answered(graph: StrategyGraph) -> Observation:
    """Whether something is planned for each need."""
    return each(
        graph.strategy.needs,
        lambda item: bool(addressed_by(graph, item.id)),
        lacks=lambda item: message("Nothing addresses “{title}” yet.", title=item.name),
        none=message("No needs of staff have been found yet."),
    )


@criterion(
    "interventions-answer-needs",
    message("Each intervention in the plan serves a need or an obligation."),
)
def interventions_answer_needs(graph: StrategyGraph) -> Observation:
    """Whether each addresses one itself, or leads to what does."""
    from deiframe.frameworks.criteria.logic import NO_PLAN, in_plan
    from deiframe.graph.theory import all_below

    purposes = purposeful(graph)
    serving = all_below(graph, purposes)
    return each(
        in_plan(graph),
        lambda item: item.id in serving,
        lacks=lambda item: message("“{title}” serves no need that was found.", title=item.name),
        none=NO_PLAN,
        field="addresses",
    )


@criterion("obligations-listed", message("The laws and policies that bind are listed."))
def obligations_listed(graph: StrategyGraph) -> Observation:
    """Whether those of the registers are there, and at least one."""
    own = {obligation.id for obligation in graph.strategy.obligations}
    known = {
        obligation.id: obligation
        for obligation in (*graph.context.binding, *graph.strategy.obligations)
    }
    return each(
        known.values(),
        lambda item: item.id in own,
        lacks=lambda item: message("“{title}” binds, and is not listed.", title=item.name),
        none=message("No laws or policies are listed yet."),
    )


@criterion("obligations-answered", message("Each obligation is answered."))
def obligations_answered(graph: StrategyGraph) -> Observation:
    """Whether an objective or intervention answers each law and policy."""
    return each(
        graph.strategy.obligations,
        lambda item: bool(answers_to(graph, item.id)),
        lacks=lambda item: message("Nothing answers “{title}” yet.", title=item.name),
        none=message("No laws or policies are listed yet."),
    )


@criterion("obligations-watched", message("For each obligation the next review date is known."))
def obligations_watched(graph: StrategyGraph) -> Observation:
    """Whether each has a day of review that is still to come."""

    def is_watched(obligation: Obligation) -> bool:
        return obligation.review_on is not None and obligation.review_on >= graph.today

    return each(
        graph.strategy.obligations,
        is_watched,
        lacks=lambda item: message("“{title}” has no future review date.", title=item.name),
        none=message("No laws or policies are listed yet."),
        field="review_on",
    )
