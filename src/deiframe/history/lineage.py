"""The line of revisions that led to one, and the names that a strategy's folder had along it.

The line goes by first parents: it is how the branch itself stood, not how work on it did.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice, pairwise
from typing import Final
from unicodedata import normalize

from deiframe.history.objects import Entry, Objects, Revision
from deiframe.source.file_reader import MAIN

Folder = tuple[bytes, ...]
"""The names on the way to a folder, from the top of the repository."""

FILE_KINDS: Final = (0o100644, 0o100755, 0o100664)
FOLDER_KIND: Final = 0o040000
_ALIKE: Final = 0.5
"""How much of its lines a file keeps under a new name, at least (as git itself reckons)."""

_MOST_CANDIDATES: Final = 1_000
_DEEPEST: Final = 64


def line_to(objects: Objects, revision: Revision) -> Iterator[Revision]:
    """Yield a revision and its first parents, as far as they were fetched."""
    while True:
        yield revision
        if not revision.parents:
            return
        revision = objects.revision(revision.parents[0])


def as_of(objects: Objects, head: Revision, day: dt.date) -> Revision | None:
    """Return the branch's revision at the end of a day; None if it began later."""
    until = day.toordinal()
    return next((item for item in line_to(objects, head) if item.day <= until), None)


def tree_of(objects: Objects, revision: Revision, folder: Folder) -> bytes | None:
    """Return a folder in a revision, if it holds a strategy."""
    return _strategy(objects, revision.tree, folder)[0]


def names_of(
    objects: Objects,
    head: Revision,
    folder: Folder,
    written: bytes,
    is_there: Callable[[Folder], bool],
) -> Iterator[Folder]:
    """Yield the names that a strategy's folder had, the newest first.

    ``written`` is its main file as it is now, and ``is_there`` says whether a folder still holds
    a strategy: one that was given another name since the last revision does not.
    """
    yield folder
    if not _strategy(objects, head.tree, folder)[0]:
        left = (
            (item, main) for item, main in _gone(objects, head.tree, None) if not is_there(item)
        )
        moved = _likest(objects, written, left)
        if moved is None:
            return
        folder = moved
        yield folder
    for newer, older in pairwise(line_to(objects, head)):
        if older.tree == newer.tree or _strategy(objects, older.tree, folder)[0]:
            continue
        main = _strategy(objects, newer.tree, folder)[1]
        gone = _gone(objects, older.tree, newer.tree)
        before = _likest(objects, objects.content(main), gone) if main else None
        if before is None:
            return
        folder = before
        yield folder


def _strategy(objects: Objects, tree: bytes, folder: Folder) -> tuple[bytes | None, bytes | None]:
    """A folder and its main file; None each if there is no strategy."""
    for name in folder:
        found = _named(objects.entries(tree), name)
        if found is None or found.mode != FOLDER_KIND:
            return None, None
        tree = found.id
    main = _named(objects.entries(tree), MAIN.encode())
    return (tree, main.id) if main and main.mode in FILE_KINDS else (None, None)


def _named(entries: list[Entry], name: bytes) -> Entry | None:
    """The entry of a name; it may be written in another Unicode form."""
    exact = next((entry for entry in entries if entry.name == name), None)
    if exact or name.isascii():
        return exact
    wanted = _composed(name)
    return next((entry for entry in entries if _composed(entry.name) == wanted), None)


def _composed(name: bytes) -> str:
    return normalize("NFC", name.decode("utf-8", "surrogateescape"))


def _gone(objects: Objects, older: bytes, newer: bytes | None) -> list[tuple[Folder, bytes]]:
    """The strategies of one tree that are not in another: folder and main file, up to a thousand.

    Folders without any are looked into once, however often they stand in others.
    """
    barren: set[tuple[bytes, bytes | None]] = set()

    def below(folder: Folder, older: bytes, newer: bytes | None) -> Iterator[tuple[Folder, bytes]]:
        if older == newer or (older, newer) in barren or len(folder) > _DEEPEST:
            return
        now = {item.name: item for item in objects.entries(newer)} if newer else {}
        bare = True
        for entry in objects.entries(older):
            still = now.get(entry.name)
            if entry.mode == FOLDER_KIND:
                same = still.id if still and still.mode == FOLDER_KIND else None
                for found in below((*folder, entry.name), entry.id, same):
                    bare = False
                    yield found
            elif entry.name == MAIN.encode() and entry.mode in FILE_KINDS and not still:
                bare = False
                yield folder, entry.id
        if bare:
            barren.add((older, newer))

    return list(islice(below((), older, newer), _MOST_CANDIDATES))


def _likest(
    objects: Objects, written: bytes, candidates: Iterable[tuple[Folder, bytes]]
) -> Folder | None:
    """The candidate whose main file has most lines in common, if it has enough of them."""
    lines = Counter(written.splitlines())
    scored = (
        (_likeness(lines, Counter(objects.content(main).splitlines())), folder)
        for folder, main in candidates
    )
    best, folder = max(scored, default=(0.0, ()))
    return folder if best >= _ALIKE else None


def _likeness(counter: Counter[bytes], other: Counter[bytes]) -> float:
    """Which part of the larger file the two have in common, by bytes of whole lines."""

    def weight(lines: Counter[bytes]) -> int:
        return sum((len(line) + 1) * count for line, count in lines.items())

    return weight(counter & other) / (max(weight(counter), weight(other)) or 1)
