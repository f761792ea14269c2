"""An assessment as JSON: what other programs read, and a later assessment is compared with.

The form is described in ``docs/json.md``, and by a JSON Schema (``deiframe schema --of
assessment``). Every answer is an object with ``key``, ``title``, ``answer`` (a fixed word),
``says`` (that word in the language of the document), ``rule``, ``parts``, ``found``, ``missing``.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from typing import Any, Final

from deiframe.assessment import (
    Comparison,
    DriverProfile,
    ItemResult,
    NextStep,
    PrincipleResult,
    SubstepResult,
    SupportResult,
)
from deiframe.errors import DeiframeError
from deiframe.i18n import Message, message, translate
from deiframe.pages.assessment_report import AssessmentReport
from deiframe.pages.sections import Section
from deiframe.sanitize import inert_json
from deiframe.verdicts import Fact, Verdict

SCHEMA: Final = 1
"""The version of the form; it goes up when something that is there changes its meaning."""

MOST_FACTS: Final = 1_000
"""How much evidence is listed on each side of an answer; how much there is stands beside it."""

MOST_BYTES: Final = 50_000_000
"""How large a saved assessment may be."""


def assessment_json(report: AssessmentReport) -> str:
    """Return the assessment as a JSON document, its last line ended."""
    return inert_json(_Writer(report).document())


def verdict_json(report: AssessmentReport, verdict: Verdict) -> str:
    """Return one answer with all that it follows from, as a JSON document."""
    return inert_json(_Writer(report).verdict(verdict))


class _Writer:
    """Turns the values of one report into plain objects, in its language."""

    def __init__(self, report: AssessmentReport) -> None:
        self._report = report

    def document(self) -> dict[str, Any]:
        """The whole of it."""
        report = self._report
        found: dict[str, Any] = {
            "schema": SCHEMA,
            "language": report.language,
            "on": report.today.isoformat(),
            "strategy": {
                "title": self._text(report.title),
                "municipality": self._text(report.municipality),
            },
            "illustrative": report.assessment.is_illustrative,
            "problems": [self._text(problem) for problem in report.assessment.problems],
        }
        makers = {
            Section.ROADMAP: self._roadmap,
            Section.CHECKLIST: self._checklist,
            Section.PRINCIPLES: self._principles,
            Section.SUPPORT: self._support,
            Section.DRIVERS: self._drivers,
            Section.LEVEL: self._level,
        }
        found |= {
            section.value: make() for section, make in makers.items() if section in report.sections
        }
        found["changes"] = self._changes(report.comparison) if report.comparison else None
        return found

    def _text(self, value: object) -> str:
        return translate(value, self._report.language)

    def _maybe(self, value: object | None) -> str | None:
        return None if value is None else self._text(value)

    def verdict(self, verdict: Verdict) -> dict[str, Any]:
        """An answer with all that it follows from."""
        return {
            "key": verdict.key,
            "title": self._text(verdict.title),
            "answer": str(verdict.status),
            "says": self._text(verdict.answer),
            "rule": self._text(verdict.rule),
            "parts": [self.verdict(part) for part in verdict.parts],
            "found": [self._evidence(item) for item in verdict.found[:MOST_FACTS]],
            "missing": [self._evidence(item) for item in verdict.missing[:MOST_FACTS]],
            "found_count": len(verdict.found),
            "missing_count": len(verdict.missing),
        }

    def _evidence(self, evidence: Fact) -> dict[str, Any]:
        place = self._report.place_of(evidence)
        return {
            "message": self._text(evidence.text),
            "id": evidence.item,
            "code": evidence.code or None,
            "file": place.file if place else None,
            "line": place.line if place else None,
            "column": place.column if place else None,
        }

    def _roadmap(self) -> dict[str, Any]:
        roadmap = self._report.assessment.roadmap
        return {
            "substeps": [self._substep(substep) for substep in roadmap.substeps],
            "next": [self._next(next_step) for next_step in roadmap.next_steps],
            "next_rule": self._text(roadmap.rule),
        }

    def _substep(self, status: SubstepResult) -> dict[str, Any]:
        return {
            **self.verdict(status.verdict),
            "number": status.verdict.key,
            "step": status.step,
            "status": str(status.verdict.status),
            "accelerator": status.is_accelerator,
            "activities": [self._evidence(activity) for activity in status.activities],
            "confirmed_on": _day(status.confirmed_on),
            "renew_by": _day(status.renew_by),
        }

    def _next(self, step: NextStep) -> dict[str, Any]:
        return {
            "number": step.number,
            "title": self._text(step.title),
            "points": step.points,
            "reasons": [self._text(reason) for reason in step.reasons],
        }

    def _checklist(self) -> dict[str, Any]:
        checklist = self._report.assessment.checklist
        items = [self._item(answer) for answer in checklist.answers]
        return {**self.verdict(checklist.verdict), "parts": [], "items": items}

    def _item(self, answer: ItemResult) -> dict[str, Any]:
        declared = answer.declared and {
            "answer": answer.declared.answer.value,
            "on": answer.declared.on.isoformat(),
            "note": self._maybe(answer.declared.note),
        }
        return {
            **self.verdict(answer.verdict),
            "item": answer.verdict.key.removeprefix("checklist-"),
            "declared": declared,
            "differs": answer.disagrees,
        }

    def _principles(self) -> list[dict[str, Any]]:
        return [self._principle(principle) for principle in self._report.assessment.principles]

    def _principle(self, status: PrincipleResult) -> dict[str, Any]:
        return {
            **self.verdict(status.verdict),
            "number": status.number,
            "substeps": list(status.remedies),
        }

    def _support(self) -> dict[str, Any]:
        support: SupportResult = self._report.assessment.support
        election = support.election and {
            "on": support.election.on.isoformat(),
            "months": support.election.months,
            "says": self._text(support.election.text),
            "at_stake": [self._evidence(item) for item in support.election.at_stake],
        }
        return {
            **self.verdict(support.verdict),
            "history": [
                {
                    "stage": str(item.stage),
                    "since": item.since.isoformat(),
                    "until": _day(item.until),
                    "note": self._maybe(item.note),
                }
                for item in support.history
            ],
            "tactics": [
                {"says": self._text(tactic.text), "substeps": list(tactic.substeps)}
                for tactic in support.tactics
            ],
            "aim": self._maybe(support.aim),
            "expected": [self._text(item) for item in support.expected],
            "steps": list(support.steps),
            "ahead": [self._evidence(item) for item in support.ahead],
            "election": election,
        }

    def _drivers(self) -> list[dict[str, Any]]:
        return [self._driver(driver) for driver in self._report.assessment.drivers]

    def _driver(self, profile: DriverProfile) -> dict[str, Any]:
        earlier = profile.earlier and {
            "on": profile.earlier.since.isoformat(),
            "earlier": round(profile.earlier.earlier, 4),
            "now": round(profile.earlier.now, 4),
        }
        return {
            **self.verdict(profile.verdict),
            "driver": profile.verdict.key.removeprefix("driver-"),
            "average": None if profile.average is None else round(profile.average, 4),
            "lowest": round(profile.lowest, 4),
            "highest": round(profile.highest, 4),
            "answered": profile.answered,
            "asked": profile.asked,
            "earlier": earlier,
        }

    def _level(self) -> dict[str, Any]:
        level = self._report.assessment.level
        slugs = [part.key.removeprefix("level-") for part in level.verdict.parts]
        return {
            **self.verdict(level.verdict),
            "model": level.model,
            "about": self._text(level.about),
            "lowest": slugs[level.lowest],
            "highest": slugs[level.highest],
            "stages": slugs,
            "needed": [self._text(item.title) for item in level.missing],
        }

    def _changes(self, comparison: Comparison) -> dict[str, Any]:
        return {
            "since": comparison.since.isoformat(),
            "compared": {"answers": comparison.answers, "plan": False},
            "changes": [
                {
                    "key": change.key,
                    "title": self._text(change.title),
                    "before": self._text(change.before),
                    "after": self._text(change.after),
                    "move": change.move.value,
                    "because": [self._text(part.title) for part in change.because],
                }
                for change in comparison.changes
            ],
        }


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


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
    if document.get("schema") != SCHEMA:
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
    answers = {key: answer for key, (answer, _) in found.items()}
    return on, answers, {key: says for key, (_, says) in found.items()}


def _not_saved(name: str) -> Message:
    return message(
        "{file} is not a saved assessment: deiframe assess --format json -o FILE makes one.",
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
