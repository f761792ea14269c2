"""What the roadmap finds: how far the sub-steps are, and which to take next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.i18n import Message, joined_list, message, messages
from deiframe.verdicts import SubstepStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.assessment import Roadmap

NEXT: Final = 3
"""How many of the steps that are worth taking now are marked."""


def finding(roadmap: Roadmap) -> tuple[Message, ...]:
    """The sentences of the title."""
    statuses = [item.verdict.status for item in roadmap.substeps if not item.is_accelerator]
    return (*_far(statuses), *_next(roadmap))


def _far(statuses: list[str]) -> Iterator[Message]:
    everyone, done = len(statuses), statuses.count(SubstepStatus.DONE)
    if done == everyone:
        yield message("All of the {all} sub-steps are done.", all=everyone)
    elif done:
        yield messages(
            "{count} of {all} sub-steps is done.",
            "{count} of {all} sub-steps are done.",
            done,
            all=everyone,
        )
    else:
        yield message("None of the {all} sub-steps is done yet.", all=everyone)
    if begun := statuses.count(SubstepStatus.BEGUN):
        yield messages("{count} is begun.", "{count} are begun.", begun)
    if stale := statuses.count(SubstepStatus.STALE):
        yield messages("{count} is to be renewed.", "{count} are to be renewed.", stale)


def _next(roadmap: Roadmap) -> Iterator[Message]:
    numbers = [step.number for step in roadmap.next_steps[:NEXT]]
    if numbers:
        yield message("Next: {numbers}.", numbers=joined_list(numbers))
