"""Where a part of the strategy stands in its files; one is only parsed when it is asked about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from deiframe.diagnostics import Place
from deiframe.source.reader_errors import Path, Problem, Step
from deiframe.source.syntax import Pair, SyntaxTree

if TYPE_CHECKING:
    from tree_sitter import Node


_ALONE: Final[tuple[Path, ...]] = ((), (0,), (0, "to"), ("to",))
"""What may be left of a path at its end: one thing alone may stand without a list around it, and
a link without the group that could say more."""


class Places:
    """Looks up key paths in the texts of a strategy's files.

    ``homes`` says in which file an item, a record or a key stands, and under which path there.
    """

    def __init__(self, texts: Mapping[str, str], homes: Mapping[Path, tuple[str, Path]]) -> None:
        """Keep the texts; nothing is parsed yet."""
        self._trees = {file: SyntaxTree(text) for file, text in texts.items()}
        self._homes = homes
        self._children: dict[tuple[str, Path], dict[Step, Pair]] = {}

    def of(self, path: Path) -> Place | None:
        """Where a part of the whole strategy stands; its nearest holder where it is not written."""
        for length in (2, 1):
            home = self._homes.get(path[:length])
            if home:
                file, inside = home
                return self.within(file, (*inside, *path[length:]))
        return None

    def within(self, file: str, path: Path, *, at_key: bool = True) -> Place | None:
        """Where a path of one file stands: its key, or (not ``at_key``) its value."""
        if file not in self._trees:
            return Place(file)
        tree = self._trees[file]
        node: Node | None = None
        for length in range(len(path), 0, -1):
            pair = self._within(file, path[: length - 1]).get(path[length - 1])
            if pair is not None:
                whole = path[length:] in _ALONE
                node = (pair.key if (at_key or not whole) else pair.value) or pair.value or pair.key
                break
        if node is None:
            return Place(file)
        line, column, extent = tree.spot(node)
        return Place(file, line, column, extent)

    def line(self, place: Place) -> str:
        """The text of the line that a place is on; empty where the file is not at hand."""
        tree = self._trees.get(place.file)
        lines = tree.lines if tree else []
        return lines[place.line - 1] if place.line <= len(lines) else ""

    def text(self, place: Place) -> str:
        """What stands at a place, within its line."""
        return self.line(place)[place.column - 1 : place.column - 1 + place.length]

    def located(self, problem: Problem) -> Place | None:
        """Where a problem of one file stands."""
        if problem.spot:
            line, column, extent = problem.spot
            return Place(problem.file, line, column, extent)
        return self.within(problem.file, problem.path, at_key=problem.at_key)

    def _within(self, file: str, path: Path) -> dict[Step, Pair]:
        """What stands directly under a path, by key or index."""
        known = self._children.get((file, path))
        if known is not None:
            return known
        tree = self._trees[file]
        if not path:
            node: Node | None = tree.root
        else:
            holder = self._within(file, path[:-1]).get(path[-1])
            node = holder.value if holder else None
        pairs = tree.pairs(node)
        found: dict[Step, Pair] = {}
        for index, pair in enumerate(pairs):
            found.setdefault(index if pair.key is None else tree.key(pair.key), pair)
        self._children[file, path] = found
        return found
