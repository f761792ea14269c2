"""Mending files: what changes is shown first, then written."""

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from deiframe.cli.printing import tell
from deiframe.cli.writing import replace_whole
from deiframe.languages import messages
from deiframe.repository import name_from
from deiframe.sanitize import visible
from deiframe.source.limits import Limits
from deiframe.source.mending import mended
from deiframe.source.opening import content_or_error

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def mend(folders: Iterable[Path], root: Path, limits: Limits, *, write: bool) -> int:
    """Mend the strategies in the folders, show what changes, and return how many files do.

    Everything is worked out before the first file is written; ``write`` says whether to write.
    """
    changes = []
    for folder in folders:
        for name, after in mended(folder, limits).items():
            before = content_or_error(folder / name, limits)
            if after != before:
                changes.append((folder / name, before, after))
    show_changes(changes, root)
    if write:
        for path, before, after in changes:
            replace_whole(path, before, after)
    tell_count(len(changes), write=write)
    return len(changes)


def show_changes(changes: Iterable[tuple[Path, bytes, bytes]], root: Path) -> None:
    """Show the differences between files as they are and as they will be."""
    for path, before, after in changes:
        for line in _difference(f"{name_from(root, path)}", before, after):
            bold = line.startswith(("---", "+++"))
            colour = None if bold else _COLOURS.get(line[:1])
            tell(click.style(visible(line), fg=colour, bold=bold))


def tell_count(count: int, *, write: bool) -> None:
    """Say how many files were changed, or would be."""
    if write:
        said = messages("{count} file was changed.", "{count} files were changed.", count)
    else:
        said = messages("{count} file would change.", "{count} files would change.", count)
    tell(said)


def _difference(name: str, before: bytes, after: bytes) -> Iterator[str]:
    old, new = (text.decode("utf-8", "replace").split("\n") for text in (before, after))
    return difflib.unified_diff(old, new, f"a/{name}", f"b/{name}", lineterm="")
