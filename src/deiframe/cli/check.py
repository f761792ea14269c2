"""``deiframe check``: what is wrong with strategies, and where."""

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from deiframe.cli.combinations import refuse
from deiframe.cli.forms import chosen_form
from deiframe.cli.i18n import TranslatedCommand, language_option, reader_language
from deiframe.cli.options import chosen_limits, limit_option, option, today_option
from deiframe.cli.output import Target, force_option, output_option
from deiframe.cli.plugin_option import plugin_option
from deiframe.diagnostics import Severity
from deiframe.file_kinds import text_kind
from deiframe.formats import format_names
from deiframe.i18n import message, translate
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.cli.check_run import CheckedFolder

_FOR_PROGRAMS: Final = tuple(f"--format {name}" for name in format_names())

_NEEDS: Final = {"--update-baseline": "--baseline", "--diff": "--fix"}
_EXCLUDES: Final = {
    "--quiet": ("--verbose", *_FOR_PROGRAMS),
    "--verbose": _FOR_PROGRAMS,
    "--statistics": ("--group-by", *_FOR_PROGRAMS),
    "--group-by": _FOR_PROGRAMS,
    "--update-baseline": ("--select", "--ignore"),
}


@click.command(name="check", cls=TranslatedCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@option(
    "--format",
    "form",
    type=click.Choice(["text", *format_names()]),
    help="The form of the output; else the file's suffix says it.",
)
@option(
    "--profile",
    type=click.Choice([profile.value for profile in Profile]),
    help="How much to ask; without it, as the strategy says, or starting.",
)
@option("--select", multiple=True, metavar="CODE", help="Only findings whose code begins so.")
@option("--ignore", multiple=True, metavar="CODE", help="No findings whose code begins so.")
@option(
    "--fail-on",
    type=click.Choice([severity.value for severity in Severity]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The lightest finding for which the exit code is 1.",
)
@option(
    "--baseline",
    "baseline_file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Tell only what is new since this file was made; make it where it is not there.",
)
@option("--update-baseline", is_flag=True, help="Make the baseline again from today's findings.")
@option("--fix", is_flag=True, help="First fix what is safe to fix, and show what changes.")
@option("--diff", is_flag=True, help="With --fix: show what would change, and change nothing.")
@option(
    "--group-by",
    type=click.Choice(["file", "item", "principle"]),
    default="file",
    show_default=True,
    help="What the findings are put together by.",
)
@option("--statistics", is_flag=True, help="Show how often each code occurs, not each finding.")
@option("-q", "--quiet", is_flag=True, help="A line for each finding, and nothing else.")
@option("-v", "--verbose", is_flag=True, help="Also how to fix each finding, and what was asked.")
@output_option
@force_option
@today_option
@limit_option
@plugin_option
@language_option()
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
    statistics: bool,
    quiet: bool,
    verbose: bool,
    output: Path | None,
    force: bool,
    today: dt.date | None,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Check strategies, and say what to fix and where.

    PATH is the folder of a strategy, or a folder with strategies somewhere below it; without it,
    the nearest strategy at or above this folder.

    The exit code is 0 where all is well, 1 where there are findings at or above --fail-on, and 2
    where a file could not be read.
    """
    import gc

    from deiframe.cli.check_run import check_all, report_of
    from deiframe.repository import root_of, strategy_folders
    from deiframe.selection import Selection

    refuse(context, needs=_NEEDS, excludes=_EXCLUDES)
    _refuse_nothing(select, ignore)
    folders = strategy_folders(paths)
    if len(folders) == 1:
        gc.disable()  # a short run that makes many small values and keeps them all
    root = root_of(folders)
    form, target = _target(output, form, [*folders, *filter(None, [baseline_file])], force)
    if baseline_file:
        from deiframe.cli.baseline_option import refuse_other

        refuse_other(baseline_file, folders, fresh=update_baseline)
    all_written = True
    if fix:
        from deiframe.cli.write_changes import fix_files

        all_written = fix_files(folders, root, chosen_limits(limits), write=not diff)
    selection = Selection(
        profile=Profile(profile) if profile else None, select=_upper(select), ignore=_upper(ignore)
    )
    told = check_all(
        folders,
        root,
        today or dt.date.today(),
        chosen_limits(limits),
        selection,
        silent=quiet or form != "text",
    )
    _refuse_unknown((*selection.select, *selection.ignore), told)
    if baseline_file:
        from deiframe.cli.baseline_option import without_accepted

        told = without_accepted(
            baseline_file, told, fresh=update_baseline, partly=selection != Selection()
        )
    report = report_of(told, root)
    commands = False
    if form == "text":
        from deiframe.cli.check_text import Wishes, check_text

        wishes = Wishes(group_by=group_by, statistics=statistics, quiet=quiet, verbose=verbose)
        text = check_text(report, told, wishes, links=target.path is None)
    else:
        from deiframe.formats import format_named

        chosen = format_named(form)
        text, commands = chosen.write(report), chosen.commands
    target.write(text, commands=commands)
    codes = [_exit_code(item, Severity(fail_on)) for item in told]
    context.exit(max([*codes, 0 if all_written else 2]))


_TEXT: Final = text_kind("findings")


def _target(
    output: Path | None, form: str | None, read: list[Path], force: bool
) -> tuple[str, Target]:
    """In which form to write, and where."""
    kinds = {"text": _TEXT}
    if output is not None:
        from deiframe.formats import format_named

        kinds |= {name: format_named(name).kind for name in format_names()}
    chosen = chosen_form(output, form, kinds, "text")
    kind = kinds.get(chosen, _TEXT)
    return chosen, Target.of(output, kind, read=read, force=force)


def _refuse_unknown(codes: tuple[str, ...], told: list["CheckedFolder"]) -> None:
    """A code that selects nothing would make a check that cannot fail.

    Where a strategy cannot be read, it is not known which plugins it would have.
    """
    from deiframe.codes import codes_of
    from deiframe.plugins.problems import not_there

    if any(item.opened.strategy is None for item in told):
        return

    known = codes_of(rule for item in told for rule in item.opened.plugins.rules)
    problems = [problem for item in told for problem in item.opened.plugins.problems]
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
        text = message("--ignore leaves out all that --select names.")
        raise click.UsageError(translate(text, reader_language()))


def _upper(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Codes as they are written; several may stand in one, with commas."""
    return tuple(code.strip().upper() for text in codes for code in text.split(",") if code.strip())


def _exit_code(told: "CheckedFolder", fail_on: Severity) -> int:
    from deiframe.source.reader import is_unreadable

    if told.opened.strategy is None and is_unreadable(told.opened.problems):
        return 2
    return int(any(finding.severity.rank <= fail_on.rank for finding in told.findings))
