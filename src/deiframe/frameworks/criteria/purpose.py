"""Criteria about purpose: vision, objectives, needs, obligations (report, 4.1, 2.1, 7.4)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from deiframe.extension_points.criterion import (
    Criterion,
    Observation,
    criterion,
    each,
    of,
    some,
    witnessed,
)
from deiframe.frameworks.criteria.graded import graded
from deiframe.frameworks.criteria.objectives import NO_OBJECTIVES, each_objective, strategic
from deiframe.frameworks.criteria.plan import (
    NO_PLAN,
    if_plan_is_written,
    in_plan,
    not_known_without,
)
from deiframe.graph.dates import last_of
from deiframe.graph.dimensions import dimensions_of
from deiframe.graph.figures import measures_change
from deiframe.graph.measurement import measured_by
from deiframe.graph.obligations import answers_to
from deiframe.graph.rationale import addressed_by, purposeful
from deiframe.graph.smart import is_specific, is_time_bound
from deiframe.graph.theory import reach
from deiframe.i18n import message
from deiframe.model.vocabulary import Dimension
from deiframe.verdicts import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.process import Obligation
    from deiframe.model.theory import Intervention, Objective, Vision

_NO_VISION = message("No vision is written down yet.")
_NO_OBLIGATIONS = message("No laws or policies are listed yet.")


@criterion("vision", message("There is a vision."))
def vision(graph: StrategyGraph) -> Observation:
    """Whether the future aimed at is written down; no if there is a plan without one."""
    return some(
        graph.strategy.visions,
        none=_NO_VISION,
        absent=if_plan_is_written(graph),
    )


@criterion("strategic-objectives", message("There are strategic objectives."))
def strategic_objectives(graph: StrategyGraph) -> Observation:
    """Whether there are objectives of the whole organisation; no if there is a plan without any."""
    return some(strategic(graph), none=NO_OBJECTIVES, absent=if_plan_is_written(graph))


@criterion("objectives-lead-to-vision", message("Each strategic objective leads to a vision."))
def objectives_lead_to_vision(graph: StrategyGraph) -> Observation:
    """Whether the objectives translate the vision."""
    to_vision = reach(graph).to_vision
    return each_objective(
        graph,
        lambda item: item.id in to_vision,
        lacks=lambda item: message("“{title}” leads to no vision.", title=item.name),
        field="contributes_to",
    )


@criterion(
    "objectives-specific",
    message("Each strategic objective says exactly what is to be reached: by an indicator, or a share that it names."),
)  # fmt: skip
def objectives_specific(graph: StrategyGraph) -> Observation:
    """Whether one can tell what or whom each is about; the S of SMART."""
    return each_objective(
        graph,
        lambda item: is_specific(item, measured_by(graph, item.id)),
        lacks=lambda item: message(
            "“{title}” does not say exactly what is to be reached, and for whom.", title=item.name
        ),
    )


@criterion(
    "objectives-time-bound", message("For each strategic objective it is said by when, or from when on.")
)  # fmt: skip
def objectives_time_bound(graph: StrategyGraph) -> Observation:
    """Whether each target has its day, or the objective an end; the T of SMART.

    No if a day lies before the strategy, or far beyond it.
    """
    return each_objective(
        graph,
        lambda item: is_time_bound(graph, item, measured_by(graph, item.id)),
        lacks=lambda item: message("“{title}” does not say by when.", title=item.name),
        field="period",
    )


@criterion(
    "beyond-representation",
    message("The objectives go beyond representation: equity or inclusion is among them."),
)
def beyond_representation(graph: StrategyGraph) -> Observation:
    """Whether an objective aims at what staff experience, not only at who they are."""
    wanted = {Dimension.EQUITY, Dimension.INCLUSION}
    served = {item.id: dimensions_of(graph, item) for item in graph.strategy.objectives}
    further = [item for item in graph.strategy.objectives if wanted & served[item.id]]
    measured = [item for item in further if any(map(measures_change, measured_by(graph, item.id)))]
    none = Fact(message("No objective is about equity or inclusion."))
    return graded(
        rule=message(
            "Yes if an objective of equity or inclusion is measured by what changes; partly if there is one, but nothing or only output measures it; no if each is about diversity alone; not recorded if they do not say what they are about."
        ),
        whole=map(of, measured),
        part=map(of, further),
        refuted=(none,) if served and all(served.values()) else (),
        missing=[
            Fact(
                message("Nothing is known to measure what changes by “{title}”.", title=item.name),
                item.id,
            )
            for item in further
        ]
        or (none,),
    )


@criterion(
    "objectives-answer-needs",
    message("Each strategic objective answers a need or an obligation, itself or through what leads to it."),
)  # fmt: skip
def objectives_answer_needs(graph: StrategyGraph) -> Observation:
    """Whether the objectives are about what was found.

    Not recorded if nothing in the strategy says which need it answers.
    """
    backed = _above_purposes(graph)
    otherwise = not_known_without(_says_purposes(graph))
    return each_objective(
        graph,
        lambda item: True if item.id in backed else otherwise,
        lacks=lambda item: message("“{title}” answers no need that was found.", title=item.name),
        field="addresses",
    )


@criterion(
    "vision-answers-needs",
    message("What leads to each vision answers needs that were found."),
)
def vision_answers_needs(graph: StrategyGraph) -> Observation:
    """Whether the vision rests on what people need; no if there is a plan without a vision.

    Not recorded if nothing in the strategy says which need it answers.
    """
    from deiframe.graph.theory import all_above

    answering = [item for item in _purposeful(graph) if item.addresses]
    backed = all_above(graph, (item.id for item in answering))
    otherwise = not_known_without(answering)

    if not graph.strategy.visions:
        return witnessed((), none=_NO_VISION, absent=if_plan_is_written(graph))

    def is_backed(item: Vision) -> bool | None:
        return True if item.id in backed else otherwise

    return each(
        graph.strategy.visions,
        is_backed,
        lacks=lambda item: message(
            "Nothing that leads to “{title}” answers a need that was found.", title=item.name
        ),
        none=_NO_VISION,
    )


def behind_vision(criterion: Criterion) -> Criterion:
    """Make the criterion ask the same of the vision: without one, it is about nothing."""

    def observe(graph: StrategyGraph) -> Observation:
        if graph.strategy.visions:
            return criterion.observe(graph)
        return witnessed((), none=_NO_VISION, absent=if_plan_is_written(graph))

    asks = message("Behind the vision: {what}", what=criterion.asks)
    return Criterion(f"vision-{criterion.slug}", asks, observe)


def _says_purposes(graph: StrategyGraph) -> bool:
    """Whether anything says which need or obligation it answers: then silence of others tells."""
    return any(item.addresses or item.answers for item in _purposeful(graph))


def _purposeful(graph: StrategyGraph) -> Iterator[Objective | Intervention]:
    return chain(graph.strategy.objectives, graph.strategy.interventions)


def _above_purposes(graph: StrategyGraph) -> frozenset[str]:
    """All that answers a need or an obligation, and all that it leads to."""
    from deiframe.graph.theory import all_above

    with_purpose = (item for item in _purposeful(graph) if item.addresses or item.answers)
    return all_above(graph, (item.id for item in with_purpose))


@criterion("needs-answered", message("Each need that was found is answered."))
def needs_answered(graph: StrategyGraph) -> Observation:
    """Whether something is planned for each need; not recorded if nothing says what it answers."""
    otherwise = not_known_without(_says_purposes(graph))
    return each(
        graph.strategy.needs,
        lambda item: True if addressed_by(graph, item.id) else otherwise,
        lacks=lambda item: message("Nothing addresses “{title}” yet.", title=item.name),
        none=message("No needs of staff have been found yet."),
    )


@criterion(
    "interventions-answer-needs",
    message("Each intervention in the plan serves a need or an obligation."),
)
def interventions_answer_needs(graph: StrategyGraph) -> Observation:
    """Whether each addresses one, or leads to what does; not recorded if nothing says so."""
    serving = purposeful(graph)
    otherwise = not_known_without(_says_purposes(graph))
    return each(
        in_plan(graph),
        lambda item: True if item.id in serving else otherwise,
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
        lambda item: True if item.id in own else None,
        lacks=lambda item: message("“{title}” binds, and is not listed.", title=item.name),
        none=_NO_OBLIGATIONS,
    )


@criterion("obligations-answered", message("Each obligation is answered."))
def obligations_answered(graph: StrategyGraph) -> Observation:
    """Whether something answers each law and policy; not recorded if nothing says what it answers."""
    otherwise = not_known_without(_says_purposes(graph))
    return each(
        graph.strategy.obligations,
        lambda item: True if answers_to(graph, item.id) else otherwise,
        lacks=lambda item: message("Nothing answers “{title}” yet.", title=item.name),
        none=_NO_OBLIGATIONS,
    )


@criterion("obligations-watched", message("For each obligation the next review date is known."))
def obligations_watched(graph: StrategyGraph) -> Observation:
    """Whether each has a day of review that is still to come, or was looked at since that day.

    No if the day has passed, and nothing of 7.4 is recorded since.
    """
    seen = last_of(graph, "7.4")

    def is_watched(obligation: Obligation) -> bool | None:
        day = obligation.review_on
        if day is None:
            return None
        return day >= graph.today or (seen is not None and seen >= day)

    return each(
        graph.strategy.obligations,
        is_watched,
        lacks=lambda item: message("“{title}” has no future review date.", title=item.name),
        none=_NO_OBLIGATIONS,
        field="review_on",
    )
