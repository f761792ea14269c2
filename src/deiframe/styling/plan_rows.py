"""The rows of a theory of change in lanes, and which of them fit on a page.

A row is a line of the grid of actions, or something to which nothing leads; beside it stand all
that it leads to. Boxes beside several rows are as high as these are together.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import attrs

from deiframe.model.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from deiframe.graph.plan import Branch


@attrs.frozen(eq=False)
class Row:
    """A row: what it leads to, from the vision down, and the actions in it."""

    path: tuple[Branch, ...]
    actions: tuple[Branch, ...] = ()


@attrs.frozen(eq=False)
class Group:
    """Rows that lead to the same ``branch`` (None: directly to what the rows around lead to)."""

    branch: Branch | None
    rows: tuple[Row, ...]


@attrs.frozen(kw_only=True)
class Gaps:
    """The room after each thing of a kind, and after each line of actions."""

    line: int
    outcome: int
    objective: int
    vision: int

    def after(self, group: Group) -> int:
        """The room before the next group."""
        if group.branch is None:
            return self.line
        kinds = {Kind.VISION: self.vision, Kind.OBJECTIVE: self.objective}
        return kinds.get(group.branch.item.kind, self.outcome)


def rows_of(branches: Iterable[Branch], per_row: Callable[[Branch | None], int]) -> list[Row]:
    """The rows of trees; the actions that lead nowhere come last.

    ``per_row`` says how many of the actions that lead to something (None: nowhere) make a row.
    """
    roots = list(branches)
    loose = [branch for branch in roots if branch.is_action]
    found = [row for root in roots if not root.is_action for row in _rows(root, (), per_row)]
    return [*found, *(Row((), chunk) for chunk in _chunks(loose, per_row(None)))]


def _rows(
    branch: Branch, above: tuple[Branch, ...], per_row: Callable[[Branch | None], int]
) -> Iterator[Row]:
    path = (*above, branch)
    for chunk in _chunks(branch.actions, per_row(branch)):
        yield Row(path, chunk)
    for other in branch.others:
        yield from _rows(other, path, per_row)
    if not branch.branches:
        yield Row(path)


def _chunks(actions: Sequence[Branch], size: int) -> Iterator[tuple[Branch, ...]]:
    for start in range(0, len(actions), size):
        yield tuple(actions[start : start + size])


def groups_of(rows: Sequence[Row], depth: int) -> list[Group]:
    """The rows by what they lead to at a depth of their paths."""

    def branch(row: Row) -> Branch | None:
        return row.path[depth] if len(row.path) > depth else None

    found = []
    for _, each in groupby(rows, key=lambda row: id(branch(row))):
        together = tuple(each)
        first = branch(together[0])
        found += [Group(first, together)] if first else [Group(None, (row,)) for row in together]
    return found


@attrs.frozen
class Heights:
    """How high rows are: ``card`` says it of what stands beside them, ``line`` of their actions."""

    card: Callable[[Branch], float]
    line: Callable[[Row], float]
    gaps: Gaps

    def of(self, rows: Sequence[Row], depth: int = 0) -> float:
        """How high rows are together."""
        groups = groups_of(rows, depth)
        gaps = sum(map(self.gaps.after, groups[:-1]))
        return gaps + sum(self.of_group(group, depth) for group in groups)

    def of_group(self, group: Group, depth: int) -> float:
        """How high the rows of a group are, and what stands beside them."""
        if group.branch is None:
            return self.line(group.rows[0])
        return max(self.card(group.branch), self.inside(group, depth))

    def inside(self, group: Group, depth: int) -> float:
        """How high the rows of a group are, without what stands beside them all."""
        rows = [row for row in group.rows if len(row.path) > depth + 1 or row.actions]
        return self.of(rows, depth + 1) if rows else 0


def pages_of(rows: Sequence[Row], heights: Heights, room: float) -> list[tuple[Row, ...]]:
    """The rows by pages: a lane goes on a page as a whole where it can, else it is continued."""
    pages: list[tuple[Row, ...]] = []
    page: list[Row] = []
    for lane in _lanes(rows):
        if page and heights.of([*page, *lane]) > room and heights.of(lane) <= room:
            pages.append(tuple(page))
            page = []
        for row in lane:
            if page and heights.of([*page, row]) > room:
                pages.append(tuple(page))
                page = []
            page.append(row)
    return [*pages, tuple(page)] if page else pages


def _lanes(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each lane: of the first thing below the vision to which they lead."""

    def lane(row: Row) -> int:
        below = [branch for branch in row.path if branch.item.kind is not Kind.VISION]
        return id(below[0]) if below else 0

    return [list(each) for _, each in groupby(rows, key=lane)]
