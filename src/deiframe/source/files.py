"""Which files belong to a strategy, and reading them without leaving its folder."""

import fnmatch
import os
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import attrs

from deiframe.errors import DeiframeError
from deiframe.i18n import message
from deiframe.sanitize import visible
from deiframe.source.file_reader import MAIN, FileReader
from deiframe.source.limits import Limits
from deiframe.source.opening import NotRead, content_of, reason, too_much
from deiframe.source.reader_errors import FILE_NAME, NOT_FOUND, OUTSIDE, TOO_MUCH, Problem
from deiframe.source.readers import READERS, kept_folders, reader_of


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
        if has_main(candidate):
            return candidate
    raise DeiframeError(
        message("There is no {file} in {folder} or above it.", file=MAIN, folder=str(start))
    )


def has_main(folder: Path) -> bool:
    """Whether a folder means to be a strategy's: something there has the main file's name.

    Whether that can be read is another question, and its answer a finding.
    """
    return os.path.lexists(folder / MAIN)


def strategies_below(folder: Path) -> Iterator[Path]:
    """Yield every folder below (and including) this one that holds a strategy, sorted.

    Hidden folders, and links to folders, are not looked into. A folder that cannot be opened is
    among them, unless it is in a strategy's, which tells of it: that it cannot be read is found
    when it is, and the rest is still checked.
    """
    closed: list[Path] = []
    found: set[Path] = set()
    for current, folders, files in os.walk(folder, onerror=lambda e: closed.append(_place_of(e))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if MAIN in files or MAIN in folders:
            found.add(Path(current))
            yield Path(current)
    yield from (item for item in closed if not found.intersection(item.parents))


def files_in(folder: Path) -> Iterator[Path]:
    """Yield every file that may belong to the strategy in a folder, whatever it includes."""
    yield folder / MAIN
    yield from (folder / name for name in _names(folder, lambda _: None, READERS))


def main_file(folder: Path, limits: Limits) -> SourceFile | Problem:
    """Read the strategy's main file."""
    if has_main(folder):
        return _read(folder, MAIN, limits)
    text = message("The folder {folder} has no {file}.", folder=str(folder), file=MAIN)
    try:
        os.scandir(folder).close()
    except OSError as error:
        text = reason(error)
    return Problem(page=NOT_FOUND, file=MAIN, message=text)


def further_files(
    folder: Path,
    include: list[str] | None,
    limits: Limits,
    readers: Sequence[FileReader] = READERS,
) -> Iterator[SourceFile | Problem]:
    """Read the other files: those that ``include`` names, or all below the folder that may be."""
    closed: list[Problem] = []
    names = [name for name in _names(folder, closed.append, readers) if name != MAIN]
    yield from closed
    if include is not None:
        yield from _bad_patterns(include, names)
        names = [name for name in names if any(_fits(name, glob) for glob in include)]
    yield from _doubtful_names(names)
    names = [name for name in names if name == _shown(name)]
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


def _names(
    folder: Path, report: Callable[[Problem], None], readers: Sequence[FileReader]
) -> Iterator[str]:
    """The files below the folder that a reader takes, sorted; none hidden or another strategy's.

    Whatever is called like one is among them, also what is no file. Folders that cannot be opened
    are reported.
    """

    def closed(error: OSError) -> None:
        if _place_of(error) == folder and not has_main(folder):
            return  # told by who looked for the main file
        name = _place_of(error).relative_to(folder).as_posix()
        text = message("This folder cannot be opened: {reason}.", reason=error.strerror or "?")
        report(Problem(page=NOT_FOUND, file=_shown(name), message=text))

    def taken(path: Path) -> bool:
        return reader_of(path.relative_to(folder).as_posix(), readers) is not None

    unclaimed = kept_folders(()) - {reader.folder for reader in readers}
    for current, folders, files in os.walk(folder, onerror=closed):
        here = Path(current)
        called_so = [name for name in folders if taken(here / name)]
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in called_so
            and not has_main(here / name)
            and not (here == folder and name in unclaimed)
        )
        for name in sorted([*files, *called_so]):
            if not name.startswith((".", "~", "#")) and taken(here / name):
                yield (here / name).relative_to(folder).as_posix()


def _place_of(error: OSError) -> Path:
    return Path(os.fsdecode(error.filename))


def _fits(name: str, glob: str) -> bool:
    """Whether a name fits a pattern; an accent may be a sign of its own in one, not in the other.

    (Macs write names so, and keyboards the other way.)
    """
    return fnmatch.fnmatch(unicodedata.normalize("NFC", name), unicodedata.normalize("NFC", glob))


def _bad_patterns(include: list[str], names: list[str]) -> Iterator[Problem]:
    for index, glob in enumerate(include):
        path = ("include", index)
        outside = ".." in Path(glob).parts or Path(glob).is_absolute() or "\\" in glob
        if outside:
            text = message("{path} leads out of the strategy's folder.", path=glob)
            yield Problem(page=OUTSIDE, file=MAIN, message=text, path=path)
        elif not any(_fits(name, glob) for name in (*names, MAIN)):
            text = message("No file in the folder matches {path}.", path=glob)
            yield Problem(page=NOT_FOUND, file=MAIN, message=text, path=path)


def _doubtful_names(names: list[str]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for name in names:
        other = first.setdefault(unicodedata.normalize("NFC", name), name)
        if other != name:
            text = message("Another file has the same name, with its accents encoded differently.")
            yield Problem(page=FILE_NAME, file=name, message=text, also=((other, ()),))
        elif name != _shown(name):
            text = message(
                "The name of this file contains characters that are not letters, signs or spaces."
            )
            yield Problem(page=FILE_NAME, file=_shown(name), message=text)


def _shown(name: str) -> str:
    """A file's name as it may be told; bytes that are no text are surrogates in it."""
    return visible(name.encode("utf-8", "replace").decode().replace("\n", "�").replace("\t", "�"))


def _read(folder: Path, name: str, limits: Limits) -> SourceFile | Problem:
    """Read a file, if what its name leads to (links followed) lies in the folder."""
    shown = _shown(name)
    real, home = (os.path.realpath(item) for item in (folder / name, folder))
    if not Path(real).is_relative_to(home):
        text = message("{path} leads out of the strategy's folder.", path=shown)
        return Problem(page=OUTSIDE, file=shown, message=text)
    if not os.path.lexists(real) and os.path.islink(folder / name):
        text = message("This link points to nothing.")
        return Problem(page=NOT_FOUND, file=shown, message=text)
    # Not followed: what it asked about was no link, and may have become one since.
    found = content_of(Path(real), limits.file_size, follow=False)
    if isinstance(found, NotRead):
        page = TOO_MUCH if found.too_large else NOT_FOUND
        return Problem(page=page, file=shown, message=found.text)
    return SourceFile(shown, found)


def _too_much(name: str, size: int, most: int, limit: str) -> Problem:
    return Problem(page=TOO_MUCH, file=_shown(name), message=too_much(size, most, limit))
