"""What changed between two assessments, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from deiframe.assessment import Assessment, Change, Comparison, Move
from deiframe.i18n import Message
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
        before = earlier.answers.get(item.key)
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
                if earlier.answers.get(part.key, part.status) != part.status
            ),
        )


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
    ["not_recorded", "none", "passive", "active"],
)


def _move(key: str, before: str, after: str, now: Assessment) -> Move:
    """Which way it went, by the first order that knows both answers."""
    orders = _ORDERS
    if key == "level":
        stages = [part.key.removeprefix("level-") for part in now.level.verdict.parts]
        orders = (stages,)
        before, after = before.split("..", maxsplit=1)[0], after.split("..", maxsplit=1)[0]
    for order in orders:
        if before in order and after in order and before != after:
            return Move.FORWARD if order.index(after) > order.index(before) else Move.BACK
    return Move.OTHER
