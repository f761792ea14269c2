"""Findings as JSON: what other programs read.

The document is an object with ``schema`` (the version of this form, now 1), ``language``,
``findings`` (a list of objects, in the order of the terminal) and ``summary`` (the number of
findings of each severity). A finding's ``line`` and ``column`` count from 1 and are null where it
has no place; ``file`` is relative to the strategy's folder.
"""

import json
from collections.abc import Iterable
from typing import Any

from deiframe.diagnostics import Finding, Severity
from deiframe.languages import Message, say

SCHEMA = 1


def to_json(findings: Iterable[Finding], language: str) -> str:
    """Return the findings as a JSON document, its sentences in ``language``."""
    found = list(findings)
    document = {
        "schema": SCHEMA,
        "language": language,
        "findings": [_finding(finding, language) for finding in found],
        "summary": {
            severity.value: sum(finding.severity is severity for finding in found)
            for severity in Severity
        },
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, language: str) -> dict[str, Any]:
    place = finding.place
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": say(finding.message, language),
        "id": finding.id,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "expected": _said(finding.expected, language),
        "hint": _said(finding.hint, language),
        "related": [
            {"file": other.file, "line": other.line, "column": other.column}
            for other in finding.related
        ],
        "principles": list(finding.principles),
        "substeps": list(finding.substeps),
        "plugin": finding.plugin,
    }


def _said(message: Message | None, language: str) -> str | None:
    return None if message is None else say(message, language)
