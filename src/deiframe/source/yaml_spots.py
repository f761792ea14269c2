"""Where things stand in a YAML file: its syntax tree, walked along the path that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.source.file_reader import Spot
from deiframe.source.reader_errors import Path, Step
from deiframe.source.syntax import Pair, SyntaxTree

if TYPE_CHECKING:
    from tree_sitter import Node

_ALONE: Final[tuple[Path, ...]] = ((), (0,), (0, "to"), ("to",))
"""What may be left of a path at its end: one thing alone may stand without a list around it, and
a link without the group that could say more."""


@attrs.frozen(eq=False)
class YamlSpots:
    """Looks up paths in a text; it is only parsed when one is asked about."""

    text: str
    _children: dict[Path, dict[Step, Pair]] = attrs.field(factory=dict, init=False)

    @cached_property
    def _tree(self) -> SyntaxTree:
        return SyntaxTree(self.text)

    @property
    def lines(self) -> Sequence[str]:
        """The lines, without their ends."""
        return self._tree.lines

    def spot(self, path: Path, *, at_key: bool) -> Spot | None:
        """Where a path stands: its key, or (not ``at_key``) its value; or its nearest holder."""
        for length in range(len(path), 0, -1):
            pair = self._within(path[: length - 1]).get(path[length - 1])
            if pair is not None:
                whole = path[length:] in _ALONE
                node = (pair.key if (at_key or not whole) else pair.value) or pair.value or pair.key
                return None if node is None else self._tree.spot(node)
        return None

    def _within(self, path: Path) -> dict[Step, Pair]:
        """What stands directly under a path, by key or index."""
        known = self._children.get(path)
        if known is not None:
            return known
        if not path:
            node: Node | None = self._tree.root
        else:
            holder = self._within(path[:-1]).get(path[-1])
            node = holder.value if holder else None
        found: dict[Step, Pair] = {}
        for index, pair in enumerate(self._tree.pairs(node)):
            found.setdefault(index if pair.key is None else self._tree.key(pair.key), pair)
        self._children[path] = found
        return found
