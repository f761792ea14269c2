"""Devices, pipes and open files: what is written as it is, and never replaced."""

import contextlib
import os
import re
import stat
from pathlib import Path
from typing import Final

STANDARD_OUTPUT: Final = Path("-")

_DESCRIPTOR: Final = re.compile(r"(?:/dev|/proc/(?:self|thread-self|\d+(?:/task/\d+)?))/fd/(\d+)")
_MOST_LINKS: Final = 40


def is_stream(path: Path) -> bool:
    """Whether a path is a device, a pipe or an open file: it is written as it is, never replaced.

    Such a path says nothing of a form, and what is there is no content to be lost.
    """
    if path == STANDARD_OUTPUT or descriptor_of(path) is not None:
        return True
    try:
        found = path.stat()
    except OSError:
        return False
    return not (stat.S_ISREG(found.st_mode) or stat.S_ISDIR(found.st_mode))


def descriptor_of(path: Path) -> int | None:
    """The number of the open file that a path such as ``/dev/stdout`` or ``/dev/fd/3`` means.

    Opened by such a path, a file would be cut off, or replaced behind the back of who opened it.
    """
    with contextlib.suppress(OSError):  # the current folder may be gone
        return _descriptor(str(path))
    return None


def _descriptor(at: str) -> int | None:
    for _ in range(_MOST_LINKS):
        at = os.path.join(os.path.realpath(os.path.dirname(at) or "."), os.path.basename(at))
        found = _DESCRIPTOR.fullmatch(at)
        if found:
            own = at.startswith(("/dev/", "/proc/self/", f"/proc/{os.getpid()}/"))
            return int(found[1]) if own else None
        if not os.path.islink(at):
            return None
        at = os.path.join(os.path.dirname(at), os.readlink(at))
    return None


def write_stream(path: Path, content: bytes) -> None:
    """Write to a device, a pipe or an open file, as it is.

    Raises:
        OSError: it cannot be opened or written.
    """
    number = descriptor_of(path)
    flags = os.O_WRONLY | getattr(os, "O_NOCTTY", 0)
    handle = os.open(path, flags) if number is None else os.dup(number)
    with os.fdopen(handle, "wb") as stream:
        stream.write(content)
