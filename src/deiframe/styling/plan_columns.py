"""The columns of a theory of change in lanes: actions at one side, the vision at the other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.extension_points.diagram import ReadingDirection
from deiframe.model.kinds import Kind
from deiframe.model.theory import Outcome
from deiframe.model.vocabulary import Horizon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from deiframe.graph.plan import Branch
    from deiframe.styling.frame import Area

GAP: Final = 18
"""Between columns: room for an arrow."""

SHARES: Final[Mapping[Kind, float]] = {
    Kind.VISION: 0.105,
    Kind.OBJECTIVE: 0.16,
    Kind.OUTCOME: 0.175,
}
_MOST: Final = 0.7
"""Of the width, for everything but the actions."""


@attrs.frozen
class Column:
    """A column: what stands in it, where it is, and the horizons of its outcomes."""

    kind: Kind
    level: int
    x: float
    width: float
    horizons: tuple[Horizon, ...] = ()

    @property
    def right(self) -> float:
        """Where it ends at the right."""
        return self.x + self.width


@attrs.frozen
class Columns:
    """The columns from the vision to the actions, whichever side each is on."""

    columns: tuple[Column, ...]
    direction: ReadingDirection

    def of(self, branch: Branch) -> Column:
        """The column of an item."""
        return next(
            column
            for column in self.columns
            if (column.kind, column.level) == (branch.item.kind, branch.level)
        )

    def beyond(self, column: Column) -> Column | None:
        """The next column towards the vision."""
        index = self.columns.index(column)
        return self.columns[index - 1] if index else None

    def free_before(self, branch: Branch) -> float:
        """How wide the columns are between the actions and something to which they lead."""
        if self.actions is None:
            return 0
        column = self.of(branch)
        left, right = sorted((self.actions, column), key=lambda each: each.x)
        return right.x - left.right - GAP

    @property
    def actions(self) -> Column | None:
        """The column of the actions, if there are any."""
        last = self.columns[-1]
        return last if last.kind is Kind.INTERVENTION else None


def columns_of(
    branches: Sequence[Branch],
    area: Area,
    direction: ReadingDirection,
    shares: Mapping[Kind, float] = SHARES,
) -> Columns:
    """The columns that some trees need, over the width of an area.

    ``shares`` are the parts of it for all but the actions, which get the rest.
    """
    shown = [branch for root in branches for branch in root.whole]
    slots = sorted({_slot(branch) for branch in shown})
    kinds = [(_ORDER[order], level) for order, level in slots]
    widths = _widths(
        [shares.get(kind, 0.0) for kind, _ in kinds], area.width - GAP * (len(kinds) - 1)
    )
    found, x = [], area.right
    for (kind, level), width in zip(kinds, widths, strict=True):
        x -= width
        left = x if direction is ReadingDirection.RIGHT else area.x + area.right - x - width
        found.append(Column(kind, level, left, width, _horizons(shown, kind, level)))
        x -= GAP
    return Columns(tuple(found), direction)


_ORDER: Final = (Kind.VISION, Kind.OBJECTIVE, Kind.OUTCOME, Kind.INTERVENTION)


def _slot(branch: Branch) -> tuple[int, int]:
    return _ORDER.index(branch.item.kind), branch.level


def _widths(shares: Sequence[float], room: float) -> list[float]:
    """A share of the room for each; what is left is for the actions, or for all of them."""
    taken = sum(shares)
    if shares[-1]:
        return [room * share / taken for share in shares]
    shrink = min(1.0, _MOST / taken) if taken else 1.0
    return [room * share for share in (*(s * shrink for s in shares[:-1]), 1 - taken * shrink)]


def _horizons(shown: Sequence[Branch], kind: Kind, level: int) -> tuple[Horizon, ...]:
    if kind is not Kind.OUTCOME:
        return ()
    here = (branch.item for branch in shown if branch.level == level)
    found = {item.horizon for item in here if isinstance(item, Outcome)}
    return tuple(horizon for horizon in Horizon if horizon in found)
