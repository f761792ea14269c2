"""Writing files so that at every moment the old one or the new one is there, whole.

What stands there stays what it is. A regular file is exchanged for a new one with the same owner,
rights and attributes; if that cannot be (it has several names, it belongs to somebody else, it is
mounted by itself), it is written from the inside, with a copy beside it until that is done. A
device or a pipe is opened and written. A link stays a link.
"""

import contextlib
import os
import stat
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

from deiframe.cli.leftovers import (
    keep,
    note,
    sweep,
    take_away,
    temporary_file,
    temporary_folder,
)
from deiframe.cli.streams import descriptor_of, write_stream
from deiframe.errors import DeiframeError
from deiframe.i18n import message

_NO_BITS_TO_WRITE: Final = 0o222


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one piece, or a device or pipe as it is; links are followed.

    Raises:
        DeiframeError: what stands there cannot be written over safely.
        OSError: it cannot be written; it names ``path``.
    """
    with _named(path):
        found = _found(path)
        is_regular = found is None or stat.S_ISREG(found.st_mode)
        if not is_regular or descriptor_of(path) is not None:
            write_stream(path, content)
        else:
            _write_regular(path, found, content)


def replace_whole(path: Path, before: bytes, after: bytes) -> None:
    """Write a file in one piece, if it still is what it was.

    Raises:
        DeiframeError: somebody else has changed it meanwhile, or it is read-only; it is left.
        OSError: it cannot be written; it names ``path``.
    """
    refuse_read_only(path)
    with _named(path):
        same = path.read_bytes() == before
    if not same:
        raise _changed(path)
    write_whole(path, after)


def refuse_read_only(path: Path) -> None:
    """Refuse a file that nobody is meant to write, even where the system would let us.

    Raises:
        DeiframeError: it is read-only.
    """
    with _named(path):
        mode = path.stat().st_mode
    if not mode & _NO_BITS_TO_WRITE or not os.access(path, os.W_OK):
        raise DeiframeError(message("{file} is read-only; it is left as it is.", file=str(path)))


def write_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Write a folder that is not there yet, or empty: all its files, by their path, or none.

    Raises:
        DeiframeError: the folder holds something already; it is left as it is.
        OSError: it cannot be written; it names ``folder``.
    """
    refuse_unless_empty(folder)
    place = folder.absolute()
    with _named(folder):
        exists = place.exists()
        if not exists:
            place.parent.mkdir(parents=True, exist_ok=True)
            sweep(place.parent)
        with temporary_folder(place if exists else place.parent) as made:
            for path, text in files.items():
                (made / path).parent.mkdir(parents=True, exist_ok=True)
                _write_new(made / path, text.encode())
            if exists:
                _move_up(made, place)  # it may be mounted, or be where somebody stands
            else:
                made.rename(place)
        _sync(place)
        _sync(place.parent)


def refuse_unless_empty(folder: Path) -> None:
    """Refuse to fill a folder that holds something; what a killed run left there does not count.

    Raises:
        DeiframeError: it is no empty folder.
    """
    if folder.is_symlink() or folder.exists():
        with _named(folder):
            is_folder = folder.is_dir() and not folder.is_symlink()
            if is_folder:
                sweep(folder)
            if not is_folder or any(folder.iterdir()):
                text = message("{folder} already exists and is not empty.", folder=str(folder))
                raise DeiframeError(text)


def _found(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Let errors name what the user named, never a temporary file or the end of a link."""
    try:
        yield
    except OSError as error:
        if error.errno is None:
            raise
        raise OSError(error.errno, os.strerror(error.errno), str(path)) from error


def _write_regular(path: Path, found: os.stat_result | None, content: bytes) -> None:
    real = Path(os.path.realpath(path))
    if not path.is_symlink():
        real.parent.mkdir(parents=True, exist_ok=True)
    sweep(real.parent)
    if found is None:
        _write_new(real, content)
    else:
        _write_over(path, real, found, content)
    _sync(real.parent)


def _write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there; what came there meanwhile is not replaced."""
    with temporary_file(path.parent, 0o666) as file:
        _fill(file, content)
        try:
            os.link(file.name, path)
        except FileExistsError:
            raise
        except OSError:  # not every file system has several names for one file
            if os.path.lexists(path):
                raise
            _rename(file, path)


def _write_over(path: Path, real: Path, found: os.stat_result, content: bytes) -> None:
    with _temporary_beside(path, real) as file:
        _fill(file, content)
        is_alone = found.st_nlink == 1
        if is_alone and _is_dressed_like(file, real, found) and _exchanged(path, file, found):
            return
        copy = real.with_name(f"{real.name[:40]}{Path(file.name).stem[9:]}.deiframe-copy")
        note(copy)
        try:
            os.replace(file.name, copy)
            _write_inside(real, content, copy)
        finally:
            take_away(copy)


@contextmanager
def _temporary_beside(path: Path, real: Path) -> Iterator[IO[bytes]]:
    with contextlib.ExitStack() as stack:
        try:
            file = stack.enter_context(temporary_file(real.parent, 0o600))
        except PermissionError:
            text = message(
                "{file} cannot be written safely: its folder is not writable.",
                file=str(path),
            )
            raise DeiframeError(text) from None
        yield file


def _fill(file: IO[bytes], content: bytes) -> None:
    file.write(content)
    file.flush()
    os.fsync(file.fileno())


def _is_dressed_like(file: IO[bytes], real: Path, found: os.stat_result) -> bool:
    """Give a new file the owner, rights and attributes of an old one; whether that could be."""
    own = os.fstat(file.fileno())
    try:
        if (own.st_uid, own.st_gid) != (found.st_uid, found.st_gid):
            os.chown(file.name, found.st_uid, found.st_gid)
        os.chmod(file.name, stat.S_IMODE(found.st_mode))  # after the owner, who changes them
        _copy_attributes(real, file.name)
    except OSError:
        return False
    return True


def _copy_attributes(old: Path, new: str) -> None:
    """Copy extended attributes: access lists, labels, notes of a desktop."""
    if not hasattr(os, "listxattr"):
        return
    try:
        names = os.listxattr(old)
    except OSError:  # this file system has none
        return
    for name in names:
        value = os.getxattr(old, name)
        if name not in os.listxattr(new) or os.getxattr(new, name) != value:
            os.setxattr(new, name, value)


def _exchanged(path: Path, file: IO[bytes], found: os.stat_result) -> bool:
    """Put the new file in the place of the old; False if this place must not be exchanged.

    Raises:
        DeiframeError: something else stands there by now.
    """
    now = path.stat()
    if (now.st_dev, now.st_ino, now.st_mtime_ns) != (found.st_dev, found.st_ino, found.st_mtime_ns):
        raise _changed(path)
    try:
        _rename(file, Path(os.path.realpath(path)))
    except OSError:
        if not os.path.lexists(file.name):
            raise
        return False  # a file that is mounted by itself, or held open on Windows
    return True


def _rename(file: IO[bytes], path: Path) -> None:
    if os.name == "nt":
        file.close()  # what is open cannot be renamed there
    os.replace(file.name, path)


def _write_inside(path: Path, content: bytes, copy: Path) -> None:
    """Write a file from its beginning; if that breaks off, what was there is put back.

    The copy of what is written is kept for as long as nothing else is whole.
    """
    with path.open("r+b", buffering=0) as file:
        before = file.read()
        try:
            keep(copy)
            _overwrite(file, content)
            note(copy)
        except BaseException:
            _overwrite(file, before)
            note(copy)
            raise


def _overwrite(file: IO[bytes], content: bytes) -> None:
    file.seek(0)
    left = memoryview(content)
    while left:
        left = left[file.write(left) :]
    file.truncate(len(content))
    os.fsync(file.fileno())


def _move_up(made: Path, folder: Path) -> None:
    moved: list[Path] = []
    try:
        for item in sorted(made.iterdir()):
            moved.append(folder / item.name)
            item.rename(folder / item.name)
    except BaseException:
        for path in moved:
            if path.exists():
                path.rename(made / path.name)  # goes with the temporary folder
        raise


def _sync(folder: Path) -> None:
    """Let the names in a folder reach the disk; not every system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _changed(path: Path) -> DeiframeError:
    return DeiframeError(
        message(
            "{file} was changed by another program meanwhile; it is left as it is.", file=str(path)
        )
    )
