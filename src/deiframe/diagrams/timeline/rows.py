"""The rows of a timeline: actions, who is loaded when, money, and actions without dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.extension_points.sheet import Align, Box, Polyline, Shape, Stand, TextLine
from deiframe.graph.progress import end_of, start_of
from deiframe.graph.schedule import carriers, evaluated_on
from deiframe.i18n import message, rounded, translate
from deiframe.model.theory import Intervention
from deiframe.styling.flow import Strip
from deiframe.styling.letter_widths import width_of
from deiframe.styling.marks import mark_of
from deiframe.styling.state_signs import SIGN, sign_of
from deiframe.styling.states import STATUS_LOOKS, status_word
from deiframe.styling.table_rows import ROOM, Cell, row_of

if TYPE_CHECKING:
    import datetime as dt

    from deiframe.diagrams.timeline.plan import Group, Load, Money, Plan
    from deiframe.diagrams.timeline.plane import Plane
    from deiframe.extension_points.sheet import Element
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item
    from deiframe.styling.frame import Frame

_TITLE, _WHO, _STATE = 0.29, 0.13, 0.14
"""How much of the width the columns before the calendar take."""

CALENDAR: Final = 1 - _TITLE - _WHO - _STATE
_BAR: Final = 8
ON_PLANE: Final = "calendar"
"""The name of the strips through which days are drawn as lines."""


@attrs.frozen(kw_only=True)
class Rows:
    """What the rows are made of: what is shown, on which calendar, in which frame."""

    graph: StrategyGraph
    plan: Plan
    plane: Plane
    frame: Frame

    def translate(self, value: object) -> str:
        """Return a value in the reader's words."""
        return translate(value, self.frame.language)

    @cached_property
    def _width(self) -> float:
        return self.frame.area.width

    def strips(self) -> Iterator[Strip]:
        """Every strip, from top to bottom."""
        if any(self.plan.actions):
            head = self._calendar_head()
            yield head
            for group in self.plan.groups:
                yield from self._group(group, head)
            yield from self._loads()
            yield from self._moneys()
        yield from self._undated()

    # Actions, on the calendar.

    def _calendar_head(self) -> Strip:
        elements, height = self.plane.head(self.plan.events, self.frame)
        words = (message("action"), message("who"), message("status"))
        cells = [
            self._head_cell(word, width)
            for word, width in zip(words, (_TITLE, _WHO, _STATE), strict=True)
        ]
        boxes, tall = row_of(cells)
        lowered = [attrs.evolve(box, y=height - tall) for box in boxes]
        return Strip(
            height=height + 3, elements=(*elements, *lowered), heads=True, description=self._days()
        )

    def _head_cell(self, words: object, share: float) -> Cell:
        page, theme = self.frame.page, self.frame.theme
        text = self.translate(words)
        return Cell(
            text=text, width=share * self._width, size=page.small, colour=theme.muted, bold=True
        )

    def _days(self) -> str:
        return " ".join(
            f"{self.translate(event.word)}." for event in self.plan.events if not event.is_today
        )

    def _group(self, group: Group, calendar: Strip) -> Iterator[Strip]:
        head = self._group_head(group)
        yield head
        for action in group.actions:
            strip = self._action(action)
            yield attrs.evolve(strip, again=(calendar, attrs.evolve(head, description="")))

    def _group_head(self, group: Group) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        title = self.translate(group.title)
        share = _TITLE + _WHO + _STATE
        cell = Cell(
            text=title, width=share * self._width, size=page.strong, colour=theme.ink, bold=True,
            most=2, id=f"item-{group.item.id}" if group.item else "",
        )  # fmt: skip
        boxes, height = row_of([cell])
        marks = [
            Box(
                x=self.plane.at(day) - 4, y=height / 2 - 4, width=8, height=8,
                shape=Shape.TRIANGLE, fill=theme.ink,
                tooltip=self.translate(message("target by {day}", day=day)),
            )
            for day in sorted(set(group.targets))
            if self._is_shown(day)
        ]  # fmt: skip
        days = ", ".join(
            self.translate(message("target by {day}", day=day)) for day in group.targets
        )
        return Strip(
            height=height, elements=(*boxes, *marks), heads=True, name=ON_PLANE,
            description=f"{title}: {days}." if days else f"{title}:",
        )  # fmt: skip

    def _is_shown(self, day: dt.date) -> bool:
        span = self.plane.span
        return span[0].first <= day <= span[-1].last

    def _action(self, action: Intervention) -> Strip:
        cells = self._cells(action, (_TITLE, _WHO, _STATE))
        boxes, height = row_of(cells, least=_BAR + 6)
        elements = (*boxes, *self._sign(action, cells, height), *self._bar(action, height))
        return Strip(
            height=height, elements=elements, name=ON_PLANE, description=self._in_words(action)
        )

    def _cells(self, action: Intervention, shares: tuple[float, float, float]) -> list[Cell]:
        page, theme = self.frame.page, self.frame.theme
        title, who, state = (share * self._width for share in shares)
        late = self.plan.late.get(action.id)
        status = self.translate(status_word(action.status)) + self._status_mark(action)
        words = f"{status} · {self.translate(late)}" if late else status
        return [
            Cell(
                text=self._name(action), width=title, size=page.text, colour=theme.ink, most=2,
                bold=action.id in self.plan.now, id=f"item-{action.id}",
            ),
            Cell(
                text=self._who(action), width=who, size=page.small, colour=theme.muted, most=2
            ),
            Cell(text="", width=SIGN + 2 * ROOM, size=page.small, colour=theme.ink),
            Cell(
                text=words, width=state - SIGN - 2 * ROOM, size=page.small,
                colour=theme.error if late else theme.ink,
            ),
        ]  # fmt: skip

    def _sign(
        self, action: Intervention, cells: Sequence[Cell], height: float, x: float = 0
    ) -> Iterator[Box]:
        """The status as it looks on the calendar, before its word."""
        look = STATUS_LOOKS[action.status]
        x += sum(cell.width for cell in cells[:2]) + ROOM
        yield sign_of(look, x, height / 2, self.frame.page.small, self.frame.theme)

    def _bar(self, action: Intervention, height: float) -> Iterator[Element]:
        """From its first day to its last; open where one of them is not said."""
        plane, theme, look = self.plane, self.frame.theme, STATUS_LOOKS[action.status]
        start, end = start_of(action), end_of(action)
        left = plane.at(start) if start else plane.x
        right = plane.end_of(end) if end else plane.right
        y = (height - _BAR) / 2
        if right > left:
            yield Box(
                x=left, y=y, width=max(right - left, 2), height=_BAR, fill=look.fill(theme),
                stroke=look.stroke(theme), stroke_style=look.style,
                tooltip=self._in_words(action),
            )  # fmt: skip
        for edge, is_open in ((left, not start), (right, not end)):
            if is_open:
                inner = edge + (6 if edge == left else -6)
                points = ((inner, y - 1), (edge, y + _BAR / 2), (inner, y + _BAR + 1))
                yield Polyline(points=points, colour=theme.ink, width=1.25)
        if action.id in self.plan.late:
            due = end if end and end < self.graph.today else start
            yield from self._delay(due, y)
        looked = evaluated_on(action)
        if looked and self._is_shown(looked):
            yield from self._diamond(plane.at(looked), height / 2, looked)

    def _diamond(self, x: float, y: float, day: dt.date) -> Iterator[Polyline]:
        """The mark of an evaluation, which can be seen on any bar."""
        theme = self.frame.theme
        points = ((x, y - 5), (x + 5, y), (x, y + 5), (x - 5, y), (x, y - 5))
        tooltip = self.translate(message("evaluation {day}", day=day))
        yield Polyline(points=points, colour=theme.paper, width=4.5)
        yield Polyline(points=points, colour=theme.ink, width=1.5, tooltip=tooltip)

    def _delay(self, due: dt.date | None, y: float) -> Iterator[Box]:
        """From the day on which something should have happened until today."""
        if due is None or not self._is_shown(due):
            return
        plane, theme = self.plane, self.frame.theme
        left, right = plane.at(due), plane.at(self.graph.today)
        yield Box(
            x=left, y=y + _BAR + 0.5, width=max(right - left, 2), height=2.5, fill=theme.error
        )

    def _status_mark(self, action: Intervention) -> str:
        """The mark of its status, unless its title has it."""
        return "" if mark_of(action) else mark_of(action, "status")

    def _in_words(self, action: Intervention) -> str:
        start, end, looked = start_of(action), end_of(action), evaluated_on(action)
        days = (
            message("from {day}", day=start) if start else None,
            message("until {day}", day=end) if end else None,
            message("evaluation {day}", day=looked) if looked else None,
        )
        status = self.translate(status_word(action.status)) + self._status_mark(action)
        parts = (self._who(action), status, *days, self.plan.late.get(action.id))
        return f"{self._name(action)}: {', '.join(self.translate(part) for part in parts if part)}."

    def _who(self, action: Intervention) -> str:
        people = carriers(self.graph, action).values()  # sorted: no order of a file shows
        return ", ".join(sorted(map(self._name, people))) or self.translate(message("nobody named"))

    def _name(self, item: Item) -> str:
        fields = ("period",) if isinstance(item, Intervention) else ()
        return self.translate(item.name) + mark_of(item, *fields)

    # Who is loaded when.

    def _loads(self) -> Iterator[Strip]:
        if not self.plan.loads:
            return
        head = self._section(message("Who is loaded when: actions at once"), self._scale)
        yield head
        again = (self._scale, attrs.evolve(head, description=""))
        most = max(max(load.counts) for load in self.plan.loads)
        for load in self.plan.loads:
            yield attrs.evolve(self._load(load, most), again=again)

    @cached_property
    def _scale(self) -> Strip:
        """The years and quarters alone, for what stands below the actions."""
        boxes = tuple(self.plane.scale(0, self.frame))
        return Strip(height=self.plane.scale_height(self.frame), elements=boxes)

    def _section(self, words: object, *again: Strip) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        cell = Cell(
            text=self.translate(words), width=self._width, size=page.strong, colour=theme.ink,
            bold=True,
        )  # fmt: skip
        boxes, height = row_of([cell])
        line = Polyline(points=((0, 4), (self._width, 4)), colour=theme.grey, width=0.75)
        lowered = tuple(attrs.evolve(box, y=6) for box in boxes)
        description = f"{self.translate(words)}."
        return Strip(
            height=height + 8,
            elements=(line, *lowered),
            heads=True,
            description=description,
            again=again,
        )

    def _load(self, load: Load, most: int) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        peak = self.translate(message("at most {count}", count=max(load.counts)))
        cells = [
            Cell(
                text=self._name(load.who), width=(_TITLE + _WHO) * self._width, size=page.text,
                colour=theme.ink, most=2,
            ),
            Cell(text=peak, width=_STATE * self._width, size=page.small, colour=theme.ink),
        ]  # fmt: skip
        boxes, height = row_of(cells)
        description = f"{self._name(load.who)}: {peak}."
        return Strip(
            height=height,
            elements=(*boxes, *self._counts(load, most, height)),
            description=description,
        )

    def _counts(self, load: Load, most: int, height: float) -> Iterator[Box]:
        page, theme = self.frame.page, self.frame.theme
        for left, width, count in self._columns(load):
            if not count:
                continue
            share = count / most
            fill, ink = theme.state_planned, theme.ink
            if share > 2 / 3 and most > 2:
                fill, ink = theme.state_done, theme.head_ink
            elif share > 1 / 3 and most > 1:
                fill = theme.state_begun
            yield Box(
                x=left, y=1, width=width, height=height - 2, fill=fill, stroke=theme.paper,
                lines=(TextLine(str(count), page.small, ink),), align=Align.MIDDLE,
                stand=Stand.MIDDLE,
            )  # fmt: skip

    def _columns(self, load: Load) -> Iterator[tuple[float, float, int]]:
        """The quarters with their counts; the years with their highest if that is too narrow."""
        wide = width_of("88", self.frame.page.small) + 2
        if self.plane.width / len(self.plane.span) >= wide:
            for quarter, count in zip(self.plane.span, load.counts, strict=True):
                yield *self.plane.column(quarter), count
            return
        for year, left, width in self.plane.years:
            counts = (
                count
                for quarter, count in zip(self.plane.span, load.counts, strict=True)
                if quarter.year == year
            )
            yield left, width, max(counts)

    # Money, year by year.

    def _moneys(self) -> Iterator[Strip]:
        if not self.plan.money:
            return
        head = self._section(
            message("Money per year: {known}", known=self.plan.money_known), self._scale
        )
        yield head
        for money in self.plan.money:
            yield attrs.evolve(
                self._money(money), again=(self._scale, attrs.evolve(head, description=""))
            )

    def _money(self, money: Money) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        star = money.mark
        total = f"{self._amount(sum(money.years.values()))}{star}"
        cells = [
            Cell(
                text=money.currency, width=(_TITLE + _WHO) * self._width, size=page.text,
                colour=theme.ink,
            ),
            Cell(text=total, width=_STATE * self._width, size=page.small, colour=theme.ink),
        ]  # fmt: skip
        boxes, height = row_of(cells)
        amounts = {year: f"{self._amount(amount)}{star}" for year, amount in money.years.items()}
        shown = [
            Box(
                x=left, y=1, width=width, height=height - 2, stroke=theme.hairline,
                lines=(TextLine(amounts[year], page.small, theme.ink),), align=Align.MIDDLE,
                stand=Stand.MIDDLE,
            )
            for year, left, width in self.plane.years
            if year in amounts and width_of(amounts[year], page.small) + 2 <= width
        ]  # fmt: skip
        description = ", ".join(f"{year}: {amount}" for year, amount in amounts.items())
        return Strip(
            height=height,
            elements=(*boxes, *shown),
            description=f"{money.currency} {total}; {description}.",
        )

    def _amount(self, value: float) -> str:
        return self.translate(rounded(float(round(value)), 0))

    # Actions without dates, two beside each other.

    def _undated(self) -> Iterator[Strip]:
        if not self.plan.undated:
            return
        title = message("Without dates: {count}", count=len(self.plan.undated))
        head = self._section(title)
        yield head
        items = self.plan.undated
        for index in range(0, len(items), 2):
            again = (attrs.evolve(head, description=""),)
            yield attrs.evolve(self._pair(items[index : index + 2]), again=again)

    def _pair(self, actions: Sequence[Intervention]) -> Strip:
        elements: list[Element] = []
        cells = [self._cells(action, (0.28, 0.11, 0.1)) for action in actions]
        height = max(row_of(row)[1] for row in cells)
        for side, (action, row) in enumerate(zip(actions, cells, strict=True)):
            x = side * self._width * 0.51
            elements += row_of(row, x, height)[0]
            elements += self._sign(action, row, height, x)
        return Strip(
            height=height,
            elements=tuple(elements),
            description=" ".join(map(self._in_words, actions)),
        )


def marks_of(graph: StrategyGraph, plan: Plan) -> Iterator[str]:
    """Every mark that occurs in the rows."""
    for action in (*plan.actions, *plan.undated):
        yield mark_of(action, "period", "status")
        yield from (mark_of(who) for who in carriers(graph, action).values())
    yield from (money.mark for money in plan.money)
