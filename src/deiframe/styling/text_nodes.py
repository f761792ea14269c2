"""Words and boxes at a place of their own, in pictures whose layout is fixed."""

import math
from typing import Any

import attrs

from deiframe.extension_points.theme import Theme
from deiframe.styling.labels import LINE_HEIGHT, attribute, lines_of, markup, text_width
from deiframe.styling.palette import Colour


def at(x: float, y: float) -> str:
    """A fixed position, in points."""
    return f"{x:.2f},{y:.2f}!"


def write(
    dot: Any, name: str, text: str, x: float, y: float, size: float, *, bold: bool = True
) -> None:
    """Write a line that begins at ``x``: a node whose cell is as wide as the text at least."""
    if not text.strip():
        return  # the engine refuses a cell without words
    width = math.ceil(text_width(text, size)) + 12
    words = f"<B>{markup(text)}</B>" if bold else markup(text)
    label = (
        '<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"><TR>'
        f'<TD ALIGN="LEFT" WIDTH="{width}"><FONT POINT-SIZE="{size}">{words}</FONT></TD>'
        "</TR></TABLE>>"
    )
    dot.node(name, label=label, pos=at(x + width / 2, y))


@attrs.frozen(kw_only=True)
class Card:
    """A box with a head on a ground of its own and lines below it; all sizes in points.

    ``head`` and ``lines`` are wrapped already.
    """

    head: tuple[str, ...]
    lines: tuple[str, ...] = ()
    ground: Colour
    theme: Theme
    width: float
    size: float = 9.5

    @property
    def height(self) -> float:
        """About how high it is."""
        rows = len(self.head) + len(self.lines)
        return rows * self.size * LINE_HEIGHT + (14 if self.lines else 9)

    def with_rows(self, rows: int) -> "Card":
        """The same, with empty lines up to as many: for cards that stand side by side."""
        return attrs.evolve(self, lines=(*self.lines, *[" "] * (rows - len(self.lines))))

    def draw(self, dot: Any, name: str, x: float, y: float, tooltip: str = "") -> None:
        """Put it with its middle at a place."""
        rows = [self._row(self.head, self.ground(self.theme), bold=True)]
        if self.lines:
            rows.append(self._row(self.lines, self.theme.paper, bold=False))
        label = (
            '<<TABLE BORDER="1" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
            f' COLOR="{self.theme.grey}">{"".join(rows)}</TABLE>>'
        )
        dot.node(name, label=label, id=name, pos=at(x, y), tooltip=attribute(tooltip))

    def _row(self, lines: tuple[str, ...], ground: str, *, bold: bool) -> str:
        words = lines_of(list(lines))
        words = f"<B>{words}</B>" if bold else words
        return (
            f'<TR><TD BGCOLOR="{ground}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{self.width}">'
            f'<FONT COLOR="{self.theme.ink}" POINT-SIZE="{self.size}">{words}</FONT></TD></TR>'
        )
