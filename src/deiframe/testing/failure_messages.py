"""What was found in one strategy, in the words that ``deiframe check`` has for it."""

from collections.abc import Iterable
from pathlib import Path

import attrs
import click

from deiframe.diagnostics import Finding, Place
from deiframe.extension_points.findings_format import CheckedStrategy, Report
from deiframe.formats.terminal_findings import TextOptions, finding_lines, summary
from deiframe.i18n import message, translate
from deiframe.repository import name_from, named_from_root
from deiframe.sanitize import inert
from deiframe.testing.run import Run


def at_length(run: Run, folder: Path, findings: Iterable[Finding]) -> str:
    """Return how many findings there are, each with its place and hints, and how to learn more."""
    found = tuple(findings)
    count = click.unstyle(summary(found, run.language))
    more = [
        message("Why it matters and how to fix it: deiframe explain {code}", code=code)
        for code in sorted({finding.code for finding in found})
    ]
    advice = (translate(item, run.language) for item in more)
    return inert("\n".join([count, *_lines(run, folder, found, quiet=False), *advice]))


def in_a_line(run: Run, folder: Path, finding: Finding) -> str:
    """Return a finding with its place, in one line."""
    return inert("\n".join(_lines(run, folder, (finding,), quiet=True)))


def _lines(run: Run, folder: Path, found: tuple[Finding, ...], *, quiet: bool) -> list[str]:
    name = _name(run.root, folder)
    places = run.opened(folder).places
    start = "" if name == "." else f"{name}/"

    def line_of(place: Place) -> str:
        return places.line(attrs.evolve(place, file=place.file.removeprefix(start)))

    located = tuple(named_from_root(finding, name) for finding in found)
    only = CheckedStrategy(folder=name, title="", findings=located)
    report = Report(strategies=(only,), codes={}, language=run.language, root="")
    options = TextOptions(language=run.language, line_of=line_of, quiet=quiet)
    return [click.unstyle(line) for line in finding_lines(report, options)]


def _name(root: Path, folder: Path) -> str:
    """How the strategy is called from pytest's root; ``.`` where it lies elsewhere."""
    is_below = folder.resolve().is_relative_to(root.resolve())
    return name_from(root, folder) if is_below else "."
