"""Criteria about figures: indicators, baselines, evaluations (report, 2.2, 5.2, 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Observation, criterion, each, of, some
from deiframe.frameworks.criteria.graded import graded
from deiframe.frameworks.criteria.objectives import NO_OBJECTIVES, each_objective, strategic
from deiframe.frameworks.criteria.plan import NO_PLAN, in_plan
from deiframe.graph.figures import is_about_composition, is_about_experience, measures_change
from deiframe.graph.measurement import measured_by
from deiframe.graph.smart import is_measurable
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import IndicatorKind, NeedMethod
from deiframe.verdicts import Fact, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.measurement import Indicator
    from deiframe.model.theory import Intervention, Objective

KNOWN_BY_STAFF: Final = "known-by-staff"
"""The tag of the indicator that tells how many staff can name the strategy's main points."""

_NO_INDICATORS: Final = message("There are no indicators yet.")
_NOT_ON_COMPOSITION: Final = message(
    "No indicator is about who staff are, or how their careers go."
)
_MAJORITY: Final = 50


def _composition(graph: StrategyGraph) -> Iterator[Indicator]:
    return (item for item in graph.strategy.indicators if is_about_composition(graph, item))


def _experience(graph: StrategyGraph) -> Iterator[Indicator]:
    return (item for item in graph.strategy.indicators if is_about_experience(graph, item))


@criterion(
    "composition-known",
    message("Each figure on who staff are and how their careers go has a baseline."),
)
def composition_known(graph: StrategyGraph) -> Observation:
    """Whether the starting point is known, in figures on composition, hiring, pay and access."""
    return each(
        _composition(graph),
        lambda item: True if item.baseline is not None else None,
        lacks=lambda item: message("“{title}” has no baseline.", title=item.name),
        none=_NOT_ON_COMPOSITION,
        field="baseline",
    )


@criterion("composition-measured", message("There are figures on who staff are and how their careers go."))  # fmt: skip
def composition_measured(graph: StrategyGraph) -> Observation:
    """Whether composition, hiring, pay or access is known; partly if it is only to be measured."""
    asked = list(_composition(graph))
    return graded(
        rule=message(
            "Yes if an indicator of this kind has a figure; partly if there is one without a figure; not recorded if there is none."
        ),
        whole=(of(item) for item in asked if item.baseline),
        part=(of(item) for item in asked if not item.baseline),
        missing=_without_figure(asked) or (Fact(_NOT_ON_COMPOSITION),),
    )


@criterion("experience-measured", message("There are figures on what staff experience."))
def experience_measured(graph: StrategyGraph) -> Observation:
    """Whether well-being or inclusion is known, or was surveyed; partly if only to be measured."""
    asked = list(_experience(graph))
    surveyed = (need for need in graph.strategy.needs if need.method is NeedMethod.SURVEY)
    return graded(
        rule=message(
            "Yes if an indicator of this kind has a figure, or a survey has found a need; partly if there is an indicator without a figure; not recorded if there is none."
        ),
        whole=(*(of(item) for item in asked if item.baseline), *map(of, surveyed)),
        part=(of(item) for item in asked if not item.baseline),
        missing=_without_figure(asked) or (Fact(message("Nothing measures what staff experience.")),),
    )  # fmt: skip


def _without_figure(indicators: list[Indicator]) -> tuple[Fact, ...]:
    return tuple(
        Fact(message("“{title}” has no figure yet.", title=item.name), item.id, ("baseline",))
        for item in indicators
        if item.baseline is None
    )


@criterion("figures-broken-down", message("Figures are broken down by group or department."))
def figures_broken_down(graph: StrategyGraph) -> Observation:
    """Whether differences between people can be seen."""
    return some(
        (
            indicator
            for indicator in graph.strategy.indicators
            if indicator.disaggregate_by or any(target.in_each for target in indicator.targets)
        ),
        none=message("No figure is broken down."),
    )


@criterion("objectives-measurable", message("Each strategic objective has a target that can be measured."))  # fmt: skip
def objectives_measurable(graph: StrategyGraph) -> Observation:
    """Whether each has an indicator with a target, whatever its unit; the M of SMART."""
    return each_objective(
        graph,
        lambda item: is_measurable(item, measured_by(graph, item.id)),
        lacks=lambda item: message("“{title}” has no target.", title=item.name),
    )


@criterion("objectives-measured", message("Each strategic objective is measured by an indicator."))
def objectives_measured(graph: StrategyGraph) -> Observation:
    """Whether each has an indicator at all."""
    return each_objective(
        graph,
        lambda item: bool(measured_by(graph, item.id)),
        lacks=lambda item: message("No indicator measures “{title}”.", title=item.name),
    )


@criterion("objectives-followed", message("For each strategic objective, somebody collects a figure at regular intervals."))  # fmt: skip
def objectives_followed(graph: StrategyGraph) -> Observation:
    """Whether progress as a whole is collected."""

    def is_followed(objective: Objective) -> bool | None:
        return True if any(map(_is_collected, measured_by(graph, objective.id))) else None

    return each(
        strategic(graph),
        is_followed,
        lacks=lambda item: message(
            "No figure for “{title}” is collected regularly.", title=item.name
        ),
        none=NO_OBJECTIVES,
    )


@criterion("objectives-with-baseline", message("For each strategic objective, a figure has a baseline."))  # fmt: skip
def objectives_with_baseline(graph: StrategyGraph) -> Observation:
    """Whether progress can be told from where it began."""

    def has_baseline(objective: Objective) -> bool | None:
        return any(figure.baseline for figure in measured_by(graph, objective.id)) or None

    return each(
        strategic(graph),
        has_baseline,
        lacks=lambda item: message("No figure for “{title}” has a baseline.", title=item.name),
        none=NO_OBJECTIVES,
    )


@criterion("indicators-collected", message("Each indicator says who collects it, and how often."))
def indicators_collected(graph: StrategyGraph) -> Observation:
    """Whether collecting is somebody's task, at a rhythm."""
    return each(
        graph.strategy.indicators,
        lambda item: _is_collected(item) or None,
        lacks=lambda item: message("“{title}” does not say who collects it and how often.", title=item.name),
        none=_NO_INDICATORS,
        field="frequency",
    )  # fmt: skip


@criterion(
    "indicators-balanced", message("There are both quantitative and qualitative indicators.")
)
def indicators_balanced(graph: StrategyGraph) -> Observation:
    """Whether figures and words complete each other in what the plan measures."""
    measuring = [item for item in graph.strategy.indicators if item.measures]
    first = {indicator.nature: indicator for indicator in reversed(measuring)}
    lacking = {
        IndicatorKind.QUANTITATIVE: message("There is no quantitative indicator."),
        IndicatorKind.QUALITATIVE: message("There is no qualitative indicator."),
    }
    there = tuple(of(first[kind]) for kind in IndicatorKind if kind in first)
    both = len(there) == len(lacking)
    return graded(
        rule=message(
            "Yes if both kinds measure something in the plan, partly if one does, not recorded if none does."
        ),
        whole=there if both else (),
        part=() if both else there,
        missing=(Fact(text) for kind, text in lacking.items() if kind not in first),
    )


@criterion("beyond-output", message("For each strategic objective an outcome is measured: what changes, not only what is done."))  # fmt: skip
def beyond_output(graph: StrategyGraph) -> Observation:
    """Whether change is measured, and not activity alone.

    No if all that measures an objective is input or output, or nothing does.
    """

    def measures(objective: Objective) -> bool | None:
        known = [measures_change(item) for item in measured_by(graph, objective.id)]
        if any(known):
            return True
        return None if None in known else False

    return each_objective(
        graph,
        measures,
        lacks=lambda item: message(
            "Nothing is known to measure what changes by “{title}”.", title=item.name
        ),
    )


@criterion("evaluations-planned", message("Each intervention in the plan says how, when and by whom it is evaluated."))  # fmt: skip
def evaluations_planned(graph: StrategyGraph) -> Observation:
    """Whether each has a whole plan for its evaluation."""

    def is_whole(intervention: Intervention) -> bool | None:
        plan = intervention.evaluation
        whole = plan is not None and None not in (plan.design, plan.when, plan.by)
        return True if whole else None

    return each(
        in_plan(graph),
        is_whole,
        lacks=lambda item: message("“{title}” does not say how, when and by whom it is evaluated.", title=item.name),
        none=NO_PLAN,
        field="evaluation",
    )  # fmt: skip


@criterion("evaluated", message("Each intervention in the plan is evaluated."))
def evaluated(graph: StrategyGraph) -> Observation:
    """Whether each has an evaluation, however much it says."""
    return each(
        in_plan(graph),
        lambda item: True if item.evaluation is not None else None,
        lacks=lambda item: message("“{title}” has no evaluation.", title=item.name),
        none=NO_PLAN,
        field="evaluation",
    )


@criterion("known-by-staff", message("The majority of staff can name the strategy's main points."))
def known_by_staff(graph: StrategyGraph) -> Observation:
    """Whether a survey says so."""
    asked = [
        indicator for indicator in graph.strategy.indicators if KNOWN_BY_STAFF in indicator.tags
    ]
    open_ones = [Fact(_unknown(item), item.id) for item in asked if _known(item) is not Truth.YES]
    if not asked:
        open_ones = [Fact(message("No survey shows how many staff know the strategy."))]
    return Observation(
        truth=max(map(_known, asked), key=lambda truth: truth.rank, default=Truth.NOT_RECORDED),
        rule=message(
            "Yes if an indicator with the tag known-by-staff has a figure above 50 percent, no if it has a lower one; else not recorded."
        ),
        found=tuple(of(item) for item in asked if _known(item) is Truth.YES),
        missing=tuple(open_ones),
    )


def _known(indicator: Indicator) -> Truth:
    figure = indicator.baseline
    if figure is None or indicator.unit not in ("percent", None):
        return Truth.NOT_RECORDED
    return Truth.YES if figure.value > _MAJORITY else Truth.NO


def _unknown(indicator: Indicator) -> Message:
    if _known(indicator) is Truth.NO:
        return message("“{title}” is not above 50 percent.", title=indicator.name)
    return message("“{title}” has no figure in percent that counts.", title=indicator.name)


def _is_collected(indicator: Indicator) -> bool:
    return bool(indicator.collected_by and indicator.frequency)
