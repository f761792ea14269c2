"""The laws of formats: of findings for other programs, and of documents for people."""

from __future__ import annotations

import contextlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, count
from typing import Any, Final
from xml.etree import ElementTree

import attrs

from deiframe import document as doc
from deiframe.about import LANGUAGES
from deiframe.agendas import all_agendas
from deiframe.checking import check
from deiframe.codes import codes_of
from deiframe.diagnostics import Finding, Place
from deiframe.extension_points.findings_format import CheckedStrategy, Report
from deiframe.extension_points.format import Format, Writes
from deiframe.i18n import Message
from deiframe.model.vocabulary import Profile
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.selection import Selection
from deiframe.source.places import Places
from deiframe.source.reader_errors import Path
from deiframe.testing.calling import called
from deiframe.testing.laws.case import Case, made_harmful, small_harmful_cases
from deiframe.testing.laws.law import Law, law
from deiframe.testing.laws.sandbox import watched
from deiframe.testing.laws.transform import in_plain_words
from deiframe.verdicts import Truth

_MOST: Final = 20
"""Findings in a report: a format may leave out what is too much for a page."""

_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2061-\u2069\ufeff]"
)
"""All but the word joiner, by which a format may keep two signs from being read as one."""


_TEXTS: Final = ("message", "expected", "hint")

_TIME: Final = re.compile(r"\d\d:\d\d:\d\d")


class _Somewhere(Places):
    """Places that differ by how deep something lies, of a strategy without a file."""

    def of(self, path: Path) -> Place | None:
        """A place for everything but the strategy as a whole."""
        return Place("strategy.yaml", 1 + len(path), 1, 3) if path else None


_SOMEWHERE: Final = _Somewhere({}, {})


def report_of(case: Case) -> Report:
    """A report of what deiframe's own rules find in the case's strategy."""
    additions = load_plugins([], wanted={"rules"})
    opened = assemble(case.strategy, additions, today=case.today, places=_SOMEWHERE)
    found = check(opened, Selection(profile=Profile.STRICT)).findings[:_MOST]
    strategy = CheckedStrategy(folder="a city", title=case.strategy.title, findings=found)
    return Report(
        strategies=(strategy,),
        codes=codes_of(additions.rules),
        language=LANGUAGES[case.pick % len(LANGUAGES)],
        root="/repository",
    )


def document_of(case: Case) -> doc.Document:
    """An agenda of the case's strategy, with the blocks that agendas have none of."""
    [agenda, *_] = chain.from_iterable(known.prepare(case.graph) for known in all_agendas())
    page, words = agenda.as_document(), case.strategy.title
    evidence = doc.EvidenceList((doc.Point(words),), holds=True)
    below = (doc.Paragraph(words), evidence, doc.Points((doc.Point(words),), words))
    answer = doc.Answer(status=Truth.PARTLY, words=words, title=words, below=below)
    answers = doc.Answers((attrs.evolve(answer, below=(*below, doc.Answers((answer,)))), answer))
    signs = doc.Particulars(((words, "●"),), aligned=True)
    blocks = (*page.blocks, answers, signs, doc.Example("objectives: {}"), doc.Note(words))
    return attrs.evolve(page, blocks=blocks)


def _given(form: Format, case: Case) -> tuple[Any, ...]:
    """What a format is given to write."""
    if form.writes is Writes.FINDINGS:
        return (report_of(case),)
    return document_of(case), case.language


def _written(form: Format, *given: Any) -> str | bytes:
    """What it writes.

    Raises:
        AssertionError: it raises, or writes what is no text.
    """
    written: object = called(f"the format {form.name}", form.write, *given)
    wanted = str if form.writes is Writes.FINDINGS else str | bytes
    if not isinstance(written, wanted):
        raise AssertionError(
            f"the format {form.name} returned {type(written).__name__}, not a text"
        )
    return written


def _text(form: Format, *given: Any) -> str:
    """The same where it is a text; of what is none, nothing."""
    written = _written(form, *given)
    return written if isinstance(written, str) else ""


@law()
def never_raises(formats: Sequence[Format], case: Case) -> None:
    """Writing raises nothing and gives a text, whatever it is given, and if there is nothing."""
    for form in formats:
        first, *others = _given(form, case)
        empty = {"strategies": ()} if form.writes is Writes.FINDINGS else {"blocks": ()}
        for given in (first, attrs.evolve(first, **empty)):
            _written(form, given, *others)


@law()
def writes_the_same_twice(formats: Sequence[Format], case: Case) -> None:
    """The same gives the same text, but for the time of day that some formats ask for."""
    for form in formats:
        first, second = (_written(form, *_given(form, case)) for _ in range(2))
        if isinstance(first, str) and isinstance(second, str):
            first, second = _TIME.sub("", first), _TIME.sub("", second)
        if first != second:
            raise AssertionError(f"the format {form.name} writes the same in two ways")


@law()
def looks_at_nothing_else(formats: Sequence[Format], case: Case) -> None:
    """Writing reaches for no file, connection, program or screen; a clock it may ask."""
    for form in formats:
        given = _given(form, case)
        if isinstance(_written(form, *given), bytes):
            continue  # an archive is made from templates, which are files
        with watched(clock=False) as found:
            _written(form, *given)
        if found:
            raise AssertionError(f"the format {form.name} reached out of what it got: {found[0]}")


@law()
def ends_its_last_line(formats: Sequence[Format], case: Case) -> None:
    """What it writes ends with a line's end, or is nothing at all."""
    for form in formats:
        text = _text(form, *_given(form, case))
        if text and not text.endswith("\n"):
            raise AssertionError(f"the format {form.name} does not end its last line")


@law()
def tells_every_finding(formats: Sequence[Format], case: Case) -> None:
    """Each finding's code and sentence are in it, and its item or the line where it stands.

    A format that tells the item (or the line) of one finding tells it of all.
    """
    report = _marked(report_of(case))
    findings = tuple(report.findings)
    for layout in (form for form in formats if form.writes is Writes.FINDINGS):
        text = _text(layout, report)
        if not text:
            continue
        shown = [
            part_of
            for part_of in _SHOWN
            if any(part_of(each) in text for each in findings if part_of(each))
        ]
        for finding in findings:
            _is_shown(layout, text, finding, [part_of(finding) for part_of in (*_ALWAYS, *shown)])
            if not any(part_of(finding) and part_of(finding) in text for part_of in _SHOWN):
                raise AssertionError(
                    f"the format {layout.name} tells neither item nor line of a finding"
                    f" {finding.code}"
                )


def _is_shown(layout: Format, text: str, finding: Finding, wanted: Iterable[str]) -> None:
    for part in wanted:
        if part not in text:
            raise AssertionError(
                f"the format {layout.name} does not tell {part} of a finding {finding.code}"
            )


def _line(finding: Finding) -> str:
    return str(finding.place.line) if finding.place else ""


_ALWAYS: Final[tuple[Callable[[Finding], str], ...]] = (
    lambda finding: finding.code,
    lambda finding: str(finding.message),
)
_SHOWN: Final[tuple[Callable[[Finding], str], ...]] = (lambda finding: finding.id, _line)
"""What a format may leave out; but if it tells it of one finding, then of all."""


def _marked(report: Report) -> Report:
    """The report with a word of its own in each sentence, and for each item and line."""
    numbers = count(1)

    def marked(finding: Finding) -> Finding:
        number = next(numbers)
        place = finding.place and attrs.evolve(finding.place, line=70_000 + number)
        text = Message("deiframe", f"finding{number}said")
        return attrs.evolve(
            finding, message=text, id=finding.id and f"item{number}named", place=place
        )

    return _each_finding(report, marked)


def _each_finding(report: Report, change: Callable[[Finding], Finding]) -> Report:
    return attrs.evolve(
        report,
        strategies=tuple(
            attrs.evolve(strategy, findings=tuple(map(change, strategy.findings)))
            for strategy in report.strategies
        ),
    )


@law(given=small_harmful_cases, prepare=made_harmful)
def steers_nothing(formats: Sequence[Format], case: Case) -> None:
    """It holds no control characters, and none that turn the direction of text or cannot be seen.

    No text of the strategy becomes a command to a CI server: ``::error::`` where a line begins,
    ``##[error]`` and ``##vso[…]`` anywhere in it.
    """
    for form in formats:
        text, plain = _both(form, case)
        found = _STEERING.search(text)
        if found:
            raise AssertionError(f"the format {form.name} lets {found[0]!r} through")
        for command in sorted(_commands(text) - _commands(plain)):
            raise AssertionError(f"in the format {form.name} a text became the command {command}")


_COMMAND: Final = re.compile(r"(?m)^\s*::[a-z-]+|##[\w.-]*\[")


def _commands(text: str) -> Counter[str]:
    """What a CI server would act on, and how often: a format may write commands of its own."""
    return Counter(found.strip() for found in _COMMAND.findall(text))


@law(given=small_harmful_cases, prepare=made_harmful)
def keeps_its_form(formats: Sequence[Format], case: Case) -> None:
    """With texts that mean harm it has as many lines as with plain ones, and reads as well.

    What is JSON or XML with plain texts is so with any, of the same keys or marks.
    """
    for form in formats:
        text, plain = _both(form, case)
        if _form(text) != _form(plain):
            raise AssertionError(
                f"in the format {form.name} a text becomes more than text: with plain texts it is"
                f" {_words(plain)}, with those of the strategy {_words(text)}"
            )


def _both(form: Format, case: Case) -> tuple[str, str]:
    """What it writes in the words of the strategy, and in plain ones."""
    if form.writes is Writes.FINDINGS:
        report = _helped(report_of(case))
        return _text(form, report), _text(form, _plainly(report))
    plain = case.of(in_plain_words(case.strategy))
    return _text(form, *_given(form, case)), _text(form, *_given(form, plain))


def _helped(report: Report) -> Report:
    """The report with the strategy's name in what is expected and what helps, too."""
    name = next((strategy.title for strategy in report.strategies), "")

    def helped(finding: Finding) -> Finding:
        text = Message("deiframe", "{name}", {"name": name})
        return attrs.evolve(finding, expected=text, hint=text)

    return _each_finding(report, helped)


def _plainly(report: Report) -> Report:
    return attrs.evolve(report, strategies=tuple(map(_plain, report.strategies)))


def _plain(strategy: CheckedStrategy) -> CheckedStrategy:
    def each(finding: Finding) -> Finding:
        text = {name: in_plain_words(getattr(finding, name)) for name in _TEXTS}
        return attrs.evolve(finding, **text)

    return attrs.evolve(
        strategy, title=in_plain_words(strategy.title), findings=tuple(map(each, strategy.findings))
    )


def _form(text: str) -> tuple[Any, ...]:
    if (read := _as_json(text)) is not None:
        return ("json", *sorted(_keys(read)))
    if (root := _as_xml(text)) is not None:
        return ("xml", *sorted({(item.tag, *sorted(item.attrib)) for item in root.iter()}))
    return (text.count("\n"),)


def _words(text: str) -> str:
    form, *_ = _form(text)
    return f"{form} lines" if isinstance(form, int) else str(form)


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {*value, *(key for item in value.values() for key in _keys(item))}
    return {key for item in value for key in _keys(item)} if isinstance(value, list) else set()


def _as_json(text: str) -> Any:
    with contextlib.suppress(ValueError):
        return json.loads(text)
    return None


def _as_xml(text: str) -> ElementTree.Element | None:
    with contextlib.suppress(ElementTree.ParseError):
        return ElementTree.fromstring(text)  # noqa: S314 - written a moment ago, by the format itself
    return None


LAWS_OF_FORMATS: Final[tuple[Law[Format], ...]] = (
    never_raises,
    writes_the_same_twice,
    looks_at_nothing_else,
    ends_its_last_line,
    tells_every_finding,
    steers_nothing,
    keeps_its_form,
)
"""What every format keeps."""
