"""Findings for people: grouped, with the line and a caret, and a summary."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs
import click

from deiframe.diagnostics import Finding, Place, Severity
from deiframe.extension_points.findings_format import CheckedStrategy, Report
from deiframe.i18n import Message, joined_list, message, messages, translate
from deiframe.model.principles import PRINCIPLES, principle_of
from deiframe.sanitize import visible
from deiframe.styling.terminal import COLOURS, SEVERITY_WORDS, columns, linked, width, wrapped

GROUPINGS: Final = ("file", "item", "principle")
_INDENT: Final = "      "


@attrs.frozen(kw_only=True)
class Manner:
    """How findings are told: grouped by what, how much of each, where their source lines are.

    ``line_of`` gives the text of the line a place is on. ``root`` is set where files can be links.
    """

    language: str
    line_of: Callable[[Place], str]
    group_by: str = "file"
    quiet: bool = False
    verbose: bool = False
    root: Path | None = None
    name_of: Callable[[str], object] = str


def told(report: Report, manner: Manner) -> Iterator[str]:
    """Yield the lines that tell a report's findings, group by group.

    Of several findings of one rule in a group, the first is told at length.
    """
    groups: dict[object, list[Finding]] = {}
    for finding in report.findings:
        for heading in _headings(finding, manner):
            groups.setdefault(heading, []).append(finding)
    order = sorted(groups, key=_by_number) if manner.group_by == "principle" else groups
    for heading in order:
        if not manner.quiet:
            yield from _heading(heading, manner)
        seen: set[str] = set()
        for finding in groups[heading]:
            again = finding.code in seen and bool(finding.substeps) and not manner.verbose
            yield from _told(finding, report, manner, again=again)
            seen.add(finding.code)
        if not manner.quiet:
            yield ""


def problems_told(
    problems: Iterable[Finding], line_of: Callable[[Place], str], language: str
) -> Iterator[str]:
    """Yield the lines that tell why a strategy cannot be read, for commands that need it."""
    found = tuple(problems)
    only = CheckedStrategy(folder=".", title="", findings=found)
    report = Report(strategies=(only,), codes={}, language=language, root="")
    yield from told(report, Manner(language=language, line_of=line_of, name_of=str))
    yield summary(found, language)


def summary(findings: Iterable[Finding], language: str) -> str:
    """Return one line that counts the findings."""
    found = list(findings)
    if not found:
        return click.style(translate(message("No findings."), language), fg="green")
    files = {finding.place.file for finding in found if finding.place}
    place = messages("in {count} file", "in {count} files", len(files))
    return f"{counted(found, language)} {translate(place, language)}."


def counted(findings: Iterable[Finding], language: str) -> str:
    """Return how many findings there are of each severity, in words."""
    count = Counter(finding.severity for finding in findings)
    counts = [
        messages("{count} error", "{count} errors", count[Severity.ERROR]),
        messages("{count} warning", "{count} warnings", count[Severity.WARNING]),
        messages("{count} piece of advice", "{count} pieces of advice", count[Severity.ADVICE]),
    ]
    return translate(joined_list(item for item in counts if item.count), language)


def statistics(report: Report) -> Iterator[str]:
    """Yield a line for each code that occurs: how often, its severity and its title."""
    found = Counter((finding.code, finding.severity) for finding in report.findings)
    for (code, severity), count in sorted(found.items(), key=lambda item: (-item[1], item[0][0])):
        title = translate(report.codes[code].page.title, report.language)
        word = translate(SEVERITY_WORDS[severity], report.language)
        label = f"{count:>5}  {code}  {word}  "
        first, *rest = wrapped(visible(title), label, " " * columns(label))
        yield first.replace(code, click.style(code, fg=COLOURS[severity], bold=True), 1)
        yield from rest


def overview(report: Report) -> Iterator[str]:
    """Yield a line for each of several strategies, and how many findings each has."""
    yield click.style(translate(message("Strategies"), report.language), bold=True)
    for strategy in report.strategies:
        found = counted(strategy.findings, report.language)
        text = found or translate(message("No findings."), report.language)
        yield from wrapped(f"{visible(strategy.folder)}: {text}", "  ", _INDENT)


def _headings(finding: Finding, manner: Manner) -> list[object]:
    if manner.group_by == "principle":
        return list(dict.fromkeys(map(principle_of, finding.principles))) or [""]
    if manner.group_by == "item":
        return [finding.id]
    return [finding.place.file if finding.place else ""]


def _by_number(heading: object) -> int:
    return int(str(heading) or 0)


def _heading(heading: object, manner: Manner) -> Iterator[str]:
    text = str(heading)
    if not text and manner.group_by == "principle":
        item: object = message("No principle")
    elif not text:
        item = message("The strategy as a whole")
    elif manner.group_by == "principle":
        item = message("Principle {number}: {name}", number=text, name=PRINCIPLES[text])
    elif manner.group_by == "item":
        name = translate(manner.name_of(text), manner.language)
        item = f"{name} ({text})" if name != text else text
    else:
        item = text
    for line in wrapped(visible(translate(item, manner.language))):
        styled = click.style(line, bold=True)
        is_file = text and manner.group_by == "file"
        yield linked(styled, manner.root / text) if is_file and manner.root else styled


def _told(finding: Finding, report: Report, manner: Manner, *, again: bool) -> Iterator[str]:
    place, language = finding.place, manner.language
    severity = translate(SEVERITY_WORDS[finding.severity], language)
    label = f"{severity} {finding.code}"
    where = "" if place is None else str(place) if _is_far(manner) else _spot(place)
    item = " ".join(translate(finding.message, language).split())
    text = visible(f"{where} {label} {item}".strip())
    if manner.quiet:
        yield text
        return
    first, *rest = wrapped(text, "  ", _INDENT)
    yield _dressed(first, label, where, finding, manner)
    yield from rest
    if again:
        return
    if place:
        yield from _excerpt(manner.line_of(place), place)
    for word, value in _notes(finding):
        text = visible(f"{translate(word, language)}: {translate(value, language)}")
        yield from wrapped(text, _INDENT, _INDENT + "  ")
    if manner.verbose and finding.code in report.codes:
        for paragraph in report.codes[finding.code].page.section("How to fix"):
            yield from wrapped(translate(paragraph, language), _INDENT)


def _is_far(manner: Manner) -> bool:
    """Whether a place must name its file, because the heading does not."""
    return manner.quiet or manner.group_by != "file"


def _spot(place: Place) -> str:
    return f"{place.line}:{place.column}"


def _dressed(line: str, label: str, where: str, finding: Finding, manner: Manner) -> str:
    """The first line of a finding, with its colour and its link."""
    styled = click.style(label, fg=COLOURS[finding.severity], bold=True)
    line = line.replace(label, styled, 1)
    if where and manner.root and finding.place:
        line = line.replace(where, linked(where, manner.root / finding.place.file), 1)
    return line


def _notes(finding: Finding) -> list[tuple[Message, object]]:
    notes: list[tuple[Message, object | None]] = [
        (message("expected"), finding.expected),
        (message("hint"), finding.hint),
        (message("see also"), joined_list(finding.related) if finding.related else None),
        (
            message("fixed by sub-steps"),
            joined_list(finding.substeps) if finding.substeps else None,
        ),
    ]
    return [(word, value) for word, value in notes if value is not None]


def _excerpt(line: str, place: Place) -> Iterator[str]:
    """The source line, cut around the place if it is long, with carets under what is meant."""
    if not line.strip():
        return
    line = line.replace("\t", " ")
    most = max(20, width() - 12 - len(str(place.line)))
    start = max(0, place.column - 1 - most // 2) if len(line) > most else 0
    shown = visible(line[start : start + most].rstrip())
    before = place.column - 1 - start
    length = max(1, min(place.length, len(shown) - before))
    number = str(place.line)
    yield f"{_INDENT}{number} | {'…' if start else ''}{shown}"
    margin = columns(shown[:before]) + (1 if start else 0)
    carets = "^" * max(1, columns(shown[before : before + length]))
    yield f"{_INDENT}{' ' * len(number)} | {' ' * margin}{click.style(carets, bold=True)}"
