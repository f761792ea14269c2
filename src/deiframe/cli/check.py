"""``deiframe check``: what is wrong with strategies, and where."""

import datetime as dt
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.combinations import refuse
from deiframe.cli.format_option import TEXT, ChosenFormat, FormatChoice, chosen_format
from deiframe.cli.i18n import reader_language
from deiframe.cli.limit_option import chosen_limits, limit_option
from deiframe.cli.options import (
    format_option,
    paths_argument,
    today_option,
)
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.plugin_option import plugin_option
from deiframe.cli.translated import Example, language_option, option
from deiframe.extension_points.format import Writes
from deiframe.formats import format_names
from deiframe.i18n import message, translate

MOST_OF_A_CODE: Final = 3
"""So many findings of one code a strategy shows in text, unless all are asked for."""

if TYPE_CHECKING:
    from deiframe.cli.check_run import CheckedFolder
    from deiframe.diagnostics import Severity

PROFILES: Final = ("starting", "growing", "strict")
SEVERITIES: Final = ("error", "warning", "advice")
"""Written out, so that help loads no model; a test compares them with it."""

_FOR_PROGRAMS: Final = tuple(f"--format {name}" for name in format_names())

_NEEDS: Final = {"--update-baseline": "--baseline", "--diff": "--fix"}
_EXCLUDES: Final = {
    "--quiet": ("--verbose", "--all", *_FOR_PROGRAMS),
    "--verbose": _FOR_PROGRAMS,
    "--all": ("--statistics", *_FOR_PROGRAMS),
    "--statistics": ("--group-by", *_FOR_PROGRAMS),
    "--group-by": _FOR_PROGRAMS,
    "--update-baseline": ("--select", "--ignore"),
}

_EXAMPLES: Final = (
    Example("deiframe check my-city", message("Check one strategy")),
    Example(
        "deiframe check my-city --select DEI2,DEI301 --all",
        message("Show every finding of some codes only"),
    ),
    Example(
        "deiframe check my-city --profile growing --fail-on warning",
        message("Check more, and fail on warnings too"),
    ),
    Example("deiframe check my-city -o findings.sarif", message("Write findings for a CI server")),
)


@translated.command("check", _EXAMPLES)
@paths_argument()
@option(
    "--profile",
    group=groups.WHAT_TO_CHECK,
    type=click.Choice(PROFILES),
    default_text=message("the strategy's, else starting"),
    help="Rule set to use.",
)
@option(
    "--select",
    group=groups.WHAT_TO_CHECK,
    multiple=True,
    metavar="CODE",
    default_text=message("all of the profile"),
    help="Report only codes that start with CODE. Repeatable; commas allowed.",
)
@option(
    "--ignore",
    group=groups.WHAT_TO_CHECK,
    multiple=True,
    metavar="CODE",
    default_text=message("none"),
    help="Leave out codes that start with CODE. Repeatable; commas allowed.",
)
@option(
    "--baseline",
    "baseline_file",
    group=groups.WHAT_TO_CHECK,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    default_text=message("none"),
    help="Report only findings not in FILE; create FILE if missing.",
)
@option(
    "--update-baseline",
    group=groups.WHAT_TO_CHECK,
    is_flag=True,
    help="Replace the baseline with the current findings.",
)
@option(
    "--fail-on",
    group=groups.WHAT_TO_CHECK,
    type=click.Choice(SEVERITIES),
    default=SEVERITIES[0],
    help="Lowest severity that makes the exit code 1.",
)
@option(
    "--fix",
    group=groups.WHAT_TO_CHANGE,
    is_flag=True,
    help="Apply safe fixes first, and show the diff.",
)
@option(
    "--diff",
    group=groups.WHAT_TO_CHANGE,
    is_flag=True,
    help="With --fix: show the diff, but change nothing.",
)
@format_option(FormatChoice(Writes.FINDINGS, TEXT))
@option(
    "--group-by",
    group=groups.OUTPUT,
    type=click.Choice(["file", "item", "principle"]),
    default="file",
    help="Group findings by this.",
)
@option(
    "--all",
    "show_all",
    group=groups.OUTPUT,
    is_flag=True,
    help="Show every finding, not only the first three per code.",
)
@option(
    "--statistics",
    group=groups.OUTPUT,
    is_flag=True,
    help="Show how often each code occurs, instead of the findings.",
)
@option("-q", "--quiet", group=groups.OUTPUT, is_flag=True, help="Show one line for each finding.")
@option(
    "-v",
    "--verbose",
    group=groups.OUTPUT,
    is_flag=True,
    help="Show every finding with how to fix it, and the number of rules checked.",
)
@output_option
@force_option
@today_option
@language_option(groups.LANGUAGE_AND_DATE)
@limit_option
@plugin_option
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[Path, ...],
    form: str | None,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    baseline_file: Path | None,
    update_baseline: bool,
    fix: bool,
    diff: bool,
    group_by: str,
    show_all: bool,
    statistics: bool,
    quiet: bool,
    verbose: bool,
    output: Path | None,
    force: bool,
    today: dt.date | None,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Check strategies, and report what to fix and where.

    The exit code is 0 if there are no findings at or above --fail-on, 1 if there are, and 2 if a
    file could not be read.
    """
    import gc

    from deiframe.cli.check_run import check_all, report_of
    from deiframe.diagnostics import Severity
    from deiframe.model.profile import Profile
    from deiframe.repository import root_of, strategy_folders
    from deiframe.selection import Selection

    refuse(context, needs=_NEEDS, excludes=_EXCLUDES)
    _refuse_nothing(select, ignore)
    folders = strategy_folders(paths)
    if len(folders) == 1:
        gc.disable()  # a short run that makes many small values and keeps them all
    root = root_of(folders)
    chosen, target = _target(output, form, [*folders, *filter(None, [baseline_file])], force)
    if baseline_file:
        from deiframe.cli.baseline_option import refuse_other

        refuse_other(baseline_file, folders, fresh=update_baseline)
    all_written = True
    if fix:
        from deiframe.cli.write_changes import fix_files

        all_written = fix_files(folders, chosen_limits(limits), write=not diff)
    selection = Selection(
        profile=Profile(profile) if profile else None, select=_upper(select), ignore=_upper(ignore)
    )
    checked = check_all(
        folders,
        root,
        today or dt.date.today(),
        chosen_limits(limits),
        selection,
        silent=quiet or chosen.format is not None,
    )
    _refuse_unknown((*selection.select, *selection.ignore), checked)
    if baseline_file:
        from deiframe.cli.baseline_option import without_accepted

        checked = without_accepted(
            baseline_file, checked, fresh=update_baseline, partly=selection != Selection()
        )
    report = report_of(checked, root)
    text: str | bytes
    commands = False
    if chosen.format is None:
        from deiframe.cli.check_text import check_text
        from deiframe.formats.terminal_findings import TextOptions

        options = TextOptions(
            language=report.language,
            group_by=group_by,
            statistics=statistics,
            quiet=quiet,
            most=None if show_all or verbose or quiet else MOST_OF_A_CODE,
            verbose=verbose,
            command=_same_call(paths, baseline_file),
        )
        text = check_text(report, checked, options, to_file=target.path is not None)
    else:
        text, commands = chosen.format.write(report), chosen.format.commands
    target.write(text, commands=commands)
    codes = [_exit_code(item, Severity(fail_on)) for item in checked]
    context.exit(max([*codes, 0 if all_written else 2]))


def _same_call(paths: tuple[Path, ...], baseline_file: Path | None) -> str:
    """The start of a call that checks the same again."""
    beside = ["--baseline", str(baseline_file)] if baseline_file else []
    return shlex.join(["deiframe", "check", *map(str, paths), *beside])


def _target(
    output: Path | None, form: str | None, read: list[Path], force: bool
) -> tuple[ChosenFormat, Target]:
    """In which form to write, and where."""
    from deiframe.file_kinds import text_kind

    kinds = {TEXT: text_kind("findings")}
    chosen = chosen_format(output, form, Writes.FINDINGS, "findings", kinds)
    return chosen, Target.of(output, chosen.kind, read=read, force=force)


def _refuse_unknown(codes: tuple[str, ...], checked: list["CheckedFolder"]) -> None:
    """A code that selects nothing would make a check that cannot fail.

    Where a strategy cannot be read, it is not known which plugins it would have.
    """
    from deiframe.codes import codes_of
    from deiframe.plugins.problems import not_there

    if any(item.opened.strategy is None for item in checked):
        return

    known = codes_of(rule for item in checked for rule in item.opened.plugins.rules)
    problems = [problem for item in checked for problem in item.opened.plugins.problems]
    for code in codes:
        if not any(name.startswith(code) for name in known):
            from deiframe.cli.explain_code import unknown_code

            text = not_there(unknown_code(code, list(known)), problems)
            raise click.UsageError(translate(text, reader_language()))


def _refuse_nothing(select: tuple[str, ...], ignore: tuple[str, ...]) -> None:
    """Refuse to choose no code at all: by an empty text, or by ignoring all that is selected."""
    for name, codes in (("--select", select), ("--ignore", ignore)):
        if codes and not _upper(codes):
            text = message("{option} names no code.", option=name)
            raise click.UsageError(translate(text, reader_language()))
    chosen, left_out = _upper(select), _upper(ignore)
    if chosen and left_out and all(code.startswith(left_out) for code in chosen):
        text = message("--ignore excludes everything that --select names.")
        raise click.UsageError(translate(text, reader_language()))


def _upper(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Codes as they are written; several may stand in one, with commas."""
    return tuple(code.strip().upper() for text in codes for code in text.split(",") if code.strip())


def _exit_code(checked: "CheckedFolder", fail_on: "Severity") -> int:
    from deiframe.source.reader import is_unreadable

    if checked.opened.strategy is None and is_unreadable(checked.opened.problems):
        return 2
    return int(any(finding.severity.rank <= fail_on.rank for finding in checked.findings))
