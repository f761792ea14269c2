"""The files of a strategy in a revision, under the limits that hold for all reading."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from deiframe.errors import DeiframeError
from deiframe.history.lineage import FILE_KINDS, FOLDER_KIND
from deiframe.history.objects import Objects
from deiframe.i18n import message
from deiframe.source.file_reader import MAIN
from deiframe.source.limits import Limits

_SUFFIXES: Final = (".yaml", ".yml", ".csv", ".xlsx")
"""What a strategy is read from; whatever else lies in its folder stays where it is."""


def lay_out(objects: Objects, tree: bytes, there: Path, limits: Limits) -> None:
    """Write the files of a strategy's folder in a revision below ``there``.

    Links, submodules and hidden files stay behind.

    Raises:
        DeiframeError: there is more than the limits allow, or a name that no file may have.
    """
    size = 0
    for count, (name, identifier) in enumerate(_files(objects, tree, limits), 1):
        _allow(name, count, limits.files, "files")
        data = objects.content(identifier)
        size += len(data)
        _allow(name, size, limits.strategy_size, "strategy-size")
        path = there / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                file.write(data)
        except OSError as error:
            raise DeiframeError(
                message(
                    "{file} of that revision cannot be written out: {reason}.",
                    file=name[:200],
                    reason=error.strerror or "?",
                )
            ) from None


def _allow(name: str, size: int, most: int, limit: str) -> None:
    if size > most:
        raise DeiframeError(
            message(
                "{file} of that revision: {size}, where {most} is allowed (limit {name}).",
                file=name[:200],
                size=size,
                most=most,
                name=limit,
            )
        )


def _files(objects: Objects, tree: bytes, limits: Limits) -> Iterator[tuple[str, bytes]]:
    """Names (with ``/``) and objects of the files, folder by folder.

    A folder without any is looked into once, however often it stands in others: so no tree of
    trees takes longer than the files it holds.
    """
    barren: set[bytes] = set()

    def below(folder: str, identifier: bytes, depth: int) -> Iterator[tuple[str, bytes]]:
        if identifier in barren:
            return
        _allow(folder, depth, limits.depth, "depth")
        bare = True
        entries = objects.entries(identifier)
        if depth and any(item.name == MAIN.encode() for item in entries):
            return  # another strategy
        for entry in entries:
            if entry.name.startswith(b"."):
                continue
            name = _safe(entry.name)
            if entry.mode == FOLDER_KIND:
                for found in below(f"{folder}{name}/", entry.id, depth + 1):
                    bare = False
                    yield found
            elif entry.mode in FILE_KINDS and name.endswith(_SUFFIXES):
                bare = False
                yield folder + name, entry.id
        if bare:
            barren.add(identifier)

    yield from below("", tree, 0)


def _safe(name: bytes) -> str:
    """A name as text, if it is the name of one file or folder and nothing else."""
    text = name.decode("utf-8", "surrogateescape")
    if not text or any(sign in text for sign in "/\\:\0"):
        raise DeiframeError(
            message("{file} of that revision has a name that no file may have.", file=text[:200])
        )
    return text
