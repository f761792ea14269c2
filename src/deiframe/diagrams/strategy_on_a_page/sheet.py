"""The lines, brackets and words of a strategy on a page, each at its place."""

from __future__ import annotations

from functools import cached_property
from itertools import groupby, product
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagrams.strategy_on_a_page.entries import Entry, entry_of
from deiframe.extension_points.diagram import ReadingDirection
from deiframe.extension_points.sheet import Align, Box, Polyline, Stand, TextLine
from deiframe.i18n import message
from deiframe.model.kinds import Kind
from deiframe.model.theory import Intervention, Objective
from deiframe.styling.palette import DIMENSIONS
from deiframe.styling.plan_columns import Columns, columns_of
from deiframe.styling.plan_rows import Gaps, Group, Heights, Row, groups_of, pages_of, rows_of
from deiframe.styling.plan_words import HORIZON_WORDS
from deiframe.styling.states import STATUS_LOOKS, status_word
from deiframe.styling.text_fitting import fitted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.diagrams.strategy_on_a_page.plan import Plan
    from deiframe.extension_points.sheet import Element
    from deiframe.graph.plan import Branch
    from deiframe.styling.frame import Area
    from deiframe.styling.plan_columns import Column

_SHARES: Final = {Kind.VISION: 0.115, Kind.OBJECTIVE: 0.18, Kind.OUTCOME: 0.215}
_OWNER: Final = 0.2
"""The part of the column of actions that says who answers for them."""

_HEAD: Final = 18
_ROOMS: Final = (
    Gaps(line=3, outcome=8, objective=12, vision=14),
    Gaps(line=1, outcome=5, objective=8, vision=9),
    Gaps(line=0, outcome=2, objective=5, vision=6),
)
"""The room between lines: as much as fits."""

_TALLEST: Final = 0.72
"""How high a page to scroll through becomes, of its width, if everything is to be on it."""

_SIGN: Final = 14
_BAR: Final = 4
_LARGEST: Final = 12.0
_MOST_ON_A_PAGE: Final = 45
"""Up to so many actions are put on one page, if letters need not be too small for that."""

_HEADS: Final = {
    Kind.VISION: message("Vision"),
    Kind.OBJECTIVE: message("Objective"),
    Kind.OUTCOME: message("… so that"),
    Kind.INTERVENTION: message("What we do"),
}


@attrs.frozen
class PlanSheet:
    """A way to lay out a plan, in letters of a size, with so many lines for a title."""

    plan: Plan
    columns: Columns
    size: float
    lines: int
    gaps: Gaps
    area: Area

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The words of each item, by its id."""
        return {
            branch.item.id: entry_of(
                self.plan, branch.item, self._room(branch), self.size, self.lines
            )
            for root in self.plan.branches
            for branch in root.whole
        }

    def _room(self, branch: Branch) -> float:
        width = self.columns.of(branch).width
        if branch.is_action:
            return width - self._owner - _SIGN - 8
        return width - (_BAR + 5 if branch.item.kind is not Kind.OUTCOME else 0)

    @property
    def _owner(self) -> float:
        """How wide the column of owners is; if there are none, the title says it once."""
        actions = self.columns.actions
        return actions.width * _OWNER if actions and self.plan.tally.owned else 0

    @cached_property
    def heights(self) -> Heights:
        """How high rows are."""
        return Heights(
            lambda branch: self.entries[branch.item.id].height,
            lambda row: max((self.entries[each.item.id].height for each in row.actions), default=0),
            self.gaps,
        )

    @cached_property
    def rows(self) -> list[Row]:
        """All rows."""
        return rows_of(self.plan.branches, lambda _: 1)

    @property
    def fits(self) -> bool:
        """Whether everything fits on one page."""
        tall = min(self.area.height, _TALLEST * self.area.width)
        return self.heights.of(self.rows) <= tall - _HEAD

    @property
    def pages(self) -> list[tuple[Row, ...]]:
        """The rows of each page."""
        return pages_of(self.rows, self.heights, self.area.height - _HEAD)

    @property
    def notes(self) -> list[tuple[str, ...]]:
        """What had to be shortened, as a whole."""
        return [entry.whole for entry in self.entries.values() if entry.whole]

    def page(self, rows: Sequence[Row]) -> tuple[tuple[Element, ...], float]:
        """What stands on a page, and how high it is."""
        top = self.area.y + _HEAD
        tall = self.heights.of(rows)
        drawn = (*self._heads(), *self._groups(rows, 0, top), *self._loose(rows, top + tall))
        return drawn, tall + _HEAD

    def _loose(self, rows: Sequence[Row], bottom: float) -> Iterator[Element]:
        """Says once of all actions that lead to nothing that they do not; they are the last."""
        loose = [row for row in rows if not row.path]
        beyond = self.columns.beyond(self.columns.actions) if self.columns.actions else None
        if not loose or beyond is None:
            return
        tall = self.heights.of(loose)
        theme, small = self.plan.view.theme, self.plan.view.page.small
        texts = self.plan.translate(message("leads to nothing yet"))
        yield Box(
            x=beyond.x, y=bottom - tall, width=beyond.width, height=tall, stand=Stand.MIDDLE,
            lines=(TextLine(texts, small, theme.error),),
        )  # fmt: skip

    def _heads(self) -> Iterator[Element]:
        for column in self.columns.columns:
            horizons = map(HORIZON_WORDS.__getitem__, column.horizons)
            texts = map(self.plan.translate, (_HEADS[column.kind], *horizons))
            width = column.width - (self._owner if column.kind is Kind.INTERVENTION else 0)
            yield self._head(" · ".join(texts), column.x, width)
        if self.columns.actions and self._owner:
            right = self.columns.actions.right
            owner = self.plan.translate(message("Owner"))
            yield self._head(owner, right - self._owner, self._owner)

    def _head(self, text: str, x: float, width: float) -> Box:
        size, colour = self.plan.view.page.small, self.plan.view.theme.muted
        line = fitted(text, width, size, bold=True, most=1).lines[0]
        return Box(
            x=x, y=self.area.y, width=width, height=_HEAD - 4,
            lines=(TextLine(line, size, colour, True),),
        )  # fmt: skip

    def _groups(self, rows: Sequence[Row], depth: int, y: float) -> Iterator[Element]:
        for group in groups_of(rows, depth):
            tall = self.heights.of_group(group, depth)
            if group.branch is None:
                for action in group.rows[0].actions:
                    yield from self._action(action, y, tall)
            else:
                yield from self._block(group, group.branch, depth, y, tall)
            y += tall + self.gaps.after(group)

    def _block(
        self, group: Group, branch: Branch, depth: int, y: float, tall: float
    ) -> Iterator[Element]:
        """Something, what leads to it, and a bracket between them."""
        inside = self.heights.inside(group, depth)
        top = y + (tall - inside) / 2
        below = [row for row in group.rows if len(row.path) > depth + 1 or row.actions]
        yield from self._groups(below, depth + 1, top)
        column = self.columns.of(branch)
        colour = self._colour(group.rows[0].path[: depth + 1])
        if below:
            yield from self._bracket(branch, below, depth, top, colour)
        x = column.x
        if branch.item.kind is not Kind.OUTCOME:
            yield Box(x=x, y=y, width=_BAR, height=tall, fill=colour)
            x += _BAR + 5
        entry = self.entries[branch.item.id]
        yield Box(
            x=x, y=y, width=column.right - x, height=tall, lines=entry.lines, stand=Stand.MIDDLE,
            id=f"item-{branch.item.id}", tooltip=entry.tooltip,
        )  # fmt: skip

    def _bracket(
        self, branch: Branch, rows: Sequence[Row], depth: int, top: float, colour: str
    ) -> Iterator[Element]:
        """Brackets at the right of what leads to something, by the columns that it comes from."""
        to = self.columns.of(branch).x
        for column, start, tall in self._runs(rows, depth + 1, top):
            left = column.right + 3
            corner = min(left + 5, to - 4)
            yield Polyline(
                points=(
                    (left, start + 1), (corner, start + 1),
                    (corner, start + tall - 1), (left, start + tall - 1),
                ),
                colour=colour, width=1.2,
            )  # fmt: skip
            middle = start + tall / 2
            yield Polyline(points=((corner, middle), (to - 2, middle)), colour=colour, width=1.2)

    def _runs(
        self, rows: Sequence[Row], depth: int, top: float
    ) -> Iterator[tuple[Column, float, float]]:
        """Neighbours of one column that lead to the same: where they begin, and how high."""

        def column(group: Group) -> Column | None:
            return self.columns.of(group.branch) if group.branch else self.columns.actions

        start = top
        for place, neighbours in groupby(groups_of(rows, depth), key=column):
            groups = list(neighbours)
            tall = self.heights.of([row for group in groups for row in group.rows], depth)
            if place is not None:
                yield place, start, tall
            start += tall + self.gaps.after(groups[-1])

    def _colour(self, path: Sequence[Branch]) -> str:
        """The colour of a lane: that of its objective's dimension."""
        theme = self.plan.view.theme
        for branch in path:
            if isinstance(branch.item, Objective) and branch.item.dimension:
                return DIMENSIONS[branch.item.dimension[0]].colour(theme)
        return theme.vision

    def _action(self, branch: Branch, y: float, tall: float) -> Iterator[Element]:
        """A line: how far it is, what is done, and who answers for it."""
        column, item, theme = self.columns.actions, branch.item, self.plan.view.theme
        if column is None or not isinstance(item, Intervention):
            return
        look, entry = STATUS_LOOKS[item.status], self.entries[item.id]
        side = min(tall - 0.5, 12.0)
        sign = TextLine(look.sign, self.plan.view.page.small, look.ink(theme))
        yield Box(
            x=column.x, y=y + (tall - side) / 2, width=_SIGN - 3, height=side,
            lines=(sign,) if look.sign and sign.height <= side + 0.5 else (), align=Align.MIDDLE,
            stand=Stand.MIDDLE, fill=look.fill(theme), stroke=look.stroke(theme),
            stroke_style=look.style, stroke_width=0.75,
            tooltip=self.plan.translate(status_word(item.status)),
        )  # fmt: skip
        yield Box(
            x=column.x + _SIGN, y=y, width=column.width - _SIGN - self._owner - 4, height=tall,
            lines=entry.lines, stand=Stand.MIDDLE, id=f"item-{item.id}", tooltip=entry.tooltip,
        )  # fmt: skip
        if not self._owner:
            return
        yield Box(
            x=column.right - self._owner, y=y, width=self._owner, height=tall,
            lines=entry.owner(self._owner), stand=Stand.MIDDLE,
        )  # fmt: skip


def laid_out(plan: Plan, area: Area) -> PlanSheet:
    """The layout in the largest letters with which all fits on a page, titles as a whole first."""
    columns = columns_of(plan.branches, area, ReadingDirection.RIGHT, _SHARES)
    page = plan.view.page
    sizes = [_LARGEST - step / 2 for step in range(int(2 * (_LARGEST - page.small)) + 1)]
    fitting = []
    if plan.tally.actions <= _MOST_ON_A_PAGE:
        for gaps, lines, size in product(_ROOMS, (3, 1), sizes):
            tried = PlanSheet(plan, columns, size, lines, gaps, area)
            if tried.fits:
                if not tried.notes:
                    return tried
                fitting.append(tried)
    if fitting:
        return min(fitting, key=lambda tried: (len(tried.notes), -tried.size))
    return PlanSheet(plan, columns, page.text, 2, _ROOMS[0], area)
