"""``deiframe fmt``: files in their canonical layout, comments kept."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from deiframe.cli import help_groups as groups
from deiframe.cli import translated
from deiframe.cli.i18n import reader_language
from deiframe.cli.limit_option import chosen_limits, limit_option
from deiframe.cli.options import paths_argument
from deiframe.cli.printing import tell
from deiframe.cli.shell_paths import path_from_here
from deiframe.cli.translated import Example, language_option, option
from deiframe.errors import DeiframeError
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.source.limits import Limits
    from deiframe.source.reader import Reading


_FILES: Final = message(
    "A strategy folder, a folder with strategies below it, one YAML file, or - for standard input"
    " to standard output. [default: the nearest strategy at or above this folder]"
)

_EXAMPLES: Final = (
    Example("deiframe fmt my-city --check", message("Check whether anything would change")),
    Example("deiframe fmt my-city --diff", message("Change the layout, and show the diff")),
)


@translated.command("fmt", _EXAMPLES)
@paths_argument(_FILES)
@option(
    "--check",
    "only_check",
    group=groups.WHAT_TO_CHANGE,
    is_flag=True,
    help="Change nothing; exit with 1 if anything would change.",
)
@option("--diff", group=groups.OUTPUT, is_flag=True, help="Show the diff.")
@language_option()
@limit_option
@click.pass_context
def command(
    context: click.Context,
    paths: tuple[Path, ...],
    only_check: bool,
    diff: bool,
    limits: tuple[tuple[str, int], ...],
) -> None:
    """Format the files of strategies.

    The order of keys, blank space and line endings are normalised. Items keep their order; comments
    and values stay as they are. A second run changes nothing.

    The exit code is 2 if a file could not be read, formatted or written; such a file is left as it
    is.
    """
    from deiframe.cli import write_changes

    bounds = chosen_limits(limits)
    if Path("-") in paths:
        _refuse_beside_standard_input(paths, only_check=only_check, diff=diff)
        context.exit(_filtered(bounds))
    files, could_read = _files(paths, bounds)
    contents = dict(_read(files, bounds))
    laid_out = dict(_laid_out(contents, bounds))
    changes = write_changes.each_once(
        (file, contents[file], after) for file, after in laid_out.items() if after != contents[file]
    )
    if diff and changes:
        write_changes.show_changes(changes)
    written = write_changes.put_in_place(changes, write=not only_check)
    if not written or not could_read or len(laid_out) < len(files):
        context.exit(2)
    context.exit(int(only_check and bool(changes)))


def _refuse_beside_standard_input(paths: tuple[Path, ...], *, only_check: bool, diff: bool) -> None:
    """Refuse what would be ignored: standard input goes to standard output, and that is all."""
    beside = ("--check", only_check), ("--diff", diff), ("PATH", len(paths) > 1)
    for other, is_there in beside:
        if is_there:
            text = message("{option} and {other} cannot be combined.", option="-", other=other)
            raise click.UsageError(text.in_language(reader_language()))


def _filtered(limits: "Limits") -> int:
    """Lay out standard input; what cannot be laid out goes to standard output as it is."""
    from deiframe.source.opening import stream_or_error

    name = "-"
    before = stream_or_error(sys.stdin.buffer, limits)
    after = dict(_laid_out({Path(name): before}, limits)).get(Path(name))
    sys.stdout.buffer.write(before if after is None else after)
    sys.stdout.buffer.flush()
    return 2 if after is None else 0


def _files(paths: tuple[Path, ...], limits: "Limits") -> tuple[list[Path], bool]:
    """The files that are meant, and whether all of them could be read; if not, it is said."""
    from deiframe.repository import strategy_folders
    from deiframe.source.file_reader import MAIN
    from deiframe.source.reader import read

    single = [path for path in paths if path.is_file() and path.name != MAIN]
    rest = [path for path in paths if path not in single]
    folders = strategy_folders(rest) if rest or not single else []
    readings = {folder: read(folder, limits) for folder in folders}
    for folder, reading in readings.items():
        _report_unread(reading, folder)
    of_folders = [folder / name for folder, item in readings.items() for name in item.files]
    could_read = not any(item.unread for item in readings.values())
    return list(dict.fromkeys([*single, *of_folders])), could_read


def _report_unread(reading: "Reading", folder: Path) -> None:
    from deiframe.formats.terminal_findings import problem_lines

    if reading.unread:
        lines = problem_lines(
            reading.unread, reading.places.line, reader_language(), path_from_here(folder)
        )
        tell("\n".join(lines))


def _read(files: Iterable[Path], limits: "Limits") -> Iterator[tuple[Path, bytes]]:
    """What is in files; one that cannot be opened is said."""
    from deiframe.source.opening import content_or_error

    for file in files:
        try:
            yield file, content_or_error(file, limits)
        except DeiframeError as error:
            tell(error.message)


def _laid_out(contents: Mapping[Path, bytes], limits: "Limits") -> Iterator[tuple[Path, bytes]]:
    """Files in canonical layout; one that cannot be laid out is said, and why."""
    from deiframe.diagnostics import Place
    from deiframe.source.autofix import layout_of

    for file, content in contents.items():
        found = layout_of(content, str(file), limits)
        if isinstance(found, bytes):
            yield file, found
            continue
        where = Place(str(file), *found.spot) if found.spot else str(file)
        tell(message("{file}: {problem}", file=str(where), problem=found.message))
