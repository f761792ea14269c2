"""Findings for people: grouped by file, with the line and a caret, and a summary."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Final

import click

from deiframe.diagnostics import Finding, Place, Severity
from deiframe.languages import Message, listing, message, messages, say

_COLOURS: Final = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.ADVICE: "cyan"}
_WIDTH: Final = 88
_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)

SEVERITY_WORDS: Final = {
    Severity.ERROR: message("error"),
    Severity.WARNING: message("warning"),
    Severity.ADVICE: message("advice"),
}


def visible(text: str) -> str:
    """Return a text that cannot steer a terminal: control characters show as ``�``."""
    return _HARMFUL.sub("�", text)


def in_words(
    findings: Iterable[Finding], line_of: Callable[[Place], str], language: str
) -> Iterator[str]:
    """Yield the lines that tell the findings, grouped by file."""

    def by_file(finding: Finding) -> str:
        return finding.place.file if finding.place else ""

    for file, group in groupby(findings, key=by_file):
        heading = file or say(message("The strategy as a whole"), language)
        yield click.style(visible(heading), bold=True)
        for finding in group:
            yield from _told(finding, line_of, language)
        yield ""


def summary(findings: Iterable[Finding], language: str) -> str:
    """Return one line that counts the findings."""
    found = list(findings)
    if not found:
        return click.style(say(message("No findings."), language), fg="green")
    files = {finding.place.file for finding in found if finding.place}
    counts = [
        messages("{count} error", "{count} errors", _count(found, Severity.ERROR)),
        messages("{count} warning", "{count} warnings", _count(found, Severity.WARNING)),
        messages(
            "{count} piece of advice", "{count} pieces of advice", _count(found, Severity.ADVICE)
        ),
    ]
    present = listing(count for count in counts if count.count)
    place = messages("in {count} file", "in {count} files", len(files))
    return f"{say(present, language)} {say(place, language)}."


def _count(findings: list[Finding], severity: Severity) -> int:
    return sum(finding.severity is severity for finding in findings)


def _told(finding: Finding, line_of: Callable[[Place], str], language: str) -> Iterator[str]:
    place = finding.place
    where = f"{place.line}:{place.column} " if place else ""
    severity = say(SEVERITY_WORDS[finding.severity], language)
    label = click.style(f"{severity} {finding.code}", fg=_COLOURS[finding.severity], bold=True)
    yield f"  {where}{label} {visible(say(finding.message, language))}"
    if place:
        yield from _excerpt(line_of(place), place)
    notes: list[tuple[Message, object | None]] = [
        (message("expected"), finding.expected),
        (message("hint"), finding.hint),
        (message("see also"), listing(finding.related) if finding.related else None),
        (message("mended by sub-steps"), listing(finding.substeps) if finding.substeps else None),
    ]
    for word, value in notes:
        if value is not None:
            yield f"      {say(word, language)}: {visible(say(value, language))}"


def _excerpt(line: str, place: Place) -> Iterator[str]:
    """The source line, cut around the place if it is long, with carets under what is meant."""
    if not line.strip():
        return
    line = line.replace("\t", " ")
    start = max(0, place.column - 1 - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = visible(line[start : start + _WIDTH].rstrip())
    before = place.column - 1 - start
    length = max(1, min(place.length, len(shown) - before))
    number = str(place.line)
    yield f"      {number} | {'…' if start else ''}{shown}"
    margin = _columns(shown[:before]) + (1 if start else 0)
    carets = "^" * max(1, _columns(shown[before : before + length]))
    yield f"      {' ' * len(number)} | {' ' * margin}{click.style(carets, bold=True)}"


def _columns(text: str) -> int:
    """How many columns a text takes in a terminal."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )
