"""Which revision a name means: ``main``, ``v1.0``, ``HEAD~3``, ``origin/main``, ``1a2b3c``."""

import io
import re
from itertools import repeat
from typing import Final

from dulwich.refs import check_ref_format

from deiframe.errors import DeiframeError
from deiframe.history.git_folder import GitFolder
from deiframe.history.objects import Objects, Revision, explained
from deiframe.history.opening import content
from deiframe.history.storage import damaged
from deiframe.i18n import message

_LINE: Final = 4_096
_PACKED: Final = 50_000_000
_LINKS: Final = 5
_LONGEST: Final = 250
_WHERE: Final = ("", "refs/", "refs/tags/", "refs/heads/", "refs/remotes/")
"""Where git looks for a name, in this order."""

_TOP: Final = re.compile(r"[A-Z][A-Z_]*")
_ABBREVIATED: Final = re.compile(r"[0-9a-f]{4,64}")
_DESCRIBED: Final = re.compile(r".+-[0-9]+-g([0-9a-f]{4,64})")
_STEPS: Final = re.compile(r"\^\{(?:commit)?\}|([~^])([0-9]*)")
_SPLIT: Final = re.compile(r"([^~^]+)((?:[~^][0-9]*|\^\{(?:commit)?\})*)")


def named(git: GitFolder, objects: Objects, name: str) -> Revision:
    """Return the revision that a name means.

    Raises:
        DeiframeError: there is none, or several.
    """
    if "@{" in name:
        raise DeiframeError(
            message(
                "{name} depends on the log of this one clone (reflog): name a day "
                "(year-month-day), a branch, a tag or a revision instead.",
                name=name[:100],
            )
        )
    parts = _SPLIT.fullmatch(name)
    identifier = parts and _id(git, objects, "HEAD" if parts[1] == "@" else parts[1])
    if parts is None or identifier is None:
        raise _unknown(name, objects)
    found = objects.revision(identifier)
    for step in _STEPS.finditer(parts[2]):
        found = _stepped(found, objects, step[1], step[2], name)
    return found


def _stepped(
    revision: Revision, objects: Objects, sign: str | None, number: str, name: str
) -> Revision:
    """One step back: ``~3`` is three first parents, ``^2`` the second parent, ``^0`` no step."""
    if sign is None:
        return revision
    count = int(number[:9] or 1)
    ways = repeat(0, count) if sign == "~" else repeat(count - 1, min(count, 1))
    for way in ways:
        if way >= len(revision.parents):
            raise _unknown(name, objects)
        revision = objects.revision(revision.parents[way])
    return revision


def _unknown(name: str, objects: Objects) -> DeiframeError:
    text = message(
        "{name} is not a git revision, a day (year-month-day) or a saved assessment.",
        name=name[:100],
    )
    return DeiframeError(explained(text, objects.why_missing()))


def _id(git: GitFolder, objects: Objects, name: str) -> bytes | None:
    if len(name) == objects.name_length and _ABBREVIATED.fullmatch(name):
        return name.encode()
    for where in _WHERE:
        found = _branch(git, where + name)
        if found:
            return found
    described = _DESCRIBED.fullmatch(name)
    return _branch(git, f"refs/remotes/{name}/HEAD") or _abbreviated(
        objects, described[1] if described else name
    )


def _branch(git: GitFolder, name: str) -> bytes | None:
    """What a branch or tag stands for; one that stands for another is followed."""
    for _ in range(_LINKS):
        if not _is_name(name):
            return None
        # What is not below refs/ (HEAD) is each worktree's own.
        root = git.shared if name.startswith("refs/") else git.own
        found = content(root / name, git.shared, _LINE).strip() or _packed(git, name)
        if not found.startswith(b"ref:"):
            return found.split()[0] if found else None
        name = found.removeprefix(b"ref:").strip().decode("utf-8", "surrogateescape")
    return None


def _is_name(name: str) -> bool:
    known = _TOP.fullmatch(name) or name.startswith("refs/")
    as_git = name.encode("utf-8", "surrogateescape")
    as_git = as_git if b"/" in as_git else b"refs/" + as_git
    return bool(known) and len(as_git) < _LONGEST and check_ref_format(as_git)  # type: ignore[arg-type]


def _packed(git: GitFolder, name: str) -> bytes:
    wanted = name.encode("utf-8", "surrogateescape")
    for line in io.BytesIO(git.read("packed-refs", _PACKED)):
        identifier, _, packed = line.rstrip(b"\r\n").partition(b" ")
        if packed == wanted:
            return identifier
    return b""


def _abbreviated(objects: Objects, digits: str) -> bytes | None:
    if not _ABBREVIATED.fullmatch(digits):
        return None
    found = [
        identifier
        for identifier in objects.beginning_with(digits.encode())
        if objects.marks_revision(identifier)
    ]
    if len(found) > 1:
        raise DeiframeError(
            message("{name} is the beginning of several revisions: write more of it.", name=digits)
        )
    return found[0] if found else None


def head(git: GitFolder, objects: Objects) -> Revision:
    """Return the revision that is checked out.

    Raises:
        DeiframeError: there is none yet.
    """
    identifier = _branch(git, "HEAD")
    if identifier is None:
        raise DeiframeError(message("Nothing is committed yet in {folder}.", folder=git.top))
    if len(identifier) != objects.name_length:
        raise damaged("HEAD")
    return objects.revision(identifier)
