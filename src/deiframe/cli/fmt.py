"""``deiframe fmt``: files in their canonical layout, comments kept."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from deiframe.cli.speaking import SpeakingCommand, language_option, reader_language
from deiframe.cli.where import chosen_limits, limit_option, option
from deiframe.languages import message

if TYPE_CHECKING:
    from deiframe.source.limits import Limits


@click.command(name="fmt", cls=SpeakingCommand)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@option(
    "--check", "only_check", is_flag=True, help="Change nothing; exit with 1 if anything would."
)
@option("--diff", is_flag=True, help="Show what changes.")
@limit_option
@language_option()
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[Path, ...],
    only_check: bool,
    diff: bool,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Put the files of strategies into canonical layout.

    PATH is the folder of a strategy, a folder with strategies somewhere below it, one YAML file, or
    - for standard input to standard output. Without it, the nearest strategy is meant.

    The order of keys, the blanks and the ends of lines are made the same everywhere. Items stay in
    their order; comments and what is said stay as they are. A second run changes nothing.
    """
    from deiframe.cli import mending
    from deiframe.cli.writing import replace_whole
    from deiframe.repository import root_of
    from deiframe.source.mending import laid_out

    bounds = chosen_limits(limits)
    if Path("-") in paths:
        _refuse_beside_standard_input(paths, only_check=only_check, diff=diff)
        sys.stdout.buffer.write(laid_out(sys.stdin.buffer.read(), bounds))
        return
    files = _files(paths, bounds)
    contents = [(file, file.read_bytes()) for file in files]
    changes = [
        (file, before, after)
        for file, before in contents
        if (after := laid_out(before, bounds)) != before
    ]
    if diff:
        mending.show_changes(changes, root_of(file.parent for file in files))
    if not only_check:
        for file, before, after in changes:
            replace_whole(file, before, after)
    mending.tell_count(len(changes), write=not only_check)
    context.exit(int(only_check and bool(changes)))


def _refuse_beside_standard_input(paths: tuple[Path, ...], *, only_check: bool, diff: bool) -> None:
    """Refuse what would be ignored: standard input goes to standard output, and that is all."""
    beside = ("--check", only_check), ("--diff", diff), ("PATH", len(paths) > 1)
    for other, is_there in beside:
        if is_there:
            said = message("{option} and {other} exclude each other.", option="-", other=other)
            raise click.UsageError(said.in_language(reader_language()))


def _files(paths: tuple[Path, ...], limits: "Limits") -> list[Path]:
    from deiframe.repository import strategy_folders
    from deiframe.source.files import MAIN
    from deiframe.source.reader import read

    single = [path for path in paths if path.is_file() and path.name != MAIN]
    rest = [path for path in paths if path not in single]
    folders = strategy_folders(rest) if rest or not single else []
    of_folders = [folder / name for folder in folders for name in read(folder, limits).files]
    return list(dict.fromkeys([*single, *of_folders]))
