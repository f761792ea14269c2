"""Fixing files: what changes is shown first, then written; what cannot be written is said."""

import difflib
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from deiframe.cli.atomic_write import replace_whole
from deiframe.cli.failures import failure_message
from deiframe.cli.printing import tell
from deiframe.cli.shell_paths import shell_path
from deiframe.errors import DeiframeError
from deiframe.i18n import messages
from deiframe.sanitize import visible
from deiframe.source.autofix import fixed_files
from deiframe.source.limits import Limits
from deiframe.source.opening import content_or_error

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


Change = tuple[Path, bytes, bytes]
"""A file, what it holds, and what it is to hold."""


def fix_files(folders: Iterable[Path], limits: Limits, *, write: bool) -> bool:
    """Fix the strategies in the folders, show what changes, and return whether all was written.

    Everything is worked out before the first file is written; ``write`` says whether to write.
    """
    changes = []
    for folder in folders:
        for name, after in fixed_files(folder, limits).items():
            before = content_or_error(folder / name, limits)
            if after != before:
                changes.append((folder / name, before, after))
    changes = each_once(changes)
    show_changes(changes)
    return put_in_place(changes, write=write)


def each_once(changes: Iterable[Change]) -> list[Change]:
    """Return the changes without those of files that were named before, by another name."""
    by_file: dict[tuple[int, int], Change] = {}
    for change in changes:
        found = change[0].stat()
        by_file.setdefault((found.st_dev, found.st_ino), change)
    return list(by_file.values())


def put_in_place(changes: Iterable[Change], *, write: bool) -> bool:
    """Write the changes, say how many files that were, and return whether it was all of them.

    A file that cannot be written is said, and the others are written.
    """
    count, failed = 0, False
    for path, before, after in changes:
        try:
            if write:
                replace_whole(path, before, after)
            count += 1
        except (DeiframeError, OSError) as error:
            tell(failure_message(error))
            failed = True
    _report_count(count, write=write)
    return not failed


def show_changes(changes: Iterable[Change]) -> None:
    """Show the differences between files as they are and as they will be."""
    for path, before, after in changes:
        for line in _difference(shell_path(path), before, after):
            bold = line.startswith(("---", "+++"))
            colour = None if bold else _COLOURS.get(line[:1])
            tell(click.style(visible(line), fg=colour, bold=bold))


def _report_count(count: int, *, write: bool) -> None:
    """Say how many files were changed, or would be."""
    if write:
        text = messages("{count} file was changed.", "{count} files were changed.", count)
    else:
        text = messages("{count} file would change.", "{count} files would change.", count)
    tell(text)


def _difference(name: str, before: bytes, after: bytes) -> Iterator[str]:
    old, new = (text.decode("utf-8", "replace").split("\n") for text in (before, after))
    return difflib.unified_diff(old, new, name, name, lineterm="")
