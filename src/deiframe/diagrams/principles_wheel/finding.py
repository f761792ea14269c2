"""What the picture of the ten principles finds: where the gaps are, and how many are sound."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.i18n import Message, joined_list, message, messages
from deiframe.verdicts import Soundness

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.assessment import PrincipleResult

_MOST_NAMED: Final = 2
"""So many gaps are named in a title; more are counted."""


def finding(principles: Sequence[PrincipleResult]) -> tuple[Message, ...]:
    """The sentences of the title."""
    return (_sound(principles), *_gaps(principles), *_unknown(principles))


def _with(principles: Sequence[PrincipleResult], status: Soundness) -> list[PrincipleResult]:
    return [item for item in principles if item.verdict.status == status]


def _sound(principles: Sequence[PrincipleResult]) -> Message:
    count, everyone = len(_with(principles, Soundness.SOUND)), len(principles)
    if count == everyone:
        return message("All of the {all} principles are sound.", all=everyone)
    if not count:
        return message("None of the {all} principles is sound yet.", all=everyone)
    return messages(
        "{count} of {all} principles is sound.",
        "{count} of {all} principles are sound.",
        count,
        all=everyone,
    )


def _gaps(principles: Sequence[PrincipleResult]) -> Iterator[Message]:
    gaps = _with(principles, Soundness.GAP)
    if gaps and len(gaps) <= _MOST_NAMED:
        names = joined_list(item.verdict.title for item in gaps)
        yield messages(
            "{count} has a gap: {names}.", "{count} have a gap: {names}.", len(gaps), names=names
        )
    elif gaps:
        yield messages("{count} has a gap.", "{count} have a gap.", len(gaps))


def _unknown(principles: Sequence[PrincipleResult]) -> Iterator[Message]:
    open_ = len(
        [
            item
            for item in principles
            if item.verdict.status not in (Soundness.SOUND, Soundness.PARTLY, Soundness.GAP)
        ]
    )
    if open_:
        yield messages(
            "{count} cannot be told yet: too little is recorded.",
            "{count} cannot be told yet: too little is recorded.",
            open_,
        )
