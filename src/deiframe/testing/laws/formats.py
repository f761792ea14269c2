"""The laws of formats in which findings are told to other programs."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any, Final
from xml.etree import ElementTree

import attrs

from deiframe.about import LANGUAGES
from deiframe.codes import codes_of
from deiframe.diagnostics import Finding, Place
from deiframe.extend.findings_format import CheckedStrategy, FindingsFormat, Report
from deiframe.model.vocabulary import Profile
from deiframe.pipeline import examine
from deiframe.plugins import load_plugins
from deiframe.selection import Selection
from deiframe.testing.laws.case import Case, harmful_examples
from deiframe.testing.laws.law import Law, law
from deiframe.testing.laws.retelling import in_plain_words
from deiframe.testing.laws.watching import watched

_MOST: Final = 20
"""Findings in a report: a format may leave out what is too much for a page."""

_STEERING: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


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
    """What it writes; nothing where it raises, which is another law's matter."""
    try:
        return one.write(report)
    except Exception:  # noqa: BLE001 - a guest may raise anything
        return ""


@law()
def never_raises(formats: Sequence[FindingsFormat], case: Case) -> None:
    """Writing raises nothing, whatever the findings; not even where there are none."""
    report = report_of(case)
    for told in (report, attrs.evolve(report, strategies=())):
        for one in formats:
            try:
                one.write(told)
            except Exception as error:
                raise AssertionError(
                    f"the format {one.name} raised {type(error).__name__}: {error}"
                ) from error


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
    """The code of each finding is in it, as often as there are such findings."""
    report = report_of(case)
    for one in formats:
        text = _text(one, report)
        for code in {finding.code for finding in report.findings} if text else ():
            wanted = sum(finding.code == code for finding in report.findings)
            if text.count(code) < wanted:
                raise AssertionError(
                    f"the format {one.name} tells {code} {text.count(code)} times of {wanted}"
                )


@law(own=harmful_examples)
def steers_nothing(formats: Sequence[FindingsFormat], case: Case) -> None:
    """It holds no control characters and none that turn the direction of text."""
    report = report_of(case)
    for one in formats:
        found = _STEERING.search(_text(one, report))
        if found:
            raise AssertionError(f"the format {one.name} lets {found[0]!r} through")


@law(own=harmful_examples)
def keeps_its_form(formats: Sequence[FindingsFormat], case: Case) -> None:
    """With texts that mean harm it has as many lines as with plain ones, and reads as well.

    What is JSON or XML with plain texts is so with any.
    """
    report = report_of(case)
    plain = attrs.evolve(report, strategies=tuple(map(_plain, report.strategies)))
    for one in formats:
        text, other = _text(one, report), _text(one, plain)
        if not text or not other:
            continue
        if _form(text) != _form(other):
            raise AssertionError(
                f"in the format {one.name} a text becomes more than text: with plain texts it is"
                f" {_words(other)}, with those of the strategy {_words(text)}"
            )


def _plain(strategy: CheckedStrategy) -> CheckedStrategy:
    def each(finding: Finding) -> Finding:
        return attrs.evolve(finding, message=in_plain_words(finding.message))

    return attrs.evolve(
        strategy, title=in_plain_words(strategy.title), findings=tuple(map(each, strategy.findings))
    )


def _form(text: str) -> tuple[Any, ...]:
    return ("json",) if _is_json(text) else ("xml",) if _is_xml(text) else (text.count("\n"),)


def _words(text: str) -> str:
    [form] = _form(text)
    return f"{form} lines" if isinstance(form, int) else str(form)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _is_xml(text: str) -> bool:
    try:
        ElementTree.fromstring(text)  # noqa: S314 - written a moment ago, by the format itself
    except ElementTree.ParseError:
        return False
    return True


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
