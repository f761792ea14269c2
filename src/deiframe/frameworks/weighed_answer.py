"""One answer of two: that of the strategy as it is stated, and that of it as far as it counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from deiframe.extension_points.criterion import OF_SOME
from deiframe.frameworks.ranges import highest, span
from deiframe.graph.weighing import Weighed
from deiframe.i18n import message
from deiframe.verdicts import Fact, Truth, Verdict

_FEW: Final = 5


def weighed_answer(
    stated: Verdict, credible: Verdict, hollow: Verdict, weighed: Weighed
) -> Verdict:
    """The lowest of the answers, with what it was set aside for.

    What rests on evidence that does not count is not recorded: a no would have to be shown.
    """
    lowest = min((credible, hollow, stated), key=_floor)
    if lowest is stated:
        return stated
    placed = _placed(lowest, weighed)
    left = set(map(_about, placed.found))
    lost = [fact for fact in stated.found if _about(fact) not in left]
    gone = any(_is_gone(fact, weighed) for fact in lost)
    if placed.status == Truth.YES and gone and stated.rule not in OF_SOME:
        # What is true of all that is left need not be true of those of which nothing is known;
        # where one is enough, another makes no difference. What is still there, and is not asked
        # about any more, was asked about for what does not count.
        placed = attrs.evolve(placed, status=Truth.PARTLY)
    if placed.status == stated.status:
        return placed
    pairs = list(_with_reasons(lost or [*stated.found, *stated.missing], weighed))
    return attrs.evolve(
        placed,
        status=Truth.NOT_RECORDED if placed.status == Truth.NO else placed.status,
        possible=_possible(placed, stated),
        set_aside=tuple(_set_aside(fact, mark) for fact, mark in pairs),
        doubts=tuple({_about(mark): mark for _, mark in pairs if mark.code}.values()),
    )


def _is_gone(fact: Fact, weighed: Weighed) -> bool:
    """Whether what it is about does not count at all: not only what made it one to ask about."""
    if fact.item:
        return fact.item not in weighed.credible.items
    return any(not mark.item and mark.field[:2] == fact.field[:2] for mark in weighed.marks)


def _floor(verdict: Verdict) -> int:
    """What is not recorded counts as little as what is not so."""
    return max(Truth(verdict.status).rank, Truth.NOT_RECORDED.rank)


def _possible(placed: Verdict, stated: Verdict) -> tuple[str, ...]:
    least = Truth.PARTLY if placed.status == Truth.PARTLY else Truth.NO
    return span(least, highest(placed if stated.status == Truth.NO else stated))


def _placed(verdict: Verdict, weighed: Weighed) -> Verdict:
    return attrs.evolve(
        verdict,
        found=tuple(map(weighed.placed, verdict.found)),
        missing=tuple(map(weighed.placed, verdict.missing)),
    )


def _with_reasons(facts: Iterable[Fact], weighed: Weighed) -> Iterator[tuple[Fact | None, Fact]]:
    """Evidence that does not count, with why; if it is not about one thing, why anything is not."""
    seen = set()
    for fact in facts:
        for mark in weighed.reasons(fact):
            if _about(mark) not in seen:
                seen.add(_about(mark))
                yield fact, mark
    if not seen:
        yield from ((None, mark) for mark in weighed.marks[:_FEW])


def _set_aside(fact: Fact | None, mark: Fact) -> Fact:
    if fact is None or mark.code:
        return mark  # a doubt says itself what it is about
    text = message("{what}: {reason}", what=fact.text, reason=mark.text)
    return attrs.evolve(mark, text=text)


def _about(fact: Fact) -> tuple[str, str, tuple[str | int, ...], str]:
    """What tells a fact from others: of an item, the kind of sentence will do."""
    text = fact.text.template if fact.item else str(fact.text)
    return fact.code, fact.item, fact.field, text
