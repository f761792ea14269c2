"""What changed between two assessments, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from deiframe.assessment import Assessment, Change, Comparison, Move
from deiframe.i18n import Message
from deiframe.model.vocabulary import SupportStage
from deiframe.verdicts import WORDS, PlanKind, Soundness, Strength, SubstepStatus, Truth, Verdict


@attrs.frozen(kw_only=True)
class Snapshot:
    """An earlier assessment, as far as a comparison needs it: the answers by their keys.

    ``words`` are the answers as they were said then, for those that have no usual word.
    """

    on: dt.date
    answers: Mapping[str, str]
    words: Mapping[str, Message | str] = attrs.field(factory=dict)


def snapshot(assessment: Assessment) -> Snapshot:
    """Keep the answers of an assessment."""
    return Snapshot(
        on=assessment.today,
        answers={verdict.key: verdict.status for verdict in assessment.verdicts()},
        words={verdict.key: verdict.answer for verdict in assessment.verdicts()},
    )


def compared(earlier: Snapshot, now: Assessment) -> Comparison:
    """Say which answers are others than they were."""
    both = sum(item.key in earlier.answers for item in comparable_verdicts(now))
    return Comparison(since=earlier.on, changes=tuple(_changes(earlier, now)), answers=both)


def _changes(earlier: Snapshot, now: Assessment) -> Iterator[Change]:
    for item in comparable_verdicts(now):
        before = _today_s_word(earlier.answers.get(item.key))
        if before is None or before == item.status:
            continue
        yield Change(
            key=item.key,
            title=item.title,
            before=WORDS.get(before, earlier.words.get(item.key, before)),
            after=item.answer,
            move=_move(item.key, before, item.status, now),
            because=tuple(
                part
                for part in item.parts
                if _today_s_word(earlier.answers.get(part.key, part.status)) != part.status
            ),
        )


def _today_s_word(answer: str | None) -> str | None:
    """An answer of an assessment that was saved when silence was still called not known."""
    return Truth.NOT_RECORDED if answer == "unknown" else answer


def comparable_verdicts(assessment: Assessment) -> Iterator[Verdict]:
    """The answers that a reader follows: those of sub-steps, items, questions and so on."""
    yield from (substep.verdict for substep in assessment.roadmap.substeps)
    yield assessment.checklist.verdict
    yield from assessment.checklist.verdict.parts
    for principle in assessment.principles:
        yield principle.verdict
        yield from principle.verdict.parts
    yield assessment.support.verdict
    yield from (driver.verdict for driver in assessment.drivers)
    yield assessment.level.verdict


_ORDERS: Final[tuple[list[str], ...]] = (
    [*SubstepStatus],
    [*Truth],
    [*Soundness],
    [*PlanKind],
    [Strength.WEAK, Strength.OPEN, Strength.FAIR, Strength.STRONG],
    [*SupportStage],
)


def _move(key: str, before: str, after: str, now: Assessment) -> Move:
    """Which way it went, by the first order that knows both answers.

    That something is now shown not to be so is no step back from silence.
    """
    if key == "level":
        return _move_of_level(before, after, now)
    if {before, after} in _ALIKE:
        return Move.OTHER
    for order in _ORDERS:
        if before in order and after in order:
            return _direction(order.index(before), order.index(after))
    return Move.OTHER


_ALIKE: Final = ({Truth.NO, Truth.NOT_RECORDED}, {Soundness.GAP, Soundness.NOT_RECORDED})


def _move_of_level(before: str, after: str, now: Assessment) -> Move:
    """A range moves one way if neither of its ends moves the other way."""
    stages = [part.key.removeprefix("level-") for part in now.level.verdict.parts]
    ends = [_ends(level, stages) for level in (before, after)]
    moves = {_direction(old, new) for old, new in zip(*ends, strict=False)} - {Move.OTHER}
    return moves.pop() if len(moves) == 1 else Move.OTHER


def _ends(level: str, stages: list[str]) -> list[int]:
    """The positions of the lowest and the highest stage; none of another model's."""
    slugs = level.split("..")
    return [stages.index(slug) for slug in (slugs[0], slugs[-1]) if slug in stages]


def _direction(before: int, after: int) -> Move:
    if before == after:
        return Move.OTHER
    return Move.FORWARD if after > before else Move.BACK
