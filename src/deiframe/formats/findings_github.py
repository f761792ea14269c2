"""Findings as GitHub's workflow commands: remarks beside the lines of a pull request."""

from typing import Final

from deiframe.diagnostics import Finding, Severity
from deiframe.extension_points.findings_format import Report
from deiframe.extension_points.format import Format, Writes
from deiframe.file_kinds import recognised
from deiframe.i18n import translate
from deiframe.sanitize import inert, visible

_COMMANDS: Final = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.ADVICE: "notice",
}


def write(report: Report) -> str:
    """Return a command for each finding, a line each."""
    lines = "".join(f"{_command(finding, report)}\n" for finding in report.findings)
    return inert(lines, commands=True)


def _command(finding: Finding, report: Report) -> str:
    title = f"{finding.code} {translate(report.codes[finding.code].page.title, report.language)}"
    properties = {"title": title}
    if finding.place:
        place = finding.place
        properties = {
            "file": place.file,
            "line": str(place.line),
            "col": str(place.column),
            "endColumn": str(place.column + place.length),
            **properties,
        }
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    parts = (finding.message, finding.hint)
    message = " ".join(translate(part, report.language) for part in parts if part is not None)
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """A text that ends no command and begins no other."""
    return visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _is_own(content: bytes) -> bool:
    return all(line.startswith(b"::") for line in content.splitlines())


FORMAT = Format(
    name="github",
    writes=Writes.FINDINGS,
    write=write,
    kind=recognised(("txt", "text", "log"), _is_own),
    commands=True,
)
