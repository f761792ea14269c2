"""An assessment as Markdown: to paste in a note, or to send along."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from deiframe.formats.assessment_report import (
    AssessmentReport,
    counted,
    disclaimers,
    lacking,
    more,
)
from deiframe.formats.assessment_words import (
    change_text,
    compared_text,
    declared_text,
    driver_text,
    move_text,
    next_text,
    part_text,
    period_text,
    step_title,
)
from deiframe.formats.plain_markdown import plain, plain_line
from deiframe.formats.sections import TITLES, Section
from deiframe.i18n import joined_list, message
from deiframe.model.impact_drivers import ABOUT
from deiframe.styling.status_signs import SIGNS
from deiframe.verdicts import Verdict

_MOST: Final = 5


def assessment_markdown(report: AssessmentReport) -> str:
    """Return the assessment as Markdown, its last line ended."""
    return "\n".join(_Writer(report).lines()) + "\n"


class _Writer:
    """Writes one report, in its language."""

    def __init__(self, report: AssessmentReport) -> None:
        self._report = report

    def lines(self) -> Iterator[str]:
        """All lines."""
        report = self._report
        about = message(
            "{municipality}, as of {day}", municipality=report.municipality, day=report.today
        )
        yield f"# {self._text(report.title or report.municipality)}"
        yield ""
        yield self._line(about)
        for disclaimer in disclaimers(report):
            yield f"\n> {self._line(disclaimer)}"
        if report.comparison:
            yield from self._changes()
        makers: dict[Section, Callable[[], Iterator[str]]] = {
            Section.LEVEL: self._level,
            Section.CHECKLIST: self._checklist,
            Section.ROADMAP: self._roadmap,
            Section.PRINCIPLES: self._principles,
            Section.SUPPORT: self._support,
            Section.DRIVERS: self._drivers,
        }
        for section in report.sections:
            yield f"\n## {self._text(TITLES[section])}\n"
            yield from makers[section]()

    def _text(self, value: object) -> str:
        return plain(value, self._report.language)

    def _line(self, value: object) -> str:
        return plain_line(value, self._report.language)

    def _answer(self, verdict: Verdict) -> str:
        sign = SIGNS.get(verdict.status, "")
        return f"{sign} {self._text(verdict.answer)}".strip()

    def _level(self) -> Iterator[str]:
        level = self._report.assessment.level
        yield f"**{self._answer(level.verdict)}** ({self._text(level.verdict.title)})"
        yield f"\n{self._line(level.about)}"
        if level.missing:
            yield "\n" + self._line(message("Still needed for the next stage:")) + "\n"
            for item in level.missing:
                yield f"- {self._line(item.title)}"

    def _checklist(self) -> Iterator[str]:
        checklist = self._report.assessment.checklist
        yield f"**{self._answer(checklist.verdict)}**: {self._text(counted(checklist))}\n"
        for answer in checklist.answers:
            yield f"- **{self._answer(answer.verdict)}** {self._text(answer.verdict.title)}"
            if answer.declared:
                yield f"  - {self._line(declared_text(answer))}"
            yield from self._missing(part for part in answer.verdict.parts)

    def _roadmap(self) -> Iterator[str]:
        roadmap = self._report.assessment.roadmap
        step = ""
        for substep in roadmap.substeps:
            if substep.step != step and not substep.is_accelerator:
                step = substep.step
                yield f"\n### {self._text(step_title(step))}\n"
            number = "" if substep.is_accelerator else f"{substep.verdict.key} "
            lead = "\n- " if substep.is_accelerator else "- "
            verdict = substep.verdict
            yield f"{lead}**{self._answer(verdict)}** {number}{self._text(verdict.title)}"
            yield from self._missing([verdict])
        yield f"\n### {self._text(message('What to do next'))}\n"
        for place, next_step in enumerate(roadmap.next_steps, 1):
            yield f"{place}. **{next_step.number} {self._text(next_step.title)}**"
            yield from (f"   - {self._line(text)}" for text in next_text(next_step))

    def _principles(self) -> Iterator[str]:
        for principle in self._report.assessment.principles:
            verdict = principle.verdict
            yield f"- **{self._answer(verdict)}** {principle.number}. {self._text(verdict.title)}"
            for question in verdict.parts:
                yield f"  - {self._answer(question)}: {question.key} {self._text(question.title)}"
            if principle.remedies:
                remedies = message("Fix it by: {numbers}", numbers=joined_list(principle.remedies))
                yield f"  - {self._line(remedies)}"

    def _support(self) -> Iterator[str]:
        support = self._report.assessment.support
        yield f"**{self._text(support.verdict.answer)}**\n"
        yield from (f"- {self._line(period_text(item))}" for item in support.history)
        if support.aim:
            yield f"\n{self._line(support.aim)}"
        headed = (
            (message("How you recognise it"), [self._sign(part) for part in support.verdict.parts]),
            (
                message("What fits now"),
                [
                    f"{self._line(tactic.text)} ({self._text(joined_list(tactic.substeps))})"
                    for tactic in support.tactics
                ],
            ),
            (message("What to expect of it"), [self._line(item) for item in support.expected]),
            (message("Ahead of the support"), [self._line(item.text) for item in support.ahead]),
        )
        for heading, points in headed:
            if points:
                yield f"\n{self._line(heading)}:\n"
                yield from (f"- {point}" for point in points)
        if support.election:
            yield f"\n{self._line(support.election.on)}: {self._text(support.election.text)}"
            yield from (f"- {self._line(item.text)}" for item in support.election.at_stake)

    def _sign(self, verdict: Verdict) -> str:
        return f"{self._line(verdict.title)} ({self._answer(verdict)})"

    def _drivers(self) -> Iterator[str]:
        yield self._line(ABOUT) + "\n"
        for driver in self._report.assessment.drivers:
            yield (
                f"- **{self._answer(driver.verdict)}** {self._text(driver.verdict.title)}: "
                f"{self._text(driver_text(driver))}"
            )
            if driver.earlier:
                yield f"  - {self._line(move_text(driver.earlier))}"

    def _changes(self) -> Iterator[str]:
        comparison = self._report.comparison
        if comparison is None:
            return
        yield f"\n## {self._text(message('What changed since {day}', day=comparison.since))}\n"
        for change in comparison.changes:
            yield f"- {self._line(change_text(change))}"
            yield from (f"  - {self._line(part_text(part))}" for part in change.because)
        yield "\n" + " ".join(self._line(item) for item in compared_text(comparison))

    def _missing(self, verdicts: Iterable[Verdict]) -> Iterator[str]:
        if not self._report.detailed:
            return
        left = lacking(verdicts)
        yield from (f"  - {self._line(item.text)}" for item in left[:_MOST])
        if len(left) > _MOST:
            yield f"  - {self._line(more(len(left) - _MOST))}"
