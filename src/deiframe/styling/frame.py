"""What stands around a picture on each of its pages: its finding, what it is, a key, a foot."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from deiframe.extension_points.sheet import (
    Align,
    Box,
    PagedPicture,
    Polyline,
    Sheet,
    Stand,
    TextLine,
)
from deiframe.i18n import message, translate
from deiframe.styling.letter_widths import width_of
from deiframe.styling.text_fitting import height_of, words_in, wrapped

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from deiframe.extension_points.page import Page
    from deiframe.extension_points.sheet import Element
    from deiframe.extension_points.theme import Theme
    from deiframe.styling.states import StateLook

_GAP: Final = 8
_SWATCH: Final = 12
_TITLE_LINES: Final = 2

EXAMPLE: Final = message("EXAMPLE: partly made-up data")
"""Marks a picture of a strategy in which something is illustrative."""


@attrs.frozen
class Area:
    """A part of a page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends at the right."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Where it ends below."""
        return self.y + self.height


@attrs.frozen
class Key:
    """An entry of the key: words beside a swatch that looks as what they explain, or a sign."""

    words: object
    look: StateLook | None = None
    sign: str = ""
    colour: str = ""


@attrs.frozen(kw_only=True)
class Frame:
    """What is around the picture; every value is said in ``language``.

    ``title`` is the finding, a sentence; ``subtitle`` what the picture is, and whose; ``foot`` what
    is said below beside the day and the page. ``keys`` explain what occurs, and no more. ``mark``
    stands at the upper right, such as :data:`EXAMPLE`.
    """

    page: Page
    theme: Theme
    language: str
    title: object
    subtitle: tuple[object, ...] = ()
    keys: tuple[Key, ...] = ()
    day: dt.date | None = None
    foot: tuple[object, ...] = ()
    mark: object = None

    def translate(self, value: object) -> str:
        """Return a value in the reader's words."""
        return translate(value, self.language)

    @property
    def area(self) -> Area:
        """What is left for the picture itself."""
        top = self.page.margin + sum(box.height for box in self._head()) + _GAP
        foot = sum(row.height for row in self._below(1, 1)[:1]) + self._keys_height
        return Area(
            self.page.margin,
            top,
            self.page.width - 2 * self.page.margin,
            self.page.height - self.page.margin - foot - _GAP - top,
        )

    @property
    def growing_area(self) -> Area:
        """The same, of a page that grows as high as it may."""
        tallest = self.page.tallest or self.page.height
        return attrs.evolve(self, page=attrs.evolve(self.page, height=tallest)).area

    def sheet(
        self, elements: tuple[Element, ...], number: int, count: int, *, height: float = 0,
        description: str = "",
    ) -> Sheet:  # fmt: skip
        """A page of ``count``, with these elements; ``height`` is what they need of it."""
        page = self.page.with_height(height + self.page.height - self.area.height)
        framed = attrs.evolve(self, page=page)
        around = (*framed._head(), *framed._mark(), *framed._keys(), *framed._below(number, count))
        return Sheet(
            page=page,
            paper=self.theme.paper,
            elements=(*around, *elements),
            title=self.translate(self.title),
            description=description,
        )

    @property
    def _width(self) -> float:
        return self.page.width - 2 * self.page.margin

    def _head(self) -> list[Box]:
        page, theme = self.page, self.theme
        title = self.translate(self.title)
        lines = _heading(title, self._width - self._mark_width, page.title, theme.ink)
        what = " · ".join(self.translate(item) for item in self.subtitle if item)
        below = words_in(what, self._width, page.strong - 1, theme.muted, most=2)
        at = Box(x=page.margin, y=page.margin, width=self._width, height=height_of(lines))
        whole = "" if not lines or lines[-1].text[-1] != "…" else title
        heading = attrs.evolve(at, lines=lines, tooltip=whole)
        if not below:
            return [heading]
        tall = height_of(below) + 2
        under = attrs.evolve(at, y=at.bottom, height=tall, lines=below, stand=Stand.BOTTOM)
        return [heading, under]

    @property
    def _mark_width(self) -> float:
        if not self.mark:
            return 0
        return width_of(self.translate(self.mark), self.page.small, bold=True) + 16

    def _mark(self) -> list[Box]:
        if not self.mark:
            return []
        words = TextLine(self.translate(self.mark), self.page.small, self.theme.error, True)
        width = self._mark_width - 6
        return [
            Box(
                x=self.page.width - self.page.margin - width, y=self.page.margin, width=width,
                height=words.height + 4, lines=(words,), align=Align.MIDDLE, stand=Stand.MIDDLE,
                stroke=self.theme.error, fill=self.theme.paper,
            )
        ]  # fmt: skip

    def _key_rows(self) -> list[list[tuple[Key, float]]]:
        """The entries of the key in rows, each with its width."""
        rows: list[list[tuple[Key, float]]] = [[]]
        taken = 0.0
        for key in self.keys:
            width = width_of(self.translate(key.words), self.page.small) + _SWATCH + 18
            if rows[-1] and taken + width > self._width:
                rows.append([])
                taken = 0
            rows[-1].append((key, min(width, self._width)))
            taken += width
        return rows if self.keys else []

    @property
    def _row(self) -> int:
        return TextLine("", self.page.small, "").height + 4

    @property
    def _keys_height(self) -> int:
        return len(self._key_rows()) * self._row

    def _keys(self) -> list[Box]:
        page, boxes = self.page, []
        y = page.height - page.margin - self._row - self._keys_height
        for row in self._key_rows():
            x = float(page.margin)
            for key, width in row:
                boxes += self._key(key, x, y, width)
                x += width
            y += self._row
        return boxes

    def _key(self, key: Key, x: float, y: float, width: float) -> list[Box]:
        theme, size = self.theme, self.page.small
        sign = key.sign or (key.look.sign if key.look else "")
        ink = key.look.ink(theme) if key.look else key.colour or theme.ink
        swatch = Box(
            x=x, y=y + 1, width=_SWATCH, height=self._row - 2, align=Align.MIDDLE,
            stand=Stand.MIDDLE, lines=(TextLine(sign, size, ink),) if sign else (),
            fill=key.look.fill(theme) if key.look else None if sign else key.colour,
            stroke=key.look.stroke(theme) if key.look else None,
        )  # fmt: skip
        swatch = attrs.evolve(swatch, stroke_style=key.look.style) if key.look else swatch
        text = words_in(self.translate(key.words), width - _SWATCH - 8, size, theme.muted, most=1)
        words = Box(
            x=x + _SWATCH + 4, y=y, width=width - _SWATCH - 6, height=self._row, lines=text,
            stand=Stand.MIDDLE,
        )  # fmt: skip
        return [swatch, words]

    def _below(self, number: int, count: int) -> list[Box]:
        """The foot: at the left what it holds for, at the right whose work it is, and the page."""
        page = self.page
        right = self.translate(
            message("deiframe · page {number} of {count}", number=number, count=count)
        )
        wide = width_of(right, page.small) + 4
        day = [message("As of {day}", day=self.day)] if self.day else []
        left = " · ".join(self.translate(item) for item in (*day, *self.foot) if item)
        y = page.height - page.margin - self._row + 2
        row = Box(
            x=page.margin, y=y, width=self._width - wide - 8, height=self._row, stand=Stand.BOTTOM
        )
        end = attrs.evolve(
            row, x=page.width - page.margin - wide, width=wide, align=Align.RIGHT,
            lines=(TextLine(right, page.small, self.theme.muted),),
        )  # fmt: skip
        if not left:
            return [end]
        short = wrapped(left, row.width - 4, page.small, most=1)
        begin = attrs.evolve(
            row, lines=(TextLine(short.lines[0], page.small, self.theme.muted),),
            tooltip="" if short.is_whole else left,
        )  # fmt: skip
        return [begin, end]


def _heading(title: str, room: float, size: float, colour: str) -> tuple[TextLine, ...]:
    """A title on one line, a little smaller if that is all it takes; else on two of one length."""
    for smaller in (size, size - 1, size - 2):
        lines = words_in(title, room, smaller, colour, bold=True, most=_TITLE_LINES)
        if len(lines) < _TITLE_LINES:
            return lines
    widths = (room * share / 20 for share in range(10, 21))
    tries = (wrapped(title, width, size, bold=True) for width in widths)
    even = next((tried.lines for tried in tries if len(tried.lines) <= _TITLE_LINES), ())
    if even:
        return tuple(TextLine(line, size, colour, True) for line in even)
    return words_in(title, room, size, colour, bold=True, most=_TITLE_LINES)


@attrs.frozen
class Content:
    """What stands in the frame of one page: how high it is, and what it says in words."""

    elements: tuple[Element, ...]
    height: float = 0
    description: str = ""


def picture_of(
    frame: Frame | Sequence[Frame], pages: Sequence[Content], description: str
) -> PagedPicture:
    """A picture of several pages, in one frame, or each in its own.

    If there is nothing to describe, the title does.
    """
    frames = [frame] * len(pages) if isinstance(frame, Frame) else frame
    description = description or frames[0].translate(frames[0].title)
    sheets = tuple(
        around.sheet(
            page.elements, number, len(pages), height=page.height,
            description=page.description or description,
        )
        for number, (around, page) in enumerate(zip(frames, pages, strict=True), start=1)
    )  # fmt: skip
    return PagedPicture(
        sheets=sheets,
        language=frames[0].language,
        title=sheets[0].title,
        description=description,
    )


def rule(x: float, y: float, width: float, colour: str) -> Polyline:
    """A thin line from side to side."""
    return Polyline(points=((x, y), (x + width, y)), colour=colour, width=0.75)
