"""Which sub-steps to take next, and why: foundations first, then what is wanted and what fits now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.assessment import NextStep, SubstepResult
from deiframe.extension_points.substep import Substep
from deiframe.frameworks.political_support.stages import tactical_substeps, workable_steps
from deiframe.frameworks.roadmap.advice import OVER, RAISE_THE_BAR, WIN_SUPPORT, advice
from deiframe.frameworks.roadmap.wishes import wanted
from deiframe.graph.dates import is_over, last_of, support_today
from deiframe.i18n import JoinedList, Message, Translatable, joined_list, message, messages
from deiframe.model.vocabulary import SupportStage
from deiframe.verdicts import SubstepStatus, Truth, Verdict

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.text import Text

HOW_MANY: Final = 3
FOUNDATIONS: Final = ("1.2", "2.1", "3.1", "4.1")
"""Coalition, needs, deliberation, vision and objectives: an action plan rests on them."""

_PLAN: Final = "4"
"""From this step on, what is not written down is not there."""
_REVIEW: Final = "7.1"
_DELIBERATION: Final = "3.1"
_ANALYSIS: Final = ("2.1", "2.2")
_USUAL_PRACTICE: Final = "7.2"
_KNOWN_BY: Final = ("6.2", _REVIEW)
"""By these it is known what works, and is worth to become usual practice."""
_OF_THE_PERIOD: Final = ("5", "6")
"""The steps that carry out and measure the strategy of a period."""

RULE: Final = message(
    "Chosen among the sub-steps that are not done and are in a step that the political support allows (none: 1 and 2; passive: up to 5; active, or not stated: all). From step 4 on, their foundations have to be laid: of everything they build on, directly or through other sub-steps, the foundations (1.2, 2.1, 3.1, 4.1) and what belongs to step 4 or later have begun; a foundation before step 4 that is not recorded counts as begun if something that builds on it has. 7.2 waits until 6.2 and 7.1 are done. Points: 6 for a foundation of which nothing is recorded or a part is answered no, unless one that it builds on has not begun; 2 for what such a foundation builds on; 4 if the organisation itself names it: as wanted, as an idea, or in a remark on an answer that is not yes; 3 if it is among the tactics that fit the support, and not only to be renewed; 2 if nothing of it is recorded, 1 if at most half of it holds (partly counts a half). Once the strategy's period has ended: 6 for 7.1 until an evaluation is recorded, 3 for 3.1, and 2 for 2.1 and 2.2 if they are to be renewed, but nothing of steps 5 and 6. The three with most points; among equals those of which least holds, then those that come first in the roadmap. Shown in the order of the roadmap."
)
"""How the next ones are chosen, in words."""


@attrs.frozen
class RestingAnswer:
    """An answer elsewhere in the assessment, and the criteria that it rests on."""

    key: str
    title: Message
    criteria: frozenset[str]


@attrs.frozen
class _Reason:
    text: Message
    points: int = 0

    @property
    def in_words(self) -> Message:
        if not self.points:
            return self.text
        return message("{why} (+{points})", why=self.text, points=self.points)


@attrs.frozen(kw_only=True, slots=False)
class _Situation:
    """Everything that the choice depends on."""

    graph: StrategyGraph
    substeps: Mapping[str, Substep]
    results: Mapping[str, SubstepResult]

    @cached_property
    def stage(self) -> SupportStage | None:
        support = support_today(self.graph)
        return support.stage if support else None

    @cached_property
    def is_over(self) -> bool:
        return is_over(self.graph)

    @cached_property
    def to_be_evaluated(self) -> bool:
        """Whether the period has ended, and no evaluation is recorded since."""
        period = self.graph.strategy.period
        evaluated = last_of(self.graph, _REVIEW)
        return self.is_over and not (evaluated and period and period.end and evaluated > period.end)

    @cached_property
    def wanted(self) -> Mapping[str, tuple[Text, ...]]:
        return wanted(self.graph)

    @cached_property
    def lacking_foundations(self) -> tuple[str, ...]:
        return tuple(number for number in FOUNDATIONS if self._is_lacking(number))

    @cached_property
    def foundations_to_lay(self) -> tuple[str, ...]:
        """Those whose turn it is: objectives come out of deliberation, and not before it."""
        not_begun = {number for number in FOUNDATIONS if not self.is_begun(number)}
        return tuple(
            number for number in self.lacking_foundations if not not_begun & self.below(number)
        )

    def status(self, number: str) -> str:
        return self.results[number].verdict.status

    def parts(self, number: str) -> tuple[Verdict, ...]:
        return self.results[number].verdict.parts

    def is_begun(self, number: str) -> bool:
        return self.status(number) != SubstepStatus.NOT_STARTED

    def below(self, number: str) -> frozenset[str]:
        """Everything that a sub-step builds on, directly or through others."""
        found: set[str] = set()
        waiting = list(self.substeps[number].builds_on)
        while waiting:
            here = waiting.pop()
            if here not in found:
                found.add(here)
                waiting += self.substeps[here].builds_on
        return frozenset(found)

    def is_done(self, number: str) -> bool:
        return self.status(number) == SubstepStatus.DONE

    def is_stale(self, number: str) -> bool:
        """Whether all of it holds, and only a recent date is missing."""
        return self.status(number) == SubstepStatus.STALE

    def is_ready(self, number: str) -> bool:
        """Whether what it rests on is there; the work before step 4 can begin anywhere."""
        if number == _USUAL_PRACTICE and not all(map(self.is_done, _KNOWN_BY)):
            return False
        return self._is_early(number) or all(map(self._is_laid, self.below(number)))

    def _is_laid(self, number: str) -> bool:
        """Whether the plan can rest on it."""
        is_helpful_only = self._is_early(number) and number not in FOUNDATIONS
        return is_helpful_only or self._was_begun(number)

    def _was_begun(self, number: str) -> bool:
        """Whether it has begun, or evidently had: what builds on it has, and it is not recorded."""
        if self.is_begun(number) or not self._is_early(number):
            return self.is_begun(number)
        above = (item.number for item in self.substeps.values() if number in item.builds_on)
        return any(map(self._was_begun, above))

    def _is_early(self, number: str) -> bool:
        return self.substeps[number].step < _PLAN

    def _is_lacking(self, number: str) -> bool:
        refuted = any(part.status == Truth.NO for part in self.parts(number))
        return refuted or not self.is_begun(number)


def next_steps(
    graph: StrategyGraph,
    substeps: Sequence[Substep],
    results: Mapping[str, SubstepResult],
    resting: Sequence[RestingAnswer] = (),
) -> tuple[NextStep, ...]:
    """The most useful sub-steps to take next, in the order of the roadmap.

    ``resting`` are the answers elsewhere that may change with them.
    """
    now = _Situation(
        graph=graph, substeps={item.number: item for item in substeps}, results=results
    )
    found = {
        item: tuple(_reasons(now, item.number)) for item in substeps if _is_candidate(now, item)
    }
    best = sorted(  # stable: then in the order of the roadmap
        found, key=lambda item: (-_points(found[item]), _share(now.parts(item.number)))
    )[:HOW_MANY]
    chosen = tuple(_next_step(now, item, found[item], resting) for item in found if item in best)
    return chosen or _nothing_left(now)


def _is_candidate(now: _Situation, substep: Substep) -> bool:
    if substep.is_accelerator:
        return False
    if substep.number == _REVIEW and now.to_be_evaluated:
        return True
    return (
        not now.is_done(substep.number)
        and substep.step in workable_steps(now.stage)
        and not (now.is_over and substep.step in _OF_THE_PERIOD)
        and now.is_ready(substep.number)
    )


def _reasons(now: _Situation, number: str) -> Iterator[_Reason]:
    """What speaks for it, with its points."""
    if number == _REVIEW and now.to_be_evaluated:
        yield _Reason(message("The period of the strategy has ended."), 6)
    if number == _DELIBERATION and now.is_over:
        yield _Reason(message("The period has ended, and the next strategy begins here."), 3)
    if number in _ANALYSIS and now.is_over and now.is_stale(number):
        yield _Reason(message("The period has ended, and the next strategy needs it again."), 2)
    if number in now.foundations_to_lay:
        yield _Reason(_foundation(now, number), 6)
    else:
        prepared = [item for item in now.lacking_foundations if number in now.below(item)]
        if prepared:
            text = message("It prepares {numbers}.", numbers=joined_list(prepared))
            yield _Reason(text, 2)
    named = (*now.wanted.get(number, ()), *_remarks(now.results[number].verdict))
    if named:
        titles = joined_list(map(_quoted, named), most=_MOST_NAMED)
        text = attrs.evolve(
            message("You name it yourselves: {titles}.", titles=titles), longest=_LONGEST
        )
        yield _Reason(text, 4)
    if number in tactical_substeps(now.stage) and not now.is_stale(number):
        yield _Reason(_FITS, 3)
    yield from _gaps(now, number)


def _remarks(verdict: Verdict) -> Iterator[Translatable | str]:
    """What people wrote beside a declared answer to it, or to a part of it, that is not yes."""
    for answer in (verdict, *verdict.parts):
        declared = answer.declared
        if declared and declared.note and declared.answer is not Truth.YES:
            yield declared.note


def _foundation(now: _Situation, number: str) -> Message:
    refuted = [part.title for part in now.parts(number) if part.status == Truth.NO]
    if not refuted or not now.is_begun(number):
        return message("What is planned rests on it.")
    return message("What is planned rests on it, and this does not hold: {what}", what=refuted[0])


def _gaps(now: _Situation, number: str) -> Iterator[_Reason]:
    if not now.is_begun(number):
        yield _Reason(message("Nothing of it is recorded."), 2)
    elif _share(now.parts(number)) <= _HALF:
        yield _Reason(message("At most half of it holds."), 1)


def _share(parts: Sequence[Verdict]) -> float:
    """How much of it holds, from 0 to 1."""
    return sum(_WEIGHTS.get(part.status, 0) for part in parts) / max(len(parts), 1)


_WEIGHTS: Final[Mapping[str, float]] = {Truth.YES: 1, Truth.PARTLY: 0.5}
_HALF: Final = 0.5
_FITS: Final = message("It is among the tactics that fit the current political support.")


def _points(reasons: Sequence[_Reason]) -> int:
    return sum(reason.points for reason in reasons)


def _next_step(
    now: _Situation,
    substep: Substep,
    reasons: Sequence[_Reason],
    resting: Sequence[RestingAnswer],
) -> NextStep:
    verdict = now.results[substep.number].verdict
    bearing = _bearing(verdict, resting)
    in_words = [reason.in_words for reason in reasons]
    if verdict.missing:  # the first in the alphabet, so that no order of a file shows
        first = min(verdict.missing, key=lambda fact: (bool(fact.item), str(fact.text)))
        in_words.append(message("Still missing: {what}", what=first.text))
    if bearing:
        in_words.append(_change(bearing))
    return NextStep(
        number=substep.number,
        title=substep.chapter.title,
        points=_points(reasons),
        reasons=tuple(in_words),
        advice=advice(
            substep.number,
            verdict.status,
            verdict.parts,
            is_over=now.to_be_evaluated if substep.number == _REVIEW else now.is_over,
        ),
        changes=tuple(answer.key for answer in bearing),
    )


def _bearing(verdict: Verdict, resting: Sequence[RestingAnswer]) -> list[RestingAnswer]:
    """The answers elsewhere that rest on what does not hold of it yet."""
    lacking = {part.key for part in verdict.parts if part.status != Truth.YES}
    return [answer for answer in resting if lacking & answer.criteria]


_MOST_NAMED: Final = 2
_LONGEST: Final = 300
"""Remarks may be long; in a reason they are cut."""


def _change(answers: Sequence[RestingAnswer]) -> Message:
    named = joined_list(_quoted(answer.title) for answer in answers[:_MOST_NAMED])
    more = len(answers) - _MOST_NAMED
    if more <= 0:
        return message("It counts towards: {answers}.", answers=named)
    return messages(
        "It counts towards: {answers} and {count} more answer.",
        "It counts towards: {answers} and {count} more answers.",
        more,
        answers=named,
    )


def _quoted(name: object) -> JoinedList:
    return JoinedList(("“", name, "”"), "")


def _nothing_left(now: _Situation) -> tuple[NextStep, ...]:
    """What to do if there is nothing to take next."""
    open_ones = [
        item
        for item in now.substeps.values()
        if not (item.is_accelerator or now.is_done(item.number))
    ]
    if not open_ones:
        return (_alone(now, _REVIEW, RAISE_THE_BAR),)
    if now.is_over:
        return (_alone(now, _DELIBERATION, OVER[_DELIBERATION]),)
    if now.stage in _WIDENED:
        return (_alone(now, _WIDENED[now.stage], WIN_SUPPORT),)
    return ()


_WIDENED: Final[Mapping[SupportStage | None, str]] = {
    SupportStage.NONE: "1.2",
    SupportStage.PASSIVE: "4.5",
}
"""Where the circle is widened, at a stage that carries no more."""


def _alone(now: _Situation, number: str, text: Message) -> NextStep:
    title = now.substeps[number].chapter.title
    return NextStep(number=number, title=title, points=0, reasons=(), advice=text)
