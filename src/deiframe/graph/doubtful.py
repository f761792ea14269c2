"""Questions of a sceptic: what in a strategy looks like evidence, and can hardly be any.

Each asks of the strategy as it is stated, whatever in it is marked as illustrative.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.substance import plain_words, says_nothing
from deiframe.graph.targets import (
    asks_for_no_change,
    due,
    is_met_from_the_start,
    is_worse_than_baseline,
)
from deiframe.model.measurement import AtLeast, AtMost, Indicator, Reach, Rise, Target
from deiframe.model.people import Stakeholder
from deiframe.model.process import HIGHEST_SCORE, Activity, DeclaredAssessment
from deiframe.model.text import Text
from deiframe.model.theory import Intervention
from deiframe.model.units import PERCENT
from deiframe.model.vocabulary import (
    ChecklistAnswer,
    Direction,
    Evidence,
    StakeholderType,
    Status,
)

Path = tuple[str | int, ...]

LEAST_MONEY: Final = 10.0
LEAST_FTE: Final = 0.01
"""Less of either alone is nothing: one cent, or a day in a year."""

LITTLE_MONEY: Final = 100.0
LITTLE_FTE: Final = 0.02
"""No more of both together is nothing either."""

LEAST_DISTANCE: Final = 0.015
"""Less than this share of where a figure stands is no change: 60 that is to become 60.1."""

MANY: Final = 4
"""So many of a kind, and not fewer, can show a pattern."""

HEAPED: Final = 6
VERY_MANY: Final = 15
"""So many different sub-steps on a day or two are no record of work: in a word each, or at all."""

_TERSE: Final = 3
_WORD_OR_TWO: Final = 2
_TWO: Final = 2
_WHOLE: Final = 100.0
_OWN: Final = frozenset(
    {"internal", "intern", "interne", "interno", "interna", "own", "eigen", "zelf", "noi"}
)
"""What is given for a source where there is none."""
_FULL_MARKS: Final = 10

_ONE_HAND: Final = frozenset(
    {None, StakeholderType.PERSON, StakeholderType.ROLE, StakeholderType.PUBLIC,
     StakeholderType.OTHER}
)  # fmt: skip


def given_nothing(graph: StrategyGraph) -> Iterator[tuple[Intervention, tuple[Path, ...]]]:
    """Interventions whose stated means are nothing, and where that is said.

    No money is no doubt if there is time, nor the other way round.
    """
    for intervention in graph.strategy.interventions:
        means = intervention.resources
        if means is None or (means.budget is None and means.fte is None):
            continue
        amount = (means.budget.amount if means.budget else None) or 0
        fte = means.fte or 0
        both = means.budget is not None and means.fte is not None
        if (amount < LEAST_MONEY and fte < LEAST_FTE) or (
            both and amount < LITTLE_MONEY and fte <= LITTLE_FTE
        ):
            yield intervention, (("resources",),)


def all_in_one_hand(graph: StrategyGraph) -> Iterator[tuple[Intervention, Stakeholder]]:
    """Interventions for which one and the same person does everything, if nearly all are so.

    Alone accountable, and alone responsible. Somebody who carries everything out, for which others
    answer, is no such hand; nor is a team or a department.
    """
    named = [
        (intervention, intervention.rasci.accountable, intervention.rasci.responsible)
        for intervention in graph.strategy.interventions
        if intervention.rasci.accountable and intervention.rasci.responsible
    ]
    alone = [(item, who[0]) for item, who, doing in named if who == doing and len(who) == 1]
    counts = Counter(who for _, who in alone)
    [(hand, times)] = counts.most_common(1) or [("", 0)]
    person = graph.items.get(hand)
    if not isinstance(person, Stakeholder) or person.type not in _ONE_HAND:
        return
    if times >= MANY and 5 * times > 4 * len(named):
        yield from ((item, person) for item, who in alone if who == hand)


def shared_by_two(
    graph: StrategyGraph,
) -> Iterator[tuple[Intervention, Stakeholder, Stakeholder]]:
    """Interventions of which two people share the roles, if nearly all are theirs alone.

    Whoever is accountable carries it out as well. Where one answers for what the other carries out,
    there is somebody who looks at it.
    """
    named = [item for item in graph.strategy.interventions if _hands(item)]
    counts = Counter(_hands(item) for item in named if _answers_to_itself(item))
    [(hands, times)] = counts.most_common(1) or [(frozenset(), 0)]
    found = (graph.items.get(who) for who in sorted(hands))
    people = [each for each in found if isinstance(each, Stakeholder) and each.type in _ONE_HAND]
    if len(hands) != _TWO or len(people) != _TWO:
        return
    if times >= MANY and 5 * times > 4 * len(named):
        theirs = (item for item in named if _hands(item) == hands and _answers_to_itself(item))
        yield from ((item, people[0], people[1]) for item in theirs)


def _hands(intervention: Intervention) -> frozenset[str]:
    roles = intervention.rasci
    if not roles.accountable or not roles.responsible:
        return frozenset()
    return frozenset((*roles.accountable, *roles.responsible, *roles.supportive, *roles.consulted))


def _answers_to_itself(intervention: Intervention) -> bool:
    return set(intervention.rasci.accountable) <= set(intervention.rasci.responsible)


def without_distance(graph: StrategyGraph) -> Iterator[tuple[Indicator, int]]:
    """Targets, by number, that the baseline meets already: no change is asked for.

    A figure that is to be maintained asks for none, which is no doubt unless nothing else is asked
    of any figure.
    """
    known = [
        (indicator, index, target)
        for indicator in graph.strategy.indicators
        for index, target in enumerate(indicator.targets)
        if indicator.baseline is not None or isinstance(target.aim, Rise)
    ]
    standing = [item for item in known if _asks_for_nothing(item[0], item[2])]
    kept = [item for item in known if item[0].direction is Direction.MAINTAIN]
    if len(known) >= MANY and len(standing) + len(kept) == len(known):
        standing = known
    yield from ((indicator, index) for indicator, index, _ in standing)


def _asks_for_nothing(indicator: Indicator, target: Target) -> bool:
    return (
        asks_for_no_change(indicator, target)
        or is_met_from_the_start(indicator, target)
        or _is_the_baseline(indicator, target)
        or _leads_back(indicator, target)
    )


def _leads_back(indicator: Indicator, target: Target) -> bool:
    """Whether a floor, ceiling or figure that is due lies behind where the figure stands."""
    if target.in_each or due(target) is None or isinstance(target.aim, Rise):
        return False
    return is_worse_than_baseline(indicator, target)


def hardly_moving(graph: StrategyGraph) -> Iterator[tuple[Indicator, int]]:
    """Targets, by number, that ask for next to no change of where a figure stands."""
    for indicator in graph.strategy.indicators:
        for index, target in enumerate(indicator.targets):
            if _hardly_moves(indicator, target) and not _asks_for_nothing(indicator, target):
                yield indicator, index


def _hardly_moves(indicator: Indicator, target: Target) -> bool:
    aim, start = target.aim, indicator.baseline
    if start is None or target.in_each or due(target) is None:
        return False
    if indicator.direction is Direction.MAINTAIN or not isinstance(aim, AtLeast | AtMost | Reach):
        return False
    room = abs(start.value)
    if indicator.unit == PERCENT and 0 < start.value < _WHOLE:
        room = min(room, _WHOLE - start.value)
    return abs(aim.value - start.value) < LEAST_DISTANCE * room


def _is_the_baseline(indicator: Indicator, target: Target) -> bool:
    """Whether a floor, ceiling or figure is what the baseline is: even one that stands."""
    if indicator.direction is Direction.MAINTAIN or target.in_each or indicator.baseline is None:
        return False
    aim = target.aim
    return isinstance(aim, AtLeast | AtMost | Reach) and aim.value == indicator.baseline.value


def without_trace(graph: StrategyGraph) -> Iterator[Intervention]:
    """What is said to be usual practice, with no procedure, budget or evaluation that keeps it."""
    for intervention in graph.strategy.interventions:
        kept = intervention.permanence
        traces = (kept.procedure, kept.budget, kept.evaluation) if kept else ()
        is_usual = intervention.status is Status.INSTITUTIONALISED
        if is_usual and not any(trace and _says_which(trace) for trace in traces):
            yield intervention


def _says_which(trace: Text) -> bool:
    """Whether a trace can be followed: it has a number, or more than a word or two."""
    if says_nothing(trace):
        return False
    texts = (trace,) if isinstance(trace, str) else tuple(trace.by_language.values())
    return any(len(text.split()) > _WORD_OR_TWO or any(map(str.isdigit, text)) for text in texts)


def done_without_trace(graph: StrategyGraph) -> Iterator[Intervention]:
    """What is done and does not say when, where or with what result; or done before it began."""
    done = [item for item in graph.strategy.interventions if item.status is Status.DONE]
    early = [item for item in done if _begins_later(item, graph.today)]
    bare = [item for item in done if not _says_more(item)]
    yield from early
    if len(bare) >= MANY and len(bare) == len(done):
        yield from (item for item in bare if item not in early)


def _begins_later(intervention: Intervention, today: dt.date) -> bool:
    period = intervention.period
    return period is not None and period.start is not None and period.start > today


def _says_more(intervention: Intervention) -> bool:
    return any(
        (
            intervention.period, intervention.evaluation, intervention.permanence,
            intervention.link, intervention.source, intervention.note, intervention.description,
        )
    )  # fmt: skip


def strong_without_source(graph: StrategyGraph) -> Iterator[tuple[str, int]]:
    """Links, by the lower item and number, whose evidence is strong, and nobody says which."""
    strategy = graph.strategy
    for items in (strategy.interventions, strategy.outcomes, strategy.objectives):
        for item in items:
            for index, link in enumerate(item.contributes_to):
                is_sourced = link.source and _is_a_source(link.source)
                if link.evidence is Evidence.STRONG and not is_sourced:
                    yield item.id, index


def _is_a_source(source: Text) -> bool:
    texts = (source,) if isinstance(source, str) else tuple(source.by_language.values())
    return not says_nothing(source) and not all(plain_words(text) in _OWN for text in texts)


def in_a_word_each(graph: StrategyGraph) -> tuple[int, ...]:
    """Activities, by number: for very many sub-steps, told in a word or two, if most are so."""
    activities = tuple(enumerate(graph.strategy.activities))
    terse = [
        (index, item)
        for index, item in activities
        if not _is_documented(item) and _length(item.what) <= _WORD_OR_TWO
    ]
    if len({item.substep for _, item in terse}) < VERY_MANY or 2 * len(terse) <= len(activities):
        return ()
    return tuple(index for index, _ in terse)


def heaped(graph: StrategyGraph) -> tuple[int, ...]:
    """Activities, by number: for many sub-steps, on a day or two, of which nothing more is said.

    Who took part does not tell what was done. Of very many sub-steps not even a sentence is enough.
    """
    activities = tuple(enumerate(graph.strategy.activities))
    bare = [(index, item) for index, item in activities if not _is_documented(item)]
    terse = [(index, item) for index, item in bare if _length(item.what) <= _TERSE]
    for some, least in ((bare, VERY_MANY), (terse, HEAPED)):
        days = Counter(item.on for _, item in some)
        heap = {day for day, _ in days.most_common(2)}
        found = [(index, item) for index, item in some if item.on in heap]
        if len({item.substep for _, item in found}) >= least and 2 * len(found) > len(activities):
            return tuple(index for index, _ in found)
    return ()


def _is_documented(activity: Activity) -> bool:
    more = (activity.note, activity.source)
    return bool(activity.link) or any(text and not says_nothing(text) for text in more)


def _length(text: Text) -> int:
    texts: Sequence[str] = [text] if isinstance(text, str) else tuple(text.by_language.values())
    return max(len(each.split()) for each in texts)


def full_marks(graph: StrategyGraph) -> Iterator[tuple[int, str, int]]:
    """Assessments of oneself, by number, in which every one of many answers is the best there is.

    With the key under which they stand, and how many they are.
    """
    for index, item in enumerate(graph.strategy.assessments):
        scores = [score for asked in item.impact_drivers.values() for score in asked.values()]
        if len(scores) >= _FULL_MARKS and set(scores) == {HIGHEST_SCORE} and not _noted(item):
            yield index, "impact_drivers", len(scores)
        for key, declared in (("checklist", item.checklist), ("answers", item.answers)):
            answers = [answer.answer for answer in declared.values()]
            bare = not any(answer.note for answer in declared.values()) and not _noted(item)
            if len(answers) >= _FULL_MARKS and set(answers) == {ChecklistAnswer.YES} and bare:
                yield index, key, len(answers)


def _noted(assessment: DeclaredAssessment) -> bool:
    return assessment.note is not None and not says_nothing(assessment.note)


def scored_alike(graph: StrategyGraph) -> tuple[Stakeholder, ...]:
    """The stakeholders, if there are many, and all have the same power and the same interest."""
    scored = [
        item
        for item in graph.strategy.stakeholders
        if item.power is not None and item.interest is not None
    ]
    if len(scored) < MANY or len({(item.power, item.interest) for item in scored}) > 1:
        return ()
    return tuple(scored)
