"""Sentences about an agenda document that every form of it says alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from deiframe.extension_points.agenda import AgendaDocument, Origin, Said
from deiframe.i18n import JoinedList, Message, joined_list, message

_ILLUSTRATIVE: Final = message("illustrative")
_ABOUT_ILLUSTRATIVE: Final = message(
    "What is marked as illustrative is made up to show how it works."
)


def particulars(document: AgendaDocument) -> Iterator[tuple[Message, Said]]:
    """What stands at the head: who meets, when, about what; each with a word for it."""
    meeting = document.meeting
    if meeting.concerns is not None:
        yield message("About"), meeting.concerns
    if meeting.body is not None:
        yield message("Who meets"), meeting.body
    if meeting.members:
        yield message("Members"), joined_list(meeting.members)
    if meeting.on is not None:
        yield message("Day"), meeting.on
    if meeting.following is not None:
        yield message("Meeting after it, at the latest"), meeting.following


def remarks(document: AgendaDocument) -> Iterator[Said]:
    """What is said before the questions."""
    yield from document.notes
    if document.is_illustrative:
        yield _ABOUT_ILLUSTRATIVE


def origin_text(origin: Origin) -> JoinedList | None:
    """What stands in brackets behind a line: that it is illustrative, where the fact stands."""
    text: list[Said] = [_ILLUSTRATIVE] if origin.illustrative else []
    if origin.source:
        text.append(origin.source)
    return JoinedList(tuple(text), "; ") if text else None
