"""Files that look as if they were part of a strategy, and are not read."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from deiframe.diagnostics import Finding, Page, Place, Severity
from deiframe.i18n import Message, message, messages
from deiframe.source.file_reader import MAIN, FileReader
from deiframe.source.readers import FIGURES, READERS, reader_of

UNREAD: Final = Page(
    "DEI050",
    Severity.ADVICE,
    """A file that is not read.

    The extension of a file is almost right (`.YAML`, `.yaml.txt`), or there are files in the folder
    `measurements/`, which this version of deiframe does not read yet.

    Why it matters: What is not read is ignored by every check, picture and agenda, and nobody would
    notice.

    How to fix: Let the file name end in `.yaml` or `.yml`, in lowercase; Windows hides the ending
    `.txt`. Remove from the folder what is not part of the strategy.

    Source: deiframe, file format.
    """,
)
PAGES: Final = (UNREAD,)


def unread_files(folder: Path, readers: Sequence[FileReader] = READERS) -> Iterator[Finding]:
    """The files in a strategy's folder that look as if they were read; hidden ones do not."""
    suffixes = tuple(suffix for reader in readers for suffix in reader.suffixes)
    almost = (*suffixes, *(f"{suffix}.txt" for suffix in suffixes))
    for current, folders, files in os.walk(folder):
        here = Path(current)
        folders[:] = sorted(name for name in folders if _is_part(here / name))
        shown = sorted(name for name in files if not name.startswith((".", "~", "#")))
        at = here.relative_to(folder)
        left = [name for name in shown if reader_of((at / name).as_posix(), readers) is None]
        if at == Path(FIGURES):
            yield from _figures(left)
            folders.clear()
            continue
        for name in left:
            if name.lower().endswith(almost) and not name.endswith(suffixes):
                file = (at / name).as_posix()
                text = message("{file} is not read.", file=file)
                yield _finding(file, text, message("a name that ends in .yaml or .yml"))


def like_main(folder: Path) -> str | None:
    """A file in the folder that was perhaps meant to be the strategy's main file."""
    wanted = {MAIN, MAIN.replace(".yaml", ".yml"), f"{MAIN}.txt"}
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return None
    return next((name for name in names if name.lower() in wanted and name != MAIN), None)


def _is_part(folder: Path) -> bool:
    """Whether a folder is neither hidden nor another strategy's."""
    theirs = os.path.exists(folder / MAIN)  # False, not an error, if it may not be looked into
    return not folder.name.startswith(".") and not theirs


def _figures(names: list[str]) -> Iterator[Finding]:
    if names:
        text = messages(
            "{folder} is not read yet: {count} file in it is ignored.",
            "{folder} is not read yet: {count} files in it are ignored.",
            len(names),
            folder=f"{FIGURES}/",
        )
        yield _finding(f"{FIGURES}/{names[0]}", text)


def _finding(file: str, message: Message, expected: Message | None = None) -> Finding:
    return Finding(UNREAD.code, UNREAD.severity, message, place=Place(file), expected=expected)
