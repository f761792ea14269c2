"""An assessment for people at a terminal: one line for each answer, and more where it is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

import click

from deiframe.assessment import Move
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
from deiframe.formats.sections import TITLES, Section
from deiframe.i18n import Message, joined_list, message, translate
from deiframe.model.impact_drivers import ABOUT
from deiframe.sanitize import inert, on_one_line
from deiframe.styling.status_signs import SIGNS
from deiframe.styling.terminal import columns, wrapped
from deiframe.verdicts import Verdict

_MOST: Final = 4
_COLOURS: Final = {"●": "green", "◐": "cyan", "◌": "yellow", "○": "red", "?": None}
_MOVES: Final = {Move.FORWARD: "+", Move.BACK: "-", Move.OTHER: "~"}


def assessment_text(report: AssessmentReport) -> str:
    """Return all that is said of an assessment."""
    return inert("".join(f"{line}\n" for line in _AssessmentWriter(report).lines()))


class _AssessmentWriter:
    """Tells one report, in its language."""

    def __init__(self, report: AssessmentReport) -> None:
        self._report = report
        words = (
            verdict.answer for verdict in report.assessment.verdicts() if verdict.status in SIGNS
        )
        self._column = min(24, max((columns(self._text(word)) for word in words), default=0))

    def lines(self) -> Iterator[str]:
        """All lines."""
        report = self._report
        about = message(
            "{municipality}, as of {day}", municipality=report.municipality, day=report.today
        )
        yield click.style(self._text(report.title or report.municipality), bold=True)
        yield from wrapped(self._text(about))
        for disclaimer in disclaimers(report):
            yield from wrapped(self._text(disclaimer))
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
            yield ""
            yield click.style(self._text(TITLES[section]), bold=True)
            yield from makers[section]()
        yield ""
        hint = message("Why: deiframe assess --why KEY, with a key such as {keys}.", keys=_EXAMPLES)
        yield from wrapped(self._text(hint))

    def _text(self, value: object) -> str:
        return on_one_line(translate(value, self._report.language))

    def _line(self, verdict: Verdict, text: object, indent: str = "  ") -> Iterator[str]:
        """A sign, the answer, and what it answers, in columns."""
        sign = SIGNS.get(verdict.status, " ")
        answer = self._text(verdict.answer)
        padded = answer + " " * (self._column - columns(answer))
        lead = f"{indent}{sign} {padded}  "
        first, *rest = wrapped(self._text(text), lead, " " * columns(lead))
        colour = _COLOURS.get(sign)
        yield first.replace(f"{sign} {answer}", click.style(f"{sign} {answer}", fg=colour), 1)
        yield from rest

    def _below(self, value: object, mark: str = "") -> Iterator[str]:
        indent = " " * (self._column + 6)
        yield from wrapped(self._text(value), f"{indent}{mark}", indent + " " * len(mark))

    def _level(self) -> Iterator[str]:
        level = self._report.assessment.level
        answer = click.style(self._text(level.verdict.answer), bold=True)
        yield f"  {answer} ({self._text(level.verdict.title)})"
        yield from wrapped(self._text(level.about), "  ")
        if level.missing:
            yield from wrapped(self._text(message("Still needed for the next stage:")), "  ")
            for item in level.missing:
                yield from wrapped(self._text(item.title), "  - ", "    ")

    def _checklist(self) -> Iterator[str]:
        checklist = self._report.assessment.checklist
        answer = click.style(self._text(checklist.verdict.answer), bold=True)
        yield f"  {answer} ({self._text(counted(checklist))})"
        for item in checklist.answers:
            yield from self._line(item.verdict, item.verdict.title)
            if item.declared:
                yield from self._below(declared_text(item))
            yield from self._missing(item.verdict.parts)

    def _roadmap(self) -> Iterator[str]:
        roadmap = self._report.assessment.roadmap
        step = ""
        for substep in roadmap.substeps:
            if substep.is_accelerator:
                yield from self._line(substep.verdict, substep.verdict.title)
            else:
                if substep.step != step:
                    step = substep.step
                    yield f"  {self._text(step_title(step))}"
                text = message(
                    "{number} {title}", number=substep.verdict.key, title=substep.verdict.title
                )
                yield from self._line(substep.verdict, text, "    ")
            yield from self._missing([substep.verdict])
        yield ""
        yield "  " + click.style(self._text(message("What to do next")), bold=True)
        for place, next_step in enumerate(roadmap.next_steps, 1):
            title = message("{number} {title}", number=next_step.number, title=next_step.title)
            yield from wrapped(self._text(title), f"  {place}. ", "     ")
            for item in next_text(next_step):
                yield from wrapped(self._text(item), "     - ", "       ")

        if self._report.detailed:
            yield from wrapped(self._text(roadmap.rule), "  ")

    def _principles(self) -> Iterator[str]:
        for principle in self._report.assessment.principles:
            text = message(
                "{number} {title}", number=principle.number, title=principle.verdict.title
            )
            yield from self._line(principle.verdict, text)
            if self._report.detailed:
                for question in principle.verdict.parts:
                    asked = message("{number} {title}", number=question.key, title=question.title)
                    yield from self._line(question, asked, "    ")
            if principle.remedies:
                yield from self._below(
                    message("Fix it by: {numbers}", numbers=joined_list(principle.remedies))
                )

    def _support(self) -> Iterator[str]:
        support = self._report.assessment.support
        yield "  " + click.style(self._text(support.verdict.answer), bold=True)
        for period in support.history:
            yield from wrapped(self._text(period_text(period)), "  ", "    ")
        if support.verdict.parts:
            yield f"  {self._text(message('How you recognise it'))}:"
            for sign in support.verdict.parts:
                yield from self._line(sign, sign.title, "    ")
        tactics: Iterable[Message] = (
            message("{what} ({substeps})", what=tactic.text, substeps=joined_list(tactic.substeps))
            for tactic in support.tactics
        )
        if support.aim:
            yield from wrapped(self._text(support.aim), "  ")
        yield from self._points(message("What fits now"), tactics)
        yield from self._points(message("What to expect of it"), support.expected)
        ahead = (item.text for item in support.ahead)
        yield from self._points(message("Ahead of the support"), ahead)
        if support.election:
            on = message(
                "Election on {day}: {what}", day=support.election.on, what=support.election.text
            )
            at_stake = (item.text for item in support.election.at_stake)
            yield from self._points(on, at_stake, always=True)

    def _points(
        self, heading: Message, points: Iterable[Message], *, always: bool = False
    ) -> Iterator[str]:
        listed = list(points)
        if listed or always:
            end = ":" if listed and not always else ""
            yield from wrapped(self._text(heading) + end, "  ")
        for point in listed:
            yield from wrapped(self._text(point), "    - ", "      ")

    def _drivers(self) -> Iterator[str]:
        yield from wrapped(self._text(ABOUT), "  ")
        for driver in self._report.assessment.drivers:
            yield from self._line(driver.verdict, driver.verdict.title)
            yield from self._below(driver_text(driver))
            if driver.earlier:
                yield from self._below(move_text(driver.earlier))
            if self._report.detailed:
                for question in driver.verdict.parts:
                    asked = message(
                        "{answer}  {title}", answer=question.answer, title=question.title
                    )
                    yield from self._below(asked, "- ")

    def _changes(self) -> Iterator[str]:
        comparison = self._report.comparison
        if comparison is None:
            return
        yield ""
        heading = message("What changed since {day}", day=comparison.since)
        yield click.style(self._text(heading), bold=True)
        for change in comparison.changes:
            yield from wrapped(self._text(change_text(change)), f"  {_MOVES[change.move]} ", "    ")
            for part in change.because:
                yield from wrapped(self._text(part_text(part)), "      ", "        ")
        for item in compared_text(comparison):
            yield from wrapped(self._text(item), "  ")

    def _missing(self, verdicts: Iterable[Verdict]) -> Iterator[str]:
        if not self._report.detailed:
            return
        left = lacking(verdicts)
        for item in left[:_MOST]:
            yield from self._below(item.text, "- ")
        if len(left) > _MOST:
            yield from self._below(more(len(left) - _MOST), "- ")


_EXAMPLES: Final = "4.2, principle-5, 5b, checklist-timeline, driver-resources, support, level"
