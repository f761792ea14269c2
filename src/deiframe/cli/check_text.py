"""The whole of what a check shows as text."""

from collections.abc import Callable
from pathlib import Path

import attrs

from deiframe.cli.check_run import CheckedFolder
from deiframe.cli.shell_paths import path_from_here
from deiframe.diagnostics import Place
from deiframe.extension_points.findings_format import Report
from deiframe.formats import terminal_findings as text
from deiframe.formats.terminal_findings import TextOptions
from deiframe.i18n import message, translate
from deiframe.sanitize import inert, visible
from deiframe.styling.terminal import has_links, wrapped


def check_text(
    report: Report, checked: list[CheckedFolder], options: TextOptions, *, to_file: bool
) -> str:
    """Return all that is said about the strategies.

    In a terminal, files are named as the shell can open them, and linked if it has links; in a file
    they are named from the root, for whoever reads it elsewhere.
    """
    root = Path(report.root)
    options = attrs.evolve(
        options,
        line_of=_lines(checked),
        name_of=_names(checked),
        path_of=str if to_file else path_from_here(root),
        root=root if has_links() and not to_file else None,
    )
    found = text.statistics(report) if options.statistics else text.finding_lines(report, options)
    lines = [*found, *([""] if options.statistics else [])]
    if not options.quiet:
        if len(checked) > 1:
            lines += [*text.overview(report, options), ""]
        lines.append(text.summary(report.findings, report.language))
        lines += _afterwards(checked, options) if options.verbose else []
    return inert("".join(f"{line}\n" for line in lines))


def _lines(checked: list[CheckedFolder]) -> Callable[[Place], str]:
    def line_of(place: Place) -> str:
        for item in checked:
            start = "" if item.name == "." else f"{item.name}/"
            if place.file.startswith(start):
                file = place.file.removeprefix(start)
                line = item.opened.places.line(attrs.evolve(place, file=file))
                if line:
                    return line
        return ""

    return line_of


def _names(checked: list[CheckedFolder]) -> Callable[[str], object]:
    graphs = [entry.opened.graph for entry in checked]
    names = {
        identifier: item.name
        for graph in graphs
        if graph
        for identifier, item in graph.items.items()
    }
    return lambda identifier: names.get(identifier, identifier)


def _afterwards(checked: list[CheckedFolder], options: TextOptions) -> list[str]:
    """What was asked of each strategy, and what was not shown."""
    lines = []
    for item in checked:
        text = message(
            "{name}: {asked} rules asked of {all}; {accepted} findings accepted by the baseline.",
            name=options.path_of(item.name),
            asked=len(item.result.asked),
            all=len(item.opened.plugins.rules),
            accepted=item.accepted,
        )
        lines += wrapped(visible(translate(text, options.language)))
    return lines
