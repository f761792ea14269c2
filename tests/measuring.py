"""Measuring pages as the engine drew them: where words, boxes and lines are, and what is wrong."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import attrs

from deiframe.drawing import drawing_of
from deiframe.extension_points.page import Page
from deiframe.extension_points.sheet import PagedPicture
from deiframe.styling.letter_widths import width_of

_SVG = "{http://www.w3.org/2000/svg}"
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")


@attrs.frozen
class Rectangle:
    """A part of a page, from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float
    about: str = attrs.field(default="", eq=False)

    def overlaps(self, other: "Rectangle", by: float = 0.3) -> bool:
        """Whether they share more than an edge."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > by
            and min(self.bottom, other.bottom) - max(self.top, other.top) > by
        )

    def holds(self, other: "Rectangle", by: float = 0.6) -> bool:
        """Whether the other lies within it."""
        return (
            self.left - by <= other.left
            and self.top - by <= other.top
            and other.right <= self.right + by
            and other.bottom <= self.bottom + by
        )


@attrs.frozen
class DrawnPage:
    """What is on a page: words each with their size and the box they belong to; boxes; lines."""

    whole: Rectangle
    words: tuple[tuple[Rectangle, float, Rectangle | None], ...]
    boxes: tuple[Rectangle, ...]
    lines: tuple[tuple[tuple[float, float], ...], ...]

    @property
    def text(self) -> str:
        """Everything that can be read on it."""
        return " ".join(item.about for item, _, _ in self.words)


def drawn_pages(picture: Any) -> list[DrawnPage]:
    """Every page of a picture, as the engine drew it."""
    assert isinstance(picture, PagedPicture)
    drawing = drawing_of(picture, "svg")
    return [drawn_page(svg) for svg in (drawing.data, *drawing.further)]


def drawn_page(svg: bytes) -> DrawnPage:
    """A page, read from its SVG."""
    root = ET.fromstring(svg)
    _, _, width, height = map(float, _NUMBERS.findall(root.get("viewBox", "")))
    words, boxes, lines = [], [], []
    for group in root.iter(f"{_SVG}g"):
        kind = group.get("class")
        if kind == "node":
            box = next(_shapes(group, height), None)
            if box and box.right - box.left < width - 1:
                boxes.append(box)
            words += [(*_word(text, height), box) for text in group.iter(f"{_SVG}text")]
        elif kind == "edge":
            lines += [_points(item.get("d", ""), height) for item in group.iter(f"{_SVG}path")]
    return DrawnPage(Rectangle(0, 0, width, height), tuple(words), tuple(boxes), tuple(lines))


def _points(text: str, height: float) -> tuple[tuple[float, float], ...]:
    numbers = [float(item) for item in _NUMBERS.findall(text)]
    return tuple((x, height + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True))


def _shapes(group: ET.Element, height: float) -> Iterator[Rectangle]:
    about = " ".join(text.text or "" for text in group.iter(f"{_SVG}text"))
    for item in group.iter():
        name = item.tag.removeprefix(_SVG)
        if name == "ellipse":
            x, y, wide, tall = (float(item.get(key, "0")) for key in ("cx", "cy", "rx", "ry"))
            yield Rectangle(x - wide, height + y - tall, x + wide, height + y + tall, about)
        elif name in ("polygon", "path"):
            points = _points(item.get("points") or item.get("d") or "", height)
            across, down = zip(*points, strict=True)
            yield Rectangle(min(across), min(down), max(across), max(down), about)


def _word(text: ET.Element, height: float) -> tuple[Rectangle, float]:
    about = text.text or ""
    size, x, y = (float(text.get(key, "0")) for key in ("font-size", "x", "y"))
    wide = width_of(about, size, bold=text.get("font-weight") == "bold")
    left = {"middle": x - wide / 2, "end": x - wide}.get(text.get("text-anchor", ""), x)
    return Rectangle(
        left, height + y - 0.73 * size, left + wide, height + y + 0.2 * size, about
    ), size


def flaws(drawn: DrawnPage, page: Page) -> Iterator[str]:
    """What is wrong with a page: small letters, overlaps, words outside of their box."""
    yield from _sizes(drawn, page)
    for word, size, box in drawn.words:
        if size < page.small:
            yield f"{word.about!r} has letters of {size} pt, of at least {page.small}"
        if not drawn.whole.holds(word):
            yield f"{word.about!r} lies outside of the page"
        if box and not box.holds(word):
            yield f"{word.about!r} lies outside of its box, by {word} in {box}"
    for box in drawn.boxes:
        if not drawn.whole.holds(box):
            yield f"the box {box.about!r} lies outside of the page"
    visible = [word for word, _, _ in drawn.words if word.about.strip()]
    for word, other in _near(visible):
        if word.overlaps(other):
            yield f"{word.about!r} overlaps {other.about!r}"
    for box, other in _near(drawn.boxes):
        if box.overlaps(other) and not (box.holds(other) or other.holds(box)):
            yield f"the box {box.about!r} overlaps {other.about!r}"
    for line in drawn.lines:
        for (x, y), (to_x, to_y) in pairwise(line):
            part = Rectangle(min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y))
            if not drawn.whole.holds(part):
                yield "a line leaves the page"
            yield from (
                f"a line crosses {word.about!r}"
                for word in visible
                if _crosses(x, y, to_x, to_y, word)
            )


def _sizes(drawn: DrawnPage, page: Page) -> Iterator[str]:
    whole = drawn.whole
    if page.tallest:
        if whole.right != page.width or whole.bottom > page.tallest:
            yield f"the page is {whole.right} × {whole.bottom} pt"
    elif {whole.right, whole.bottom} != {page.width, page.height}:
        yield f"the page is {whole.right} × {whole.bottom} pt"


def _near(items: Any) -> Iterator[tuple[Rectangle, Rectangle]]:
    """Pairs that may overlap: those of which one begins before the other ends, from the top."""
    ordered = sorted(items, key=lambda item: item.top)
    for index, item in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.top >= item.bottom:
                break
            yield item, other


def _crosses(x: float, y: float, to_x: float, to_y: float, word: Rectangle) -> bool:
    """Whether a straight line runs through a word (clipped by Liang and Barsky)."""
    start, end = 0.0, 1.0
    for change, low, high in (
        (to_x - x, word.left + 0.5 - x, word.right - 0.5 - x),
        (to_y - y, word.top + 0.5 - y, word.bottom - 0.5 - y),
    ):
        if abs(change) < 1e-9:
            if low > 0 or high < 0:
                return False
            continue
        first, last = sorted((low / change, high / change))
        start, end = max(start, first), min(end, last)
        if start >= end:
            return False
    return True
