"""How much a file would hold if every alias were written out: little text can stand for a lot."""

from bisect import bisect_left
from typing import TYPE_CHECKING

import attrs

from deiframe.source.syntax import SyntaxTree

if TYPE_CHECKING:
    from tree_sitter import Node


@attrs.frozen(kw_only=True)
class Aliases:
    """The aliases of a file: how many bytes they stand for, and which stand in their own anchor."""

    nodes: "tuple[Node, ...]" = ()
    bytes: int = 0
    own: "tuple[Node, ...]" = ()


def aliases_of(tree: SyntaxTree, most: int) -> Aliases:
    """Add up what the aliases stand for, aliases within it written out too; not far past ``most``.

    An anchor that is set again counts as it stood last before the alias.
    """
    anchors: dict[bytes, Node] = {}
    found: list[Node] = []
    own: list[Node] = []
    starts: list[int] = []
    before = [0]  # what all aliases before the one at the same index stand for
    marks = tree.all_of("anchor", "alias")
    for node in sorted(marks, key=lambda mark: mark.start_byte):
        name = (node.text or b"")[1:]
        if node.type == "anchor":
            if node.parent is not None:
                anchors[name] = node.parent
            continue
        found.append(node)
        holder = anchors.get(name)
        size = 0
        if holder is not None and holder.start_byte <= node.start_byte < holder.end_byte:
            own.append(node)
        elif holder is not None and before[-1] <= most:
            inside = slice(
                *(bisect_left(starts, at) for at in (holder.start_byte, holder.end_byte))
            )
            size = holder.end_byte - holder.start_byte + before[inside.stop] - before[inside.start]
        starts.append(node.start_byte)
        before.append(before[-1] + size)
    return Aliases(nodes=tuple(found), bytes=before[-1], own=tuple(own))
