"""Rows of cells, each as high as its fullest cell."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

import attrs

from deiframe.extension_points.sheet import Align, Box, Stand, Stroke, TextLine
from deiframe.styling.text_fitting import WrappedText, height_of, wrapped

ROOM: Final = 3
"""What is kept free around the words of a cell."""


@attrs.frozen(kw_only=True)
class Cell:
    """TextLine in a cell so wide; of more than ``most`` lines (0: any number) the end is left out.

    The whole of it is then the ``tooltip``, unless there is another.
    """

    text: str
    width: float
    size: float
    colour: str
    bold: bool = False
    most: int = 0
    align: Align = Align.LEFT
    stand: Stand = Stand.MIDDLE
    fill: str | None = None
    stroke: str | None = None
    style: Stroke = Stroke.SOLID
    tooltip: str = ""
    id: str = ""

    def box(self, x: float, height: float) -> Box:
        """The cell, in a row so high."""
        return Box(
            x=x, y=0, width=self.width, height=height, lines=self._words, align=self.align,
            stand=self.stand, pad=ROOM, fill=self.fill, stroke=self.stroke,
            stroke_style=self.style, id=self.id,
            tooltip=self.tooltip or ("" if self._wrapped.is_whole else self.text),
        )  # fmt: skip

    @property
    def height(self) -> float:
        """How high its words are, with the room around them."""
        return height_of(self._words) + 2 * ROOM

    @cached_property
    def _wrapped(self) -> WrappedText:
        room = self.width - 2 * ROOM
        return wrapped(self.text, room, self.size, bold=self.bold, most=self.most)

    @property
    def _words(self) -> tuple[TextLine, ...]:
        lines = self._wrapped.lines
        return tuple(TextLine(line, self.size, self.colour, self.bold) for line in lines if line)


def row_of(cells: Sequence[Cell], x: float = 0, least: float = 0) -> tuple[tuple[Box, ...], float]:
    """The boxes of cells side by side from ``x`` on, and how high their row is.

    A cell without words or a ground takes its room, and draws nothing.
    """
    height = max((least, *(cell.height for cell in cells)))
    boxes = []
    for cell in cells:
        if cell.text or cell.fill or cell.stroke:
            boxes.append(cell.box(x, height))
        x += cell.width
    return tuple(boxes), height
