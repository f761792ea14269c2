"""An assessment as a document: where one stands, what to do next, and each part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import groupby
from typing import Final

from deiframe.assessment import Checklist, Comparison, ItemResult, Move, Roadmap
from deiframe.document import (
    Answer,
    Answers,
    Block,
    Document,
    EvidenceList,
    Fold,
    Heading,
    Inline,
    Note,
    Paragraph,
    Particulars,
    Point,
    Points,
    SignRow,
    Signs,
)
from deiframe.i18n import JoinedList, Message, joined_list, message, messages
from deiframe.model.impact_drivers import ABOUT
from deiframe.pages.assessment_report import AssessmentReport
from deiframe.pages.assessment_words import (
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
from deiframe.pages.sections import TITLES, Section
from deiframe.verdicts import ILLUSTRATIVE, Fact, Truth, Verdict

_MOST: Final = 5
_MOVES: Final = {Move.FORWARD: "+", Move.BACK: "-", Move.OTHER: "~"}


def assessment_page(report: AssessmentReport) -> Document:
    """The page of an assessment, or of the parts of it that are wanted."""
    about = message(
        "{municipality}, as of {day}", municipality=report.municipality, day=report.today
    )
    notes = [ILLUSTRATIVE] if report.assessment.is_illustrative else []
    is_whole = report.sections == tuple(Section)
    blocks = (
        Paragraph(about),
        *map(Note, (*notes, *report.assessment.problems)),
        *(_changes(report.comparison) if report.comparison else ()),
        *(_at_a_glance(report) if is_whole else ()),
        Fold(
            blocks=tuple(_parts(report)),
            brief=(Signs(tuple(_signs(report))), Paragraph(_LEGEND), Note(_MORE)),
            is_open=report.is_open or not is_whole,
        ),
    )
    return Document(title=report.title or report.municipality, on=report.today, blocks=blocks)


_LEGEND: Final = message("● yes, ◐ partly or begun, ◌ to be renewed, ○ no, ? not known")
_MORE: Final = message(
    "More: --all; one part: --only {part}; why: --why KEY, such as {keys}.",
    part=Section.ROADMAP.value,
    keys="4.2, 5b, level",
)


def _at_a_glance(report: AssessmentReport) -> Iterator[Block]:
    """Where one stands, in three lines, and what to do next."""
    found = report.assessment
    plan = JoinedList((found.checklist.verdict.answer, _bracketed(_counted(found.checklist))), " ")
    yield Particulars(
        (
            (message("The plan"), plan),
            (TITLES[Section.LEVEL], found.level.verdict.answer),
            (TITLES[Section.SUPPORT], found.support.verdict.answer),
        )
    )
    yield _next_steps(found.roadmap, with_reasons=report.detailed or report.is_open)


def _counted(checklist: Checklist) -> Message:
    """How many of the answers are what."""
    truths = [answer.counted for answer in checklist.answers]
    return message(
        "{yes} yes, {partly} partly, {no} no, {unknown} not known",
        **{truth.value: truths.count(truth) for truth in Truth},
    )


def _bracketed(words: Inline) -> JoinedList:
    return JoinedList(("(", words, ")"), "")


def _next_steps(roadmap: Roadmap, *, with_reasons: bool) -> Points:
    points = (
        Point(
            message("{number} {title}", number=step.number, title=step.title),
            points=tuple(map(Point, next_text(step))) if with_reasons else (),
        )
        for step in roadmap.next_steps
    )
    return Points(tuple(points), message("What to do next"), numbered=True)


def _signs(report: AssessmentReport) -> Iterator[SignRow]:
    """Each part as a row of signs."""
    found = report.assessment
    substeps = (substep for substep in found.roadmap.substeps if not substep.is_accelerator)
    statuses: Mapping[Section, Iterable[tuple[str, Iterable[str]]]] = {
        Section.ROADMAP: (
            (step, [substep.verdict.status for substep in group])
            for step, group in groupby(substeps, key=lambda substep: substep.step)
        ),
        Section.CHECKLIST: [("", [item.counted for item in found.checklist.answers])],
        Section.PRINCIPLES: [(each.number, [each.verdict.status]) for each in found.principles],
        Section.SUPPORT: [
            ("", [part.status for part in found.support.verdict.parts] or [Truth.UNKNOWN])
        ],
        Section.DRIVERS: [("", [driver.verdict.status for driver in found.drivers])],
        Section.LEVEL: [("", [stage.status for stage in found.level.verdict.parts])],
    }
    for section, groups in statuses.items():
        yield SignRow(TITLES[section], tuple((word, tuple(signs)) for word, signs in groups))


def _parts(report: AssessmentReport) -> Iterator[Block]:
    makers: dict[Section, Callable[[AssessmentReport], Iterator[Block]]] = {
        Section.LEVEL: _level,
        Section.CHECKLIST: _checklist,
        Section.ROADMAP: _roadmap,
        Section.PRINCIPLES: _principles,
        Section.SUPPORT: _support,
        Section.DRIVERS: _drivers,
    }
    for section in report.sections:
        yield Heading(TITLES[section])
        yield from makers[section](report)


def _level(report: AssessmentReport) -> Iterator[Block]:
    level = report.assessment.level
    yield Paragraph(JoinedList((level.verdict.answer, _bracketed(level.verdict.title)), " "))
    yield Paragraph(level.about)
    missing = tuple(Point(item.title) for item in level.missing)
    yield from _points(message("Still needed for the next stage"), missing)


def _checklist(report: AssessmentReport) -> Iterator[Block]:
    checklist = report.assessment.checklist
    yield Paragraph(JoinedList((checklist.verdict.answer, _bracketed(_counted(checklist))), " "))
    yield Answers(tuple(_item(report, item) for item in checklist.answers))


def _item(report: AssessmentReport, item: ItemResult) -> Answer:
    declared = (Paragraph(declared_text(item)),) if item.declared else ()
    return _answer(item.verdict, *declared, *_missing(report, item.verdict.parts))


def _roadmap(report: AssessmentReport) -> Iterator[Block]:
    roadmap = report.assessment.roadmap
    groups = groupby(roadmap.substeps, key=lambda item: (item.step, item.is_accelerator))
    for (step, is_accelerator), group in groups:
        if not is_accelerator:
            yield Heading(step_title(step), 2)
        yield Answers(
            tuple(
                _answer(
                    substep.verdict,
                    *_missing(report, [substep.verdict]),
                    number="" if is_accelerator else substep.verdict.key,
                )
                for substep in group
            )
        )
    if report.sections != tuple(Section):
        yield _next_steps(roadmap, with_reasons=True)
    if report.detailed:
        yield Paragraph(roadmap.rule)


def _principles(report: AssessmentReport) -> Iterator[Block]:
    answers = []
    for principle in report.assessment.principles:
        questions = (_answer(part, number=part.key) for part in principle.verdict.parts)
        remedies = message("Fix it by: {numbers}", numbers=joined_list(principle.remedies))
        below: list[Block] = [Answers(tuple(questions))]
        below += [Paragraph(remedies)] if principle.remedies else []
        answers.append(_answer(principle.verdict, *below, number=principle.number))
    yield Answers(tuple(answers))


def _support(report: AssessmentReport) -> Iterator[Block]:
    support = report.assessment.support
    yield Paragraph(support.verdict.answer)
    yield from _points(None, [Point(period_text(period)) for period in support.history])
    if support.verdict.parts:
        yield Heading(message("How you recognise it"), 2)
        yield Answers(tuple(_answer(sign) for sign in support.verdict.parts))
    if support.aim:
        yield Paragraph(support.aim)
    tactics = [
        Point(message("{what} ({substeps})", what=each.text, substeps=joined_list(each.substeps)))
        for each in support.tactics
    ]
    yield from _points(message("What fits now"), tactics)
    yield from _points(message("What to expect of it"), [Point(each) for each in support.expected])
    yield from _points(message("Ahead of the support"), _facts(support.ahead))
    if support.election:
        words = message(
            "Election on {day}: {what}", day=support.election.on, what=support.election.text
        )
        yield Paragraph(words)
        yield from _points(None, _facts(support.election.at_stake))


def _drivers(report: AssessmentReport) -> Iterator[Block]:
    yield Paragraph(ABOUT)
    answers = []
    for driver in report.assessment.drivers:
        remarks = [driver_text(driver), *([move_text(driver.earlier)] if driver.earlier else [])]
        parts = driver.verdict.parts if report.detailed else ()
        asked = tuple(Point(part_text(part)) for part in parts)
        answers.append(_answer(driver.verdict, *map(Paragraph, remarks), *_points(None, asked)))
    yield Answers(tuple(answers))


def _answer(verdict: Verdict, *below: Block, number: str = "") -> Answer:
    numbered = message("{number} {title}", number=number, title=verdict.title)
    return Answer(
        status=verdict.status,
        words=verdict.answer,
        title=numbered if number else verdict.title,
        below=below,
    )


def _points(heading: Message | None, points: Iterable[Point]) -> Iterator[Points]:
    found = tuple(points)
    if found:
        yield Points(found, heading)


def _facts(facts: Iterable[Fact]) -> tuple[Point, ...]:
    return tuple(Point(fact.text) for fact in facts)


def _missing(report: AssessmentReport, verdicts: Iterable[Verdict]) -> Iterator[EvidenceList]:
    """What is missing for several answers, each thing once; too much of it is counted."""
    once = {(str(fact.text), fact.item): fact for verdict in verdicts for fact in verdict.missing}
    if once and report.detailed:
        points = _facts(once.values())
        more = len(points) - _MOST
        rest = [Point(messages("and {count} more", "and {count} more", more))] if more > 0 else []
        yield EvidenceList((*points[:_MOST], *rest), holds=False)


def _changes(comparison: Comparison) -> Iterator[Block]:
    points = (
        Point(
            JoinedList((_MOVES[change.move], change_text(change)), " "),
            points=tuple(Point(part_text(part)) for part in change.because),
        )
        for change in comparison.changes
    )
    yield Points(tuple(points), message("What changed since {day}", day=comparison.since))
    yield Paragraph(JoinedList(tuple(compared_text(comparison)), " "))
