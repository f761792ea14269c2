"""Which files belong to a strategy, and reading them without leaving its folder."""

import fnmatch
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import attrs

from deiframe.errors import DeiframeError
from deiframe.languages import message
from deiframe.source.limits import Limits
from deiframe.source.problems import NOT_FOUND, OUTSIDE, TOO_MUCH, Problem

MAIN: Final = "strategy.yaml"
_SUFFIXES: Final = (".yaml", ".yml")
_FIGURES: Final = "measurements"


@attrs.frozen
class SourceFile:
    """A file of a strategy: its name relative to the folder, with ``/``, and its bytes."""

    name: str
    data: bytes


def find_strategy(start: Path) -> Path:
    """Return the folder of the nearest strategy at or above ``start`` (a folder, or its file).

    Raises:
        DeiframeError: there is none.
    """
    folder = start.parent if start.name == MAIN else start
    for candidate in (folder, *folder.absolute().parents):
        if (candidate / MAIN).is_file():
            return candidate
    raise DeiframeError(
        message("There is no {file} in {folder} or above it.", file=MAIN, folder=str(start))
    )


def strategies_below(folder: Path) -> Iterator[Path]:
    """Yield every folder below (and including) this one that holds a strategy, sorted.

    Hidden folders, and links to folders, are not looked into.
    """
    for current, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if MAIN in files:
            yield Path(current)


def files_in(folder: Path) -> Iterator[Path]:
    """Yield every file that may belong to the strategy in a folder, whatever it includes."""
    yield folder / MAIN
    yield from (folder / name for name in _names(folder))


def main_file(folder: Path, limits: Limits) -> SourceFile | Problem:
    """Read the strategy's main file."""
    if not (folder / MAIN).is_file():
        said = message("The folder {folder} has no {file}.", folder=str(folder), file=MAIN)
        return Problem(page=NOT_FOUND, file=MAIN, message=said)
    return _read(folder, MAIN, limits)


def further_files(
    folder: Path, include: list[str] | None, limits: Limits
) -> Iterator[SourceFile | Problem]:
    """Read the other files: those that ``include`` names, or all below the folder that may be."""
    names = [name for name in _names(folder) if name != MAIN]
    if include is not None:
        yield from _bad_patterns(include, names)
        names = [name for name in names if any(fnmatch.fnmatch(name, glob) for glob in include)]
    size = 0
    for name in names[: limits.files]:
        found = _read(folder, name, limits)
        size += len(found.data) if isinstance(found, SourceFile) else 0
        if size > limits.strategy_size:
            yield _too_much(name, size, limits.strategy_size, "strategy-size")
            return
        yield found
    if len(names) > limits.files:
        yield _too_much(names[limits.files], len(names), limits.files, "files")


def _names(folder: Path) -> Iterator[str]:
    """YAML files below the folder, sorted; none that are hidden, figures, or another strategy's."""
    for current, folders, files in os.walk(folder):
        here = Path(current)
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and not (here / name / MAIN).exists()
            and not (here == folder and name == _FIGURES)
        )
        for name in sorted(files):
            if name.endswith(_SUFFIXES) and not name.startswith((".", "~", "#")):
                yield (here / name).relative_to(folder).as_posix()


def _bad_patterns(include: list[str], names: list[str]) -> Iterator[Problem]:
    for index, glob in enumerate(include):
        path = ("include", index)
        outside = ".." in Path(glob).parts or Path(glob).is_absolute() or "\\" in glob
        if outside:
            said = message("{path} leads out of the strategy's folder.", path=glob)
            yield Problem(page=OUTSIDE, file=MAIN, message=said, path=path)
        elif not any(fnmatch.fnmatch(name, glob) for name in (*names, MAIN)):
            said = message("No file in the folder fits {path}.", path=glob)
            yield Problem(page=NOT_FOUND, file=MAIN, message=said, path=path)


def _read(folder: Path, name: str, limits: Limits) -> SourceFile | Problem:
    path = folder / name
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            said = message("{path} leads out of the strategy's folder.", path=name)
            return Problem(page=OUTSIDE, file=name, message=said)
        size = path.stat().st_size
        if size > limits.file_size:
            return _too_much(name, size, limits.file_size, "file-size")
        return SourceFile(name, path.read_bytes())
    except OSError as error:
        said = message("The file cannot be opened: {reason}.", reason=error.strerror or "?")
        return Problem(page=NOT_FOUND, file=name, message=said)


def _too_much(name: str, size: int, most: int, limit: str) -> Problem:
    said = message(
        "That is {size}; at most {most} is allowed (limit {name}).",
        size=size,
        most=most,
        name=limit,
    )
    return Problem(page=TOO_MUCH, file=name, message=said)
