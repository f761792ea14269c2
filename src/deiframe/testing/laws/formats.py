"""The laws of formats in which findings are told to other programs."""

from __future__ import annotations

import contextlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import count
from typing import Any, Final
from xml.etree import ElementTree

import attrs

from deiframe.about import LANGUAGES
from deiframe.codes import codes_of
from deiframe.diagnostics import Finding, Place
from deiframe.extend.findings_format import CheckedStrategy, FindingsFormat, Report
from deiframe.languages import Message
from deiframe.model.vocabulary import Profile
from deiframe.pipeline import examine
from deiframe.plugins import load_plugins
from deiframe.selection import Selection
from deiframe.testing.calling import called
from deiframe.testing.laws.case import Case, made_harmful, small_harmful_cases
from deiframe.testing.laws.law import Law, law
from deiframe.testing.laws.retelling import in_plain_words
from deiframe.testing.laws.watching import watched

_MOST: Final = 20
"""Findings in a report: a format may leave out what is too much for a page."""

_STEERING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2061-\u2069\ufeff]"
)
"""All but the word joiner, by which a format may keep two signs from being read as one."""


_SAID: Final = ("message", "expected", "hint")

_TIME: Final = re.compile(r"\d\d:\d\d:\d\d")


def report_of(case: Case) -> Report:
    """A report of what deiframe's own rules find in the case's strategy."""
    additions = load_plugins([], wanted={"rules"})
    found = examine(
        case.strategy,
        additions,
        today=case.today,
        selection=Selection(profile=Profile.STRICT),
        locate=lambda path: Place("strategy.yaml", 1 + len(path), 1, 3) if path else None,
    ).findings[:_MOST]
    strategy = CheckedStrategy(folder="a city", title=case.strategy.title, findings=found)
    return Report(
        strategies=(strategy,),
        codes=codes_of(additions.rules),
        language=LANGUAGES[case.pick % len(LANGUAGES)],
        root="/repository",
    )


def _text(one: FindingsFormat, report: Report) -> str:
    """What it writes.

    Raises:
        AssertionError: it raises, or writes what is no text.
    """
    written: object = called(f"the format {one.name}", one.write, report)
    if not isinstance(written, str):
        raise AssertionError(f"the format {one.name} returned {type(written).__name__}, not a text")
    return written


@law()
def never_raises(formats: Sequence[FindingsFormat], case: Case) -> None:
    """Writing raises nothing and gives a text, whatever the findings, and if there are none."""
    report = report_of(case)
    for told in (report, attrs.evolve(report, strategies=())):
        for one in formats:
            _text(one, told)


@law()
def writes_the_same_twice(formats: Sequence[FindingsFormat], case: Case) -> None:
    """The same report gives the same text, but for the time of day that some formats ask for."""
    report, again = report_of(case), report_of(case)
    for one in formats:
        first, second = (_TIME.sub("", _text(one, told)) for told in (report, again))
        if first != second:
            raise AssertionError(f"the format {one.name} writes the same report in two ways")


@law()
def looks_at_nothing_else(formats: Sequence[FindingsFormat], case: Case) -> None:
    """Writing reaches for no file, connection, program or screen; a clock it may ask."""
    report = report_of(case)
    for one in formats:
        _text(one, report)  # once unwatched: what it loads on first use is no matter
        with watched(clock=False) as found:
            _text(one, report)
        if found:
            raise AssertionError(f"the format {one.name} reached out of the report: {found[0]}")


@law()
def ends_its_last_line(formats: Sequence[FindingsFormat], case: Case) -> None:
    """What it writes ends with a line's end, or is nothing at all."""
    report = report_of(case)
    for one in formats:
        text = _text(one, report)
        if text and not text.endswith("\n"):
            raise AssertionError(f"the format {one.name} does not end its last line")


@law()
def tells_every_finding(formats: Sequence[FindingsFormat], case: Case) -> None:
    """Each finding's code and sentence are in it, and its item or the line where it stands.

    A format that tells the item (or the line) of one finding tells it of all.
    """
    report = _marked(report_of(case))
    findings = tuple(report.findings)
    for one in formats:
        text = _text(one, report)
        if not text:
            continue
        told = [
            tell for tell in _TOLD if any(tell(each) in text for each in findings if tell(each))
        ]
        for finding in findings:
            _is_told(one, text, finding, [tell(finding) for tell in (*_ALWAYS, *told)])
            if not any(tell(finding) and tell(finding) in text for tell in _TOLD):
                raise AssertionError(
                    f"the format {one.name} tells neither item nor line of a finding {finding.code}"
                )


def _is_told(one: FindingsFormat, text: str, finding: Finding, wanted: Iterable[str]) -> None:
    for part in wanted:
        if part not in text:
            raise AssertionError(
                f"the format {one.name} does not tell {part} of a finding {finding.code}"
            )


def _line(finding: Finding) -> str:
    return str(finding.place.line) if finding.place else ""


_ALWAYS: Final[tuple[Callable[[Finding], str], ...]] = (
    lambda finding: finding.code,
    lambda finding: str(finding.message),
)
_TOLD: Final[tuple[Callable[[Finding], str], ...]] = (lambda finding: finding.id, _line)
"""What a format may leave out; but if it tells it of one finding, then of all."""


def _marked(report: Report) -> Report:
    """The report with a word of its own in each sentence, and for each item and line."""
    numbers = count(1)

    def marked(finding: Finding) -> Finding:
        number = next(numbers)
        place = finding.place and attrs.evolve(finding.place, line=70_000 + number)
        said = Message("deiframe", f"finding{number}said")
        return attrs.evolve(
            finding, message=said, id=finding.id and f"item{number}named", place=place
        )

    return _each_finding(report, marked)


def _each_finding(report: Report, change: Callable[[Finding], Finding]) -> Report:
    return attrs.evolve(
        report,
        strategies=tuple(
            attrs.evolve(one, findings=tuple(map(change, one.findings)))
            for one in report.strategies
        ),
    )


@law(given=small_harmful_cases, prepare=made_harmful)
def steers_nothing(formats: Sequence[FindingsFormat], case: Case) -> None:
    """It holds no control characters, and none that turn the direction of text or cannot be seen.

    No text of the strategy becomes a command to a CI server: ``::error::`` where a line begins,
    ``##[error]`` and ``##vso[…]`` anywhere in it.
    """
    report = _helped(report_of(case))
    plain = _plainly(report)
    for one in formats:
        text = _text(one, report)
        found = _STEERING.search(text)
        if found:
            raise AssertionError(f"the format {one.name} lets {found[0]!r} through")
        for command in sorted(_commands(text) - _commands(_text(one, plain))):
            raise AssertionError(f"in the format {one.name} a text became the command {command}")


_COMMAND: Final = re.compile(r"(?m)^\s*::[a-z-]+|##[\w.-]*\[")


def _commands(text: str) -> Counter[str]:
    """What a CI server would act on, and how often: a format may write commands of its own."""
    return Counter(found.strip() for found in _COMMAND.findall(text))


@law(given=small_harmful_cases, prepare=made_harmful)
def keeps_its_form(formats: Sequence[FindingsFormat], case: Case) -> None:
    """With texts that mean harm it has as many lines as with plain ones, and reads as well.

    What is JSON or XML with plain texts is so with any, of the same keys or marks.
    """
    report = _helped(report_of(case))
    plain = _plainly(report)
    for one in formats:
        text, other = _text(one, report), _text(one, plain)
        if _form(text) != _form(other):
            raise AssertionError(
                f"in the format {one.name} a text becomes more than text: with plain texts it is"
                f" {_words(other)}, with those of the strategy {_words(text)}"
            )


def _helped(report: Report) -> Report:
    """The report with the strategy's name in what is expected and what helps, too."""
    name = next((one.title for one in report.strategies), "")

    def helped(finding: Finding) -> Finding:
        said = Message("deiframe", "{name}", {"name": name})
        return attrs.evolve(finding, expected=said, hint=said)

    return _each_finding(report, helped)


def _plainly(report: Report) -> Report:
    return attrs.evolve(report, strategies=tuple(map(_plain, report.strategies)))


def _plain(strategy: CheckedStrategy) -> CheckedStrategy:
    def each(finding: Finding) -> Finding:
        said = {name: in_plain_words(getattr(finding, name)) for name in _SAID}
        return attrs.evolve(finding, **said)

    return attrs.evolve(
        strategy, title=in_plain_words(strategy.title), findings=tuple(map(each, strategy.findings))
    )


def _form(text: str) -> tuple[Any, ...]:
    if (read := _as_json(text)) is not None:
        return ("json", *sorted(_keys(read)))
    if (root := _as_xml(text)) is not None:
        return ("xml", *sorted({(one.tag, *sorted(one.attrib)) for one in root.iter()}))
    return (text.count("\n"),)


def _words(text: str) -> str:
    form, *_ = _form(text)
    return f"{form} lines" if isinstance(form, int) else str(form)


def _keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return {*value, *(key for one in value.values() for key in _keys(one))}
    return {key for one in value for key in _keys(one)} if isinstance(value, list) else set()


def _as_json(text: str) -> Any:
    with contextlib.suppress(ValueError):
        return json.loads(text)
    return None


def _as_xml(text: str) -> ElementTree.Element | None:
    with contextlib.suppress(ElementTree.ParseError):
        return ElementTree.fromstring(text)  # noqa: S314 - written a moment ago, by the format itself
    return None


LAWS_OF_FORMATS: Final[tuple[Law[FindingsFormat], ...]] = (
    never_raises,
    writes_the_same_twice,
    looks_at_nothing_else,
    ends_its_last_line,
    tells_every_finding,
    steers_nothing,
    keeps_its_form,
)
"""What every format keeps."""
