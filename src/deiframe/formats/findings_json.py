"""Findings as JSON: what other programs read.

The document is an object with ``schema`` (the version of this form, now 1), ``language``,
``findings`` (a list of objects, in the order of the terminal), ``summary`` (the number of findings
of each severity) and ``strategies`` (for each strategy its ``folder``, ``title`` and summary). A
finding's ``line`` and ``column`` count from 1 and are null where it has no place; ``file`` is
relative to the repository. ``fix`` is null, or says what to write in place of what stands at a
place of the file. The form is described in ``docs/json.md``.
"""

from collections.abc import Iterable
from typing import Any

from deiframe.diagnostics import Finding, Place, Severity
from deiframe.extension_points.findings_format import Report
from deiframe.extension_points.format import Format, Writes
from deiframe.file_kinds import has_keys, json_kind
from deiframe.i18n import Message, translate
from deiframe.sanitize import inert_json

SCHEMA = 1


def write(report: Report) -> str:
    """Return the report as a JSON document."""
    document = {
        "schema": SCHEMA,
        "language": report.language,
        "findings": [_finding(finding, report.language) for finding in report.findings],
        "summary": _summary(report.findings),
        "strategies": [
            {
                "folder": strategy.folder,
                "title": translate(strategy.title, report.language),
                "summary": _summary(strategy.findings),
            }
            for strategy in report.strategies
        ],
    }
    return inert_json(document)


def _summary(findings: Iterable[Finding]) -> dict[str, int]:
    severities = [finding.severity for finding in findings]
    return {severity.value: severities.count(severity) for severity in Severity}


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": translate(finding.message, language),
        "id": finding.id,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "expected": _text(finding.expected, language),
        "hint": _text(finding.hint, language),
        "related": [_place(other) for other in finding.related],
        "principles": list(finding.principles),
        "substeps": list(finding.substeps),
        "plugin": finding.plugin,
        "fix": finding.fix
        and {
            **_place(finding.fix.place),
            "length": finding.fix.place.length,
            "text": finding.fix.text,
        },
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "column": place.column}


def _text(message: Message | None, language: str) -> str | None:
    return None if message is None else translate(message, language)


FORMAT = Format(
    name="json",
    writes=Writes.FINDINGS,
    write=write,
    kind=json_kind(has_keys("schema", "findings", "strategies")),
)
