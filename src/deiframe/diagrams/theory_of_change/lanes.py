"""A theory of change in lanes: columns in one direction, each thing beside what leads to it."""

from __future__ import annotations

from functools import cached_property
from itertools import product
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagrams.theory_of_change.cards import PAD, Card, Cards, Sizes, boxes_of
from deiframe.diagrams.theory_of_change.links import arrow, bracket, leads_nowhere, no_action
from deiframe.extension_points.diagram import ReadingDirection
from deiframe.extension_points.sheet import Box, TextLine
from deiframe.model.kinds import Kind
from deiframe.styling.frame import Area
from deiframe.styling.plan_columns import SHARES, Columns, columns_of
from deiframe.styling.plan_rows import (
    Gaps,
    Group,
    Heights,
    Row,
    groups_of,
    pages_of,
    rows_of,
)
from deiframe.styling.plan_words import HORIZON_WORDS, KIND_HEADS
from deiframe.styling.text_fitting import fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.diagrams.theory_of_change.scene import Scene
    from deiframe.extension_points.page import Page
    from deiframe.extension_points.sheet import Element
    from deiframe.graph.plan import Branch

_HEAD: Final = 16
_GAPS: Final = Gaps(line=4, outcome=7, objective=13, vision=16)
_TIGHT: Final = Gaps(line=2, outcome=3, objective=6, vision=8)
"""For what just does not fit on a page."""

_NARROW: Final = {kind: 0.85 * share for kind, share in SHARES.items()}
"""What all columns but that of the actions need at least."""

_NARROWEST: Final = 98
"""How wide the box of an action is at least."""

_TRIED: Final = 60
"""Up to so many actions, sizes and grids are tried until everything fits on one page."""


@attrs.frozen
class Lanes:
    """A way to lay out a scene: sizes of letters, and how many actions stand beside each other."""

    scene: Scene
    columns: Columns
    sizes: Sizes
    per_row: int
    area: Area
    gaps: Gaps = _GAPS

    @cached_property
    def cards(self) -> dict[str, Card]:
        """The card of each item, by its id."""
        cards = Cards(self.scene, self.sizes, 0.7 * self.room, 2 if self.gaps is _TIGHT else PAD)
        return {
            branch.item.id: cards.of(branch, self._width(branch))
            for root in self.scene.branches
            for branch in root.whole
        }

    @cached_property
    def rows(self) -> list[Row]:
        """All rows."""
        return rows_of(self.scene.branches, self._per_row_of)

    @cached_property
    def heights(self) -> Heights:
        """How high rows are."""
        return Heights(
            lambda branch: self.cards[branch.item.id].height,
            lambda row: max((self.cards[each.item.id].height for each in row.actions), default=0),
            self.gaps,
        )

    def _per_row_of(self, branch: Branch | None) -> int:
        """How many actions stand beside each other: more if the columns between are free."""
        free = self.columns.free_before(branch) if branch else 0
        return self.per_row + int(free // (self._action_width + self.gaps.line))

    def _beyond(self, branch: Branch) -> float:
        """How far the actions that lead to something stand out of their column, or end within."""
        most = min(len(branch.actions), self._per_row_of(branch)) - self.per_row
        if self.columns.direction is ReadingDirection.LEFT:
            most = max(0, most)  # they begin at the side that they lead to
        return most * (self._action_width + self.gaps.line)

    @property
    def _action_width(self) -> float:
        width = self.columns.actions.width if self.columns.actions else 0
        return (width - self.gaps.line * (self.per_row - 1)) / self.per_row

    @property
    def room(self) -> float:
        """How high the rows of a page may be."""
        return self.area.height - _HEAD

    def _width(self, branch: Branch) -> float:
        return self._action_width if branch.is_action else self.columns.of(branch).width

    def page(self, rows: Sequence[Row]) -> tuple[tuple[Element, ...], float]:
        """What stands on a page, and how high it is."""
        tall = self.heights.of(rows)
        drawn = (
            *self._heads(),
            *self._groups(rows, 0, self.area.y + _HEAD),
            *self._loose(rows, self.area.y + _HEAD + tall),
        )
        return drawn, tall + _HEAD

    def _loose(self, rows: Sequence[Row], bottom: float) -> Iterator[Element]:
        """Says once of all actions that lead to nothing that they do not; they are the last."""
        loose = [row for row in rows if not row.path]
        if loose:
            tall = self.heights.of(loose)
            span = (bottom - tall, tall)
            yield from leads_nowhere(self.scene, self.columns, Kind.INTERVENTION, span)

    def _heads(self) -> Iterator[Element]:
        scene = self.scene
        for column in self.columns.columns:
            texts = [KIND_HEADS[column.kind], *map(HORIZON_WORDS.__getitem__, column.horizons)]
            text = " · ".join(map(scene.translate, texts))
            size = scene.view.page.small
            line = fitted(text, column.width, size, bold=True, most=1).lines[0]
            yield Box(
                x=column.x, y=self.area.y, width=column.width, height=_HEAD - 3,
                lines=(TextLine(line, size, scene.view.theme.muted, True),),
                tooltip=text if line != text else "",
            )  # fmt: skip

    def _groups(self, rows: Sequence[Row], depth: int, y: float) -> Iterator[Element]:
        for group in groups_of(rows, depth):
            tall = self.heights.of_group(group, depth)
            if group.branch is None:
                yield from self._line(group.rows[0], y)
            else:
                yield from self._block(group, group.branch, depth, y, tall)
                if depth == 0 and group.branch.item.kind is not Kind.VISION:
                    kind = group.branch.item.kind
                    yield from leads_nowhere(self.scene, self.columns, kind, (y, tall))
            y += tall + self.gaps.after(group)

    def _line(self, row: Row, y: float) -> Iterator[Element]:
        """A line of the grid of actions, all as high as the highest."""
        column = self.columns.actions
        tall = self.heights.line(row)
        start = column.x if column else 0
        if row.path and self.columns.direction is ReadingDirection.LEFT:
            start -= self._beyond(row.path[-1])
        for index, action in enumerate(row.actions):
            card = self.cards[action.item.id]
            x = start + index * (card.width + self.gaps.line)
            yield from boxes_of(self.scene, card, x, y, tall)

    def _block(
        self, group: Group, branch: Branch, depth: int, y: float, tall: float
    ) -> Iterator[Element]:
        """Something, beside it what leads to it, and lines from that to it."""
        column = self.columns.of(branch)
        inside = self.heights.inside(group, depth)
        top = y + (tall - inside) / 2
        rows = [row for row in group.rows if len(row.path) > depth + 1 or row.actions]
        for child in groups_of(rows, depth + 1):
            height = self.heights.of_group(child, depth + 1)
            if child.branch is not None:
                yield from arrow(self.scene, self.columns, child.branch, branch, top + height / 2)
            top += height + self.gaps.after(child)
        own = [row for row in rows if len(row.path) == depth + 1]
        if own:
            span = (y + (tall - inside) / 2, self.heights.of(own, depth + 1))
            yield from bracket(self.scene, self.columns, branch, own, span, self._beyond(branch))
        elif not branch.branches:
            yield from no_action(self.scene, self.columns, branch, y + tall / 2)
        yield from self._groups(rows, depth + 1, y + (tall - inside) / 2)
        yield from boxes_of(self.scene, self.cards[branch.item.id], column.x, y, tall)


def laid_out(scene: Scene, area: Area, page: Page) -> Lanes:
    """The layout of a scene: the largest letters with which it fits on one page, if any do."""
    columns = columns_of(scene.branches, area, scene.direction)
    actions = [branch for root in scene.branches for branch in root.whole if branch.is_action]
    grids = _grids(columns, scene.branches)
    usual = Sizes(page.text, page.text + 1.5, page.small)
    if len(actions) <= _TRIED:
        narrow = columns_of(scene.branches, area, scene.direction, _NARROW)
        tries = (
            Lanes(scene, of, sizes, per_row, area, gaps)
            for of, gaps in ((columns, _GAPS), (columns, _TIGHT), (narrow, _TIGHT))
            for sizes, per_row in product(_sizes(page), _grids(of, scene.branches))
        )
        for tried in tries:
            if tried.heights.of(tried.rows) <= tried.room:
                return tried
    usual_ways = [Lanes(scene, columns, usual, per_row, area) for per_row in grids]
    return min(usual_ways, key=lambda tried: tried.heights.of(tried.rows))


def _grids(columns: Columns, branches: Sequence[Branch]) -> list[int]:
    """How many actions can stand beside each other: the fewest first."""
    if columns.actions is None:
        return [1]
    widest = max(
        (len(each.actions) for root in branches for each in root.whole), default=1
    )  # fmt: skip
    loose = sum(root.is_action for root in branches)
    fit = int((columns.actions.width + _GAPS.line) // (_NARROWEST + _GAPS.line))
    return list(range(1, max(1, min(fit, max(widest, loose, 1))) + 1))


def _sizes(page: Page) -> Iterator[Sizes]:
    """Sizes of letters from large to the least that the page allows."""
    size = page.text + 2.5
    while size >= page.small:
        yield Sizes(size, size + 1.5, max(page.small, size - 1.5))
        size -= 0.5


def page_rows(lanes: Lanes) -> list[tuple[Row, ...]]:
    """The rows of each page."""
    return pages_of(lanes.rows, lanes.heights, lanes.room)
