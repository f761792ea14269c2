"""``deiframe check``: what is wrong with a strategy, and where."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import attrs
import click

from deiframe.cli.speaking import SpeakingCommand, language_option, reader_language
from deiframe.cli.where import (
    chosen_limits,
    limit_option,
    option,
    strategy_folder,
    today_option,
    write_whole,
)
from deiframe.diagnostics import Finding, Place, Severity


@click.command(name="check", cls=SpeakingCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help="The form of the output.",
)
@option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The lightest finding for which the exit code is 1.",
)
@option("--select", multiple=True, metavar="CODE", help="Only findings whose code begins so.")
@option("--ignore", multiple=True, metavar="CODE", help="No findings whose code begins so.")
@option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file.")
@today_option
@limit_option
@language_option()
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[Path, ...],
    form: str,
    fail_on: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    output: Path | None,
    today: dt.date | None,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Check a strategy, and say what to mend and where.

    PATH is the folder of a strategy; without it, the nearest one at or above this folder.

    The exit code is 0 where all is well, 1 where there are findings at or above --fail-on, and 2
    where a file could not be read.
    """
    import gc

    from deiframe.pipeline import check

    gc.disable()  # a short run that makes many small values and keeps them all
    folders = [strategy_folder(path) for path in paths] or [strategy_folder(None)]
    worst = 0
    everything: list[Finding] = []
    pages: list[str] = []
    for folder in folders:
        checked = check(folder, today=today or dt.date.today(), limits=chosen_limits(limits))
        findings = [one for one in checked.assessment.findings if _wanted(one, select, ignore)]
        failing = any(one.severity.rank <= Severity(fail_on).rank for one in findings)
        worst = max(worst, 2 if checked.reading.unreadable else int(failing))
        if form == "json":
            everything += (
                findings if len(folders) == 1 else [_under(folder, one) for one in findings]
            )
        else:
            heading = [click.style(str(folder), bold=True), ""] if len(folders) > 1 else []
            pages.append("\n".join([*heading, _page(findings, checked.reading.places.line)]))
    text = _json(everything) if form == "json" else "\n\n".join(pages) + "\n"
    if output:
        write_whole(output, click.unstyle(text).encode())
    else:
        click.echo(text, nl=False)
    context.exit(worst)


def _wanted(finding: Finding, select: tuple[str, ...], ignore: tuple[str, ...]) -> bool:
    chosen = not select or finding.code.startswith(select)
    return chosen and not (ignore and finding.code.startswith(ignore))


def _under(folder: Path, finding: Finding) -> Finding:
    """The finding with its file named from here, where several strategies are checked."""
    if finding.place is None:
        return finding
    file = (folder / finding.place.file).as_posix()
    return attrs.evolve(finding, place=attrs.evolve(finding.place, file=file))


def _json(findings: list[Finding]) -> str:
    from deiframe.exchange.findings_json import to_json

    return to_json(findings, reader_language())


def _page(findings: list[Finding], line_of: Callable[[Place], str]) -> str:
    from deiframe.cli.terminal import in_words, summary

    language = reader_language()
    return "\n".join([*in_words(findings, line_of, language), summary(findings, language)])
