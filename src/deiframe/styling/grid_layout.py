"""Boxes on a lattice of points: however many share a point, none lies on another.

Columns and rows grow to what their fullest cell needs. All sizes are in points.
"""

import math
from collections.abc import Iterator, Sequence
from typing import Final, Generic, Protocol, TypeVar

import attrs

GAP: Final = 10
"""The room between two boxes."""

_LEAST: Final = 70
_ROWS_PER_COLUMN: Final = 2.5


class Sized(Protocol):
    """Anything that knows how high it is."""

    @property
    def height(self) -> float:
        """Its height."""
        ...


Box = TypeVar("Box", bound=Sized)


@attrs.frozen
class Cell(Generic[Box]):
    """Everything that shares a point, in a grid of boxes of one ``box_width``."""

    boxes: tuple[Box, ...]
    box_width: float

    @property
    def rows(self) -> list[tuple[Box, ...]]:
        """The boxes, row by row: rather high than wide, because boxes are wide themselves."""
        columns = max(1, math.ceil(math.sqrt(len(self.boxes) / _ROWS_PER_COLUMN)))
        return in_rows(self.boxes, columns)

    @property
    def width(self) -> float:
        """How wide its column must be at least."""
        widest = max((len(row) for row in self.rows), default=0)
        return widest * (self.box_width + GAP) + GAP if self.boxes else _LEAST

    @property
    def height(self) -> float:
        """How high its row must be at least."""
        tall = sum(max(box.height for box in row) + GAP for row in self.rows)
        return tall + GAP if self.boxes else _LEAST

    def placed(self, x: float, y: float) -> Iterator[tuple[Box, float, float]]:
        """Each box with the middle of its place, around the point (``x``, ``y``)."""
        top = y + self.height / 2 - GAP
        for row in self.rows:
            tall = max(box.height for box in row)
            left = x - (len(row) * (self.box_width + GAP) - GAP) / 2
            for index, box in enumerate(row):
                middle = left + index * (self.box_width + GAP) + self.box_width / 2
                yield box, middle, top - tall / 2
            top -= tall + GAP


def in_rows(boxes: tuple[Box, ...], per_row: int) -> list[tuple[Box, ...]]:
    """Cut a line of boxes into rows."""
    return [boxes[start : start + per_row] for start in range(0, len(boxes), per_row)]


def spans(sizes: Sequence[float], breaks: Sequence[int], room: float) -> list[tuple[float, float]]:
    """Where each column (or row) begins and ends; after those in ``breaks`` comes ``room``."""
    found, at = [], 0.0
    for index, size in enumerate(sizes):
        found.append((at, at + size))
        at += size + (room if index in breaks else 0)
    return found
