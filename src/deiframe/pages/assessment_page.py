"""An assessment as a document: where one stands, what to do next, and each part of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, TypeAlias

import deiframe.document as doc
from deiframe.assessment import (
    Assessment,
    Change,
    Checklist,
    Comparison,
    DriverMove,
    DriverProfile,
    ItemResult,
    Move,
    NextStep,
    Roadmap,
    SupportPeriod,
)
from deiframe.i18n import JoinedList, Message, joined_list, message, messages, rounded
from deiframe.model.impact_drivers import ABOUT
from deiframe.model.political_support import STAGE_WORDS
from deiframe.model.stepwise import STEPS
from deiframe.pages.assessment_report import AssessmentReport
from deiframe.pages.evidence import DOES_NOT_COUNT, declared_text, set_aside_point, you_declared
from deiframe.pages.sections import TITLES, Section
from deiframe.styling.status_signs import SIGNS
from deiframe.verdicts import ILLUSTRATIVE, NO_JUDGEMENT, Fact, PlanKind, Truth, Verdict

_Below: TypeAlias = Callable[[NextStep], Iterable[Message]]
"""What stands below the title of a next step."""

_MOST: Final = 5
_MOVES: Final = {Move.FORWARD: "+", Move.BACK: "-", Move.OTHER: "~"}


def assessment_page(report: AssessmentReport) -> doc.Document:
    """The page of an assessment, or of the parts of it that are wanted."""
    about = message(
        "{municipality}, as of {day}", municipality=report.municipality, day=report.today
    )
    notes = [ILLUSTRATIVE] if report.assessment.is_illustrative else []
    notes += [_doubts_text(report.assessment)] if report.assessment.doubts else []
    is_whole = report.sections == tuple(Section)
    below = _reasoned if report.is_open else _advised
    blocks = (
        doc.Paragraph(about),
        *map(doc.Note, (*notes, *report.assessment.problems)),
        *(_changes(report.comparison) if report.comparison else ()),
        *(_position(report.assessment, below) if is_whole else ()),
        doc.Fold(
            blocks=tuple(_parts(report)),
            brief=(*_signs(report.assessment), doc.Note(_MORE)) if is_whole else (),
            is_open=report.is_open or not is_whole,
        ),
    )
    return doc.Document(
        title=report.title or report.municipality,
        on=report.today,
        blocks=blocks,
        is_example=report.assessment.is_example,
    )


def _doubts_text(found: Assessment) -> Message:
    """How many doubts there are, and of which kinds; what they are about does not count."""
    counts = Counter(doubt.code for doubt in found.doubts)
    codes = joined_list(
        f"{code} ({count} ×)" if count > 1 else code for code, count in sorted(counts.items())
    )
    return messages(
        "{count} doubt about what it says ({codes}): what is doubted does not count.",
        "{count} doubts about what it says ({codes}): what is doubted does not count.",
        len(found.doubts),
        codes=codes,
    )


_LEGEND: Final = message("● yes, ◐ partly or begun, ◌ to be renewed, ○ no, ? not recorded")
_MORE: Final = message(
    "More: --all; one part: --only {part}; why: --why KEY, such as {keys}.",
    part=Section.ROADMAP.value,
    keys="4.2, 5b, level",
)


def at_a_glance(assessment: Assessment) -> doc.Document:
    """A page of where one stands: what is next, by its title, and each part as a row of signs."""
    title = message("Assessment, as of {day}", day=assessment.today)
    blocks = (*_position(assessment, _by_title), *_signs(assessment))
    return doc.Document(
        title=title, on=assessment.today, blocks=blocks, is_example=assessment.is_example
    )


def _position(found: Assessment, below: _Below) -> Iterator[doc.Block]:
    """Where one stands, in three lines, and what to do next."""
    plan = JoinedList((found.checklist.verdict.says, _bracketed(_counted(found.checklist))), " ")
    yield doc.Particulars(
        (
            (message("The plan"), plan),
            (TITLES[Section.LEVEL], found.level.verdict.answer),
            (TITLES[Section.SUPPORT], found.support.verdict.answer),
        )
    )
    yield from _caution(found.checklist)
    yield _next_steps(found.roadmap, below)


def _caution(checklist: Checklist) -> Iterator[doc.Note]:
    """What is said beside each list of intentions, be it one for certain or perhaps."""
    verdict = checklist.verdict
    if PlanKind.INTENTIONS in (verdict.status, *verdict.possible):
        yield doc.Note(NO_JUDGEMENT)


def _counted(checklist: Checklist) -> Message:
    """How many of the answers are what."""
    truths = [answer.counted for answer in checklist.answers]
    return message(
        "{yes} yes, {partly} partly, {no} no, {not_recorded} not recorded",
        **{truth.value: truths.count(truth) for truth in Truth},
    )


def _bracketed(words: doc.Inline) -> JoinedList:
    return JoinedList(("(", words, ")"), "")


def _next_steps(roadmap: Roadmap, below: _Below) -> doc.Points:
    points = (
        doc.Point(
            message("{number} {title}", number=step.number, title=step.title),
            points=tuple(map(doc.Point, below(step))),
        )
        for step in roadmap.next_steps
    )
    return doc.Points(tuple(points), message("What to do next"), numbered=True)


def _signs(found: Assessment) -> Iterator[doc.Block]:
    """Each part as a row of signs, and what they mean."""
    substeps = (substep for substep in found.roadmap.substeps if not substep.is_accelerator)
    steps = groupby(substeps, key=lambda substep: substep.step)
    rows: dict[Section, Iterable[str]] = {
        Section.ROADMAP: (
            f"{step}{_row(substep.verdict.shown_as for substep in group)}" for step, group in steps
        ),
        Section.CHECKLIST: [_row(item.counted for item in found.checklist.answers)],
        Section.PRINCIPLES: (
            f"{principle.number}{_row([principle.verdict.status])}"
            for principle in found.principles
        ),
        Section.SUPPORT: [_row(part.status for part in found.support.verdict.parts) or "?"],
        Section.DRIVERS: [_row(driver.verdict.status for driver in found.drivers)],
        Section.LEVEL: [_row(stage.status for stage in found.level.verdict.parts)],
    }
    entries = ((TITLES[section], " ".join(signs)) for section, signs in rows.items())
    yield doc.Particulars(tuple(entries), aligned=True)
    yield doc.Paragraph(_LEGEND)


def _row(statuses: Iterable[str]) -> str:
    return "".join(SIGNS.get(status, "·") for status in statuses)


def _parts(report: AssessmentReport) -> Iterator[doc.Block]:
    makers: dict[Section, Callable[[AssessmentReport], Iterator[doc.Block]]] = {
        Section.LEVEL: _level,
        Section.CHECKLIST: _checklist,
        Section.ROADMAP: _roadmap,
        Section.PRINCIPLES: _principles,
        Section.SUPPORT: _support,
        Section.DRIVERS: _drivers,
    }
    for section in report.sections:
        yield doc.Heading(TITLES[section])
        yield from makers[section](report)


def _level(report: AssessmentReport) -> Iterator[doc.Block]:
    level = report.assessment.level
    yield doc.Paragraph(JoinedList((level.verdict.answer, _bracketed(level.verdict.title)), " "))
    yield doc.Paragraph(level.about)
    missing = tuple(doc.Point(item.title) for item in level.missing)
    heading = message("Still needed for the next stage")
    if level.needed < len(missing):
        heading = message("Still needed for the next stage: {count} of these", count=level.needed)
    yield from _points(heading, missing)
    yield from _set_aside(report, [level.verdict])


def _checklist(report: AssessmentReport) -> Iterator[doc.Block]:
    checklist = report.assessment.checklist
    yield doc.Paragraph(JoinedList((checklist.verdict.says, _bracketed(_counted(checklist))), " "))
    yield from _caution(checklist)
    yield doc.Answers(tuple(_item(report, item) for item in checklist.answers))


def _item(report: AssessmentReport, item: ItemResult) -> doc.Answer:
    declared = _declared(item)
    return _answer(item.verdict, *declared, *_evidence(report, item.verdict.parts))


def _declared(item: ItemResult) -> tuple[doc.Block, ...]:
    if item.declared is None:
        return ()
    return (doc.Paragraph(you_declared(item.declared, differs=item.disagrees)),)


def _roadmap(report: AssessmentReport) -> Iterator[doc.Block]:
    roadmap = report.assessment.roadmap
    groups = groupby(roadmap.substeps, key=lambda item: (item.step, item.is_accelerator))
    for (step, is_accelerator), group in groups:
        if not is_accelerator:
            yield doc.Heading(_step_title(step), 2)
        yield doc.Answers(
            tuple(
                _answer(
                    substep.verdict,
                    *_evidence(report, [substep.verdict]),
                    number="" if is_accelerator else substep.verdict.key,
                )
                for substep in group
            )
        )
    if report.sections != tuple(Section):
        yield _next_steps(roadmap, _reasoned)
    if report.detailed:
        yield doc.Paragraph(roadmap.rule)


def _principles(report: AssessmentReport) -> Iterator[doc.Block]:
    answers = []
    for principle in report.assessment.principles:
        questions = (
            _answer(part, *_set_aside(report, [part]), number=part.key)
            for part in principle.verdict.parts
        )
        remedies = message("Fix it by: {numbers}", numbers=joined_list(principle.remedies))
        below: list[doc.Block] = [doc.Answers(tuple(questions))]
        below += [doc.Paragraph(remedies)] if principle.remedies else []
        answers.append(_answer(principle.verdict, *below, number=principle.number))
    yield doc.Answers(tuple(answers))


def _support(report: AssessmentReport) -> Iterator[doc.Block]:
    support = report.assessment.support
    yield doc.Paragraph(support.verdict.answer)
    yield from _points(None, [doc.Point(_period_text(period)) for period in support.history])
    if support.verdict.parts:
        yield doc.Heading(message("How you recognise it"), 2)
        yield doc.Answers(tuple(_answer(sign) for sign in support.verdict.parts))
    if support.aim:
        yield doc.Paragraph(support.aim)
    tactics = [
        doc.Point(
            message("{what} ({substeps})", what=each.text, substeps=joined_list(each.substeps))
        )
        for each in support.tactics
    ]
    yield from _points(message("What fits now"), tactics)
    yield from _points(
        message("What to expect of it"), [doc.Point(each) for each in support.expected]
    )
    yield from _points(message("Ahead of the support"), _facts(support.ahead))
    if support.election:
        words = message(
            "Election on {day}: {what}", day=support.election.on, what=support.election.text
        )
        yield doc.Paragraph(words)
        yield from _points(None, _facts(support.election.at_stake))


def _drivers(report: AssessmentReport) -> Iterator[doc.Block]:
    yield doc.Paragraph(ABOUT)
    answers = []
    for driver in report.assessment.drivers:
        remarks = [
            _driver_text(driver),
            *([_move_text(driver.earlier)] if driver.earlier else []),
        ]
        parts = driver.verdict.parts if report.detailed else ()
        asked = tuple(doc.Point(_part_text(part)) for part in parts)
        below: list[doc.Block] = [*map(doc.Paragraph, remarks), *_points(None, asked)]
        answers.append(_answer(driver.verdict, *below, *_set_aside(report, [driver.verdict])))
    yield doc.Answers(tuple(answers))


def _answer(verdict: Verdict, *below: doc.Block, number: str = "") -> doc.Answer:
    declared = declared_text(verdict)
    first = (doc.Paragraph(declared),) if declared else ()
    numbered = message("{number} {title}", number=number, title=verdict.title)
    return doc.Answer(
        status=verdict.shown_as,
        words=verdict.says,
        title=numbered if number else verdict.title,
        below=(*first, *below),
    )


def _points(heading: Message | None, points: Iterable[doc.Point]) -> Iterator[doc.Points]:
    found = tuple(points)
    if found:
        yield doc.Points(found, heading)


def _facts(facts: Iterable[Fact]) -> tuple[doc.Point, ...]:
    return tuple(doc.Point(fact.text, doc.Origin(item=fact.item)) for fact in facts)


def _evidence(report: AssessmentReport, verdicts: Sequence[Verdict]) -> Iterator[doc.Block]:
    """What is missing for several answers, and what does not count for them."""
    once = {(str(fact.text), fact.item): fact for verdict in verdicts for fact in verdict.missing}
    if once and report.detailed:
        yield doc.EvidenceList(_few(_facts(once.values())), holds=False)
    yield from _set_aside(report, verdicts)


def _set_aside(report: AssessmentReport, verdicts: Iterable[Verdict]) -> Iterator[doc.Points]:
    """What would have made answers higher, and does not count: illustrative, or doubted."""
    once = {
        (fact.code, fact.item, fact.field): fact
        for verdict in verdicts
        for fact in verdict.set_aside
    }
    if once and report.detailed:
        yield doc.Points(_few(tuple(map(set_aside_point, once.values()))), DOES_NOT_COUNT)


def _few(points: tuple[doc.Point, ...]) -> tuple[doc.Point, ...]:
    """The first points; the others are counted."""
    more = len(points) - _MOST
    rest = [doc.Point(messages("and {count} more", "and {count} more", more))] if more > 0 else []
    return (*points[:_MOST], *rest)


def _changes(comparison: Comparison) -> Iterator[doc.Block]:
    points = (
        doc.Point(
            JoinedList((_MOVES[change.move], _change_text(change)), " "),
            points=tuple(doc.Point(_part_text(part)) for part in change.because),
        )
        for change in comparison.changes
    )
    yield doc.Points(tuple(points), message("What changed since {day}", day=comparison.since))
    yield doc.Paragraph(JoinedList(tuple(_compared_text(comparison)), " "))


def _step_title(number: str) -> Message:
    return message("Step {number}: {title}", number=number, title=STEPS[number])


def _by_title(_: NextStep) -> Iterable[Message]:
    return ()


def _advised(step: NextStep) -> Iterable[Message]:
    return (step.advice,)


def _reasoned(step: NextStep) -> Iterable[Message]:
    points = messages("{count} point", "{count} points", step.points)
    return (step.advice, *step.reasons, points)


def _period_text(period: SupportPeriod) -> Message:
    stage = STAGE_WORDS[period.stage]
    if period.until:
        text = message(
            "{stage}, {since} to {until}", stage=stage, since=period.since, until=period.until
        )
    else:
        text = message("{stage}, since {since}", stage=stage, since=period.since)
    return message("{text}: {note}", text=text, note=period.note) if period.note else text


def _driver_text(profile: DriverProfile) -> Message:
    if profile.average is None:
        return message("none of {asked} questions answered", asked=profile.asked)
    text = message(
        "{average} of 4 on {answered} of {asked} questions",
        average=rounded(profile.average),
        answered=profile.answered,
        asked=profile.asked,
    )
    if profile.answered == profile.asked:
        return text
    return message(
        "{text}; with the others, between {lowest} and {highest}",
        text=text,
        lowest=rounded(profile.lowest),
        highest=rounded(profile.highest),
    )


def _move_text(move: DriverMove) -> Message:
    words: dict[str, object] = {
        "now": rounded(move.now),
        "earlier": rounded(move.earlier),
        "day": move.since,
    }
    if move.now > move.earlier:
        return message(
            "Up since {day}: from {earlier} to {now}, based on what was answered both times.",
            **words,
        )
    if move.now < move.earlier:
        return message(
            "Down since {day}: from {earlier} to {now}, based on what was answered both times.",
            **words,
        )
    return message("Unchanged since {day}: {now}, based on what was answered both times.", **words)


def _compared_text(comparison: Comparison) -> Iterator[Message]:
    if not comparison.changes:
        yield message("No answer changed.")
    yield messages(
        "Compared: {count} answer of the assessment. The plan itself (its targets, actions and so "
        "on) was not compared.",
        "Compared: {count} answers of the assessment. The plan itself (its targets, actions and so "
        "on) was not compared.",
        comparison.answers,
    )


def _change_text(change: Change) -> Message:
    return message(
        "{key} {title}: {before} → {after}",
        key=change.key,
        title=change.title,
        before=change.before,
        after=change.after,
    )


def _part_text(part: Verdict) -> Message:
    return message("{answer}: {title}", answer=part.says, title=part.title)
