"""Temporary files and folders beside what is being written, and those that a killed run left.

Whoever makes one holds a lock on it for as long as it is needed. The lock ends with the process,
however that ends: what is not locked any more was left behind, and is swept by the next run that
writes to the same folder.
"""

import contextlib
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

_LOCKS: Final = sys.platform not in ("win32", "emscripten")
if _LOCKS:
    import fcntl

_NAME: Final = re.compile(r"\.deiframe-[0-9a-f]{16}\.tmp")
_SECONDS_WITHOUT_LOCKS: Final = 3600
"""Where nothing can be locked, what is older than this was left behind."""

_noted: Final[set[Path]] = set()
"""What is to be taken away; a signal may interrupt whoever does so."""


def note(path: Path) -> None:
    """Have a file or folder taken away; it need not be there yet."""
    _noted.add(path)


def keep(path: Path) -> None:
    """Have it taken away no more."""
    _noted.discard(path)


def take_away(path: Path) -> None:
    """Take away what is noted."""
    if path in _noted:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
        _noted.discard(path)


def take_all_away() -> None:
    """Take away what is left of this run, after a signal stopped it."""
    for path in list(_noted):
        with contextlib.suppress(OSError):
            take_away(path)


def _new_name() -> str:
    return f".deiframe-{os.urandom(8).hex()}.tmp"


@contextmanager
def temporary_file(folder: Path, mode: int) -> Iterator[IO[bytes]]:
    """A new file in a folder, open for writing; at the end it is gone, unless it was renamed.

    Its rights are ``mode`` as far as the umask lets them.
    """
    path = folder / _new_name()
    note(path)  # before it is there: a signal may come at any moment
    try:
        with _locked(path, mode) as file:
            yield file
    finally:
        take_away(path)


def _locked(path: Path, mode: int) -> IO[bytes]:
    while True:
        file = open(  # noqa: SIM115 - whoever asked for it closes it
            path, "xb", opener=lambda name, flags: os.open(name, flags, mode)
        )
        _lock(file.fileno())
        if os.fstat(file.fileno()).st_nlink:
            return file
        file.close()  # it was swept by another run before it was locked


@contextmanager
def temporary_folder(folder: Path) -> Iterator[Path]:
    """A new folder in a folder; at the end it is gone, unless it was renamed."""
    path = folder / _new_name()
    note(path)
    with contextlib.ExitStack() as stack:
        stack.callback(take_away, path)
        path.mkdir()
        if _LOCKS:
            handle = os.open(path, os.O_RDONLY)
            stack.callback(os.close, handle)
            _lock(handle)
        yield path


def sweep(folder: Path) -> None:
    """Take away what runs that were killed left in a folder; what cannot be is left."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _NAME.fullmatch(entry.name) and not entry.is_symlink():
                with contextlib.suppress(OSError):
                    _take_away(entry)


def _take_away(entry: os.DirEntry[str]) -> None:
    if not _LOCKS:
        if time.time() - entry.stat().st_mtime > _SECONDS_WITHOUT_LOCKS:
            _remove(entry)
        return
    if entry.is_file() or entry.is_dir():  # nothing else is opened: a pipe would wait
        handle = os.open(entry.path, os.O_RDONLY | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # an error if it is still in use
            _remove(entry)
        finally:
            os.close(handle)


def _remove(entry: os.DirEntry[str]) -> None:
    if entry.is_dir():
        shutil.rmtree(entry.path, ignore_errors=True)
    else:
        os.unlink(entry.path)


def _lock(handle: int) -> None:
    if _LOCKS:
        with contextlib.suppress(OSError):  # not every file system has locks
            fcntl.flock(handle, fcntl.LOCK_EX)
