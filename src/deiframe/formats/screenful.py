"""What a check or an assessment found, in a screenful of text: how results show in a notebook."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from deiframe.about import language_of_the_machine
from deiframe.assessment import Assessment, Section
from deiframe.diagnostics import Finding
from deiframe.formats.sections import TITLES
from deiframe.formats.terminal_findings import counted
from deiframe.i18n import message, messages, translate
from deiframe.sanitize import on_one_line
from deiframe.styling.status_signs import SIGNS
from deiframe.styling.terminal import SEVERITY_WORDS
from deiframe.verdicts import Verdict

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
    few, fewest = ([line for group in ordered for line in _told(group, most, language)]
                   for most in _OF_A_CODE)  # fmt: skip
    lines = few if len(few) <= _LINES else fewest
    left = len(lines) - _LINES
    if left > 0:
        more = messages("… and {count} more code", "… and {count} more codes", left)
        lines = [*lines[:_LINES], translate(more, language)]
    return "\n".join([*lines, counted(found, language)])


def _told(findings: list[Finding], most: int, language: str) -> Iterator[str]:
    """The first findings of one code, and how many others there are."""
    left = len(findings) - most
    for finding in findings[:most]:
        word = translate(SEVERITY_WORDS[finding.severity], language)
        place = f"{finding.place}: " if finding.place else ""
        count = f" (+ {left})" if left > 0 and finding is findings[most - 1] else ""
        text = translate(finding.message, language)
        yield _cut(f"{place}{word} {finding.code} {text}", _WIDTH - len(count)) + count


def assessment_text(assessment: Assessment, language: str = "") -> str:
    """Where a strategy stands: a line for each part, and what to do next."""
    language = language or language_of_the_machine(os.environ)
    parts = _parts(assessment, language)
    titles = {section: translate(TITLES[section], language) for section in parts}
    width = max(map(len, titles.values()))
    lines = [f"{titles[section]:{width}}  {text}" for section, text in parts.items()]
    steps = assessment.roadmap.next_steps
    if steps:
        lines += ["", translate(message("What to do next"), language)]
        lines += [f"  {_cut(f'{step.number} {translate(step.title, language)}')}" for step in steps]
    return "\n".join(lines)


def _parts(assessment: Assessment, language: str) -> Mapping[Section, str]:
    substeps = [substep.verdict for substep in assessment.roadmap.substeps]
    principles = [principle.verdict for principle in assessment.principles]
    answers = {
        Section.LEVEL: assessment.level.verdict,
        Section.CHECKLIST: assessment.checklist.verdict,
        Section.SUPPORT: assessment.support.verdict,
    }
    return {
        **{section: translate(verdict.answer, language) for section, verdict in answers.items()},
        Section.ROADMAP: _signs(substeps),
        Section.PRINCIPLES: _signs(principles),
        Section.DRIVERS: _signs([driver.verdict for driver in assessment.drivers]),
    }


def _signs(verdicts: Iterable[Verdict]) -> str:
    """A sign for each answer, one after the other."""
    return "".join(SIGNS.get(verdict.status, "?") for verdict in verdicts)


def _cut(line: str, width: int = _WIDTH) -> str:
    shown = on_one_line(line)
    return shown if len(shown) <= width else shown[: width - 1] + "…"
