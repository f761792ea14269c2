"""How files are named where people read of them: so that the shell can open them from here."""

import os
from collections.abc import Callable
from pathlib import Path


def path_from_here(root: Path) -> Callable[[str], str]:
    """Return what names a file, given by its name from a root, from the current folder.

    A relative path if it lies below the current folder, or the current folder below the root; else
    an absolute one.
    """
    try:
        here = os.path.realpath(os.getcwd())
    except OSError:  # it is gone
        return lambda name: os.path.join(os.path.realpath(root), name)
    base = os.path.realpath(root)
    if not _is_below(here, base):
        return lambda name: _shown(os.path.join(base, name), here)
    return lambda name: os.path.relpath(os.path.join(base, name), here)


def shell_path(path: Path) -> str:
    """Name a file, given by its path, so that the shell can open it from the current folder."""
    return path_from_here(path.parent)(path.name)


def _shown(path: str, here: str) -> str:
    return os.path.relpath(path, here) if _is_below(path, here) else os.path.normpath(path)


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
