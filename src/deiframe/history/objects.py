"""Commits, folders and files of a git repository, as values."""

import datetime as dt
from functools import partial
from typing import Final

import attrs
from dulwich.object_format import OBJECT_FORMATS, ObjectFormat
from dulwich.objects import Commit, ShaFile, Tag, parse_tree

from deiframe.errors import DeiframeError
from deiframe.history.git_folder import GitFolder, settings
from deiframe.history.storage import Storage, damaged, whole
from deiframe.i18n import Message, message

_SETTINGS: Final = 1_000_000
_SHALLOW: Final = 10_000_000
_TAGS_ON_TAGS: Final = 10
_TREE, _BLOB = 2, 3
_SECONDS_A_DAY: Final = 86_400
_EPOCH: Final = dt.date(1970, 1, 1).toordinal()


@attrs.frozen
class Revision:
    """A commit: its folder, the parents that were fetched, and its day where it was made."""

    id: bytes
    tree: bytes
    parents: tuple[bytes, ...]
    day: int
    """As counted by :meth:`datetime.date.toordinal`; a forged one may be no date at all."""


@attrs.frozen
class Entry:
    """What stands in a folder of a revision."""

    name: bytes
    mode: int
    id: bytes


class Objects:
    """The objects of one repository, none larger than ``most`` bytes; to be closed after use."""

    def __init__(self, git: GitFolder, most: int) -> None:
        """Look how objects are stored.

        Raises:
            DeiframeError: in a form that is not known.
        """
        self._storage = Storage(git.shared / "objects", git.shared, _format(git), most)
        self._shallow = frozenset(git.read("shallow", _SHALLOW).split())

    @property
    def name_length(self) -> int:
        """How many hexadecimal digits the name of an object has."""
        return self._storage.format.hex_length

    def close(self) -> None:
        """Close all files."""
        self._storage.close()

    def revision(self, identifier: bytes) -> Revision:
        """Return a commit; of a tag, the one it marks.

        Raises:
            DeiframeError: it is missing, damaged, or something else.
        """
        for _ in range(_TAGS_ON_TAGS):
            found = self._object(identifier)
            if isinstance(found, Commit):
                return whole(identifier.decode(), partial(self._made, found))
            if not isinstance(found, Tag):
                break
            identifier = found.object[1]
        raise DeiframeError(
            message(
                "{name} is not a revision in git.", name=identifier[:12].decode("ascii", "replace")
            )
        )

    def marks_revision(self, identifier: bytes) -> bool:
        """Whether an object is a commit or a tag."""
        return isinstance(self._object(identifier), Commit | Tag)

    def entries(self, identifier: bytes) -> list[Entry]:
        """Return what stands in a folder."""
        raw = self._raw(identifier, _TREE)
        length = self._storage.format.oid_length
        return whole(
            identifier.decode(), lambda: [Entry(*item) for item in parse_tree(raw, length)]
        )

    def content(self, identifier: bytes) -> bytes:
        """Return the bytes of a file."""
        return self._raw(identifier, _BLOB)

    def beginning_with(self, prefix: bytes) -> list[bytes]:
        """Return the names of the objects that begin so (four hexadecimal digits at least)."""
        return list(self._storage.beginning_with(prefix))

    def why_missing(self) -> Message | None:
        """Why something may be missing that is elsewhere, and what to do about it."""
        if self._shallow:
            return message(
                "This clone is shallow: it holds the newest revisions only. Fetch all of them: in "
                "CI with fetch-depth: 0 (GitHub) or GIT_DEPTH: 0 (GitLab), else with git fetch "
                "--unshallow."
            )
        if self._storage.is_partial():
            return message(
                "This clone is partial: git fetches files when it needs them, and nothing is "
                "fetched here. Clone it without --filter."
            )
        if self._storage.is_lent():
            return message(
                "This repository keeps objects in another place (objects/info/alternates), and "
                "nothing outside it is read. Import them with git repack -a -d."
            )
        return None

    def _made(self, commit: Commit) -> Revision:
        seconds = commit.commit_time + commit.commit_timezone
        return Revision(
            id=commit.id,
            tree=commit.tree,
            parents=() if commit.id in self._shallow else tuple(commit.parents),
            day=seconds // _SECONDS_A_DAY + _EPOCH,
        )

    def _raw(self, identifier: bytes, kind: int) -> bytes:
        found = self._object(identifier)
        if found.type_num != kind:
            raise damaged(identifier.decode("ascii", "replace"))
        return found.as_raw_string()

    def _object(self, identifier: bytes) -> ShaFile:
        found = self._storage.raw(identifier) if len(identifier) == self.name_length else None
        if found is None:
            text = message(
                "The object {name} is missing in git.",
                name=identifier[:12].decode("ascii", "replace"),
            )
            raise DeiframeError(explained(text, self.why_missing()))
        return whole(
            identifier.decode(),
            lambda: ShaFile.from_raw_string(
                *found,
                object_format=self._storage.format,
                verify_sha=identifier,  # type: ignore[arg-type]
            ),
        )


def explained(text: Message, why: Message | None) -> Message:
    """Return what is said with its reason, if there is one."""
    return message("{text} {why}", text=text, why=why) if why else text


def _format(git: GitFolder) -> ObjectFormat:
    """How objects are named here: by sha1 or sha256."""
    found = settings(git.read("config", _SETTINGS), git.shared)
    name = found.get(("extensions", "objectformat"), "sha1")
    version = found.get(("core", "repositoryformatversion"), "0")
    branches = found.get(("extensions", "refstorage"), "files")
    wrong = [
        form
        for form, known in (
            (name, name in OBJECT_FORMATS), (version, version in ("0", "1")),
            (branches, branches == "files"),
        )
        if not known
    ]  # fmt: skip
    if wrong:
        raise DeiframeError(
            message(
                "This git repository is stored in a format that deiframe cannot read ({form}); "
                "compare with a saved assessment instead.",
                form=wrong[0][:40],
            )
        )
    return OBJECT_FORMATS[name]
