"""How a municipality stands: the parts of an assessment, as plain values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from enum import StrEnum
from typing import TypeVar

import attrs

from deiframe.i18n import Message, Translatable
from deiframe.verdicts import DeclaredTruth, Fact, Truth, Verdict

Part = TypeVar("Part")


class Section(StrEnum):
    """A part of an assessment, by the name under which it is asked for."""

    LEVEL = "level"
    CHECKLIST = "checklist"
    ROADMAP = "roadmap"
    PRINCIPLES = "principles"
    SUPPORT = "support"
    DRIVERS = "drivers"


@attrs.frozen(kw_only=True)
class SubstepResult:
    """A sub-step (or accelerator) of the roadmap: its status and what confirms it.

    ``step`` is the number of its step, or of the one that follows the accelerator. ``activities``
    were recorded for it. ``confirmed_on`` is the latest day that confirms it, ``renew_by`` the day
    after which it is stale (None: no day is known, or it does not go stale by time alone).
    """

    verdict: Verdict
    step: str
    is_accelerator: bool = False
    activities: tuple[Fact, ...] = ()
    confirmed_on: dt.date | None = None
    renew_by: dt.date | None = None


@attrs.frozen(kw_only=True)
class NextStep:
    """A sub-step worth taking now.

    ``advice`` says in one sentence what to do and what it would change; ``points`` how much speaks
    for it, ``reasons`` what does, each with its points. ``changes`` are the keys of the answers
    that rest on what it still lacks.
    """

    number: str
    title: Message
    points: int
    reasons: tuple[Message, ...]
    advice: Message
    changes: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Roadmap:
    """The 25 sub-steps and two accelerators, in order, and the three most useful to take next.

    ``rule`` says how the next ones were chosen.
    """

    substeps: tuple[SubstepResult, ...]
    next_steps: tuple[NextStep, ...]
    rule: Message


@attrs.frozen(kw_only=True)
class ItemResult:
    """An item of Table 1: the computed answer, and the declared one where there is any."""

    verdict: Verdict
    declared: DeclaredTruth | None = None

    @property
    def counted(self) -> Truth:
        """The answer that counts: the computed one, or the declared one where that is open.

        What is declared cannot be more than what is possible; where there are doubts, at most
        partly.
        """
        if self.declared is None or not self.is_open:
            return Truth(self.verdict.status)
        least, *_, most = self._possible
        most = Truth.PARTLY if self.verdict.doubts else most
        return max(least, min(self.declared.answer, most, key=_rank), key=_rank)

    @property
    def at_least(self) -> Truth:
        """The answer that counts if nothing of what is not recorded is so."""
        return self.counted if self.declared or not self.is_open else self._possible[0]

    @property
    def at_most(self) -> Truth:
        """The answer that counts if all of what is not recorded is so."""
        return self.counted if self.declared or not self.is_open else self._possible[-1]

    @property
    def is_open(self) -> bool:
        """Whether what is not recorded could still change the computed answer."""
        return len(self._possible) > 1

    @property
    def disagrees(self) -> bool:
        """Whether the declared answer is none that the computed one can be."""
        return self.declared is not None and self.declared.answer not in self._possible

    @property
    def _possible(self) -> tuple[Truth, ...]:
        """The answers that it can be, from the lowest to the highest."""
        status = Truth(self.verdict.status)
        if self.verdict.possible:
            return tuple(map(Truth, self.verdict.possible))
        is_open = status is Truth.NOT_RECORDED
        return (Truth.NO, Truth.PARTLY, Truth.YES) if is_open else (status,)


def _rank(truth: Truth) -> int:
    return truth.rank


@attrs.frozen(kw_only=True)
class Checklist:
    """Table 1: its eleven answers, and whether they make a strategy."""

    verdict: Verdict
    answers: tuple[ItemResult, ...]


@attrs.frozen(kw_only=True)
class PrincipleResult:
    """One of the ten principles; the parts of its verdict are its questions.

    ``remedies`` are the sub-steps that fix it, those that help most first.
    """

    number: str
    verdict: Verdict
    remedies: tuple[str, ...]


@attrs.frozen(kw_only=True)
class SupportPeriod:
    """A stage of political support, from a day until another (None: until now)."""

    stage: str
    since: dt.date
    until: dt.date | None
    note: Translatable | str | None = None


@attrs.frozen(kw_only=True)
class Tactic:
    """Something that fits a stage of support, and the sub-steps in which it is done."""

    text: Message
    substeps: tuple[str, ...]


@attrs.frozen(kw_only=True)
class ElectionOutlook:
    """The next election, and what hangs on the support of today."""

    on: dt.date
    months: int
    at_stake: tuple[Fact, ...]
    text: Message


@attrs.frozen(kw_only=True)
class SupportResult:
    """Political support (Table 2): where it stands, what fits now, and how the plan fits with it.

    The parts of the verdict are the signs of the stage, each seen in the strategy or not.
    ``steps`` are those to work in, ``aim`` what for; ``ahead`` is what asks for more support than
    there is.
    """

    verdict: Verdict
    history: tuple[SupportPeriod, ...]
    tactics: tuple[Tactic, ...]
    expected: tuple[Message, ...]
    steps: tuple[str, ...]
    aim: Message | None
    ahead: tuple[Fact, ...]
    election: ElectionOutlook | None


@attrs.frozen(kw_only=True)
class DriverMove:
    """How the answers to a driver moved between two assessments, on the questions in both.

    ``profile`` is what the average would be today with the answers of then.
    """

    since: dt.date
    earlier: float
    now: float
    profile: float


@attrs.frozen(kw_only=True)
class DriverProfile:
    """An impact driver, on a scale from 0 to 4; the parts of its verdict are its questions.

    ``average`` is that of the answered questions (None: none is). With the unanswered ones at 0
    it would be ``lowest``, with them at 4 ``highest``. ``earlier`` is what an earlier assessment
    said, where there is one.
    """

    verdict: Verdict
    average: float | None
    lowest: float
    highest: float
    answered: int
    asked: int
    earlier: DriverMove | None = None


@attrs.frozen(kw_only=True)
class LevelResult:
    """How far institutionalisation has come, by a level model.

    The parts of the verdict are the stages, the lowest first. ``lowest`` and ``highest`` are the
    positions between which the level lies: apart where something is not recorded. ``missing`` are
    the criteria for the stage after the lowest, of which as many as ``needed`` still have to hold.
    """

    model: str
    about: Message
    verdict: Verdict
    lowest: int
    highest: int
    missing: tuple[Verdict, ...]
    needed: int = 0


class NotAssessedError(LookupError):
    """A part of an assessment that was not asked for is looked at."""


@attrs.frozen(kw_only=True)
class Assessment:
    """Where a municipality stands on the day ``today``, with the evidence for all of it.

    ``is_whole`` says that no plugin broke off, so that no answer lacks its part.
    ``is_illustrative`` says that some of the evidence is; ``is_example`` that most of it is;
    ``doubts`` are all there are about what it says.
    ``problems`` name what a plugin failed to answer, or that the level model is not there.

    An assessment of some sections has those only; :class:`NotAssessedError` is raised for others.
    """

    today: dt.date
    _roadmap: Roadmap | None = None
    _checklist: Checklist | None = None
    _principles: tuple[PrincipleResult, ...] | None = None
    _support: SupportResult | None = None
    _drivers: tuple[DriverProfile, ...] | None = None
    _level: LevelResult | None = None
    is_illustrative: bool = False
    is_example: bool = False
    doubts: tuple[Fact, ...] = ()
    problems: tuple[Message, ...] = ()
    is_whole: bool = True

    @property
    def roadmap(self) -> Roadmap:
        """The sub-steps, and which to take next."""
        return _assessed(self._roadmap)

    @property
    def checklist(self) -> Checklist:
        """Table 1."""
        return _assessed(self._checklist)

    @property
    def principles(self) -> tuple[PrincipleResult, ...]:
        """The ten principles."""
        return _assessed(self._principles)

    @property
    def support(self) -> SupportResult:
        """Political support."""
        return _assessed(self._support)

    @property
    def drivers(self) -> tuple[DriverProfile, ...]:
        """The impact drivers."""
        return _assessed(self._drivers)

    @property
    def level(self) -> LevelResult:
        """The level of institutionalisation."""
        return _assessed(self._level)

    def verdicts(self) -> Iterator[Verdict]:
        """Every answer that has a key of its own, the parts of each included."""
        for root in self._roots():
            yield from root.all_parts()

    def _roots(self) -> Iterator[Verdict]:
        yield from (item.verdict for item in (self._roadmap.substeps if self._roadmap else ()))
        yield from (part.verdict for part in (self._checklist,) if part)
        yield from (principle.verdict for principle in self._principles or ())
        yield from (part.verdict for part in (self._support,) if part)
        yield from (driver.verdict for driver in self._drivers or ())
        yield from (part.verdict for part in (self._level,) if part)

    def find(self, key: str) -> Verdict | None:
        """The answer with a key, such as ``"4.2"`` or ``"principle-5"``."""
        return next((verdict for verdict in self.verdicts() if verdict.key == key), None)


def _assessed(part: Part | None) -> Part:
    if part is None:
        raise NotAssessedError
    return part


class Move(StrEnum):
    """Which way an answer went since an earlier assessment."""

    FORWARD = "forward"
    BACK = "back"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Change:
    """An answer that is another than it was; ``because`` are the parts that changed with it."""

    key: str
    title: Message
    before: Message | str
    after: Message | str
    move: Move
    because: tuple[Verdict, ...] = ()


@attrs.frozen(kw_only=True)
class Comparison:
    """What changed since an earlier assessment, made as of the day ``since``.

    ``answers`` is how many were compared; nothing else of the strategy was.
    """

    since: dt.date
    changes: tuple[Change, ...]
    answers: int
