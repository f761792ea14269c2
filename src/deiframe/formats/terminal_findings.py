"""Findings for people: grouped, with the line and a caret, and a summary."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
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

_INDENT: Final = "      "


def _no_line(_: Place) -> str:
    return ""


@attrs.frozen(kw_only=True)
class TextOptions:
    """How findings are shown as text.

    ``most`` is how many findings of one code a strategy shows (None: all); ``command`` begins the
    call that shows the others. ``line_of`` gives the text of the line a place is on, ``name_of``
    what an item is called, ``path_of`` how a file or folder is shown. ``root`` is set if files can
    be links.
    """

    language: str
    group_by: str = "file"
    statistics: bool = False
    quiet: bool = False
    verbose: bool = False
    most: int | None = None
    command: str = "deiframe check"
    line_of: Callable[[Place], str] = _no_line
    name_of: Callable[[str], object] = str
    path_of: Callable[[str], str] = str
    root: Path | None = None


@attrs.frozen
class _Fold:
    """Which findings are shown; and after which of them how many more of its code are not."""

    shown: tuple[Finding, ...]
    more: Mapping[int, int]

    @classmethod
    def of(cls, report: Report, most: int | None) -> "_Fold":
        """Keep the first findings of each code of each strategy."""
        shown: list[Finding] = []
        more: dict[int, int] = {}
        for strategy in report.strategies:
            last: dict[str, Finding] = {}
            count: Counter[str] = Counter()
            for finding in strategy.findings:
                count[finding.code] += 1
                if most is None or count[finding.code] <= most:
                    shown.append(finding)
                    last[finding.code] = finding
            more |= {
                id(finding): count[code] - most
                for code, finding in last.items()
                if most is not None and count[code] > most
            }
        return cls(tuple(shown), more)


def finding_lines(report: Report, options: TextOptions) -> Iterator[str]:
    """Yield the lines that show a report's findings, group by group.

    Of several findings of one rule in a group, the first is shown at length.
    """
    fold = _Fold.of(report, options.most)
    groups: dict[object, list[Finding]] = {}
    for finding in fold.shown:
        for heading in _headings(finding, options):
            groups.setdefault(heading, []).append(finding)
    order = sorted(groups, key=_by_number) if options.group_by == "principle" else groups
    for heading in order:
        if not options.quiet:
            yield from _heading(heading, options)
        seen: set[str] = set()
        for finding in groups[heading]:
            again = finding.code in seen and bool(finding.substeps) and not options.verbose
            yield from _finding(finding, report, options, again=again)
            yield from _folded(finding.code, fold.more.get(id(finding), 0), options)
            seen.add(finding.code)
        if not options.quiet:
            yield ""


def _folded(code: str, count: int, options: TextOptions) -> Iterator[str]:
    """The line that stands for the findings of a code that are not shown."""
    if count:
        text = messages(
            "… and {count} more {code}: {command}",
            "… and {count} more {code}: {command}",
            count,
            code=code,
            command=f"{options.command} --select {code} --all",
        )
        yield _INDENT + visible(translate(text, options.language))  # whole, to be copied


def problem_lines(
    problems: Iterable[Finding],
    line_of: Callable[[Place], str],
    language: str,
    path_of: Callable[[str], str] = str,
) -> Iterator[str]:
    """Yield the lines that say why a strategy cannot be read, for commands that need it."""
    found = tuple(problems)
    only = CheckedStrategy(folder=".", title="", findings=found)
    report = Report(strategies=(only,), codes={}, language=language, root="")
    yield from finding_lines(
        report, TextOptions(language=language, line_of=line_of, path_of=path_of)
    )
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


def overview(report: Report, options: TextOptions) -> Iterator[str]:
    """Yield a line for each of several strategies, and how many findings each has."""
    yield click.style(translate(message("Strategies"), report.language), bold=True)
    for strategy in report.strategies:
        found = counted(strategy.findings, report.language)
        text = found or translate(message("No findings."), report.language)
        folder = visible(options.path_of(strategy.folder))
        yield from wrapped(f"{folder}: {text}", "  ", _INDENT)


def _headings(finding: Finding, options: TextOptions) -> list[object]:
    if options.group_by == "principle":
        return list(dict.fromkeys(map(principle_of, finding.principles))) or [""]
    if options.group_by == "item":
        return [finding.id]
    return [finding.place.file if finding.place else ""]


def _by_number(heading: object) -> int:
    return int(str(heading) or 0)


def _heading(heading: object, options: TextOptions) -> Iterator[str]:
    text = str(heading)
    if not text and options.group_by == "principle":
        item: object = message("No principle")
    elif not text:
        item = message("The strategy as a whole")
    elif options.group_by == "principle":
        item = message("Principle {number}: {name}", number=text, name=PRINCIPLES[text])
    elif options.group_by == "item":
        name = translate(options.name_of(text), options.language)
        item = f"{name} ({text})" if name != text else text
    else:
        item = options.path_of(text)
    is_file = text and options.group_by == "file"
    words = visible(translate(item, options.language))
    for line in [words] if is_file else wrapped(words):  # a path stays whole, to be opened
        styled = click.style(line, bold=True)
        yield linked(styled, options.root / text) if is_file and options.root else styled


def _finding(
    finding: Finding, report: Report, options: TextOptions, *, again: bool
) -> Iterator[str]:
    place, language = finding.place, options.language
    severity = translate(SEVERITY_WORDS[finding.severity], language)
    label = f"{severity} {finding.code}"
    where = "" if place is None else _path(place, options) if _is_far(options) else _spot(place)
    item = " ".join(translate(finding.message, language).split())
    text = visible(f"{where} {label} {item}".strip())
    if options.quiet:
        yield text
        return
    first, *rest = wrapped(text, "  ", _INDENT)
    yield _dressed(first, label, where, finding, options)
    yield from rest
    if again:
        return
    if place:
        yield from _excerpt(options.line_of(place), place)
    for word, value in _notes(finding, options):
        text = visible(f"{translate(word, language)}: {translate(value, language)}")
        yield from wrapped(text, _INDENT, _INDENT + "  ")
    if options.verbose and finding.code in report.codes:
        for paragraph in report.codes[finding.code].page.section("How to fix"):
            yield from wrapped(translate(paragraph, language), _INDENT)


def _is_far(options: TextOptions) -> bool:
    """Whether a place must name its file, because the heading does not."""
    return options.quiet or options.group_by != "file"


def _path(place: Place, options: TextOptions) -> str:
    return str(attrs.evolve(place, file=options.path_of(place.file)))


def _spot(place: Place) -> str:
    return f"{place.line}:{place.column}"


def _dressed(line: str, label: str, where: str, finding: Finding, options: TextOptions) -> str:
    """The first line of a finding, with its colour and its link."""
    styled = click.style(label, fg=COLOURS[finding.severity], bold=True)
    line = line.replace(label, styled, 1)
    if where and options.root and finding.place:
        line = line.replace(where, linked(where, options.root / finding.place.file), 1)
    return line


def _notes(finding: Finding, options: TextOptions) -> list[tuple[Message, object]]:
    related = [_path(place, options) for place in finding.related]
    notes: list[tuple[Message, object | None]] = [
        (message("expected"), finding.expected),
        (message("hint"), finding.hint),
        (message("see also"), joined_list(related) if related else None),
        (
            message("addressed in roadmap steps"),
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
