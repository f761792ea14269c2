"""Strips of a picture, one below the other, over as many pages as they need.

No strip is cut. A heading stands above what it heads, and again where that goes on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

import attrs

from deiframe.extension_points.sheet import Box, flattened, moved
from deiframe.styling.frame import Content, picture_of
from deiframe.styling.notes import pages_of_notes

if TYPE_CHECKING:
    from deiframe.extension_points.sheet import Element, PagedPicture
    from deiframe.styling.frame import Frame


@attrs.frozen(kw_only=True)
class Strip:
    """What stays together, from 0 down to its ``height``.

    ``heads`` says that what follows hangs on it, so that it never ends a page. ``again`` are the
    strips that stand above this one if it is the first on a further page. ``description`` is the
    same in words. ``name`` tells strips apart, for whoever draws something across several.
    """

    height: float
    elements: tuple[Element, ...] = ()
    heads: bool = False
    again: tuple[Strip, ...] = ()
    description: str = attrs.field(default="", eq=False)
    name: str = ""


@attrs.frozen
class Placed:
    """A strip, and how far below the top of the body it begins."""

    strip: Strip
    top: float

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.strip.height

    def elements(self, x: float, y: float) -> Iterable[Element]:
        """What it draws, in a body whose upper left corner is there."""
        return (moved(element, x, y + self.top) for element in self.strip.elements)


def paged(strips: Iterable[Strip], height: float) -> list[list[Placed]]:
    """The strips of each page, for a body of that height; at least one page.

    A strip that is higher than a page has one of its own.
    """
    pages: list[list[Placed]] = [[]]
    top = 0.0
    for block in _blocks(strips):
        needed = sum(strip.height for strip in block)
        if pages[-1] and top + needed > height:
            block = (*_headings(block), *block)
            pages.append([])
            top = 0.0
        for strip in block:
            pages[-1].append(Placed(strip, top))
            top += strip.height
    return pages


def _headings(block: Sequence[Strip]) -> tuple[Strip, ...]:
    """What is said again at the top of a page: not what the block itself begins with."""
    return tuple(strip for strip in block[0].again if strip not in block)


def _blocks(strips: Iterable[Strip]) -> Iterable[tuple[Strip, ...]]:
    """Headings with the first strip that they head; every other strip by itself."""
    waiting: tuple[Strip, ...] = ()
    for strip in strips:
        waiting = (*waiting, strip)
        if not strip.heads:
            yield waiting
            waiting = ()
    if waiting:
        yield waiting


def contents(
    frame: Frame,
    strips: Iterable[Strip],
    behind: Callable[[Sequence[Placed]], Iterable[Element]] = lambda _: (),
) -> list[Content]:
    """The strips on as many pages as they need in a frame, described by what they say.

    ``behind`` makes what lies behind the strips of a page, in their places from the top of it.
    """
    area = frame.area
    found = []
    for placed in paged(strips, frame.growing_area.height):
        below = (moved(element, area.x, area.y) for element in behind(placed))
        above = (element for item in placed for element in item.elements(area.x, area.y))
        description = " ".join(item.strip.description for item in placed if item.strip.description)
        height = placed[-1].bottom if placed else 0
        found.append(Content(elements=(*below, *above), height=height, description=description))
    return found


def flowing(
    frame: Frame,
    strips: Iterable[Strip],
    behind: Callable[[Sequence[Placed]], Iterable[Element]] = lambda _: (),
) -> PagedPicture:
    """A picture of strips, on as many pages as they need."""
    return paginated(frame, contents(frame, strips, behind))


def paginated(frame: Frame, pages: Sequence[Content]) -> PagedPicture:
    """A picture of pages, described by what each of them says; then what they had to shorten."""
    shortened = dict.fromkeys(
        box.tooltip
        for page in pages
        for box in flattened(page.elements)
        if isinstance(box, Box) and box.tooltip and box.lines and box.lines[-1].text[-1:] == "…"
    )
    notes = pages_of_notes(frame, ((text,) for text in shortened))
    description = " ".join(page.description for page in pages if page.description)
    return picture_of(frame, [*pages, *notes], description)
