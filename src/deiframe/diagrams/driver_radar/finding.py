"""What the picture of the impact drivers finds: where they stand, and what nobody answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.i18n import Message, message, messages
from deiframe.verdicts import Strength

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.assessment import DriverProfile


def is_whole(profile: DriverProfile) -> bool:
    """Whether each of its questions is answered."""
    return profile.answered == profile.asked


def finding(profiles: Sequence[DriverProfile]) -> tuple[Message, ...]:
    """The sentences of the title."""
    answered = sum(item.answered for item in profiles)
    if not answered:
        return (message("None of the questions about the impact drivers is answered yet."),)
    return (*_settled(profiles), *_open(profiles, answered))


def _settled(profiles: Sequence[DriverProfile]) -> Iterator[Message]:
    """Only what stays so, whatever the open questions will be answered."""
    everyone = len(profiles)
    statuses = [profile.verdict.status for profile in profiles]
    strong, weak = statuses.count(Strength.STRONG), statuses.count(Strength.WEAK)
    if strong:
        yield messages(
            "{count} of {all} impact drivers is strong.",
            "{count} of {all} impact drivers are strong.",
            strong,
            all=everyone,
        )
    else:
        yield message("None of the {all} impact drivers is shown to be strong.", all=everyone)
    if weak:
        yield messages("{count} is weak.", "{count} are weak.", weak)


def _open(profiles: Sequence[DriverProfile], answered: int) -> Iterator[Message]:
    asked = sum(profile.asked for profile in profiles)
    if answered < asked:
        yield messages(
            "{count} of {asked} questions is not answered.",
            "{count} of {asked} questions are not answered.",
            asked - answered,
            asked=asked,
        )
