"""Opening files that somebody else made: never more than a bound, never what is not a file.

A pipe would wait for ever, a device has no end, and what ``stat`` says may no longer be so when the
file is read: so what was opened is looked at again, and no more is read than the bound and one.
"""

import os
import stat
from pathlib import Path
from typing import BinaryIO, Final

import attrs

from deiframe.errors import DeiframeError
from deiframe.i18n import Message, message
from deiframe.source.limits import Limits

_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


@attrs.frozen
class NotRead:
    """Why nothing was read: what is ``text`` of it; ``too_large`` tells one cause from others."""

    text: Message
    too_large: bool = False


def content_of(
    path: Path, most: int, limit: str = "file-size", *, follow: bool = True
) -> bytes | NotRead:
    """Return what a file holds, if it is a regular file of at most ``most`` bytes.

    ``limit`` is the name of the bound in what is said. A link is only followed if ``follow``.
    """
    try:
        kind = os.stat(path).st_mode
        if not stat.S_ISREG(kind):
            return NotRead(_not_a_file(kind))
        # Since then another thing may have come in its place: opened without waiting, looked at.
        flags = _FLAGS if follow else _FLAGS | getattr(os, "O_NOFOLLOW", 0)
        with open(os.open(path, flags), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                return NotRead(_not_a_file(status.st_mode))
            return _bounded(file, most, limit, size=status.st_size)
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        return NotRead(reason(error))


def content_or_error(path: Path, limits: Limits = Limits()) -> bytes:
    """Return what a file holds that the user named.

    Raises:
        DeiframeError: it is not a regular file, is too large, or cannot be opened.
    """
    found = content_of(path, limits.file_size)
    if isinstance(found, NotRead):
        raise DeiframeError(message("{file}: {problem}", file=str(path), problem=found.text))
    return found


def stream_or_error(stream: BinaryIO, limits: Limits = Limits()) -> bytes:
    """Return what is left in a stream.

    Raises:
        DeiframeError: it is more than a file may have.
    """
    found = _bounded(stream, limits.file_size, "file-size")
    if isinstance(found, NotRead):
        raise DeiframeError(found.text)
    return found


def reason(error: OSError | ValueError) -> Message:
    """Say why something cannot be opened."""
    text = getattr(error, "strerror", None) or str(error) or "?"
    return message("The file cannot be opened: {reason}.", reason=text)


def too_much(size: int, most: int, limit: str) -> Message:
    """Say that something is larger than a limit."""
    return message(
        "That is {size}; at most {most} is allowed (limit {name}).",
        size=size,
        most=most,
        name=limit,
    )


def _bounded(file: BinaryIO, most: int, limit: str, size: int = 0) -> bytes | NotRead:
    data = file.read(most + 1) if size <= most else b""
    if max(size, len(data)) > most:
        return NotRead(too_much(max(size, len(data)), most, limit), too_large=True)
    return data


def _not_a_file(mode: int) -> Message:
    kinds = (
        (stat.S_ISDIR, message("This is a folder, not a file.")),
        (stat.S_ISFIFO, message("This is a pipe, not a file.")),
        (stat.S_ISSOCK, message("This is a socket, not a file.")),
    )
    return next(
        (text for is_kind, text in kinds if is_kind(mode)), message("This is a device, not a file.")
    )
