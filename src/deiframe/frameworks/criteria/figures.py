"""Criteria about figures: indicators, baselines, evaluations (report, 2.2, 5.2, 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Observation, criterion, each, of, some
from deiframe.frameworks.criteria.logic import NO_PLAN, in_plan
from deiframe.frameworks.criteria.purpose import strategic
from deiframe.graph.measurement import measured_by
from deiframe.graph.smart import is_measurable
from deiframe.i18n import Message, message
from deiframe.model.measurement import Indicator
from deiframe.model.vocabulary import Family, IndicatorKind, IndicatorLevel, NeedMethod
from deiframe.verdicts import Fact, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.theory import Intervention, Objective

KNOWN_BY_STAFF: Final = "known-by-staff"
"""The tag of the indicator that tells how many staff can name the strategy's main points."""

_COMPOSITION: Final = (
    Family.REPRESENTATION, Family.APPLICANTS, Family.HIRING_PROMOTION, Family.RETENTION,
    Family.PAY_EQUITY, Family.ACCESS,
)  # fmt: skip
_EXPERIENCE: Final = (Family.WELLBEING, Family.INCLUSION)
_NO_INDICATORS: Final = message("There are no indicators yet.")
_NO_OBJECTIVES: Final = message("There are no strategic objectives yet.")
_MAJORITY: Final = 50


def _composition(graph: StrategyGraph) -> Iterator[Indicator]:
    return (
        indicator for indicator in graph.strategy.indicators if indicator.family in _COMPOSITION
    )


@criterion(
    "composition-known",
    message("Each figure on who staff are and how their careers go has a baseline."),
)
def composition_known(graph: StrategyGraph) -> Observation:
    """Whether the starting point is known, in figures on composition, hiring, pay and access."""
    return each(
        _composition(graph),
        lambda item: item.baseline is not None,
        lacks=lambda item: message("“{title}” has no baseline.", title=item.name),
        none=message("No indicator is about who staff are, or how their careers go."),
        field="baseline",
    )


@criterion("composition-measured", message("There are figures on who staff are and how their careers go."))  # fmt: skip
def composition_measured(graph: StrategyGraph) -> Observation:
    """Whether composition, hiring, pay or access is measured at all."""
    return some(
        _composition(graph),
        none=message("No indicator is about who staff are, or how their careers go."),
    )


@criterion("experience-measured", message("There are figures on what staff experience."))
def experience_measured(graph: StrategyGraph) -> Observation:
    """Whether well-being or inclusion is measured, or was surveyed."""
    surveyed = (need for need in graph.strategy.needs if need.method is NeedMethod.SURVEY)
    measured = (
        indicator for indicator in graph.strategy.indicators if indicator.family in _EXPERIENCE
    )
    return some(
        (*measured, *surveyed),
        none=message("Nothing measures what staff experience."),
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


@criterion("objectives-measurable", message("Each strategic objective has a measurable indicator."))
def objectives_measurable(graph: StrategyGraph) -> Observation:
    """Whether each has one with a unit, a target, and a baseline where a change is asked for."""
    return each(
        strategic(graph),
        lambda item: any(map(is_measurable, measured_by(graph, item.id))),
        lacks=lambda item: message("“{title}” has no measurable indicator.", title=item.name),
        none=_NO_OBJECTIVES,
    )


@criterion("objectives-measured", message("Each strategic objective is measured by an indicator."))
def objectives_measured(graph: StrategyGraph) -> Observation:
    """Whether each has an indicator at all."""
    return each(
        strategic(graph),
        lambda item: bool(measured_by(graph, item.id)),
        lacks=lambda item: message("No indicator measures “{title}”.", title=item.name),
        none=_NO_OBJECTIVES,
    )


@criterion("objectives-followed", message("For each strategic objective, somebody collects a figure at regular intervals."))  # fmt: skip
def objectives_followed(graph: StrategyGraph) -> Observation:
    """Whether progress as a whole is collected."""

    def is_followed(objective: Objective) -> bool:
        return any(map(_is_collected, measured_by(graph, objective.id)))

    return each(
        strategic(graph),
        is_followed,
        lacks=lambda item: message(
            "No figure for “{title}” is collected regularly.", title=item.name
        ),
        none=_NO_OBJECTIVES,
    )


@criterion("objectives-with-baseline", message("For each strategic objective, a figure has a baseline."))  # fmt: skip
def objectives_with_baseline(graph: StrategyGraph) -> Observation:
    """Whether progress can be told from where it began."""
    return each(
        strategic(graph),
        lambda item: any(figure.baseline for figure in measured_by(graph, item.id)),
        lacks=lambda item: message("No figure for “{title}” has a baseline.", title=item.name),
        none=_NO_OBJECTIVES,
    )


@criterion("indicators-collected", message("Each indicator says who collects it, and how often."))
def indicators_collected(graph: StrategyGraph) -> Observation:
    """Whether collecting is somebody's task, at a rhythm."""
    return each(
        graph.strategy.indicators,
        _is_collected,
        lacks=lambda item: message("“{title}” does not say who collects it and how often.", title=item.name),
        none=_NO_INDICATORS,
    )  # fmt: skip


@criterion(
    "indicators-balanced", message("There are both quantitative and qualitative indicators.")
)
def indicators_balanced(graph: StrategyGraph) -> Observation:
    """Whether figures and words complete each other; partly if only one kind is there."""
    first = {indicator.nature: indicator for indicator in reversed(graph.strategy.indicators)}
    lacking = {
        IndicatorKind.QUANTITATIVE: message("There is no quantitative indicator."),
        IndicatorKind.QUALITATIVE: message("There is no qualitative indicator."),
    }
    truth = (Truth.NO, Truth.PARTLY, Truth.YES)[len(first)]
    return Observation(
        truth=truth,
        rule=message("Yes if there are both, partly if there is one, no if there is none."),
        found=tuple(of(first[kind]) for kind in IndicatorKind if kind in first),
        missing=tuple(Fact(text) for kind, text in lacking.items() if kind not in first),
    )


@criterion("beyond-output", message("An indicator measures an outcome or impact, not only what was done."))  # fmt: skip
def beyond_output(graph: StrategyGraph) -> Observation:
    """Whether change is measured, and not activity alone."""
    return some(
        (
            indicator
            for indicator in graph.strategy.indicators
            if indicator.level in (IndicatorLevel.OUTCOME, IndicatorLevel.IMPACT)
        ),
        none=message("No indicator is known to measure an outcome or impact."),
    )


@criterion("evaluations-planned", message("Each intervention in the plan says how, when and by whom it is evaluated."))  # fmt: skip
def evaluations_planned(graph: StrategyGraph) -> Observation:
    """Whether each has a whole plan for its evaluation."""

    def is_whole(intervention: Intervention) -> bool:
        plan = intervention.evaluation
        return plan is not None and None not in (plan.design, plan.when, plan.by)

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
        lambda item: item.evaluation is not None,
        lacks=lambda item: message("“{title}” has no evaluation.", title=item.name),
        none=NO_PLAN,
        field="evaluation",
    )


@criterion("known-by-staff", message("The majority of staff can name the strategy's main points."))
def known_by_staff(graph: StrategyGraph) -> Observation:
    """Whether a survey says so; an illustrative figure says nothing."""
    asked = [
        indicator for indicator in graph.strategy.indicators if KNOWN_BY_STAFF in indicator.tags
    ]
    open_ones = [Fact(_unknown(item), item.id) for item in asked if _known(item) is not Truth.YES]
    if not asked:
        open_ones = [Fact(message("No survey shows how many staff know the strategy."))]
    return Observation(
        truth=max(map(_known, asked), key=lambda truth: truth.rank, default=Truth.NOT_RECORDED),
        rule=message(
            "Yes if an indicator with the tag known-by-staff has a figure above 50 percent, no if it has a lower one; else not known."
        ),
        found=tuple(of(item) for item in asked if _known(item) is Truth.YES),
        missing=tuple(open_ones),
    )


def _known(indicator: Indicator) -> Truth:
    figure = indicator.baseline
    if figure is None or figure.illustrative or indicator.unit != "percent":
        return Truth.NOT_RECORDED
    return Truth.YES if figure.value > _MAJORITY else Truth.NO


def _unknown(indicator: Indicator) -> Message:
    if _known(indicator) is Truth.NO:
        return message("“{title}” is not above 50 percent.", title=indicator.name)
    return message("“{title}” has no figure in percent that counts.", title=indicator.name)


def _is_collected(indicator: Indicator) -> bool:
    return bool(indicator.collected_by and indicator.frequency)
