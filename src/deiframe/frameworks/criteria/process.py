"""Criteria about the process: what was done and when, support, reviews (report, steps 1-7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Criterion, Observation, criterion, of, witnessed
from deiframe.frameworks.criteria.logic import under_way
from deiframe.graph.dates import support_today
from deiframe.i18n import message
from deiframe.model.impact_drivers import DRIVERS
from deiframe.model.political_support import STAGE_WORDS
from deiframe.model.vocabulary import ImpactDriver, InterventionType, SupportStage
from deiframe.verdicts import Fact, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.process import Activity

_REGULAR: Final = 2


def recorded_of(graph: StrategyGraph, *substeps: str) -> Iterator[tuple[int, Activity]]:
    """The recorded activities of sub-steps up to today, each with its position."""
    for index, activity in enumerate(graph.strategy.activities):
        if activity.substep in substeps and activity.on <= graph.today:
            yield index, activity


def activity_fact(index: int, activity: Activity) -> Fact:
    """A recorded activity as evidence."""
    text = message("{on}: {what}", on=activity.on, what=activity.what)
    return Fact(text, field=("activities", index))


def recorded(*substeps: str) -> Criterion:
    """Make the criterion that an activity of one of the sub-steps was recorded."""
    names = " or ".join(substeps)

    def observe(graph: StrategyGraph) -> Observation:
        return witnessed(
            (activity_fact(*item) for item in recorded_of(graph, *substeps)),
            none=message("No activity of {substeps} is recorded.", substeps=names),
        )

    asks = message("An activity of {substeps} is recorded.", substeps=names)
    return Criterion(f"recorded-{'-'.join(substeps)}", asks, observe)


def repeated(substep: str) -> Criterion:
    """Make the criterion that an activity of the sub-step was recorded twice or more."""

    def observe(graph: StrategyGraph) -> Observation:
        found = tuple(activity_fact(*item) for item in recorded_of(graph, substep))
        truth = (Truth.NO, Truth.PARTLY, Truth.YES)[min(len(found), _REGULAR)]
        lacking = message("It is not recorded twice.")
        return Observation(
            truth=truth,
            rule=message("Yes if it is recorded at least twice, partly if once, no if never."),
            found=found,
            missing=() if truth is Truth.YES else (Fact(lacking, field=("activities",)),),
        )

    asks = message("It happens regularly: {substep} is recorded at least twice.", substep=substep)
    return Criterion(f"repeated-{substep}", asks, observe)


@criterion("involved", message("People took part in it: an activity of 3.1 says who."))
def involved(graph: StrategyGraph) -> Observation:
    """Whether participation is recorded with its participants; partly without them."""
    found = tuple(recorded_of(graph, "3.1"))
    whole = tuple(activity_fact(*item) for item in found if item[1].participants)
    truth = Truth.YES if whole else Truth.PARTLY if found else Truth.NO
    lacking = message("No activity of 3.1 says who took part.")
    return Observation(
        truth=truth,
        rule=message("Yes if one says who took part, partly if none does, no if there are none."),
        found=whole or tuple(activity_fact(*item) for item in found),
        missing=() if whole else (Fact(lacking, field=("activities",)),),
    )


@criterion("learned-from-somebody", message("An activity of 3.2 or 7.3 names its source: a participant, a link or a note."))  # fmt: skip
def learned_from_somebody(graph: StrategyGraph) -> Observation:
    """Whether it can be told what was learned where."""
    return witnessed(
        (
            activity_fact(index, item)
            for index, item in recorded_of(graph, "3.2", "7.3")
            if item.participants or item.link or item.note or item.source
        ),
        none=message("No activity of 3.2 or 7.3 names its source."),
    )


@criterion(
    "concepts-introduced",
    message("The concepts are introduced: an activity of 1.1 is recorded, or awareness or training is under way."),
)  # fmt: skip
def concepts_introduced(graph: StrategyGraph) -> Observation:
    """Whether people were made familiar with what is meant."""
    kinds = (InterventionType.AWARENESS, InterventionType.TRAINING)
    return witnessed(
        (
            *(activity_fact(*item) for item in recorded_of(graph, "1.1")),
            *(of(item) for item in under_way(graph) if item.type in kinds),
        ),
        none=message("No activity of 1.1 is recorded, and no awareness or training is known to be under way."),
    )  # fmt: skip


@criterion(
    "capacity-built",
    message("Capacity is built: an activity of 1.3 is recorded, or training or mentoring is under way."),
)  # fmt: skip
def capacity_built(graph: StrategyGraph) -> Observation:
    """Whether skills are built up."""
    kinds = (InterventionType.MENTORING, InterventionType.TRAINING)
    return witnessed(
        (
            *(activity_fact(*item) for item in recorded_of(graph, "1.3")),
            *(of(item) for item in under_way(graph) if item.type in kinds),
        ),
        none=message("No activity of 1.3 is recorded, and no training or mentoring is known to be under way."),
    )  # fmt: skip


@criterion(
    "made-visible",
    message("It is made visible: an activity of 5.3 is recorded, or communication is under way."),
)
def made_visible(graph: StrategyGraph) -> Observation:
    """Whether people hear of it."""
    return witnessed(
        (
            *(activity_fact(*item) for item in recorded_of(graph, "5.3")),
            *(of(item) for item in under_way(graph) if item.type is InterventionType.COMMUNICATION),
        ),
        none=message("No activity of 5.3 is recorded, and no communication is known to be under way."),
    )  # fmt: skip


@criterion("review-set", message("The strategy says how often it is reviewed."))
def review_set(graph: StrategyGraph) -> Observation:
    """Whether there is a rhythm of reviews."""
    every = graph.strategy.review_every
    text = message("Every {every}.", every=every)
    return witnessed(
        (Fact(text, field=("review_every",)),) if every else (),
        none=message("The strategy does not say how often it is reviewed."),
    )


@criterion("period-set", message("The strategy says when it begins and ends."))
def period_set(graph: StrategyGraph) -> Observation:
    """Whether there is a timeline as a whole; partly with one end open."""
    period = graph.strategy.period
    known = [day for day in (period.start, period.end) if day] if period else []
    lacking = message("The strategy has no period with a beginning and an end.")
    return Observation(
        truth=(Truth.NO, Truth.PARTLY, Truth.YES)[len(known)],
        rule=message("Yes if both are there, partly if one is, no if neither is."),
        found=tuple(Fact(message("{day}", day=day), field=("period",)) for day in known),
        missing=() if len(known) > 1 else (Fact(lacking, field=("period",)),),
    )


@criterion("support-stated", message("The level of political support is stated."))
def support_stated(graph: StrategyGraph) -> Observation:
    """Whether the stage of today is known."""
    return _supported(graph, SupportStage.NONE)


@criterion("support-passive", message("Political support is at least passive."))
def support_passive(graph: StrategyGraph) -> Observation:
    """Whether leaders support it in words; not known where nothing is stated."""
    return _supported(graph, SupportStage.PASSIVE)


@criterion("support-active", message("Political support is active."))
def support_active(graph: StrategyGraph) -> Observation:
    """Whether leaders support it in deeds; not known where nothing is stated."""
    return _supported(graph, SupportStage.ACTIVE)


def _supported(graph: StrategyGraph, least: SupportStage) -> Observation:
    rule = message(
        "By the latest stage under political_support that is not in the future; not known if there is none."
    )
    support = support_today(graph)
    order = list(SupportStage)
    if support is None:
        lacking = message("The level of political support is not stated.")
        truth = Truth.NO if least is SupportStage.NONE else Truth.NOT_RECORDED
        missing = (Fact(lacking, field=("political_support",)),)
        return Observation(truth=truth, rule=rule, missing=missing)
    index = graph.strategy.political_support.index(support)
    text = message("{stage}, since {on}", stage=STAGE_WORDS[support.stage], on=support.since)
    evidence = (Fact(text, field=("political_support", index)),)
    if order.index(support.stage) >= order.index(least):
        return Observation(truth=Truth.YES, rule=rule, found=evidence)
    return Observation(truth=Truth.NO, rule=rule, missing=evidence)


@criterion("drivers-answered", message("Each impact driver has an answer."))
def drivers_answered(graph: StrategyGraph) -> Observation:
    """Whether an assessment up to today answers at least one question of each driver."""
    answered: dict[ImpactDriver, Fact] = {}
    for index, assessment in enumerate(graph.strategy.assessments):
        if assessment.on <= graph.today:
            for driver, scores in assessment.impact_drivers.items():
                if scores:
                    text = message("{driver}, {on}", driver=DRIVERS[driver], on=assessment.on)
                    where = ("assessments", index, "impact_drivers", driver.value)
                    answered[driver] = Fact(text, field=where)
    open_ones = [driver for driver in ImpactDriver if driver not in answered]
    truth = Truth.YES if not open_ones else Truth.PARTLY if answered else Truth.NO
    return Observation(
        truth=truth,
        rule=message("Yes if each of the nine has an answer, partly if some have, else no."),
        found=tuple(answered.values()),
        missing=tuple(
            Fact(message("Not answered: {driver}.", driver=DRIVERS[driver]), field=("assessments",))
            for driver in open_ones
        ),
    )
