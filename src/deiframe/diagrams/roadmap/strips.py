"""The rows of a roadmap: a step with its sub-steps, each with its sign, its rhythm, and its day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagrams.roadmap.finding import NEXT
from deiframe.extension_points.sheet import Box, Polyline, Stand, Stroke, TextLine
from deiframe.i18n import message
from deiframe.model.stepwise import STEPS
from deiframe.styling.flow import Strip
from deiframe.styling.frame import rule
from deiframe.styling.letter_widths import width_of
from deiframe.styling.state_signs import SIGN, sign_of
from deiframe.styling.states import ANSWER_LOOKS
from deiframe.styling.table_rows import Cell, row_of
from deiframe.styling.text_fitting import height_of, words_in
from deiframe.verdicts import SubstepStatus

if TYPE_CHECKING:
    from deiframe.assessment import NextStep, Roadmap, SubstepResult
    from deiframe.extension_points.sheet import Element
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.i18n import Message
    from deiframe.styling.frame import Frame

_STEP: Final = 0.17
_COLUMNS: Final = 5
_PAD: Final = 4
_RHYTHM: Final = 10
_BACK, _AHEAD = 3 * 365, 365
"""How many days before today, and after it, the rhythm of a sub-step shows."""


@attrs.frozen(kw_only=True)
class Rows:
    """The rows of a roadmap, in a frame."""

    graph: StrategyGraph
    roadmap: Roadmap
    frame: Frame

    @property
    def next_steps(self) -> tuple[NextStep, ...]:
        """The few that are marked."""
        return self.roadmap.next_steps[:NEXT]

    def strips(self) -> Iterator[Strip]:
        """Every strip, from top to bottom."""
        for step, results in groupby(self.roadmap.substeps, key=lambda item: item.step):
            here = list(results)
            for result in here:
                if result.is_accelerator:
                    yield self._accelerator(result)
            yield self._step(step, [item for item in here if not item.is_accelerator])
        yield from self._reasons()

    def _accelerator(self, result: SubstepResult) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        title, answer = map(self.frame.translate, (result.verdict.title, result.verdict.says))
        text = f"{title}: {answer}"
        cell = Cell(
            text=text, width=self.frame.area.width - SIGN - 8, size=page.small, bold=True,
            colour=theme.ink,
        )  # fmt: skip
        look = ANSWER_LOOKS[result.verdict.shown_as]
        line = Polyline(
            points=((0, 0), (self.frame.area.width, 0)), colour=theme.grey, width=0.75,
            style=Stroke.DOTTED,
        )  # fmt: skip
        sign = sign_of(look, _PAD, cell.height / 2, page.small, theme)
        elements = (line, sign, cell.box(SIGN + 8, cell.height))
        return Strip(height=cell.height + 1, elements=elements, description=f"{text}.")

    def _step(self, step: str, results: Sequence[SubstepResult]) -> Strip:
        page, theme = self.frame.page, self.frame.theme
        width = self.frame.area.width
        title = f"{step} {self.frame.translate(STEPS[step])}"
        name = Cell(
            text=title, width=_STEP * width, size=page.strong, colour=theme.ink, bold=True,
            stand=Stand.TOP,
        )  # fmt: skip
        room = (width - _STEP * width) / _COLUMNS
        cards = [_Card(self, result, room - 6) for result in results]
        height = max(name.height, *(card.height for card in cards)) + 4
        line = rule(0, 0, width, theme.hairline)
        elements: list[Element] = [line, name.box(0, height)]
        for index, card in enumerate(cards):
            elements += card.elements(_STEP * width + index * room, 2, height - 4)
        description = " ".join(card.in_words for card in cards)
        return Strip(height=height, elements=tuple(elements), description=f"{title}: {description}")

    def _reasons(self) -> Iterator[Strip]:
        """Why those that are marked come next: together on a page, and never cut."""
        if not self.next_steps:
            return
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        heading = self.frame.translate(message("What comes next, and why"))
        head = Cell(text=heading, width=width, size=page.strong, colour=theme.ink, bold=True)
        elements: list[Element] = [head.box(0, head.height)]
        top, description = head.height, [f"{heading}."]
        for position, step in enumerate(self.next_steps, start=1):
            title = f"{position}. {step.number} {self.frame.translate(step.title)}"
            reasons = " ".join(map(self.frame.translate, step.reasons))
            cells = [
                Cell(
                    text=title, width=0.36 * width, size=page.text, colour=theme.ink, bold=True
                ),
                Cell(text=reasons, width=0.64 * width, size=page.small, colour=theme.ink),
            ]  # fmt: skip
            boxes, height = row_of(cells)
            elements.append(rule(0, top, width, theme.hairline))
            elements += [attrs.evolve(box, y=top) for box in boxes]
            top += height
            description.append(f"{title}: {reasons}")
        yield Strip(height=top, elements=tuple(elements), description=" ".join(description))


@attrs.frozen
class _Card:
    """A sub-step, so wide."""

    rows: Rows
    result: SubstepResult
    width: float

    @property
    def _place(self) -> int:
        """Which of those to take next it is; 0 if none."""
        numbers = [step.number for step in self.rows.next_steps]
        key = self.result.verdict.key
        return numbers.index(key) + 1 if key in numbers else 0

    @property
    def _day(self) -> Message | None:
        """The day that counts: until when it holds, or when something was last done."""
        result = self.result
        if result.renew_by and self._holds:
            if result.verdict.status == SubstepStatus.STALE:
                return message("stale since {day}", day=result.renew_by)
            return message("renew by {day}", day=result.renew_by)
        if days := self._days:
            return message("last activity {day}", day=max(days))
        return None

    @property
    def _holds(self) -> bool:
        """Whether all of it is done, even if that was long ago."""
        return self.result.verdict.status in (SubstepStatus.DONE, SubstepStatus.STALE)

    @property
    def _days(self) -> list[dt.date]:
        graph = self.rows.graph
        return [
            activity.on
            for activity in graph.strategy.activities
            if activity.substep == self.result.verdict.key and activity.on <= graph.today
        ]

    @property
    def _title(self) -> tuple[TextLine, ...]:
        frame = self.rows.frame
        text = frame.translate(self.result.verdict.title)
        size = frame.page.small
        return words_in(text, self.width - 2 * _PAD, size, frame.theme.ink, most=3)

    @property
    def _when(self) -> tuple[TextLine, ...]:
        frame = self.rows.frame
        if self._day is None:
            return ()
        is_stale = self.result.verdict.status == SubstepStatus.STALE
        colour = frame.theme.error if is_stale else frame.theme.muted
        text = frame.translate(self._day)
        return words_in(text, self.width - 2 * _PAD, frame.page.small, colour, most=2)

    @property
    def height(self) -> float:
        """How high it is."""
        return SIGN + 6 + height_of((*self._title, *self._when)) + _RHYTHM

    def elements(self, x: float, y: float, height: float) -> Iterator[Element]:
        """What is drawn of it, from its upper left corner on."""
        frame, verdict = self.rows.frame, self.result.verdict
        page, theme = frame.page, frame.theme
        place = self._place
        yield Box(
            x=x, y=y, width=self.width, height=height,
            stroke=theme.ink if place else theme.hairline, stroke_width=2 if place else 0.5,
            id=f"item-{verdict.key}",
            tooltip=f"{verdict.key} {frame.translate(verdict.title)}",
        )  # fmt: skip
        yield sign_of(ANSWER_LOOKS[verdict.shown_as], x + _PAD, y + 3 + SIGN / 2, page.small, theme)
        answer = frame.translate(verdict.says)
        marked = f"► {place}" if place else ""
        wide = width_of(marked, page.small, bold=True) + 4 if place else 0
        left = x + _PAD + SIGN + 3
        number = TextLine(verdict.key, page.text, theme.ink, bold=True)
        yield Box(x=left, y=y + 2, width=22, height=SIGN + 2, lines=(number,), stand=Stand.MIDDLE)
        room = self.width - 2 * _PAD - SIGN - 25 - wide
        words = words_in(answer, room, page.small, theme.muted, most=1)
        yield Box(
            x=left + 22, y=y + 2, width=room, height=SIGN + 2, lines=words, stand=Stand.MIDDLE
        )
        if place:
            yield Box(
                x=x + self.width - wide - 2, y=y + 2, width=wide, height=SIGN + 2,
                lines=(TextLine(marked, page.small, theme.ink, bold=True),), stand=Stand.MIDDLE,
            )  # fmt: skip
        lines = (*self._title, *self._when)
        yield Box(
            x=x + _PAD, y=y + SIGN + 4, width=self.width - 2 * _PAD,
            height=height_of(lines) + 2, lines=lines,
        )  # fmt: skip
        yield from self._rhythm(x + _PAD, y + height - 5, self.width - 2 * _PAD)

    def _rhythm(self, x: float, y: float, width: float) -> Iterator[Polyline]:
        """When something was done in the last years, and until when that holds."""
        frame = self.rows.frame
        theme, today = frame.theme, self.rows.graph.today
        scale = width / (_BACK + _AHEAD)
        yield Polyline(points=((x, y), (x + width, y)), colour=theme.hairline, width=0.75)
        now = x + _BACK * scale
        yield Polyline(points=((now, y - 2), (now, y + 2)), colour=theme.grey, width=0.75)
        for day in sorted(set(self._days)):
            ago = (today - day).days
            if ago <= _BACK:
                at = now - ago * scale
                tooltip = frame.translate(day)
                yield Polyline(
                    points=((at, y - 3), (at, y + 3)), colour=theme.ink, width=2, tooltip=tooltip
                )
        end = self.result.renew_by if self._holds else None
        if end and -_BACK <= (end - today).days <= _AHEAD:
            at = now + (end - today).days * scale
            colour = theme.error if end < today else theme.ink
            corners = ((at - 3, y - 3), (at, y), (at - 3, y + 3))
            yield Polyline(points=corners, colour=colour, width=1.25)

    @property
    def in_words(self) -> str:
        """The same in words."""
        frame, verdict = self.rows.frame, self.result.verdict
        title, answer = map(frame.translate, (verdict.title, verdict.says))
        day = f", {frame.translate(self._day)}" if self._day else ""
        return f"{verdict.key} {title}: {answer}{day}."
