"""The plane of power and interest: five by five equal cells, and who stands in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagrams.stakeholder_map.dots import SIZE, dot_of, name_of
from deiframe.extension_points.sheet import Align, Box, Polyline, Stand, TextLine, row_height
from deiframe.i18n import Message, message, messages
from deiframe.model.people import HIGH_FROM, Stakeholder
from deiframe.styling.extension_fields import plugin_fields_text
from deiframe.styling.flow import Strip
from deiframe.styling.table_rows import Cell, row_of
from deiframe.styling.text_fitting import wrapped

if TYPE_CHECKING:
    from deiframe.extension_points.diagram import View
    from deiframe.extension_points.sheet import Element
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.styling.frame import Frame
    from deiframe.styling.palette import Colour

SCORES: Final = range(1, 6)
_AXIS: Final = 16
_PAD: Final = 4
_MOST_LINES: Final = 3

Cells = Mapping[tuple[int, int], Sequence[Stakeholder]]
"""Who has so much power, and so much interest."""


@attrs.frozen
class Quadrant:
    """A quarter of the plane, with the colour of its ground and what to do with who is in it."""

    powerful: bool
    interested: bool
    ground: Colour
    word: Message

    def holds(self, stakeholder: Stakeholder) -> bool:
        """Whether a stakeholder who has a place stands in it."""
        return stakeholder.powerful is self.powerful and stakeholder.interested is self.interested


QUADRANTS: Final = (
    Quadrant(True, True, lambda theme: theme.manage_closely, message("Manage closely")),
    Quadrant(True, False, lambda theme: theme.keep_satisfied, message("Keep satisfied")),
    Quadrant(False, True, lambda theme: theme.keep_informed, message("Keep informed")),
    Quadrant(False, False, lambda theme: theme.monitor, message("Monitor")),
)
_LOW: Final = HIGH_FROM - 1
_HIGH: Final = len(SCORES) - _LOW


@attrs.frozen(kw_only=True)
class Plane:
    """The plane in the area of a frame, so high; who is in each cell."""

    graph: StrategyGraph
    view: View
    frame: Frame
    cells: Cells
    height: float

    @property
    def _row(self) -> int:
        return row_height(self.frame.page.small) + 1

    @property
    def _band(self) -> int:
        """What is kept free for the names of quarters, above each half."""
        return row_height(self.frame.page.strong) + 4

    @property
    def _cell(self) -> tuple[float, float]:
        """How wide and how high each cell is."""
        across = self.frame.area.width - _AXIS
        down = self.height - 2 * self._band - 2 * self._row - 4
        return across / len(SCORES), down / len(SCORES)

    def _at(self, power: int, interest: int) -> tuple[float, float]:
        """The upper left corner of a cell."""
        wide, high = self._cell
        area = self.frame.area
        bands = 1 if power >= HIGH_FROM else 2
        top = area.y + self._row + bands * self._band + (len(SCORES) - power) * high
        return area.x + _AXIS + (interest - 1) * wide, top

    def elements(self) -> Iterator[Element]:
        """The plane, its axes, and everyone for whom there is room."""
        for quadrant in QUADRANTS:
            yield from self._quadrant(quadrant)
        yield from self._lines()
        yield from self._axes()
        for (power, interest), people in self.cells.items():
            x, y = self._at(power, interest)
            yield from self._people(people, x, y)

    def _quadrant(self, quadrant: Quadrant) -> Iterator[Box]:
        wide, high = self._cell
        page, theme = self.frame.page, self.frame.theme
        columns = _HIGH if quadrant.interested else _LOW
        rows = _HIGH if quadrant.powerful else _LOW
        x, y = self._at(
            len(SCORES) if quadrant.powerful else _LOW, HIGH_FROM if quadrant.interested else 1
        )
        ground = quadrant.ground(theme)
        word = self.frame.translate(quadrant.word)
        height = rows * high + self._band
        yield Box(
            x=x, y=y - self._band, width=columns * wide, height=height, fill=ground,
            stroke=theme.paper, stroke_width=2, pad=6,
            lines=(TextLine(word, page.strong, theme.ink, bold=True),),
        )  # fmt: skip

    def _lines(self) -> Iterator[Polyline]:
        """Thin lines between cells of the same quarter."""
        wide, high = self._cell
        colour = self.frame.theme.paper
        left, right = self._at(1, 1)[0], self._at(1, 1)[0] + len(SCORES) * wide
        bottom = self._at(1, 1)[1] + high
        for power in SCORES:
            if power not in (len(SCORES), _LOW):
                y = self._at(power, 1)[1]
                yield Polyline(points=((left, y), (right, y)), colour=colour, width=0.75)
        for interest in SCORES[1:]:
            x = self._at(1, interest)[0]
            if interest != HIGH_FROM:
                for top, low in (
                    (self._at(len(SCORES), 1)[1], self._at(HIGH_FROM, 1)[1] + high),
                    (self._at(_LOW, 1)[1], bottom),
                ):
                    yield Polyline(points=((x, top), (x, low)), colour=colour, width=0.75)

    def _axes(self) -> Iterator[Box]:
        page, theme, area = self.frame.page, self.frame.theme, self.frame.area
        wide, high = self._cell
        power = message("↑ Power, from 1 to 5: high from {high}", high=HIGH_FROM)
        interest = message("→ Interest, from 1 to 5: high from {high}", high=HIGH_FROM)
        bottom = self._at(1, 1)[1] + high
        for words, y, align in (
            (power, area.y, Align.LEFT),
            (interest, bottom + self._row + 1, Align.RIGHT),
        ):
            line = TextLine(self.frame.translate(words), page.small, theme.muted, bold=True)
            yield Box(x=area.x, y=y, width=area.width, height=self._row, lines=(line,), align=align)
        for score in SCORES:
            number = (TextLine(str(score), page.text, theme.muted, bold=True),)
            x, y = self._at(score, score)
            yield Box(x=area.x, y=y, width=_AXIS - 4, height=high, lines=number, stand=Stand.MIDDLE)
            yield Box(
                x=x, y=bottom + 1, width=wide, height=self._row + 2, lines=number,
                align=Align.MIDDLE,
            )  # fmt: skip

    def _people(self, people: Sequence[Stakeholder], x: float, y: float) -> Iterator[Box]:
        """Dots below each other with their names; of too many, how many more there are."""
        theme, size = self.frame.theme, self.frame.page.small
        left = x + _PAD + SIZE + 3
        shown = self._shown(people)
        for person, lines in zip(people, shown, strict=False):
            yield dot_of(person, x + _PAD, y + self._row / 2 + 1, theme)
            yield Box(
                x=left, y=y, width=self._words_width, height=self._row * len(lines) + 1,
                lines=tuple(TextLine(line, size, theme.ink) for line in lines),
                id=f"item-{person.id}", tooltip=self._in_words(person),
            )  # fmt: skip
            y += self._row * len(lines)
        if len(shown) < len(people):
            more = message("+ {count} more: on the next page", count=len(people) - len(shown))
            text = wrapped(self.frame.translate(more), self._words_width, size, most=1)
            words = (TextLine(text.lines[0], size, theme.ink, bold=False),)
            yield Box(x=left, y=y, width=self._words_width, height=self._row + 1, lines=words)

    @property
    def _words_width(self) -> float:
        return self._cell[0] - 2 * _PAD - SIZE - 3

    def _shown(self, people: Sequence[Stakeholder]) -> list[tuple[str, ...]]:
        """The lines of the names of those who have room; shorter names, that more of them have."""
        room = int((self._cell[1] - 4) // self._row)
        size = self.frame.page.small
        for most in range(_MOST_LINES, 0, -1):
            lines = [
                wrapped(self._name(person), self._words_width, size, most=most).lines
                for person in people
            ]
            if sum(map(len, lines)) <= room:
                return lines
        return lines[: max(0, room - 1)]

    def left_out(self) -> Iterator[tuple[tuple[int, int], Sequence[Stakeholder]]]:
        """Those without room in their cells, by power and interest."""
        for place, people in self.cells.items():
            shown = self._shown(people)
            if len(shown) < len(people):
                yield place, people[len(shown) :]

    def lists(self, waiting: Sequence[Stakeholder]) -> Iterator[Strip]:
        """Everyone who is not on the plane, as lists for further pages."""
        for (power, interest), people in self.left_out():
            title = message("Power {power}, interest {interest}", power=power, interest=interest)
            yield from self._list(title, people)
        if waiting:
            title = messages(
                "Not placed yet: power or interest is not known",
                "Not placed yet ({count}): power or interest is not known",
                len(waiting),
            )
            yield from self._list(title, waiting)

    def _list(self, title: Message, people: Sequence[Stakeholder]) -> Iterator[Strip]:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        text = self.frame.translate(title)
        cell = Cell(text=text, width=width, size=page.strong, colour=theme.ink, bold=True)
        boxes, height = row_of([cell], least=0)
        head = Strip(height=height + 2, elements=boxes, heads=True, description=f"{text}:")
        yield head
        columns = 3
        for start in range(0, len(people), columns):
            row = people[start : start + columns]
            cells = [
                Cell(
                    text=self._name(person), width=width / columns - SIZE - 3, size=page.small,
                    colour=theme.ink, most=2, id=f"item-{person.id}",
                )
                for person in row
            ]  # fmt: skip
            tall = max(cell.height for cell in cells)
            elements: list[Element] = []
            for index, (person, cell) in enumerate(zip(row, cells, strict=True)):
                x = index * width / columns
                elements += [dot_of(person, x + 3, tall / 2, theme), cell.box(x + SIZE + 3, tall)]
            description = " ".join(f"{self._in_words(person)}." for person in row)
            again = (attrs.evolve(head, description=""),)
            yield Strip(height=tall, elements=tuple(elements), again=again, description=description)

    def _name(self, person: Stakeholder) -> str:
        return name_of(person, self.view, self.frame.translate(person.name))

    def _in_words(self, person: Stakeholder) -> str:
        fields = plugin_fields_text(self.graph, person, self.view.extensions)
        return ", ".join((self._name(person), *map(self.frame.translate, fields)))

    def description(self) -> str:
        """Who stands where, quarter by quarter."""
        parts = []
        for quadrant in QUADRANTS:
            inside = [
                f"{self._in_words(person)} ({power}, {interest})"
                for (power, interest), people in self.cells.items()
                for person in people
                if quadrant.holds(person)
            ]
            if inside:
                parts.append(f"{self.frame.translate(quadrant.word)}: {'; '.join(inside)}.")
        about = message("The figures are power and interest, from 1 to 5.")
        return " ".join((*parts, self.frame.translate(about) if parts else "")).strip()
