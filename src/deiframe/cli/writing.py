"""Writing files so that at every moment the old one or the new one is there, whole."""

import os
import shutil
import stat
import tempfile
from collections.abc import Mapping
from pathlib import Path

from deiframe.errors import DeiframeError
from deiframe.languages import message


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one piece; a link is followed, and rights are kept."""
    path = path.resolve() if path.is_symlink() else path
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, _mode(path))
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def replace_whole(path: Path, before: bytes, after: bytes) -> None:
    """Write a file in one piece, if it still is what it was.

    Raises:
        DeiframeError: somebody else has changed it meanwhile; it is left as it is.
    """
    if path.read_bytes() != before:
        raise DeiframeError(
            message(
                "{file} was changed by somebody else meanwhile; it is left as it is.", file=path
            )
        )
    write_whole(path, after)


def write_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Write a folder that is not there yet, or empty: all its files, by their path, or none.

    Raises:
        DeiframeError: the folder holds something already; it is left as it is.
    """
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise DeiframeError(message("{folder} is there already, and not empty.", folder=folder))
    folder = folder.absolute()
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    try:
        for path, text in files.items():
            (made / path).parent.mkdir(parents=True, exist_ok=True)
            (made / path).write_text(text, encoding="utf-8", newline="\n")
        made.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        made.rename(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def _mode(path: Path) -> int:
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
