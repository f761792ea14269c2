"""The whole of what a check says in a terminal."""

from collections.abc import Callable
from pathlib import Path

import attrs

from deiframe.cli.check_run import CheckedFolder
from deiframe.diagnostics import Place
from deiframe.extension_points.findings_format import Report
from deiframe.formats import terminal_findings as text
from deiframe.i18n import message, translate
from deiframe.sanitize import inert, visible
from deiframe.styling.terminal import has_links, wrapped


@attrs.frozen(kw_only=True)
class Wishes:
    """How whoever runs the check wants to be told."""

    group_by: str
    statistics: bool
    quiet: bool
    verbose: bool


def check_text(report: Report, told: list[CheckedFolder], how: Wishes, *, links: bool) -> str:
    """Return all that is said about the strategies."""
    manner = text.Manner(
        language=report.language,
        line_of=_lines(told),
        name_of=_names(told),
        group_by=how.group_by,
        quiet=how.quiet,
        verbose=how.verbose,
        root=Path(report.root) if links and has_links() else None,
    )
    told_lines = text.statistics(report) if how.statistics else text.told(report, manner)
    lines = [*told_lines, *([""] if how.statistics else [])]
    if not how.quiet:
        if len(told) > 1:
            lines += [*text.overview(report), ""]
        lines.append(text.summary(report.findings, report.language))
        lines += _afterwards(told, report.language) if how.verbose else []
    return inert("".join(f"{line}\n" for line in lines))


def _lines(told: list[CheckedFolder]) -> Callable[[Place], str]:
    def line_of(place: Place) -> str:
        for item in told:
            start = "" if item.name == "." else f"{item.name}/"
            if place.file.startswith(start):
                file = place.file.removeprefix(start)
                line = item.opened.places.line(attrs.evolve(place, file=file))
                if line:
                    return line
        return ""

    return line_of


def _names(told: list[CheckedFolder]) -> Callable[[str], object]:
    graphs = [entry.opened.graph for entry in told]
    names = {
        identifier: item.name
        for graph in graphs
        if graph
        for identifier, item in graph.items.items()
    }
    return lambda identifier: names.get(identifier, identifier)


def _afterwards(told: list[CheckedFolder], language: str) -> list[str]:
    """What was asked of each strategy, and what was not told."""
    lines = []
    for item in told:
        text = message(
            "{name}: {asked} rules asked of {all}; {accepted} findings accepted by the baseline.",
            name=item.name,
            asked=len(item.result.asked),
            all=len(item.opened.plugins.rules),
            accepted=item.accepted,
        )
        lines += wrapped(visible(translate(text, language)))
    return lines
