"""Sentences about an agenda document that every form of it says alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from deiframe.extend.agenda import AgendaDocument, Origin, Said
from deiframe.languages import Listing, Message, listing, message

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
        yield message("Members"), listing(meeting.members)
    if meeting.on is not None:
        yield message("Day"), meeting.on
    if meeting.following is not None:
        yield message("Meeting after it, at the latest"), meeting.following


def remarks(document: AgendaDocument) -> Iterator[Said]:
    """What is said before the questions."""
    yield from document.notes
    if document.is_illustrative:
        yield _ABOUT_ILLUSTRATIVE


def origin_said(origin: Origin) -> Listing | None:
    """What stands in brackets behind a line: that it is illustrative, where the fact stands."""
    said: list[Said] = [_ILLUSTRATIVE] if origin.illustrative else []
    if origin.source:
        said.append(origin.source)
    return Listing(tuple(said), "; ") if said else None
