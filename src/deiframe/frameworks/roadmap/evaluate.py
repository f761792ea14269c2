"""How far each sub-step is: computed from its criteria, and from what confirms it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

import attrs

from deiframe.assessment import SubstepResult
from deiframe.extension_points.substep import Lasts, Substep
from deiframe.frameworks.answerable import Answerable, of_criteria
from deiframe.frameworks.criteria.evidence import activity_fact, recorded_of
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.ranges import highest, lowest
from deiframe.graph.dates import last_election
from deiframe.graph.declarations import declared_answer
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import Message, message, messages
from deiframe.model.time import Interval
from deiframe.verdicts import DeclaredTruth, Fact, SubstepStatus, Truth, Verdict

USUAL_REVIEW: Final = Interval(18)
"""How long a sub-step holds where the strategy sets no ``review_every``: the report's tool for
impact drivers advises to repeat it every 12 to 18 months."""

LONGEST_REVIEW: Final = Interval(24)
"""What nobody looked at for longer confirms nothing, whatever ``review_every`` says."""

_REVIEW: Final = "7.1"


def substep_result(evaluator: CriteriaEvaluator, substep: Substep) -> SubstepResult:
    """The status of one sub-step, with the evidence for it."""
    graph = evaluator.graph
    parts = evaluator.ask_all(substep.criteria)
    recorded = recorded_of(graph, substep.number)
    activities = tuple(evaluator.weighed.placed(activity_fact(*item)) for item in recorded)
    confirmed = _confirmed_on(evaluator, substep)
    renew_by = _renew_by(graph, substep, confirmed)
    is_fresh = confirmed is not None and (renew_by is None or renew_by >= graph.today)
    least, most = (
        _status([end(part) for part in parts], bool(activities), is_fresh)
        for end in (lowest, highest)
    )
    declared = declared_answer(graph, substep.number)
    declared_status = _declared_status(graph, declared, least, most) if declared else None
    verdict = Verdict(
        key=substep.number,
        title=substep.chapter.title,
        status=declared_status if declared and declared_status else least,
        possible=() if least is most or declared else (least, most),
        declared=declared,
        computed=least if declared_status else "",
        rule=_rule(graph, substep, confirmed, renew_by),
        parts=parts,
        found=activities,
        missing=tuple(item for part in parts for item in part.missing),
    )
    return SubstepResult(
        verdict=_beside(_unconfirmed(evaluator, substep, confirmed), verdict),
        step=substep.step,
        is_accelerator=substep.is_accelerator,
        activities=activities,
        confirmed_on=confirmed,
        renew_by=renew_by,
    )


def _unconfirmed(
    evaluator: CriteriaEvaluator, substep: Substep, confirmed: dt.date | None
) -> tuple[Fact, ...]:
    """Why what would confirm the sub-step on a later day does not count."""
    weighed = evaluator.weighed
    if not weighed.marks:
        return ()
    numbers = (substep.number, _REVIEW) if substep.reviewed else (substep.number,)
    recorded = recorded_of(weighed.stated, *numbers)
    later = {("activities", index) for index, it in recorded if not confirmed or it.on > confirmed}
    return tuple(mark for mark in weighed.marks if not mark.item and mark.field[:2] in later)


def _beside(marks: tuple[Fact, ...], verdict: Verdict) -> Verdict:
    """The answer with more of what does not count shown beside it."""
    fresh = tuple(mark for mark in marks if mark not in (*verdict.doubts, *verdict.set_aside))
    return attrs.evolve(
        verdict,
        doubts=(*verdict.doubts, *(mark for mark in fresh if mark.code)),
        set_aside=(*verdict.set_aside, *(mark for mark in fresh if not mark.code)),
    )


def answerable(substep: Substep) -> Answerable:
    """The status of a sub-step, as an answer that can be asked for."""
    return Answerable(
        substep.number,
        lambda evaluator, _: substep_result(evaluator, substep).verdict,
        of_criteria(substep.criteria),
    )


def review_period(graph: StrategyGraph) -> Interval:
    """How long what was done holds before it is to be looked at again: two years at most."""
    return min(graph.strategy.review_every or USUAL_REVIEW, LONGEST_REVIEW)


def _status(truths: Sequence[Truth], has_activity: bool, is_fresh: bool) -> SubstepStatus:
    if all(truth is Truth.YES for truth in truths):
        return SubstepStatus.DONE if is_fresh else SubstepStatus.STALE
    if has_activity or any(truth in (Truth.YES, Truth.PARTLY) for truth in truths):
        return SubstepStatus.BEGUN
    return SubstepStatus.NOT_STARTED


def _declared_status(
    graph: StrategyGraph, declared: DeclaredTruth, least: SubstepStatus, most: SubstepStatus
) -> SubstepStatus | None:
    """What a declared answer makes of a status that is open; None if it is settled.

    What was declared longer ago than the review period is to be renewed.
    """
    if least is most:
        return None
    is_fresh = review_period(graph).after(declared.on) >= graph.today
    whole = SubstepStatus.DONE if is_fresh else SubstepStatus.STALE
    meant = {Truth.YES: whole, Truth.PARTLY: SubstepStatus.BEGUN}.get(
        declared.answer, SubstepStatus.NOT_STARTED
    )
    if most in (SubstepStatus.STALE, SubstepStatus.DONE):
        most = whole
    return max(least, min(meant, most, key=_rank), key=_rank)


def _rank(status: SubstepStatus) -> int:
    return status.rank


def _confirmed_on(evaluator: CriteriaEvaluator, substep: Substep) -> dt.date | None:
    """The latest day, up to today, that confirms the sub-step."""
    graph = evaluator.graph
    days = [activity.on for _, activity in recorded_of(graph, substep.number)]
    days += [day for day in evaluator.days(substep) if day and day <= graph.today]
    if substep.reviewed:
        days += [activity.on for _, activity in recorded_of(graph, _REVIEW)]
        if graph.strategy.period and graph.strategy.period.start:
            days.append(min(graph.strategy.period.start, graph.today))
    return max(days, default=None)


def _renew_by(graph: StrategyGraph, substep: Substep, confirmed: dt.date | None) -> dt.date | None:
    if confirmed is None:
        return None
    if substep.lasts is Lasts.UNTIL_ELECTION:
        election = last_election(graph)
        return election if election and election > confirmed else None
    return review_period(graph).after(confirmed)


def _rule(
    graph: StrategyGraph, substep: Substep, confirmed: dt.date | None, renew_by: dt.date | None
) -> Message:
    if substep.lasts is Lasts.UNTIL_ELECTION:
        return message(
            "Done if all of it holds; to be renewed if an election was held since. Begun if part of it holds. Stated on: {confirmed}.",
            confirmed=confirmed or "-",
        )
    return message(
        "Done if all of it holds and a date in the last {months} confirms it: {days}. To be renewed if all of it holds, but no such date confirms it. Begun if part of it holds, or an activity is recorded. Last confirmed on: {confirmed}; holds until: {until}.",
        months=_months(review_period(graph)),
        days=_CONFIRMED_BY_REVIEW if substep.reviewed else _CONFIRMED,
        confirmed=confirmed or "-",
        until=renew_by or "-",
    )


def _months(interval: Interval) -> Message:
    return messages("{count} month", "{count} months", interval.months)


_CONFIRMED: Final = message("that of an activity of this sub-step, or of the evidence itself")
_CONFIRMED_BY_REVIEW: Final = message(
    "that of an activity of this sub-step, of a review (7.1), or of the start of the strategy"
)
