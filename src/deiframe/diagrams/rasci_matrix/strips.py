"""The rows of a RASCI matrix: people over the columns, or if they are too many, the roles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagrams.rasci_matrix.table import ROLES
from deiframe.extension_points.sheet import Align, Box, Polyline, Stand, TextLine
from deiframe.i18n import message
from deiframe.styling.flow import Strip
from deiframe.styling.letter_widths import width_of
from deiframe.styling.marks import mark_of
from deiframe.styling.table_rows import ROOM, Cell, row_of

if TYPE_CHECKING:
    from deiframe.diagrams.rasci_matrix.table import Role, Row, Section
    from deiframe.graph.relation import Relation
    from deiframe.model.item import Item
    from deiframe.styling.frame import Frame

_TITLE: Final = 0.36
_WIDEST_TITLE: Final = 0.55
_COLUMN: Final = (46, 110)
"""How narrow and how wide the column of somebody may be, in points."""

_LETTER: Final = 15
_SHARES: Final = (5, 5, 3, 3, 3)
"""How wide the columns of the roles are, beside each other."""


@attrs.frozen(kw_only=True)
class Matrix:
    """Sections of actions, and everyone with a role in them, in a frame."""

    sections: tuple[Section, ...]
    actors: tuple[Item, ...]
    frame: Frame

    @cached_property
    def _width(self) -> float:
        return self.frame.area.width

    @cached_property
    def by_person(self) -> bool:
        """Whether everyone can have a column."""
        return sum(self._columns) <= self._width * (1 - _TITLE)

    @cached_property
    def _columns(self) -> list[float]:
        """How wide the column of each is: as its longest word."""
        least, most = _COLUMN
        size = self.frame.page.small
        words = (self._name(actor).split() for actor in self.actors)
        longest = (
            max((width_of(word, size, bold=True) for word in some), default=0) for some in words
        )
        return [min(most, max(least, width + 2 * ROOM + 1)) for width in longest]

    @cached_property
    def _roles(self) -> list[Relation]:
        """The roles that somebody has; the two that must not be missing in any case."""
        rows = [row for section in self.sections for row in section.rows]
        return [
            relation
            for index, relation in enumerate(ROLES)
            if index < 2 or any(relation in row.roles for row in rows)
        ]

    @cached_property
    def _widths(self) -> list[float]:
        """How wide the columns are, that of the actions first."""
        if self.by_person:
            columns = self._columns
            title = min(self._width - sum(columns), self._width * _WIDEST_TITLE)
            left = (self._width - title - sum(columns)) / max(1, len(columns))
            return [title, *(width + left for width in columns)]
        shares = _SHARES[: len(self._roles)]
        room = self._width * (1 - _TITLE)
        return [self._width * _TITLE, *(room * share / sum(shares) for share in shares)]

    def strips(self) -> Iterator[Strip]:
        """Every strip, from top to bottom: the names once on each page that has columns."""
        head = self._head()
        is_headed = False
        for section in self.sections:
            title = self._heading(section)
            again = attrs.evolve(title, description="")
            if not any(row.roles for row in section.rows):
                yield title
                for index in range(0, len(section.rows), 2):
                    pair = self._pair(section.rows[index : index + 2])
                    yield attrs.evolve(pair, again=(again,))
                continue
            if not is_headed:
                yield head
                is_headed = True
            yield attrs.evolve(title, again=(head,))
            for row in section.rows:
                yield attrs.evolve(self._row(row), again=(head, again))

    def _heading(self, section: Section) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        text = self.frame.translate(section.title)
        colour, fill = (
            (theme.error, theme.error_ground) if section.is_gap else (theme.ink, theme.unknown)
        )
        cell = Cell(
            text=f"▼ {text}" if section.is_gap else text, width=self._width, size=page.strong,
            colour=colour, bold=True, fill=fill,
        )  # fmt: skip
        boxes, height = row_of([cell])
        lowered = tuple(attrs.evolve(box, y=6) for box in boxes)
        return Strip(height=height + 9, elements=lowered, heads=True, description=f"{text}:")

    def _head(self) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        if self.by_person:
            names = [self._name(actor) for actor in self.actors]
        else:
            names = [
                f"{ROLES[role].letter} {self.frame.translate(ROLES[role].word)}"
                for role in self._roles
            ]
        texts = (self.frame.translate(message("action")), *names)
        cells = [
            Cell(
                text=text, width=width, size=page.small, bold=True, most=4, stand=Stand.BOTTOM,
                colour=theme.ink if index else theme.muted,
                align=Align.MIDDLE if index and self.by_person else Align.LEFT,
            )
            for index, (text, width) in enumerate(zip(texts, self._widths, strict=True))
        ]  # fmt: skip
        boxes, height = row_of(cells)
        return Strip(height=height, elements=boxes, heads=True)

    def _row(self, row: Row) -> Strip:
        boxes, height = self._of_people(row) if self.by_person else self._of_roles(row)
        line = Polyline(
            points=((0, height), (sum(self._widths), height)), colour=self.frame.theme.hairline,
            width=0.5,
        )  # fmt: skip
        return Strip(height=height, elements=(*boxes, line), description=self._in_words(row))

    def _title(self, row: Row, width: float) -> Cell:
        page, theme = self.frame.page, self.frame.theme
        return Cell(
            text=self.frame.translate(row.action.name) + mark_of(row.action, "rasci"),
            width=width, size=page.text, colour=theme.ink, most=2,
            id=f"item-{row.action.id}",
        )  # fmt: skip

    def _of_people(self, row: Row) -> tuple[tuple[Box, ...], float]:
        title, *columns = self._widths
        boxes, height = row_of([self._title(row, title)], least=self.frame.page.text * 2)
        found = list(boxes)
        x = title
        for actor, width in zip(self.actors, columns, strict=True):
            roles = [ROLES[role] for role, people in row.roles.items() if actor in people]
            found += self._letters(roles, x, width, height)
            x += width
        return tuple(found), height

    def _letters(
        self, roles: Sequence[Role], x: float, width: float, height: float
    ) -> Iterator[Box]:
        """The letters of a cell, each on the ground of its role."""
        page, theme = self.frame.page, self.frame.theme
        each = min(_LETTER, (width - 2) / max(1, len(roles)))
        left = x + (width - each * len(roles)) / 2
        for index, role in enumerate(roles):
            yield Box(
                x=left + index * each, y=2, width=each - 1, height=height - 4,
                lines=(TextLine(role.letter, page.small, theme.ink, bold=True),),
                align=Align.MIDDLE, stand=Stand.MIDDLE, fill=role.ground(theme),
                stroke=theme.hairline, stroke_width=0.5, tooltip=self.frame.translate(role.word),
            )  # fmt: skip

    def _of_roles(self, row: Row) -> tuple[tuple[Box, ...], float]:
        page, theme = self.frame.page, self.frame.theme
        title, *columns = self._widths
        cells = [self._title(row, title)]
        for role, width in zip(self._roles, columns, strict=True):
            names = ", ".join(sorted(map(self._name, row.roles.get(role, ()))))
            cells.append(
                Cell(
                    text=names or "–", width=width, size=page.small, most=3,
                    colour=theme.ink if names else theme.muted,
                    fill=ROLES[role].ground(theme) if names else None,
                    stroke=theme.paper if names else None,
                )
            )  # fmt: skip
        return row_of(cells)

    def _pair(self, rows: Sequence[Row]) -> Strip:
        """Two actions beside each other, of which there is nothing to say."""
        half = self._width / 2
        boxes, height = row_of([self._title(row, half) for row in rows])
        description = " ".join(f"{self._name(row.action)}." for row in rows)
        return Strip(height=height, elements=boxes, description=description)

    def _in_words(self, row: Row) -> str:
        roles = "; ".join(
            f"{self.frame.translate(ROLES[role].word)}: {', '.join(map(self._name, people))}"
            for role, people in row.roles.items()
        )
        return f"{self._name(row.action)}: {roles}."

    def _name(self, item: Item) -> str:
        return self.frame.translate(item.name) + mark_of(item)
