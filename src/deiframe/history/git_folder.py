"""Where the git repository of a folder is, read without git and without obeying its settings.

Only a ``.git`` at or above the folder counts, so files that lie in a strategy under the names of
a bare repository are nothing but files. A strategy may come by mail with a ``.git`` of its own:
its objects are read, but it cannot make us read another place. A ``.git`` that points elsewhere
(a worktree, a submodule) is followed only if that place says that this folder belongs to it.
"""

import io
import os
from pathlib import Path
from typing import Final

import attrs

from deiframe.errors import DeiframeError
from deiframe.history.opening import content
from deiframe.i18n import message

_GIT: Final = ".git"
_LINE: Final = 4_096
_SETTINGS: Final = 1_000_000
_POINTER: Final = b"gitdir:"


@attrs.frozen(kw_only=True)
class GitFolder:
    """A repository: ``top`` is the folder it is of, ``own`` holds its HEAD, ``shared`` the rest.

    ``own`` and ``shared`` differ in a worktree. All are resolved paths.
    """

    top: Path
    own: Path
    shared: Path

    def read(self, name: str, most: int) -> bytes:
        """Return a file of the shared part, of at most ``most`` bytes; nothing if there is none."""
        return content(self.shared / name, self.shared, most)


def git_folder_of(folder: Path) -> GitFolder:
    """Return the repository that a folder is in.

    Raises:
        DeiframeError: there is none, or it may not be read.
    """
    start = Path(os.path.realpath(folder))
    for top in (start, *start.parents):
        own = _own(top)
        if own is not None:
            return GitFolder(top=top, own=own, shared=_shared(own))
    raise DeiframeError(
        message(
            "{folder} is not in a git repository; compare with a saved assessment instead.",
            folder=folder,
        )
    )


def _own(top: Path) -> Path | None:
    """The folder with the HEAD of the repository of ``top``; None if ``top`` has no repository."""
    marker = top / _GIT
    if marker.is_dir() and not marker.is_symlink():
        return marker if (marker / "HEAD").is_file() else None
    if not marker.is_file() and not marker.is_symlink():
        return None
    own = _pointed_to(marker)
    if own.is_relative_to(top) or _belongs_to(own, marker):
        return own
    raise DeiframeError(
        message(
            "{file} points to {place}, which does not name this folder as its own. If it is, run "
            "git worktree repair, or git config core.worktree {folder}.",
            file=marker,
            place=own,
            folder=top,
        )
    )


def _pointed_to(marker: Path) -> Path:
    if marker.is_symlink():
        target = os.readlink(marker)
    else:
        line = content(marker, marker.parent, _LINE)
        target = os.fsdecode(line.removeprefix(_POINTER).strip())
        if not line.startswith(_POINTER) or not target or "\0" in target:
            raise DeiframeError(
                message("{file} does not say where git keeps its data.", file=marker)
            )
    if target.startswith(("//", "\\\\")):  # a share on the network: not even looked at
        raise DeiframeError(
            message("{file} leads out of the git repository; nothing is read there.", file=marker)
        )
    return Path(os.path.realpath(marker.parent / target))


def _belongs_to(own: Path, marker: Path) -> bool:
    """Whether a repository elsewhere says that it is that of the folder with this ``.git``."""
    if not (own / "HEAD").is_file():
        return False
    back = os.fsdecode(content(own / "gitdir", own, _LINE).strip())
    if back and "\0" not in back:
        return Path(os.path.realpath(own / back)) == marker
    worktree = settings(content(own / "config", own, _SETTINGS), own).get(("core", "worktree"), "")
    return bool(worktree) and Path(os.path.realpath(own / worktree)) == marker.parent


def _shared(own: Path) -> Path:
    target = os.fsdecode(content(own / "commondir", own, _LINE).strip())
    if not target:
        return own
    if own.parent.name == "worktrees" and Path(os.path.realpath(own / target)) == own.parent.parent:
        return own.parent.parent
    raise DeiframeError(
        message(
            "{file} leads out of the git repository; nothing is read there.", file=own / "commondir"
        )
    )


def settings(data: bytes, place: Path) -> dict[tuple[str, str], str]:
    """Read git's settings, to know how objects are stored; other files are never included.

    Raises:
        DeiframeError: they cannot be read.
    """
    from dulwich.config import ConfigFile

    try:
        config = ConfigFile.from_file(io.BytesIO(data), expand_includes=False)
    except ValueError as error:
        raise DeiframeError(
            message(
                "The git settings in {folder} cannot be read: {reason}.",
                folder=place,
                reason=str(error)[:100],
            )
        ) from None
    return {
        (os.fsdecode(section[0]).lower(), os.fsdecode(name).lower()): os.fsdecode(value)
        for section in config.sections()
        if len(section) == 1
        for name, value in config.items(section)
    }
