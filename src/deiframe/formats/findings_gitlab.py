"""Findings as a GitLab code-quality report: remarks beside the lines of a merge request."""

import re
from typing import Any, Final

from deiframe.diagnostics import Finding, Severity
from deiframe.extension_points.findings_format import CheckedStrategy, Report
from deiframe.extension_points.format import Format, Writes
from deiframe.file_kinds import json_kind
from deiframe.formats.fingerprints import fingerprinted
from deiframe.i18n import translate
from deiframe.sanitize import inert_json, visible

_SEVERITIES: Final = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.ADVICE: "info",
}


def write(report: Report) -> str:
    """Return the report as a JSON list; GitLab wants a file and a line for each finding."""
    found = [
        _issue(finding, fingerprint, strategy, report.language)
        for strategy in report.strategies
        for finding, fingerprint in fingerprinted(strategy.folder, strategy.findings)
    ]
    return inert_json(found)


def _issue(
    finding: Finding, fingerprint: str, strategy: CheckedStrategy, language: str
) -> dict[str, Any]:
    return {
        "description": visible(translate(finding.message, language)),
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": finding.place.file if finding.place else strategy.main_file,
            "lines": {"begin": finding.place.line if finding.place else 1},
        },
    }


def _is_own(found: Any) -> bool:
    return isinstance(found, list) and all(
        isinstance(item, dict) and _is_code(item) for item in found
    )


def _is_code(issue: dict[str, Any]) -> bool:
    """Whether an issue is called by a code, as other programs' are not."""
    return re.fullmatch(r"[A-Z]{2,6}\d{3}", str(issue.get("check_name"))) is not None


FORMAT = Format(name="gitlab", writes=Writes.FINDINGS, write=write, kind=json_kind(_is_own))
