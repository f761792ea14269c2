"""Each case of the table is assessed once, and held against what a fair expert answers.

A failure shows each answer that differs: what is expected and why, what the program answers, and
what it rests that on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest

from calibration_table import (
    SCALES,
    STARTER,
    Advice,
    Case,
    Expected,
    Order,
    case,
    case_names,
    orders,
)
from command_runs import run
from deiframe.assessing import AssessResult, assess
from deiframe.checking import check
from deiframe.diagnostics import Finding
from deiframe.i18n import translate
from deiframe.model.vocabulary import Profile
from deiframe.opening import Opened, open_reading, open_strategy
from deiframe.selection import Selection
from deiframe.source.reader import read_text
from deiframe.verdicts import Fact, Verdict

LEVELS = SCALES[-1]
STRICT = Selection(profile=Profile.STRICT)
SUMMARIES = ("level", "level-lowest", "checklist")
FACTS = 4
"""How much evidence a failure shows of each kind."""


@attrs.frozen(kw_only=True)
class Answered:
    """What the program says of a case."""

    opened: Opened
    result: AssessResult
    findings: tuple[Finding, ...]

    @property
    def level(self) -> tuple[str, str]:
        """The stages between which the level lies."""
        level = self.result.assessment.level
        slugs = [part.key.removeprefix("level-") for part in level.verdict.parts]
        return slugs[level.lowest], slugs[level.highest]

    @property
    def advice(self) -> list[str]:
        """The sub-steps of the first three pieces of advice."""
        return [step.number for step in self.result.assessment.roadmap.next_steps[:3]]

    @property
    def doubts(self) -> list[str]:
        """What the rules doubt."""
        return [
            f"{finding.code} {finding.id}: {translate(finding.message, 'en')}"
            for finding in self.findings
            if finding.is_doubt
        ]

    def verdict(self, key: str) -> Verdict | None:
        """The answer with a key; an item of the checklist also by its own name."""
        find = self.result.assessment.find
        return find(f"checklist-{key}") or find(key)


@cache
def answered(name: str) -> Answered:
    """Open and assess a case, once."""
    subject = case(name)
    if subject.folder.name == STARTER:
        opened = _starter(subject.on)
    elif subject.text is None:
        opened = open_strategy(subject.folder, today=subject.on)
    else:
        opened = open_reading(read_text(subject.text), today=subject.on)
    assert not opened.problems, [translate(each.message, "en") for each in opened.problems]
    result = assess(opened)
    return Answered(
        opened=opened,
        result=result,
        findings=check(opened, STRICT, answers=result.answers).findings,
    )


def _starter(on: dt.date) -> Opened:
    with TemporaryDirectory() as parent:
        folder = Path(parent, "starter")
        made = run("new", str(folder), "--no-input", "--start", f"{on.year}-01-01")
        assert made.code == 0, made
        return open_strategy(folder, today=on)


def difference(expected: Expected, program: Answered) -> str:
    """How the program's answer differs from a fair one, with its evidence; empty if it does not."""
    if expected.key in ("level", "level-lowest"):
        lowest, highest = program.level
        got = {lowest} if expected.key == "level-lowest" else {lowest, highest}
        said = f"{lowest}..{highest}"
        verdict = program.result.assessment.level.verdict
    else:
        found = program.verdict(expected.key)
        assert found is not None, f"There is no answer {expected.key}."
        verdict, got, said = found, {found.status}, found.status
    if got <= expected.answers:
        return ""
    return "\n".join(
        (
            f"  {expected.key}: expected {expected.answer} (report {expected.report}: {expected.because})",
            f"    got {said}" + (f" ({' or '.join(verdict.possible)})" if verdict.possible else ""),
            *(f"    {line}" for line in _evidence(verdict)),
        )
    )


def _evidence(verdict: Verdict) -> Iterator[str]:
    for part in verdict.parts:
        yield f"- {part.status}: {translate(part.title, 'en')} [{part.key}]"
        yield from (f"  {line}" for line in _evidence(part))
    yield from _facts(verdict)


def _facts(verdict: Verdict) -> Iterator[str]:
    kinds: tuple[tuple[str, tuple[Fact, ...]], ...] = (
        ("+", verdict.found),
        ("missing", verdict.missing),
        ("doubt", verdict.doubts),
        ("set aside", verdict.set_aside),
    )
    for sign, facts in kinds:
        for fact in facts[:FACTS]:
            yield f"{sign}: {translate(fact.text, 'en')}" + (f" ({fact.item})" * bool(fact.item))
        if len(facts) > FACTS:
            yield f"{sign}: … {len(facts) - FACTS} more"


def advice_difference(advice: Advice, program: Answered) -> str:
    """How the program's advice differs from a fair one; empty if it does not."""
    got = program.advice
    wrong = [
        *(f"{number} is missing" for number in advice.has if number not in got),
        *(f"{number} is not it" for number in got if advice.among and number not in advice.among),
        *(f"{number} should not be there" for number in got if number in advice.without),
    ]
    if not got and (advice.has or advice.among):
        wrong.append("there is none")
    if not wrong:
        return ""
    said = "; ".join(
        f"{step.number}: " + ", ".join(translate(reason, "en") for reason in step.reasons)
        for step in program.result.assessment.roadmap.next_steps[:3]
    )
    return (
        f"  advice: {', '.join(wrong)} (report {advice.report}: {advice.because})\n    got {said}"
    )


def doubt_differences(subject: Case, program: Answered) -> Iterator[str]:
    """Doubts about an honest strategy; or a fake, or a mark, of which the reader is told nothing."""
    if subject.doubts in ("none", "marked"):
        yield from (f"  false alarm: {doubt}" for doubt in program.doubts)
    if subject.doubts in ("some", "raised") and not program.doubts:
        yield "  no doubt is raised"
    if subject.doubts in ("some", "marked"):
        for key, before in subject.unspoiled.items():
            verdict = program.verdict(key)
            if verdict is None or key in SUMMARIES or verdict.status in before.answers:
                continue
            if not any(_says_why(part, subject.doubts) for part in verdict.all_parts()):
                yield f"  {key}: got {verdict.status}, and nothing beside it says why"


def _says_why(verdict: Verdict, doubts: str) -> bool:
    """Whether the reader sees what lowers an answer; of what is marked, the mark itself."""
    weighed = verdict.doubts or verdict.set_aside
    return bool(weighed or (doubts == "some" and verdict.missing))


def differences(subject: Case, program: Answered) -> Iterator[str]:
    """All that differs from what a fair expert says of a case."""
    for expected in subject.expected.values():
        yield from _settled(expected.key, difference(expected, program), expected.contested)
    if subject.advice:
        differs = advice_difference(subject.advice, program)
        yield from _settled("advice", differs, subject.advice.contested)
    yield from doubt_differences(subject, program)


def _settled(key: str, differs: str, contested: str) -> Iterator[str]:
    if contested and not differs:
        yield f"  {key} is contested, but holds: remove that"
    elif differs and not contested:
        yield differs


@pytest.mark.parametrize("name", case_names())
def test_the_program_says_what_a_fair_expert_says(name: str) -> None:
    """Of each case: each answer, the advice, and that honest texts raise no doubt."""
    subject, program = case(name), answered(name)
    wrong = list(differences(subject, program))
    count = len(subject.expected) + (subject.advice is not None)
    assert not wrong, f"{subject.title}: {len(wrong)} of {count} differ\n" + "\n".join(wrong)


@pytest.mark.parametrize("order", orders(), ids=lambda order: f"{order.higher}-{order.lower}")
def test_who_may_not_stand_below_whom(order: Order) -> None:
    """The level of one case, on both sides, against that of another."""
    higher, lower = answered(order.higher).level, answered(order.lower).level
    below = [
        (high, low) for high, low in zip(higher, lower, strict=True) if _rank(high) < _rank(low)
    ]
    assert not below, f"{order.higher} stands below {order.lower}: {below}; {order.because}"


def _rank(stage: str) -> int:
    return LEVELS.index(stage)
