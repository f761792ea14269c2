"""Evidence that does not count, as points of a page: what it is, and why."""

from __future__ import annotations

from typing import Final

from deiframe.diagnostics import Place
from deiframe.document import Inline, Origin, Point
from deiframe.i18n import JoinedList, Message, message
from deiframe.verdicts import WORDS, DeclaredTruth, Fact, SubstepStatus, Truth, Verdict

DOES_NOT_COUNT: Final = message("Does not count")
"""The heading over what was set aside."""


def set_aside_point(fact: Fact, place: Place | None = None) -> Point:
    """A point of what was set aside, with the code of the doubt if there is one."""
    words: Inline = JoinedList((fact.code, fact.text), " ") if fact.code else fact.text
    return Point(words, Origin(item=fact.item, place=place))


def declared_text(verdict: Verdict) -> Message | None:
    """What was declared, beside what is computed; None if nothing was."""
    if verdict.declared is None:
        return None
    if verdict.computed:
        return message(
            "{declared} What is written comes to: {computed}.",
            declared=you_declared(verdict.declared),
            computed=WORDS.get(verdict.computed, verdict.computed),
        )
    differs = verdict.status not in _ALIKE[verdict.declared.answer]
    return you_declared(verdict.declared, differs=differs)


_ALIKE: Final = {
    Truth.YES: (Truth.YES, SubstepStatus.DONE),
    Truth.PARTLY: (Truth.PARTLY, SubstepStatus.BEGUN, SubstepStatus.STALE),
    Truth.NO: (Truth.NO, SubstepStatus.NOT_STARTED),
}
"""What may be computed so that it is what was declared."""


def you_declared(declared: DeclaredTruth, *, differs: bool = False) -> Message:
    """What was declared, and when; ``differs`` says that it is not what is computed."""
    words = {
        "answer": WORDS[declared.answer],
        "on": declared.on,
        "note": message(" ({note})", note=declared.note) if declared.note else "",
    }
    if differs:
        return message("You declared another answer: {answer}, on {on}{note}.", **words)
    return message("You declared: {answer}, on {on}{note}.", **words)
