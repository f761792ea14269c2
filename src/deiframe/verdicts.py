"""What an assessment tells, as plain values: answers, and all that each of them follows from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import attrs

from deiframe.i18n import Message, Translatable, message


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


NOTHING: Final = message("nothing recorded")
"""What is said of a sub-step of which the strategy says nothing."""

NO_JUDGEMENT: Final = message("Table 1 is for discussion, not a judgement.")
"""What is said wherever a plan is called a list of intentions."""

ILLUSTRATIVE: Final = message(
    "Some values are illustrative: made up to show how it works. They do not count."
)
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
class DeclaredTruth:
    """What the municipality itself answered, and when."""

    answer: Truth
    on: dt.date
    note: Translatable | str | None = None


@attrs.frozen(kw_only=True)
class Verdict:
    """An answer with all that it follows from.

    ``key`` is how to ask why (``"4.2"``, ``"principle-5"``). ``status`` is the answer: a word
    of one of the enums here, of a level model's stages, or of the stages of political support.
    ``words`` say it where it is none of the usual words.
    ``rule`` says how the answer follows from the ``parts``, or from what was ``found`` and what is
    ``missing``, so that a reader can do it by hand.

    ``possible`` are the answers, from the lowest to the highest, that what is not recorded could
    still make of it; none if it is settled. ``set_aside`` is what would make it a higher answer and
    does not count, each with the reason; ``doubts`` are those among the reasons. Unless given, both
    are those of the parts.

    ``declared`` is what the municipality itself answered. Where it settled what was not recorded,
    ``computed`` is the answer without it.
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
    declared: DeclaredTruth | None = None
    computed: str = ""
    doubts: tuple[Fact, ...] = attrs.Factory(lambda self: _of_parts(self, "doubts"), True)
    set_aside: tuple[Fact, ...] = attrs.Factory(lambda self: _of_parts(self, "set_aside"), True)

    @property
    def answer(self) -> Message | str:
        """The answer in words."""
        if self.words is not None:
            return self.words
        if self.is_silent and self.status == SubstepStatus.NOT_STARTED:
            return NOTHING
        return WORDS.get(self.status, self.status)

    @property
    def is_silent(self) -> bool:
        """Whether the strategy says nothing of it; that is no proof that it is not so."""
        if self.status == SubstepStatus.NOT_STARTED:
            silent = (part.status == Truth.NOT_RECORDED for part in self.parts)
            return bool(self.parts) and all(silent)
        return self.status == Truth.NOT_RECORDED

    @property
    def shown_as(self) -> str:
        """The answer by which its sign and colour are chosen."""
        return Truth.NOT_RECORDED if self.is_silent else self.status

    @property
    def says(self) -> Message | str:
        """The answer in words, with what it could still be."""
        is_anything = self.answer is NOTHING or (self.is_silent and len(self.possible) > _TWO)
        if self.words is not None or not self.possible or is_anything:
            return self.answer
        low, high = (WORDS.get(end, end) for end in (self.possible[0], self.possible[-1]))
        ends = message("{low} or {high}", low=low, high=high)
        if len(self.possible) > _TWO:
            ends = message("{low} to {high}", low=low, high=high)
        if self.status in self.possible:
            return ends
        return message("{answer}: {range}", answer=self.answer, range=ends)

    def all_parts(self) -> Iterator[Verdict]:
        """Itself, and everything that it follows from."""
        yield self
        for part in self.parts:
            yield from part.all_parts()


_TWO: Final = 2


def _of_parts(verdict: Verdict, name: str) -> tuple[Fact, ...]:
    """What several parts have of something, each once."""
    found: dict[tuple[str, str, tuple[str | int, ...]], Fact] = {}
    for part in verdict.parts:
        for fact in getattr(part, name):
            found.setdefault((fact.code, fact.item, fact.field), fact)
    return tuple(found.values())
