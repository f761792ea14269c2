"""Findings as Markdown: a comment below a pull request, or a page for a meeting."""

from collections.abc import Iterator
from typing import Final

from deiframe.diagnostics import Finding
from deiframe.extension_points.findings_format import Report
from deiframe.extension_points.format import Format, Writes
from deiframe.file_kinds import markdown_kind
from deiframe.formats.plain_markdown import plain
from deiframe.formats.terminal_findings import counted
from deiframe.i18n import Message, joined_list, message, messages, translate
from deiframe.styling.terminal import SEVERITY_WORDS

_MOST: Final = 60_000
"""Characters; a comment on GitHub may have 65,536."""

_LONGEST_TITLE: Final = 200


def write(report: Report) -> str:
    """Return the report, a table for each strategy; what is too much is counted at the end."""
    language = report.language
    # Not within the f-string: what gathers the sentences for translation does not look there.
    heading = message("Findings")
    counts = counted(report.findings, language) or message("No findings.")
    lines = [f"## {plain(heading, language)}", "", plain(counts, language), ""]
    length = _length(lines)
    left_out = 0
    for strategy in report.strategies:
        if not strategy.findings:
            continue
        title = f"{_shortened(translate(strategy.title, language))} ({strategy.folder})"
        head = [f"### {plain(title, language)}", "", *_head(language)]
        length += _length(head)
        rows = []
        for finding in strategy.findings:
            row = _row(finding, language)
            if length + len(row) > _MOST:
                left_out += 1
                continue
            length += len(row) + 1
            rows.append(row)
        if rows:
            lines += [*head, *rows, ""]
    if left_out:
        text = messages(
            "{count} more finding is not shown here.",
            "{count} more findings are not shown here.",
            left_out,
        )
        lines += [plain(text, language), ""]
    return "\n".join(lines)


def _length(lines: list[str]) -> int:
    return sum(len(line) + 1 for line in lines)


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"


def _head(language: str) -> list[str]:
    words: tuple[Message, ...] = (
        message("Code"), message("Severity"), message("Where"), message("What"),
        message("Addressed in roadmap steps"),
    )  # fmt: skip
    cells = [plain(word, language) for word in words]
    return [f"| {' | '.join(cells)} |", f"|{' --- |' * len(cells)}"]


def _row(finding: Finding, language: str) -> str:
    cells: Iterator[object] = iter(
        (
            finding.code,
            SEVERITY_WORDS[finding.severity],
            finding.place or "",
            finding.message,
            joined_list(finding.substeps),
        )
    )
    return f"| {' | '.join(plain(cell, language) for cell in cells)} |"


FORMAT = Format(
    name="markdown", writes=Writes.FINDINGS, write=write, kind=markdown_kind("findings")
)
