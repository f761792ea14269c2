"""A strategy as it was: the files of an earlier git revision, laid out to be read.

Git itself is never started, so nothing that a repository's settings name can run, and the
environment that git gives to hooks misleads nobody. Nothing is fetched, and nothing is written.
"""

import datetime as dt
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import attrs

from deiframe.errors import DeiframeError
from deiframe.i18n import message
from deiframe.source.file_reader import MAIN
from deiframe.source.limits import Limits

if TYPE_CHECKING:
    from deiframe.history.git_folder import GitFolder
    from deiframe.history.objects import Objects, Revision

__all__ = ["Past", "revision", "revision_on"]


@attrs.frozen(kw_only=True)
class Past:
    """A strategy's folder as it was, and the day of that revision."""

    folder: Path
    on: dt.date


@contextmanager
def revision(folder: Path, name: str, limits: Limits = Limits()) -> Iterator[Past]:
    """Lay out a strategy's folder as it was in a git revision, for as long as it is needed.

    Raises:
        DeiframeError: there is no repository, no such revision, or no such folder in it.
    """
    from deiframe.history.git_folder import git_folder_of
    from deiframe.history.names import named
    from deiframe.history.objects import Objects

    git = git_folder_of(folder)
    with closing(Objects(git, limits.file_size)) as objects:
        found = named(git, objects, name)
        try:
            day = dt.date.fromordinal(found.day)
        except (ValueError, OverflowError):
            raise DeiframeError(
                message("The revision {name} has no readable date.", name=name[:100])
            ) from None
        with _laid_out(git, objects, found, folder, name, limits) as there:
            yield Past(folder=there, on=day)


@contextmanager
def revision_on(folder: Path, day: dt.date, limits: Limits = Limits()) -> Iterator[Past]:
    """Lay out a strategy's folder as it was at the end of a day, on the branch checked out.

    Raises:
        DeiframeError: there is no repository, or no revision as old as that.
    """
    from deiframe.history.git_folder import git_folder_of
    from deiframe.history.lineage import as_of
    from deiframe.history.names import head
    from deiframe.history.objects import Objects, explained

    git = git_folder_of(folder)
    with closing(Objects(git, limits.file_size)) as objects:
        found = as_of(objects, head(git, objects), day)
        if found is None:
            text = message(
                "There is no revision of {folder} on {day} or before.", folder=folder, day=day
            )
            raise DeiframeError(explained(text, objects.why_missing()))
        with _laid_out(git, objects, found, folder, day.isoformat(), limits) as there:
            yield Past(folder=there, on=day)


@contextmanager
def _laid_out(
    git: "GitFolder",
    objects: "Objects",
    then: "Revision",
    folder: Path,
    name: str,
    limits: Limits,
) -> Iterator[Path]:
    from deiframe.history.contents import lay_out

    tree = _tree(git, objects, then, folder, name, limits)
    with TemporaryDirectory(prefix="deiframe-") as there:
        lay_out(objects, tree, Path(there), limits)
        yield Path(there)


def _tree(
    git: "GitFolder",
    objects: "Objects",
    then: "Revision",
    folder: Path,
    name: str,
    limits: Limits,
) -> bytes:
    """The strategy's folder in a revision, by whatever name it had then.

    Raises:
        DeiframeError: it was not there, or is in no revision yet.
    """
    from deiframe.history.lineage import names_of, tree_of
    from deiframe.history.names import head
    from deiframe.history.objects import explained
    from deiframe.history.opening import content

    place = Path(os.path.realpath(folder))
    now = tuple(os.fsencode(part) for part in place.relative_to(git.top).parts)
    found = tree_of(objects, then, now)
    if found:
        return found

    def is_there(item: tuple[bytes, ...]) -> bool:
        return git.top.joinpath(*map(os.fsdecode, item), MAIN).is_file()

    current = head(git, objects)
    written = content(place / MAIN, place, limits.file_size)
    names = list(names_of(objects, current, now, written, is_there))
    for former in names:
        found = tree_of(objects, then, former)
        if found:
            return found
    if len(names) == 1 and not tree_of(objects, current, now):
        raise DeiframeError(
            message("{folder} is not committed in git yet, so it has no past.", folder=folder)
        )
    text = message("There was no strategy {folder} in {name} yet.", folder=folder, name=name[:100])
    raise DeiframeError(explained(text, objects.why_missing()))
