"""A picture laid out: boxes and lines at places of their own, before anything draws them.

All sizes are points; places are measured from the upper left corner of the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import TypeAlias

import attrs

from deiframe.extension_points.page import Page


class Shape(StrEnum):
    """What a box looks like."""

    RECTANGLE = "rectangle"
    ROUNDED = "rounded"
    ELLIPSE = "ellipse"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


class Align(StrEnum):
    """Where words stand in their box, from side to side."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


class Stand(StrEnum):
    """Where words stand in their box, from top to bottom."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Stroke(StrEnum):
    """How a line is drawn."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


@attrs.frozen
class TextLine:
    """One line of words; it is drawn as it is, and never wrapped."""

    text: str
    size: float
    colour: str
    bold: bool = False

    @property
    def height(self) -> int:
        """How high its row is."""
        return row_height(self.size)


def row_height(size: float) -> int:
    """How high a row of letters of a size is: a whole number of points."""
    return -int(-size * 1.2 // 1)


@attrs.frozen(kw_only=True)
class Box:
    """A box with words, in rows from its ``top``, ``middle`` or ``bottom``.

    Without ``fill`` and ``stroke`` it is words alone. ``pad`` is kept free at its left and right.
    ``tooltip`` is the whole of what its words shorten. ``id`` is the place to link to.
    """

    x: float
    y: float
    width: float
    height: float
    lines: tuple[TextLine, ...] = ()
    align: Align = Align.LEFT
    stand: Stand = Stand.TOP
    pad: int = 0
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1
    stroke_style: Stroke = Stroke.SOLID
    shape: Shape = Shape.RECTANGLE
    id: str = ""
    tooltip: str = ""

    @property
    def right(self) -> float:
        """Where it ends at the right."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.height

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.x + self.width / 2, self.y + self.height / 2


@attrs.frozen(kw_only=True)
class Polyline:
    """A line through points, perhaps with an arrow's head at its end."""

    points: tuple[tuple[float, float], ...]
    colour: str
    width: float = 1
    style: Stroke = Stroke.SOLID
    arrow: bool = False
    id: str = ""
    tooltip: str = ""


@attrs.frozen(kw_only=True)
class ElementGroup:
    """What belongs together, such as a lane, and what it is."""

    title: str
    elements: tuple[Element, ...]


Element: TypeAlias = "Box | Polyline | ElementGroup"


@attrs.frozen(kw_only=True)
class Sheet:
    """One page of a picture; what comes later lies above what comes before.

    ``title`` and ``description`` say in words what this page shows.
    """

    page: Page
    paper: str
    elements: tuple[Element, ...]
    title: str
    description: str

    @property
    def flat(self) -> Iterator[Box | Polyline]:
        """Every box and line, also of groups, in the order in which they are drawn."""
        return flattened(self.elements)


@attrs.frozen(kw_only=True)
class PagedPicture:
    """A picture of one page or several, as data, and its title and description in words."""

    sheets: tuple[Sheet, ...]
    language: str
    title: str
    description: str


def flattened(elements: Iterable[Element]) -> Iterator[Box | Polyline]:
    """Every box and line among elements and their groups, in order."""
    for element in elements:
        if isinstance(element, ElementGroup):
            yield from flattened(element.elements)
        else:
            yield element


def moved(element: Element, right: float, down: float) -> Element:
    """The same element, elsewhere."""
    match element:
        case Box():
            return attrs.evolve(element, x=element.x + right, y=element.y + down)
        case Polyline():
            points = tuple((x + right, y + down) for x, y in element.points)
            return attrs.evolve(element, points=points)
        case ElementGroup():
            inside = tuple(moved(item, right, down) for item in element.elements)
            return attrs.evolve(element, elements=inside)
