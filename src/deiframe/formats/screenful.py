"""What a check or an assessment found, in a screenful of text: how results show in a notebook."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Final

from deiframe.about import language_of_the_machine
from deiframe.assessment import Assessment
from deiframe.diagnostics import Finding
from deiframe.formats.document_text import write
from deiframe.formats.terminal_findings import counted
from deiframe.i18n import message, messages, translate
from deiframe.pages.assessment_page import at_a_glance
from deiframe.sanitize import on_one_line
from deiframe.styling.terminal import SEVERITY_WORDS

_OF_A_CODE: Final = (3, 1)
"""So many findings of one code are shown; the second, if there would be too many lines."""
_LINES: Final = 22
_WIDTH: Final = 100


def findings_text(findings: Iterable[Finding], language: str = "") -> str:
    """Findings, the heaviest first: a few of each code, and how many there are."""
    language = language or language_of_the_machine(os.environ)
    found = list(findings)
    if not found:
        return translate(message("No findings."), language)
    by_code: dict[tuple[int, str], list[Finding]] = {}
    for finding in found:
        by_code.setdefault((finding.severity.rank, finding.code), []).append(finding)
    ordered = [by_code[key] for key in sorted(by_code)]
    few, fewest = ([line for group in ordered for line in _lines_of(group, most, language)]
                   for most in _OF_A_CODE)  # fmt: skip
    lines = few if len(few) <= _LINES else fewest
    left = len(lines) - _LINES
    if left > 0:
        more = messages("… and {count} more code", "… and {count} more codes", left)
        lines = [*lines[:_LINES], translate(more, language)]
    return "\n".join([*lines, counted(found, language)])


def _lines_of(findings: list[Finding], most: int, language: str) -> Iterator[str]:
    """The first findings of one code, and how many others there are."""
    left = len(findings) - most
    for finding in findings[:most]:
        word = translate(SEVERITY_WORDS[finding.severity], language)
        place = f"{finding.place}: " if finding.place else ""
        count = f" (+ {left})" if left > 0 and finding is findings[most - 1] else ""
        text = translate(finding.message, language)
        yield _cut(f"{place}{word} {finding.code} {text}", _WIDTH - len(count)) + count


def assessment_text(assessment: Assessment, language: str = "") -> str:
    """Where a strategy stands, what to do next, and each part as a row of signs."""
    return write(at_a_glance(assessment), language or language_of_the_machine(os.environ))


def _cut(line: str, width: int = _WIDTH) -> str:
    shown = on_one_line(line)
    return shown if len(shown) <= width else shown[: width - 1] + "…"
