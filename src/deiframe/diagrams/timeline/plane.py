"""The calendar of a timeline: where a day lies, the quarters above it, and days as lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.extension_points.sheet import (
    Align,
    Box,
    Polyline,
    Stand,
    Stroke,
    TextLine,
    row_height,
)
from deiframe.graph.schedule import Quarter
from deiframe.i18n import message
from deiframe.styling.letter_widths import width_of

if TYPE_CHECKING:
    from deiframe.diagrams.timeline.plan import Event
    from deiframe.extension_points.sheet import Element
    from deiframe.styling.frame import Frame

_GAP: Final = 4
_MOST_LABELS: Final = 12
"""So many days have a word at the top; of more, only the lines are drawn."""


@attrs.frozen(kw_only=True)
class Plane:
    """A calendar from ``x`` on, so wide, of these quarters."""

    span: tuple[Quarter, ...]
    x: float
    width: float

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + self.width

    def at(self, day: dt.date) -> float:
        """Where a day begins; the edge, for one that lies beyond it."""
        first, last = self.span[0].first, self.span[-1].last
        share = (day - first).days / ((last - first).days + 1)
        return self.x + self.width * min(max(share, 0), 1)

    def end_of(self, day: dt.date) -> float:
        """Where a day ends."""
        return self.at(day + dt.timedelta(days=1)) if day < dt.date.max else self.right

    def column(self, quarter: Quarter) -> tuple[float, float]:
        """Where a quarter begins, and how wide it is."""
        left = self.at(quarter.first)
        return left, self.end_of(quarter.last) - left

    @property
    def years(self) -> Iterator[tuple[int, float, float]]:
        """Each year, where it begins, and how wide it is."""
        for year, inside in groupby(self.span, lambda quarter: quarter.year):
            shown = list(inside)
            left = self.at(shown[0].first)
            yield year, left, self.end_of(shown[-1].last) - left

    def head(self, events: Sequence[Event], frame: Frame) -> tuple[list[Element], float]:
        """What stands above: words for days, years, and quarters; and how high that is."""
        page, theme = frame.page, frame.theme
        labels = list(self._labels(events, frame))
        row = row_height(page.small) + 2
        high = row * (1 + max((label.row for label in labels), default=-1))
        found: list[Element] = []
        for label in labels:
            y = high - (label.row + 1) * row
            colour = theme.error if label.event.is_today else theme.ink
            words = TextLine(label.text, page.small, colour, bold=label.event.is_today)
            found.append(
                Box(
                    x=label.left, y=y, width=label.width, height=row, lines=(words,), pad=3,
                    align=Align.LEFT if label.left == label.x else Align.RIGHT,
                )
            )  # fmt: skip
            found.append(self.line(label.event, y, high, frame))
        found += self.scale(high, frame)
        return found, high + self.scale_height(frame)

    def scale_height(self, frame: Frame) -> float:
        """How high the years and quarters are."""
        years = row_height(frame.page.text) + 2
        return years + (row_height(frame.page.small) + 2 if self._names_quarters(frame) else 0)

    def scale(self, y: float, frame: Frame) -> Iterator[Box]:
        """The years, and their quarters if there is room for their names."""
        page, theme = frame.page, frame.theme
        tall = row_height(page.text) + 2
        for year, left, width in self.years:
            words: tuple[TextLine, ...] = (TextLine(str(year), page.text, theme.ink, bold=True),)
            if width_of(str(year), page.text, bold=True) + 2 > width:
                words = ()
            yield Box(
                x=left, y=y, width=width, height=tall, lines=words, align=Align.MIDDLE,
                stand=Stand.MIDDLE, fill=theme.unknown, stroke=theme.paper,
            )  # fmt: skip
        if self._names_quarters(frame):
            now = Quarter.of(frame.day) if frame.day else None
            for quarter in self.span:
                left, width = self.column(quarter)
                word = self._name(quarter, frame)
                yield Box(
                    x=left, y=y + tall, width=width, height=row_height(page.small) + 2,
                    lines=(TextLine(word, page.small, theme.ink, bold=quarter == now),),
                    align=Align.MIDDLE, stand=Stand.MIDDLE,
                    fill=theme.stale if quarter == now else None,
                )  # fmt: skip

    def _name(self, quarter: Quarter, frame: Frame) -> str:
        return frame.translate(message("Q{number}", number=quarter.number))

    def _names_quarters(self, frame: Frame) -> bool:
        word = self._name(self.span[0], frame)
        return width_of(word, frame.page.small, bold=True) + 3 <= self.width / len(self.span)

    def ground(self, top: float, bottom: float, frame: Frame) -> Iterator[Element]:
        """The years as thin lines, and the quarter of today as a pale column."""
        now = Quarter.of(frame.day) if frame.day else None
        if now in self.span:
            left, width = self.column(now)
            middle = left + width / 2
            yield Polyline(
                points=((middle, top), (middle, bottom)), colour=frame.theme.stale, width=width
            )
        for _, left, _ in self.years:
            colour = frame.theme.hairline
            yield Polyline(points=((left, top), (left, bottom)), colour=colour, width=0.5)

    def line(self, event: Event, top: float, bottom: float, frame: Frame) -> Polyline:
        """A day as a line from top to bottom."""
        x = self.at(event.on)
        theme = frame.theme
        return Polyline(
            points=((x, top), (x, bottom)),
            colour=theme.error if event.is_today else theme.ink,
            width=1.5 if event.is_today else 0.75,
            style=Stroke.SOLID if event.is_today else Stroke.DASHED,
            tooltip=frame.translate(event.word),
        )

    def _labels(self, events: Sequence[Event], frame: Frame) -> Iterator[_Label]:
        """The words of days beside their lines, on rows on which none is in another's way."""
        near = sorted(events, key=lambda event: abs((event.on - (frame.day or event.on)).days))
        placed: list[_Label] = []
        for event in sorted(near[:_MOST_LABELS], key=lambda event: event.on, reverse=True):
            text = frame.translate(event.word)
            width = width_of(text, frame.page.small, bold=event.is_today) + 2 * _GAP
            x = self.at(event.on)
            left = x if x + width <= self.right else x - width
            label = _Label(event, text, x, left, width)
            rows = range(len(placed) + 1)
            row = next((row for row in rows if label.fits(row, placed)), len(placed))
            placed.append(attrs.evolve(label, row=row))
        yield from placed


@attrs.frozen
class _Label:
    """TextLine beside the line at ``x``; row 0 is the lowest."""

    event: Event
    text: str
    x: float
    left: float
    width: float
    row: int = 0

    def covers(self, x: float) -> bool:
        return self.left < x < self.left + self.width

    def fits(self, row: int, others: Sequence[_Label]) -> bool:
        return all(
            other.left >= self.left + self.width or self.left >= other.left + other.width
            if other.row == row
            else not (other.covers(self.x) if other.row < row else self.covers(other.x))
            for other in others
        )
