"""A strategy as it was: the files of an earlier git revision, laid out to be read."""

import datetime as dt
import io
import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import attrs

from deiframe.errors import DeiframeError
from deiframe.languages import message

_SECONDS: Final = 60
_OFFLINE: Final = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
"""Nothing is fetched, asked or written, whatever the repository is set to."""

_MOST_BYTES: Final = 200_000_000


@attrs.frozen(kw_only=True)
class Revision:
    """A strategy's folder as it was, and the day of that revision."""

    folder: Path
    on: dt.date


@contextmanager
def revision(folder: Path, name: str) -> Iterator[Revision]:
    """Lay out a strategy's folder as it was in a git revision, for as long as it is needed.

    Raises:
        DeiframeError: there is no git, no such revision, or no such folder in it.
    """
    commit = _commit(folder, name)
    with _laid_out(folder, commit) as there:
        day = _asked(folder, "show", "-s", "--format=%cs", commit).decode().strip()
        yield Revision(folder=there, on=dt.date.fromisoformat(day))


@contextmanager
def revision_on(folder: Path, day: dt.date) -> Iterator[Revision]:
    """Lay out a strategy's folder as it was at the end of a day.

    Raises:
        DeiframeError: there is no git, or no revision as old as that.
    """
    until = f"--until={day.isoformat()}T23:59:59"
    commit = _asked(folder, "rev-list", "-1", until, "HEAD", "--", ".").decode().strip()
    if not commit:
        raise DeiframeError(
            message(
                "There is no revision of {folder} on {day} or before.", folder=str(folder), day=day
            )
        )
    with _laid_out(folder, commit) as there:
        yield Revision(folder=there, on=day)


def _commit(folder: Path, name: str) -> str:
    wanted = f"{name}^{{commit}}"
    try:
        found = _asked(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", wanted)
    except DeiframeError:
        if not _is_repository(folder):
            raise
        raise DeiframeError(
            message(
                "{name} is not a git revision, a day (year-month-day) or a saved assessment.",
                name=name[:100],
            )
        ) from None
    return found.decode().split()[-1]


def _is_repository(folder: Path) -> bool:
    try:
        _asked(folder, "rev-parse", "--is-inside-work-tree")
    except DeiframeError:
        return False
    return True


@contextmanager
def _laid_out(folder: Path, commit: str) -> Iterator[Path]:
    """Write the folder's files of a commit into a temporary folder; links stay behind."""
    packed = _asked(folder, "archive", "--format=tar", commit, ".")
    if len(packed) > _MOST_BYTES:
        raise DeiframeError(message("The earlier revision is too large to be read."))
    with TemporaryDirectory(prefix="deiframe-") as name:
        there = Path(name)
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            members = [one for one in archive.getmembers() if one.isfile() or one.isdir()]
            archive.extractall(there, members=members, filter="data")
        yield there


def _asked(folder: Path, *arguments: str) -> bytes:
    """What git answers.

    Raises:
        DeiframeError: it is not installed, takes too long, or refuses.
    """
    git = shutil.which("git")
    if git is None:
        raise DeiframeError(
            message("git is not installed; compare with a saved assessment instead.")
        )
    try:
        done = subprocess.run(
            [git, "-C", str(folder), "-c", "core.fsmonitor=false", *arguments],
            capture_output=True,
            timeout=_SECONDS,
            check=True,
            env={**os.environ, **_OFFLINE},
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        said = (error.stderr or b"").decode(errors="replace").strip().splitlines()
        raise DeiframeError(
            message("git cannot answer: {reason}", reason=(said or ["?"])[0][:300])
        ) from None
    return done.stdout
