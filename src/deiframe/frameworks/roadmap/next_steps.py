"""Which sub-steps to take next, and why: foundations first, then what is wanted and what fits now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.assessment import NextStep, SubstepResult
from deiframe.extension_points.substep import Substep
from deiframe.frameworks.political_support.stages import tactical_substeps, workable_steps
from deiframe.frameworks.roadmap.advice import RAISE_THE_BAR, advice
from deiframe.frameworks.roadmap.wishes import wishes
from deiframe.graph.dates import is_over, last_of, support_today
from deiframe.i18n import JoinedList, Message, joined_list, message, messages
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
_OF_THE_PERIOD: Final = ("5", "6")
"""The steps that carry out and measure the strategy of a period."""

RULE: Final = message(
    "Chosen among the sub-steps that are not done, are in a step that the political support allows (none: 1 and 2; passive: up to 5; active, or not stated: all), and whose foundations are laid: of everything they build on, directly or through other sub-steps, the foundations (1.2, 2.1, 3.1, 4.1) and what belongs to step 4 or later have begun. A foundation before step 4 that is not recorded counts as begun if something that builds on it has. Points: 5 for a foundation of which nothing is recorded or a part is answered no, unless one that it builds on has not begun; 2 for what such a foundation builds on; 4 if the organisation itself names it: as wanted, as an idea, or in a remark on an answer that is not yes; 3 if it is among the tactics that fit the support; 2 if nothing of it is recorded, 1 if less than half of it holds (partly counts a half). Once the strategy's period has ended: 6 for 7.1 until an evaluation is recorded, and 2 for 3.1, but nothing of steps 5 and 6. The three with most points, and among equals those that come first in the roadmap; shown in the order of the roadmap."
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
    def said(self) -> Message:
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
    def wishes(self) -> Mapping[str, tuple[Text, ...]]:
        return wishes(self.graph)

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

    def is_laid(self, number: str) -> bool:
        """Whether others can build on it."""
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
    best = sorted(found, key=lambda item: -_points(found[item]))[:HOW_MANY]  # stable: then in order
    chosen = tuple(_next_step(now, item, found[item], resting) for item in found if item in best)
    return chosen or _nothing_left(now)


def _is_candidate(now: _Situation, substep: Substep) -> bool:
    if substep.is_accelerator:
        return False
    if substep.number == _REVIEW and now.to_be_evaluated:
        return True
    return (
        now.status(substep.number) != SubstepStatus.DONE
        and substep.step in workable_steps(now.stage)
        and not (now.is_over and substep.step in _OF_THE_PERIOD)
        and all(map(now.is_laid, now.below(substep.number)))
    )


def _reasons(now: _Situation, number: str) -> Iterator[_Reason]:
    """What speaks for it, with its points."""
    if number == _REVIEW and now.to_be_evaluated:
        yield _Reason(message("The period of the strategy has ended."), 6)
    if number == _DELIBERATION and now.is_over:
        yield _Reason(message("The period has ended, and the next strategy begins here."), 2)
    if number in now.foundations_to_lay:
        yield _Reason(_foundation(now, number), 5)
    else:
        prepared = [item for item in now.lacking_foundations if number in now.below(item)]
        if prepared:
            text = message("It prepares {numbers}.", numbers=joined_list(prepared))
            yield _Reason(text, 2)
    if number in now.wishes:
        titles = joined_list(map(_quoted, now.wishes[number]))
        yield _Reason(message("You name it yourselves: {titles}.", titles=titles), 4)
    if number in tactical_substeps(now.stage):
        yield _Reason(_FITS, 3)
    yield from _gaps(now, number)


def _foundation(now: _Situation, number: str) -> Message:
    refuted = [part.title for part in now.parts(number) if part.status == Truth.NO]
    if not refuted or not now.is_begun(number):
        return message("What is planned rests on it, and it is not there yet.")
    return message("What is planned rests on it, and this does not hold: {what}", what=refuted[0])


def _gaps(now: _Situation, number: str) -> Iterator[_Reason]:
    if not now.is_begun(number):
        yield _Reason(message("Nothing of it is recorded."), 2)
    elif _share(now.parts(number)) < _HALF:
        yield _Reason(message("Less than half of it holds."), 1)


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
    said = [reason.said for reason in reasons]
    if verdict.missing:  # the first in the alphabet, so that no order of a file shows
        first = min(verdict.missing, key=lambda fact: (bool(fact.item), str(fact.text)))
        said.append(message("Still missing: {what}", what=first.text))
    if bearing:
        said.append(_change(bearing))
    return NextStep(
        number=substep.number,
        title=substep.chapter.title,
        points=_points(reasons),
        reasons=tuple(said),
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
    """What to do if all is done: the bar can be higher."""
    review = now.substeps[_REVIEW]
    if any(
        result.verdict.status != SubstepStatus.DONE
        for result in now.results.values()
        if not result.is_accelerator
    ):
        return ()
    return (
        NextStep(
            number=review.number,
            title=review.chapter.title,
            points=0,
            reasons=(),
            advice=RAISE_THE_BAR,
        ),
    )
