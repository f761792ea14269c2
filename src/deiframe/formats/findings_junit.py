"""Findings as JUnit XML, which every CI server shows: a suite a strategy, a test case a code.

A code with errors or warnings is a failed case. Advice alone makes a skipped one: it is shown, and
breaks nothing.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree as ET

from deiframe.diagnostics import Finding, Severity
from deiframe.extension_points.findings_format import CheckedStrategy, Report
from deiframe.extension_points.format import Format, Writes
from deiframe.extension_points.rule import Code
from deiframe.file_kinds import recognised
from deiframe.i18n import translate
from deiframe.sanitize import inert_xml, visible

_NO_MOMENT: Final = "1970-01-01T00:00:00"
"""The form asks for the time of day; the same findings are to give the same bytes."""


def write(report: Report) -> str:
    """Return the report as an XML document."""
    suites = ET.Element("testsuites")
    for number, strategy in enumerate(report.strategies):
        suites.append(_suite(strategy, number, report))
    ET.indent(suites)
    # Not xml_declaration=True: that names the machine's encoding instead of what is written.
    return f'<?xml version="1.0" encoding="utf-8"?>\n{inert_xml(ET.tostring(suites, "unicode"))}\n'


def _suite(strategy: CheckedStrategy, number: int, report: Report) -> ET.Element:
    cases = list(_cases(strategy, report))
    suite = ET.Element(
        "testsuite",
        id=str(number),
        package="deiframe",
        name=_token(f"{translate(strategy.title, report.language)} ({strategy.folder})"),
        timestamp=_NO_MOMENT,
        hostname="localhost",
        tests=str(len(cases)),
        failures=str(sum(case.find("failure") is not None for case in cases)),
        errors="0",
        skipped=str(sum(case.find("skipped") is not None for case in cases)),
        time="0",
    )
    ET.SubElement(suite, "properties")
    suite.extend(cases)
    ET.SubElement(suite, "system-out")
    ET.SubElement(suite, "system-err")
    return suite


def _cases(strategy: CheckedStrategy, report: Report) -> Iterator[ET.Element]:
    by_code: dict[str, list[Finding]] = {}
    for finding in strategy.findings:
        by_code.setdefault(finding.code, []).append(finding)
    for name, code in report.codes.items():
        found = by_code.get(name, [])
        if found or code.rule:
            yield _case(strategy, code, found, report.language)


def _case(strategy: CheckedStrategy, code: Code, found: list[Finding], language: str) -> ET.Element:
    title = _token(f"{code.page.code} {translate(code.page.title, language)}")
    case = ET.Element("testcase", name=title, classname=_token(strategy.folder), time="0")
    if found:
        advice = all(finding.severity is Severity.ADVICE for finding in found)
        message = visible(translate(found[0].message, language))
        outcome = ET.SubElement(case, "skipped" if advice else "failure", message=message)
        if not advice:
            outcome.set("type", found[0].severity.value)
        outcome.text = visible("\n".join(_lines(found, language)))
    return case


def _lines(found: Iterable[Finding], language: str) -> Iterator[str]:
    for finding in found:
        where = f"{finding.place}: " if finding.place else ""
        yield f"{where}{finding.code} {translate(finding.message, language)}"


def _token(text: str) -> str:
    return " ".join(visible(text).split()) or "-"


def _is_own(content: bytes) -> bool:
    head = content[:1000]
    return b"<testsuites>" in head and b'package="deiframe"' in head


FORMAT = Format(
    name="junit", writes=Writes.FINDINGS, write=write, kind=recognised(("xml",), _is_own)
)
