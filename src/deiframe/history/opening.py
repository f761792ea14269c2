"""Opening files of a repository that came from anywhere: regular ones, inside it, and bounded."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from deiframe.errors import DeiframeError
from deiframe.i18n import message


def opened(path: Path, root: Path) -> BinaryIO | None:
    """Open a file below ``root`` (a resolved path) for reading; None if there is none.

    Raises:
        DeiframeError: it leads out of ``root``, is no regular file, or cannot be opened.
    """
    real = Path(os.path.realpath(path))
    if not real.is_relative_to(root):
        raise DeiframeError(
            message("{file} leads out of the git repository; nothing is read there.", file=path)
        )
    try:
        mode = real.stat().st_mode
        if stat.S_ISDIR(mode):
            return None
        if not stat.S_ISREG(mode):
            raise DeiframeError(message("{file} is not a regular file; it is not read.", file=path))
        return real.open("rb")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        reason = error.strerror or "?"
        raise DeiframeError(
            message("{file} cannot be opened: {reason}.", file=path, reason=reason)
        ) from None


def content(path: Path, root: Path, most: int) -> bytes:
    """Read a file below ``root`` of at most ``most`` bytes; nothing if there is none.

    Raises:
        DeiframeError: it may not be opened (see :func:`opened`), or is larger.
    """
    file = opened(path, root)
    if file is None:
        return b""
    with file:
        data = file.read(most + 1)
    if len(data) > most:
        raise DeiframeError(
            message("{file} is larger than {most} bytes; it is not read.", file=path, most=most)
        )
    return data
