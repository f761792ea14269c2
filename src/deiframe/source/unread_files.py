"""Files that look as if they were part of a strategy, and are not read."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from deiframe.diagnostics import Finding, Page, Place, Severity
from deiframe.i18n import Message, message, messages
from deiframe.source.files import MAIN

UNREAD: Final = Page(
    "DEI050",
    Severity.ADVICE,
    """A file that is not read.

    The name of a file ends almost as it should (`.YAML`, `.yaml.txt`), or files lie in the folder
    `measurements/`, which this version of deiframe does not read yet.

    Why it matters: What is not read counts for nothing, in no check, picture or agenda, and nobody
    would notice.

    How to fix: Let the name end in `.yaml` or `.yml`, in small letters; Windows hides the ending
    `.txt`. Take out of the folder what is no part of the strategy.

    Source: deiframe, file format.
    """,
)
PAGES: Final = (UNREAD,)

_READ: Final = (".yaml", ".yml")
_ALMOST: Final = (*_READ, ".yaml.txt", ".yml.txt")
_FIGURES: Final = "measurements"


def unread_files(folder: Path) -> Iterator[Finding]:
    """The files in a strategy's folder that look as if they were read; hidden ones do not."""
    for current, folders, files in os.walk(folder):
        here = Path(current)
        folders[:] = sorted(name for name in folders if _is_part(here / name))
        shown = sorted(name for name in files if not name.startswith((".", "~", "#")))
        if here == folder / _FIGURES:
            yield from _figures(shown)
            folders.clear()
            continue
        for name in shown:
            if name.lower().endswith(_ALMOST) and not name.endswith(_READ):
                file = (here / name).relative_to(folder).as_posix()
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
            "{folder} is not read yet: {count} file in it counts for nothing.",
            "{folder} is not read yet: {count} files in it count for nothing.",
            len(names),
            folder=f"{_FIGURES}/",
        )
        yield _finding(f"{_FIGURES}/{names[0]}", text)


def _finding(file: str, message: Message, expected: Message | None = None) -> Finding:
    return Finding(UNREAD.code, UNREAD.severity, message, place=Place(file), expected=expected)
