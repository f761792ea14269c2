"""Answers with a middle: what makes it yes, what makes it partly, what shows that it is not so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from deiframe.extension_points.criterion import Observation
from deiframe.i18n import Message
from deiframe.verdicts import Fact, Truth

_ALL: Final = (Truth.NO, Truth.PARTLY, Truth.YES)


def graded(
    *,
    rule: Message,
    whole: Iterable[Fact] = (),
    part: Iterable[Fact] = (),
    refuted: Iterable[Fact] = (),
    missing: Iterable[Fact],
) -> Observation:
    """Yes if anything is the ``whole`` of it, partly if it is a ``part``, no if it is ``refuted``.

    Otherwise it is not recorded. ``missing`` are the facts that would settle it; ``rule`` says all
    of this in words.
    """
    holding, half, against = tuple(whole), tuple(part), tuple(refuted)
    if holding:
        known = {_place(fact) for fact in holding}
        further = (fact for fact in half if _place(fact) not in known)
        return Observation(truth=Truth.YES, rule=rule, found=(*holding, *further))
    lacking = tuple(missing)
    if half:
        return Observation(
            truth=Truth.PARTLY,
            rule=rule,
            found=half,
            missing=lacking,
            possible=(Truth.PARTLY, Truth.YES),
        )
    if against:
        return Observation(truth=Truth.NO, rule=rule, missing=against)
    return Observation(truth=Truth.NOT_RECORDED, rule=rule, missing=lacking, possible=_ALL)


def _place(fact: Fact) -> tuple[str, tuple[str | int, ...]]:
    return fact.item, fact.field
