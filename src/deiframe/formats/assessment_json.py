"""An assessment as JSON: what other programs read, and a later assessment is compared with.

The form is described in ``docs/json.md``, and by a JSON Schema (``deiframe schema --of
assessment``). Every answer is an object with ``key``, ``title``, ``answer`` (a fixed word),
``says`` (that word in the language of the document), ``rule``, ``parts``, ``found``, ``missing``.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from deiframe.assessment import (
    Checklist,
    Comparison,
    DriverProfile,
    LevelResult,
    NextStep,
    PrincipleResult,
    Roadmap,
    SubstepResult,
    SupportPeriod,
    SupportResult,
)
from deiframe.errors import DeiframeError
from deiframe.i18n import Message, message, translate
from deiframe.pages.assessment_report import AssessmentReport
from deiframe.pages.sections import Section
from deiframe.sanitize import inert_json
from deiframe.verdicts import DeclaredTruth, Fact, Truth, Verdict

SCHEMA: Final = 2
"""The version of the form; it goes up when something that is there changes its meaning."""

_FORMER: Final = 1
"""The version before, which is read too: what is not recorded was called unknown."""

MOST_FACTS: Final = 1_000
"""How much evidence is listed on each side of an answer; how much there is stands beside it."""

MOST_BYTES: Final = 50_000_000
"""How large a saved assessment may be."""


def assessment_json(report: AssessmentReport) -> str:
    """Return the assessment as a JSON document, its last line ended."""
    return inert_json(_Writer(report).plain(_document(report)))


def verdict_json(report: AssessmentReport, verdict: Verdict) -> str:
    """Return one answer with all that it follows from, as a JSON document."""
    return inert_json(_Writer(report).plain(verdict))


@attrs.frozen
class _Writer:
    """Turns the values of one report into plain objects, in its language."""

    report: AssessmentReport

    def plain(self, value: Any) -> Any:
        """A value as JSON knows it; of a class without a form of its own, its fields by name."""
        match value:
            case None | bool() | int():
                return value
            case float():
                return round(value, 4)
            case dt.date():
                return value.isoformat()
            case tuple() | list():
                return [self.plain(each) for each in value]
            case dict():
                return {key: self.plain(each) for key, each in value.items()}
            case Verdict():
                return self.plain(_verdict(value))
            case Fact():
                return self._evidence(value)
            case NextStep() | SupportPeriod() | DeclaredTruth():
                fields = attrs.fields_dict(type(value))
                return {name: self.plain(getattr(value, name)) for name in fields}
        return str(translate(value, self.report.language))

    def _evidence(self, evidence: Fact) -> dict[str, Any]:
        place = self.report.place_of(evidence)
        return {
            "message": translate(evidence.text, self.report.language),
            "id": evidence.item,
            "code": evidence.code or None,
            "file": place.file if place else None,
            "line": place.line if place else None,
            "column": place.column if place else None,
        }


def _document(report: AssessmentReport) -> dict[str, Any]:
    found = report.assessment
    makers: dict[Section, Callable[[], Any]] = {
        Section.ROADMAP: lambda: _roadmap(found.roadmap),
        Section.CHECKLIST: lambda: _checklist(found.checklist),
        Section.PRINCIPLES: lambda: list(map(_principle, found.principles)),
        Section.SUPPORT: lambda: _support(found.support),
        Section.DRIVERS: lambda: list(map(_driver, found.drivers)),
        Section.LEVEL: lambda: _level(found.level),
    }
    return {
        "schema": SCHEMA,
        "language": report.language,
        "on": report.today,
        "strategy": {"title": report.title, "municipality": report.municipality},
        "illustrative": found.is_illustrative,
        "example": found.is_example,
        "doubts": found.doubts[:MOST_FACTS],
        "problems": found.problems,
        **{name.value: make() for name, make in makers.items() if name in report.sections},
        "changes": _changes(report.comparison) if report.comparison else None,
    }


def _verdict(verdict: Verdict) -> dict[str, Any]:
    """An answer with all that it follows from."""
    return {
        "key": verdict.key,
        "title": verdict.title,
        "answer": str(verdict.status),
        "says": verdict.says,
        "possible": list(map(str, verdict.possible)),
        "rule": verdict.rule,
        "parts": verdict.parts,
        "found": verdict.found[:MOST_FACTS],
        "missing": verdict.missing[:MOST_FACTS],
        "doubts": verdict.doubts[:MOST_FACTS],
        "set_aside": verdict.set_aside[:MOST_FACTS],
        "declared": verdict.declared,
        "computed": verdict.computed or None,
        "found_count": len(verdict.found),
        "missing_count": len(verdict.missing),
    }


def _roadmap(roadmap: Roadmap) -> dict[str, Any]:
    return {
        "substeps": list(map(_substep, roadmap.substeps)),
        "next": roadmap.next_steps,
        "next_rule": roadmap.rule,
    }


def _substep(found: SubstepResult) -> dict[str, Any]:
    return {
        **_verdict(found.verdict),
        "number": found.verdict.key,
        "step": found.step,
        "status": str(found.verdict.status),
        "accelerator": found.is_accelerator,
        "activities": found.activities,
        "confirmed_on": found.confirmed_on,
        "renew_by": found.renew_by,
    }


def _checklist(checklist: Checklist) -> dict[str, Any]:
    return {
        **_verdict(checklist.verdict),
        "parts": [],
        "items": [
            {
                **_verdict(answer.verdict),
                "item": answer.verdict.key.removeprefix("checklist-"),
                "declared": answer.declared,
                "differs": answer.disagrees,
            }
            for answer in checklist.answers
        ],
    }


def _principle(found: PrincipleResult) -> dict[str, Any]:
    return {**_verdict(found.verdict), "number": found.number, "substeps": found.remedies}


def _support(support: SupportResult) -> dict[str, Any]:
    election = support.election
    return {
        **_verdict(support.verdict),
        "history": support.history,
        "tactics": [
            {"says": tactic.text, "substeps": tactic.substeps} for tactic in support.tactics
        ],
        "aim": support.aim,
        "expected": support.expected,
        "steps": support.steps,
        "ahead": support.ahead,
        "election": election
        and {
            "on": election.on,
            "months": election.months,
            "says": election.text,
            "at_stake": election.at_stake,
        },
    }


def _driver(profile: DriverProfile) -> dict[str, Any]:
    earlier = profile.earlier
    return {
        **_verdict(profile.verdict),
        "driver": profile.verdict.key.removeprefix("driver-"),
        "average": profile.average,
        "lowest": profile.lowest,
        "highest": profile.highest,
        "answered": profile.answered,
        "asked": profile.asked,
        "earlier": earlier
        and {"on": earlier.since, "earlier": earlier.earlier, "now": earlier.now},
    }


def _level(level: LevelResult) -> dict[str, Any]:
    slugs = [part.key.removeprefix("level-") for part in level.verdict.parts]
    return {
        **_verdict(level.verdict),
        "model": level.model,
        "about": level.about,
        "lowest": slugs[level.lowest],
        "highest": slugs[level.highest],
        "stages": slugs,
        "needed": [item.title for item in level.missing],
        "needed_count": level.needed,
    }


def _changes(comparison: Comparison) -> dict[str, Any]:
    return {
        "since": comparison.since,
        "compared": {"answers": comparison.answers, "plan": False},
        "changes": [
            {
                "key": change.key,
                "title": change.title,
                "before": change.before,
                "after": change.after,
                "move": change.move,
                "because": [part.title for part in change.because],
            }
            for change in comparison.changes
        ],
    }


def answers_of(
    content: bytes, name: str
) -> tuple[dt.date, dict[str, str], dict[str, Message | str]]:
    """Read a saved assessment back: its day, the answers by key, and how they were said.

    Raises:
        DeiframeError: it is not an assessment as ``assess --format json`` writes it.
    """
    try:
        document = json.loads(content) if len(content) <= MOST_BYTES else None
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or not isinstance(document.get("on"), str):
        raise DeiframeError(_not_saved(name))
    if document.get("schema") not in (_FORMER, SCHEMA):
        raise DeiframeError(
            message(
                "{file} is an assessment of another version ({found}; this is {known}).",
                file=name,
                found=str(document.get("schema"))[:20],
                known=SCHEMA,
            )
        )
    try:
        on = dt.date.fromisoformat(document["on"])
    except ValueError:
        raise DeiframeError(_not_saved(name)) from None
    found = dict(_answers(document))
    now = {"unknown": str(Truth.NOT_RECORDED)} if document["schema"] == _FORMER else {}
    answers = {key: now.get(answer, answer) for key, (answer, _) in found.items()}
    return on, answers, {key: says for key, (_, says) in found.items()}


def _not_saved(name: str) -> Message:
    return message(
        "{file} is not a saved assessment: deiframe assess --format json -o FILE writes one.",
        file=name,
    )


def _answers(document: Any) -> Iterator[tuple[str, tuple[str, str]]]:
    waiting = [document]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            key, answer, says = (value.get(name) for name in ("key", "answer", "says"))
            if isinstance(key, str) and isinstance(answer, str):
                yield key, (answer, says if isinstance(says, str) else answer)
            waiting += value.values()
