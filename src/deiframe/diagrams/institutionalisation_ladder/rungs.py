"""The rungs of the ladder, with where one is; what the next one asks; and all that any asks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.extension_points.sheet import Box, Polyline, Stand, Stroke
from deiframe.i18n import message
from deiframe.styling.flow import Strip
from deiframe.styling.state_signs import SIGN, sign_of
from deiframe.styling.states import ANSWER_LOOKS
from deiframe.styling.table_rows import Cell
from deiframe.styling.text_fitting import height_of, words_in
from deiframe.verdicts import Truth

if TYPE_CHECKING:
    from deiframe.assessment import LevelResult
    from deiframe.extension_points.sheet import Element
    from deiframe.i18n import Message
    from deiframe.styling.frame import Frame
    from deiframe.verdicts import Verdict

_LADDER: Final = 0.36
_STAIR: Final = 7
_GAP: Final = 5
_TALLEST: Final = 54
_HERE: Final = 1.7
"""How much higher the rung is on which one stands."""


@attrs.frozen(kw_only=True)
class Ladder:
    """The ladder in a frame."""

    level: LevelResult
    frame: Frame

    @property
    def _stages(self) -> tuple[Verdict, ...]:
        return self.level.verdict.parts

    def elements(self) -> Iterator[Element]:
        """The rungs at the left, the next one's demands at the right of the area."""
        area = self.frame.area
        count = len(self._stages)
        each = min(_TALLEST, (area.height - (count + 1) * _GAP) / (count - 1 + _HERE))
        y = area.y
        for index in reversed(range(count)):
            height = each * (_HERE if index == self.level.lowest else 1)
            indent = index * _STAIR
            width = _LADDER * area.width - count * _STAIR
            yield self._rung(index, area.x + indent, y, width, height)
            y += height + _GAP
        yield from self._next(area.x + _LADDER * area.width + 16)

    def _rung(self, index: int, x: float, y: float, width: float, height: float) -> Box:
        page, theme = self.frame.page, self.frame.theme
        is_here = index == self.level.lowest
        fill, ink, style = theme.paper, theme.ink, Stroke.SOLID
        if is_here:
            fill, ink = theme.state_done, theme.head_ink
        elif index < self.level.lowest:
            fill = theme.state_begun
        elif index <= self.level.highest:
            fill, style = theme.state_planned, Stroke.DASHED
        title = f"{index + 1} {self.frame.translate(self._stages[index].title)}"
        size = page.title if is_here else page.text
        lines = words_in(title, width - 16, size, ink, bold=is_here, most=2)
        below = words_in(self._summary(index), width - 16, page.small, ink, most=1)
        if height_of((*lines, *below)) <= height - 4:
            lines = (*lines, *below)
        return Box(
            x=x, y=y, width=width, height=height, lines=lines, pad=8, stand=Stand.MIDDLE,
            fill=fill, stroke=theme.ink if is_here else theme.grey, stroke_style=style,
            stroke_width=2 if is_here else 0.75, id=f"item-{self._stages[index].key}",
        )  # fmt: skip

    def _summary(self, index: int) -> str:
        """How a stage stands, and how many of its conditions hold."""
        parts = self._stages[index].parts
        held = sum(part.status == Truth.YES for part in parts)
        status = self.frame.translate(self.status(index))
        if not parts:
            return status
        count = message("{held} of {all} conditions", held=held, all=len(parts))
        return f"{status} · {self.frame.translate(count)}"

    def status(self, index: int) -> Message:
        """How a stage stands."""
        if index == self.level.lowest:
            return message("you are here")
        if index < self.level.lowest:
            return message("reached")
        if index <= self.level.highest:
            return message("perhaps reached")
        return message("not reached")

    def _next(self, x: float) -> Iterator[Element]:
        """What is missing for the next stage; what of it holds already, thin."""
        area, page, theme = self.frame.area, self.frame.page, self.frame.theme
        width = area.right - x
        if self.level.lowest + 1 >= len(self._stages):
            text = self.frame.translate(message("This is the highest stage."))
            lines = words_in(text, width, page.strong, theme.ink, bold=True)
            yield Box(x=x, y=area.y, width=width, height=height_of(lines) + 4, lines=lines)
            return
        stage = self._stages[self.level.lowest + 1]
        missing = self.level.missing
        holds = [part for part in stage.parts if part not in missing]
        title = message("Missing for stage {number}, {name}",
            number=self.level.lowest + 2, name=stage.title)  # fmt: skip
        y = area.y
        if self.level.needed < len(missing):
            title = message(
                "Missing for stage {number}, {name}: {count} of these are enough",
                number=self.level.lowest + 2,
                name=stage.title,
                count=self.level.needed,
            )
        sections: tuple[tuple[Message, Sequence[Verdict], float], ...] = (
            (title, missing, page.text),
            (message("Already there"), holds, page.small),
        )
        for words, parts, size in sections:
            if not parts:
                continue
            lines = words_in(self.frame.translate(words), width, page.strong, theme.ink, bold=True)
            yield Box(x=x, y=y, width=width, height=height_of(lines) + 4, lines=lines)
            y += height_of(lines) + 6
            for part in parts:
                cell = self._condition(part, width - SIGN - 6, size)
                if y + cell.height > area.bottom:
                    return  # each of them stands on the next page as well
                look = ANSWER_LOOKS[part.shown_as]
                yield sign_of(look, x + 2, y + cell.height / 2, page.small, theme)
                yield attrs.evolve(cell.box(x + SIGN + 6, cell.height), y=y)
                y += cell.height
            y += 8

    def _condition(self, part: Verdict, width: float, size: float) -> Cell:
        title, answer = map(self.frame.translate, (part.title, part.says))
        return Cell(text=f"{title} – {answer}", width=width, size=size, colour=self.frame.theme.ink)

    def strips(self) -> Iterator[Strip]:
        """What each stage asks, the highest first, for further pages."""
        for index in reversed(range(len(self._stages))):
            stage = self._stages[index]
            if stage.parts:
                yield from self._stage(index, stage)

    def _stage(self, index: int, stage: Verdict) -> Iterator[Strip]:
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        title = f"{index + 1} {self.frame.translate(stage.title)}: {self._summary(index)}"
        head = Cell(text=title, width=width, size=page.text, colour=theme.ink, bold=True)
        line = Polyline(points=((0, 2), (width, 2)), colour=theme.hairline, width=0.75)
        box = attrs.evolve(head.box(0, head.height), y=3)
        heading = Strip(height=head.height + 3, elements=(line, box), heads=True)
        yield heading
        half = width / 2
        for start in range(0, len(stage.parts), 2):
            cells = [
                (part, self._condition(part, half - SIGN - 10, page.small))
                for part in stage.parts[start : start + 2]
            ]
            height = max(cell.height for _, cell in cells)
            elements: list[Element] = []
            for column, (part, cell) in enumerate(cells):
                x = column * half
                look = ANSWER_LOOKS[part.shown_as]
                elements += [
                    sign_of(look, x + 3, height / 2, page.small, theme),
                    cell.box(x + SIGN + 6, height),
                ]
            yield Strip(height=height, elements=tuple(elements), again=(heading,))

    def description(self) -> str:
        """Every stage with its conditions, in words."""
        return " ".join(
            f"{index + 1} {self.frame.translate(stage.title)}: {self._summary(index)}."
            f" {self._conditions(stage.parts)}"
            for index, stage in enumerate(self._stages)
        )

    def _conditions(self, parts: Sequence[Verdict]) -> str:
        say = self.frame.translate
        return " ".join(f"{say(part.title)} – {say(part.says)}." for part in parts)
