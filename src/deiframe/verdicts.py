"""What an assessment tells, as plain values: answers, and all that each of them follows from."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import attrs

from deiframe.i18n import Message, message


class Truth(StrEnum):
    """The answer to a question about a strategy.

    *No* if the strategy shows that it is not so; *not recorded* if it says nothing of it.
    """

    NO = "no"
    NOT_RECORDED = "not_recorded"
    PARTLY = "partly"
    YES = "yes"

    @property
    def rank(self) -> int:
        """0 for the lowest; what is not recorded lies between no and partly."""
        return list(Truth).index(self)


class SubstepStatus(StrEnum):
    """How far a sub-step is. Stale: all of it holds, but nothing recent confirms it."""

    NOT_STARTED = "not_started"
    BEGUN = "begun"
    STALE = "stale"
    DONE = "done"

    @property
    def rank(self) -> int:
        """0 for the lowest."""
        return list(SubstepStatus).index(self)


class Soundness(StrEnum):
    """How a success principle stands."""

    GAP = "gap"
    NOT_RECORDED = "not_recorded"
    PARTLY = "partly"
    SOUND = "sound"

    @property
    def rank(self) -> int:
        """0 for the lowest; what is not recorded lies between a gap and partly."""
        return list(Soundness).index(self)


class PlanKind(StrEnum):
    """What the checklist says there is: a strategy, or a list of intentions."""

    INTENTIONS = "intentions"
    UNDECIDED = "undecided"
    STRATEGY = "strategy"


class Strength(StrEnum):
    """How an impact driver stands. Open: the unanswered questions could still decide it."""

    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"
    OPEN = "open"


WORDS: Final[dict[str, Message]] = {
    Truth.YES: message("yes"),
    Truth.PARTLY: message("partly"),
    Truth.NO: message("no"),
    Truth.NOT_RECORDED: message("not recorded"),
    SubstepStatus.NOT_STARTED: message("not started"),
    SubstepStatus.BEGUN: message("begun"),
    SubstepStatus.STALE: message("to be renewed"),
    SubstepStatus.DONE: message("done"),
    Soundness.SOUND: message("sound"),
    Soundness.GAP: message("a gap"),
    PlanKind.STRATEGY: message("a strategy"),
    PlanKind.INTENTIONS: message("a list of intentions"),
    PlanKind.UNDECIDED: message("cannot be determined yet"),
    Strength.WEAK: message("weak"),
    Strength.FAIR: message("fair"),
    Strength.STRONG: message("strong"),
    Strength.OPEN: message("open"),
}
"""The answers in words."""


ILLUSTRATIVE: Final = message("Some of the evidence is illustrative: made up to show how it works.")
"""What is said wherever an assessment shows that rests on illustrative figures."""


@attrs.frozen
class Fact:
    """Something in a strategy that speaks for an answer, or against it.

    ``item`` is the id it is about (empty: the strategy as a whole); ``field`` the keys and indexes
    from there to what is meant. ``code`` is set where a rule found it.
    """

    text: Message
    item: str = ""
    field: tuple[str | int, ...] = ()
    code: str = ""


@attrs.frozen(kw_only=True)
class Verdict:
    """An answer with all that it follows from.

    ``key`` is how to ask why (``"4.2"``, ``"principle-5"``). ``status`` is the answer: a word
    of one of the enums here, of a level model's stages, or of the stages of political support.
    ``words`` say it where it is none of the usual words.
    ``rule`` says how the answer follows from the ``parts``, or from what was ``found`` and what is
    ``missing``, so that a reader can do it by hand.

    ``possible`` are the answers, from the lowest to the highest, that what is not recorded could
    still make of it; none if it is settled. ``set_aside`` is what speaks for more than the answer
    and does not count, each with the reason; ``doubts`` are what a reader would hold against it.
    """

    key: str
    title: Message
    status: str
    rule: Message
    parts: tuple[Verdict, ...] = ()
    found: tuple[Fact, ...] = ()
    missing: tuple[Fact, ...] = ()
    words: Message | None = None
    possible: tuple[str, ...] = ()
    doubts: tuple[Fact, ...] = ()
    set_aside: tuple[Fact, ...] = ()

    @property
    def answer(self) -> Message | str:
        """The answer in words."""
        if self.words is not None:
            return self.words
        return WORDS.get(self.status, self.status)

    def all_parts(self) -> Iterator[Verdict]:
        """Itself, and everything that it follows from."""
        yield self
        for part in self.parts:
            yield from part.all_parts()
