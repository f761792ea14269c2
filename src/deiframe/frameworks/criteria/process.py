"""Criteria about the process: what was done and when, support, reviews (report, steps 1-7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Criterion, Observation, criterion, of, witnessed
from deiframe.frameworks.criteria.evidence import (
    activities_with,
    activity_fact,
    is_regular,
    recent,
    recorded_of,
)
from deiframe.frameworks.criteria.graded import graded
from deiframe.frameworks.criteria.plan import if_plan_is_written, in_plan, under_way
from deiframe.graph.dates import support_today
from deiframe.graph.learning import is_learning
from deiframe.graph.measurement import measured_by
from deiframe.graph.wording import Topic, item_names, names, title_names
from deiframe.i18n import Message, message
from deiframe.model.impact_drivers import DRIVERS
from deiframe.model.political_support import STAGE_WORDS
from deiframe.model.vocabulary import (
    Audience,
    ImpactDriver,
    InterventionType,
    ObjectiveLevel,
    SupportStage,
)
from deiframe.verdicts import Fact, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.process import Activity
    from deiframe.model.theory import Intervention, Objective

_CONCEPTS: Final = {
    "diversity": message("diversity"),
    "equity": message("equity"),
    "inclusion": message("inclusion"),
}
_INSIDE: Final = (Audience.INSIDE, Audience.ALL_STAFF, Audience.MANAGERS)
_TELLING: Final = ("5.3", "6.3")
_WHOLE: Final = 3
_BOTH: Final = 2


def recorded(*substeps: str) -> Criterion:
    """Make the criterion that an activity of one of the sub-steps was recorded."""
    numbers = " or ".join(substeps)

    def observe(graph: StrategyGraph) -> Observation:
        return witnessed(
            (activity_fact(*item) for item in recorded_of(graph, *substeps)),
            none=message("No activity of {substeps} is recorded.", substeps=numbers),
            field=("activities",),
        )

    asks = message("An activity of {substeps} is recorded.", substeps=numbers)
    return Criterion(f"recorded-{'-'.join(substeps)}", asks, observe)


def repeated(substep: str) -> Criterion:
    """Make the criterion that what belongs to the sub-step is done regularly.

    Communication (5.3) and reports of results (6.3) may be interventions, too.
    """

    def observe(graph: StrategyGraph) -> Observation:
        found = list(recorded_of(graph, substep))
        deeds = [item for item in under_way(graph) if _belongs_to(substep, item)]
        rhythmic = [item for item in deeds if _has_rhythm(item)]
        regular = is_regular(graph, found)
        facts = tuple(activity_fact(*item) for item in found)
        return graded(
            rule=message(
                "Yes if something of it says how often it is done, or if it is recorded on two days at least four weeks apart, the last within two years; partly if it is recorded, but no rhythm can be told; not recorded if nothing is."
            ),
            whole=(*map(of, rhythmic), *(facts if regular else ())),
            part=() if rhythmic or regular else facts,
            missing=_rhythm_unsaid(deeds) or (Fact(_NO_RHYTHM, field=("activities",)),),
        )

    asks = message("It is done regularly: {substep}.", substep=substep)
    return Criterion(f"repeated-{substep}", asks, observe)


_NO_RHYTHM: Final = message("How often it is done is not recorded.")


def _rhythm_unsaid(deeds: list[Intervention]) -> tuple[Fact, ...]:
    return tuple(
        Fact(
            message("How often “{title}” comes round is not recorded.", title=item.name),
            item.id,
            ("frequency",),
        )
        for item in deeds
        if not _has_rhythm(item)
    )


def _belongs_to(substep: str, intervention: Intervention) -> bool:
    """Whether it is communication (5.3), or tells of results (6.3)."""
    if substep not in _TELLING or intervention.type is not InterventionType.COMMUNICATION:
        return False
    return substep == "5.3" or item_names(Topic.RESULTS, intervention)


def _has_rhythm(intervention: Intervention) -> bool:
    return intervention.frequency is not None or title_names(Topic.RHYTHM, intervention)


@criterion("involved", message("People took part in it: an activity of 3.1 says who."))
def involved(graph: StrategyGraph) -> Observation:
    """Whether participation is recorded with its participants; partly without them."""
    found = tuple(recorded_of(graph, "3.1"))
    lacking = message("No activity of 3.1 says who took part.")
    return graded(
        rule=message(
            "Yes if one says who took part, partly if none does, not recorded if there are none."
        ),
        whole=(activity_fact(*item) for item in found if item[1].participants),
        part=(activity_fact(*item) for item in found if not item[1].participants),
        missing=(Fact(lacking, field=("activities",)),),
    )


def learned(substep: str) -> Criterion:
    """Make the criterion that an exchange with others says whom, what was learned, what adopted."""

    def observe(graph: StrategyGraph) -> Observation:
        found = list(recorded_of(graph, substep))
        whole = [item for item in found if len(list(_learned_in(item[1]))) == _WHOLE]
        return graded(
            rule=message(
                "Yes if one activity says from whom (who took part, a link or a source), what was learned and what was taken over; partly if one says some of it; not recorded if none does."
            ),
            whole=(activity_fact(*item) for item in whole),
            part=(activity_fact(*item) for item in found if item not in whole and any(_learned_in(item[1]))),
            missing=[
                Fact(text, field=("activities", index, key))
                for index, activity in found
                for key, text in _not_reported(activity)
            ]
            or [Fact(message("No activity of {substep} is recorded.", substep=substep), field=("activities",))],
        )  # fmt: skip

    asks = message(
        "The record says what was learned from whom, and what was taken over: {substep}.",
        substep=substep,
    )
    return Criterion(f"learned-{substep}", asks, observe)


def _learned_in(activity: Activity) -> Iterator[bool]:
    """What of an exchange an activity tells: from whom, what was learned, what was taken over."""
    if activity.participants or activity.link or activity.source:
        yield True
    if activity.learned:
        yield True
    if activity.adopted:
        yield True


def _not_reported(activity: Activity) -> Iterator[tuple[str, Message]]:
    what = activity.what
    if not (activity.participants or activity.link or activity.source):
        yield "with", message("“{what}” does not say from whom.", what=what)
    if not activity.learned:
        yield "learned", message("“{what}” does not say what was learned.", what=what)
    if not activity.adopted:
        yield "adopted", message("“{what}” does not say what was taken over.", what=what)


@criterion(
    "concepts-introduced",
    message("The concepts are introduced: an activity of 1.1 is recorded, or awareness or training is under way."),
)  # fmt: skip
def concepts_introduced(graph: StrategyGraph) -> Observation:
    """Whether people were made familiar with what is meant."""
    return witnessed(
        (
            *(activity_fact(*item) for item in recorded_of(graph, "1.1")),
            *(
                of(item)
                for item in under_way(graph)
                if item.type is InterventionType.AWARENESS or is_learning(item)
            ),
        ),
        none=message("No activity of 1.1 is recorded, and no awareness or training is known to be under way."),
    )  # fmt: skip


@criterion("concepts-defined", message("The strategy says what diversity, equity and inclusion mean here."))  # fmt: skip
def concepts_defined(graph: StrategyGraph) -> Observation:
    """Whether the three words are defined; partly if some of them are."""
    stated = graph.strategy.definitions
    texts = {
        "diversity": (stated and stated.diversity, message("What diversity means here is not recorded.")),
        "equity": (stated and stated.equity, message("What equity means here is not recorded.")),
        "inclusion": (stated and stated.inclusion, message("What inclusion means here is not recorded.")),
    }  # fmt: skip
    found = [
        Fact(message("{key}: {text}", key=_CONCEPTS[key], text=text), field=("definitions", key))
        for key, (text, _) in texts.items()
        if text
    ]
    return graded(
        rule=message(
            "Yes if all three are defined, partly if one or two are, not recorded if none is."
        ),
        whole=found if len(found) == len(texts) else (),
        part=found if len(found) < len(texts) else (),
        missing=(
            Fact(lacking, field=("definitions", key))
            for key, (text, lacking) in texts.items()
            if not text
        ),
    )


@criterion("concepts-shared", message("What the words mean is shared: agreed on, or explained to staff."))  # fmt: skip
def concepts_shared(graph: StrategyGraph) -> Observation:
    """Whether people mean the same; without definitions there is nothing that they could share."""
    stated = graph.strategy.definitions
    defined = stated is not None and (stated.diversity or stated.equity or stated.inclusion)
    where = [Fact(message("{text}", text=stated.shared), field=("definitions", "shared"))] if stated and stated.shared else []  # fmt: skip
    taught = [
        *(activity_fact(*item) for item in recorded_of(graph, "1.1")),
        *(of(item) for item in under_way(graph) if is_learning(item)),
    ]
    return graded(
        rule=message(
            "Yes if the words are defined, and it is said where that is shared, or an activity of 1.1 or a training explains them; partly if one is there without the other; not recorded if neither is."
        ),
        whole=(*where, *taught) if defined else (),
        part=() if defined and (where or taught) else (*where, *taught),
        missing=(
            Fact(
                message("Where it is agreed on or explained what the words mean is not recorded."),
                field=("definitions", "shared"),
            ),
        ),
    )


@criterion(
    "capacity-built",
    message("Capacity is built: an activity of 1.3 is recorded, or training or mentoring is under way."),
)  # fmt: skip
def capacity_built(graph: StrategyGraph) -> Observation:
    """Whether skills are built up."""
    return witnessed(
        (
            *(activity_fact(*item) for item in recorded_of(graph, "1.3")),
            *(of(item) for item in under_way(graph) if is_learning(item)),
        ),
        none=message("No activity of 1.3 is recorded, and no training or mentoring is known to be under way."),
    )  # fmt: skip


@criterion(
    "made-visible",
    message(
        "It is made visible: an activity of 5.3 or 6.3 is recorded, or communication is under way."
    ),
)
def made_visible(graph: StrategyGraph) -> Observation:
    """Whether people hear of it; reports of results (6.3) make it visible as well."""
    return witnessed(
        (
            *(activity_fact(*item) for item in recorded_of(graph, *_TELLING)),
            *(of(item) for item in under_way(graph) if item.type is InterventionType.COMMUNICATION),
        ),
        none=message("No activity of 5.3 or 6.3 is recorded, and no communication is known to be under way."),
    )  # fmt: skip


@criterion("vision-shared", message("People inside the organisation hear of the vision."))
def vision_shared(graph: StrategyGraph) -> Observation:
    """Whether communication under way, or an activity of 5.3, reaches people inside."""
    if not graph.strategy.visions:
        none = message("No vision is written down yet.")
        return witnessed((), none=none, absent=if_plan_is_written(graph))
    deeds = [item for item in under_way(graph) if item.type is InterventionType.COMMUNICATION]
    done = list(recorded_of(graph, "5.3"))
    facts = [
        *((of(item), item.audience) for item in deeds),
        *((activity_fact(*item), item[1].audience) for item in done),
    ]
    return graded(
        rule=message(
            "Yes if communication under way, or a recorded activity of 5.3, says that it reaches people inside; partly if it does not say whom it reaches; no if there is a plan without a vision; not recorded if there is none."
        ),
        whole=(fact for fact, audience in facts if set(_INSIDE) & set(audience)),
        part=(fact for fact, audience in facts if not audience),
        missing=[
            Fact(message("Whom “{title}” reaches is not recorded.", title=item.name), item.id, ("audience",))
            for item in deeds
            if not item.audience
        ]
        or (Fact(_NOTHING_INSIDE),),
    )  # fmt: skip


def _reaching(graph: StrategyGraph, inside: bool) -> Observation:
    """Whether there is communication to people inside (or outside), and through which channel."""
    wanted = _INSIDE if inside else (Audience.OUTSIDE,)
    deeds = [item for item in in_plan(graph) if item.type is InterventionType.COMMUNICATION]
    done = list(recorded_of(graph, *_TELLING))
    facts = [
        *((of(item), item.id, (), item.audience, item.channel) for item in deeds),
        *(
            (activity_fact(index, item), "", ("activities", index), item.audience, item.channel)
            for index, item in done
        ),
    ]
    meant = [fact for fact in facts if set(wanted) & set(fact[3])]
    unsaid = [fact for fact in facts if not fact[3]]
    return graded(
        rule=message(
            "Yes if communication that is planned or done says that it reaches them, and by which channel; partly if it says one of the two, or only that there is communication; not recorded if there is none."
        ),
        whole=(fact[0] for fact in meant if fact[4]),
        part=(fact[0] for fact in (*(item for item in meant if not item[4]), *unsaid)),
        missing=[
            *(
                Fact(message("Whom it reaches is not recorded."), item, (*path, "audience"))
                for _, item, path, _, _ in unsaid
            ),
            *(
                Fact(message("By which channel is not recorded."), item, (*path, "channel"))
                for _, item, path, _, channel in meant
                if not channel
            ),
        ]
        or [Fact(_NOTHING_INSIDE if inside else _NOTHING_OUTSIDE)],
    )


_NOTHING_INSIDE: Final = message("No communication is known to reach people inside.")
_NOTHING_OUTSIDE: Final = message("No communication is known to reach people outside.")


@criterion("communication-inside", message("It is planned how people inside hear of it: whom, and by which channel."))  # fmt: skip
def communication_inside(graph: StrategyGraph) -> Observation:
    """Whether the organisation is told."""
    return _reaching(graph, inside=True)


@criterion("communication-outside", message("It is planned how people outside hear of it: whom, and by which channel."))  # fmt: skip
def communication_outside(graph: StrategyGraph) -> Observation:
    """Whether the city is told."""
    return _reaching(graph, inside=False)


@criterion("progress-celebrated", message("Progress is celebrated."))
def progress_celebrated(graph: StrategyGraph) -> Observation:
    """Whether something done, or under way, says which progress it celebrates."""
    deeds = (
        item
        for item in under_way(graph)
        if item.celebrates
        or (item.type is InterventionType.COMMUNICATION and item_names(Topic.CELEBRATION, item))
    )
    done = activities_with(
        graph,
        lambda item: (
            item.celebrates or (item.substep in _TELLING and names(Topic.CELEBRATION, item.what))
        ),
    )
    return witnessed(
        (*map(of, deeds), *(activity_fact(*item) for item in done)),
        none=message("No progress is known to be celebrated."),
    )


@criterion("reviewed", message("The strategy was reviewed, and changed where needed."))
def reviewed(graph: StrategyGraph) -> Observation:
    """Whether a review is recorded; partly if the last one is longer ago than two years."""
    found = list(recorded_of(graph, "7.1"))
    lately = recent(graph, found)
    return graded(
        rule=message(
            "Yes if an activity of 7.1 is recorded in the last two years, partly if only before, not recorded if none is."
        ),
        whole=(activity_fact(*item) for item in lately),
        part=(activity_fact(*item) for item in found if item not in lately),
        missing=(Fact(message("No recent review is recorded."), field=("activities",)),),
    )


@criterion("review-set", message("The strategy says how often it is reviewed."))
def review_set(graph: StrategyGraph) -> Observation:
    """Whether there is a rhythm of reviews: said, or kept."""
    every = graph.strategy.review_every
    kept = list(recorded_of(graph, "7.1"))
    text = message("Every {every}.", every=every)
    found = [Fact(text, field=("review_every",))] if every else []
    found += [activity_fact(*item) for item in kept] if is_regular(graph, kept) else []
    return witnessed(
        found,
        none=message("The strategy does not say how often it is reviewed."),
        field=("review_every",),
    )


@criterion("period-set", message("The strategy says when it begins and ends."))
def period_set(graph: StrategyGraph) -> Observation:
    """Whether there is a timeline as a whole; partly with one end open.

    The days of the objectives make one as well.
    """
    period = graph.strategy.period
    known = [day for day in (period.start, period.end) if day] if period else []
    facts = [Fact(message("{day}", day=day), field=("period",)) for day in known]
    objectives = [
        item for item in graph.strategy.objectives if item.level is ObjectiveLevel.STRATEGIC
    ]
    dated = [item for item in objectives if _has_end(graph, item)]
    whole = [*facts, *map(of, dated)] if dated and len(dated) == len(objectives) else []
    return graded(
        rule=message(
            "Yes if the strategy has a beginning and an end, or each strategic objective a day; partly if one end is open, or some objectives have a day; not recorded if nothing is dated."
        ),
        whole=facts if len(known) == _BOTH else whole,
        part=() if len(known) == _BOTH or whole else (*facts, *map(of, dated)),
        missing=(
            Fact(
                message("The strategy has no period with a beginning and an end."),
                field=("period",),
            ),
        ),
    )


def _has_end(graph: StrategyGraph, objective: Objective) -> bool:
    from deiframe.graph.smart import is_time_bound

    return is_time_bound(graph, objective, measured_by(graph, objective.id)) is True


@criterion("reviews-recur", message("Reviews come round: it is said how often, and one was held."))
def reviews_recur(graph: StrategyGraph) -> Observation:
    """Whether a rhythm of reviews is set, and kept; a rhythm alone is no review."""
    held = list(recorded_of(graph, "7.1"))
    rhythm = graph.strategy.review_every is not None or is_regular(graph, held)
    facts = [activity_fact(*item) for item in held]
    return graded(
        rule=message(
            "Yes if a review (7.1) is recorded, and it is said how often one is held, or two lie apart; partly if one is recorded without a rhythm; not recorded if none is."
        ),
        whole=facts if rhythm else (),
        part=() if rhythm else facts,
        missing=(
            Fact(
                message("The strategy does not say how often it is reviewed."),
                field=("review_every",),
            ),
        )
        if held
        else (Fact(message("No review is recorded."), field=("activities",)),),
    )


@criterion("timeline", message("It has a timeline: as a whole, and for its actions."))
def timeline(graph: StrategyGraph) -> Observation:
    """Whether the whole, or each objective, has its time, and actions have."""
    whole = period_set.observe(graph)
    planned = list(in_plan(graph))
    dated = [item for item in planned if item.period and (item.period.start or item.period.end)]
    complete = whole.truth is Truth.YES and dated
    facts = (*whole.found, *map(of, dated))
    undated = tuple(
        Fact(message("“{title}” has no beginning and no end.", title=item.name), item.id, ("period",))
        for item in planned
        if not (item.period and (item.period.start or item.period.end))
    )  # fmt: skip
    return graded(
        rule=message(
            "Yes if the strategy has a beginning and an end, or each strategic objective a day, and actions are dated; partly if some of it is; not recorded if nothing is dated."
        ),
        whole=facts if complete else (),
        part=() if complete else facts,
        missing=(*whole.missing, *undated),
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
        "By the latest stage under political_support that is not in the future; not recorded if there is none."
    )
    support = support_today(graph)
    order = list(SupportStage)
    if support is None:
        lacking = message("The level of political support is not stated.")
        missing = (Fact(lacking, field=("political_support",)),)
        return Observation(truth=Truth.NOT_RECORDED, rule=rule, missing=missing)
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
    return graded(
        rule=message(
            "Yes if each of the nine has an answer, partly if some have, not recorded if none has."
        ),
        whole=() if open_ones else answered.values(),
        part=answered.values() if open_ones else (),
        missing=(
            Fact(message("Not answered: {driver}.", driver=DRIVERS[driver]), field=("assessments",))
            for driver in open_ones
        ),
    )
