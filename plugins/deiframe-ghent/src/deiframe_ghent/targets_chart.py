"""The picture: each target on a scale with numbers, what is reached as a bar on it.

It answers: how far is Ghent from its two targets?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from deiframe import Diagram, View, rounded, translate
from deiframe.graph.weighing import is_example
from deiframe.layout import Align, Box, Polyline, TextLine
from deiframe.styling.flow import Strip, flowing
from deiframe.styling.frame import EXAMPLE, Frame, Key
from deiframe.styling.letter_widths import width_of
from deiframe.styling.text_fitting import height_of, words_in
from deiframe_ghent.calculation import Share
from deiframe_ghent.overview import rows
from deiframe_ghent.sentences import ILLUSTRATIVE, aim_text, calculation_text, definition_text
from deiframe_ghent.words import OneLine, words

if TYPE_CHECKING:
    from deiframe import Message, StrategyGraph
    from deiframe.layout import Element, PagedPicture
    from deiframe_ghent.overview import Row

_BAR: Final = 18
_ROOM: Final = 1.25
"""How much further than the highest figure in it a scale reaches."""

_TICKS: Final = 6
"""About how many numbers a scale has."""

_TITLE: Final = words.message("Ghent's two targets, with their calculation")


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw it as the view asks."""
    found = tuple(rows(graph))
    frame = Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=translate(_finding(found), view.language),
        subtitle=(_TITLE, OneLine(graph.strategy.municipality.name)),
        keys=tuple(_keys(found)),
        day=graph.today,
        foot=(words.message("Counts over fewer than 10 people are not shown."),),
        mark=EXAMPLE if is_example(graph.strategy) else None,
    )
    return flowing(frame, (_Scale(row=row, frame=frame).strip() for row in found))


def _finding(found: Sequence[Row]) -> Message:
    """The sentence of the title: how many of the two are reached, as far as that is known."""
    known = [row for row in found if isinstance(row.calculated, Share)]
    if not known:
        return words.message("No count shows how far Ghent's two targets are.")
    reached = sum(_is_reached(row) for row in known)
    if len(known) < len(found):
        return words.messages(
            "{count} of Ghent's two targets is reached; of {unknown} it is not known.",
            "{count} of Ghent's two targets are reached; of {unknown} it is not known.",
            reached,
            unknown=len(found) - len(known),
        )
    return words.messages(
        "{count} of Ghent's two targets is reached.",
        "{count} of Ghent's two targets are reached.",
        reached,
    )


def _is_reached(row: Row) -> bool:
    share = row.calculated
    return isinstance(share, Share) and all(share.percent >= goal for goal in _goals(row))


def _goals(row: Row) -> tuple[float, ...]:
    """What is to be reached: as the strategy says, else as Ghent's framework does."""
    return tuple(aim.least for aim in row.aims) or (row.measure.least,)


def _keys(found: Sequence[Row]) -> Iterator[Key]:
    """What occurs, and no more."""
    if any(isinstance(row.calculated, Share) for row in found):
        yield Key(words.message("reached"), sign="▲")
    yield Key(words.message("to be reached"), sign="▼")
    if any(row.is_illustrative for row in found):
        yield Key(ILLUSTRATIVE, sign="*")


@attrs.frozen(kw_only=True)
class _Scale:
    """One of the two: words, a scale with numbers, and the calculation below it."""

    row: Row
    frame: Frame

    @property
    def _end(self) -> float:
        """Where the scale ends, in percent: a whole number of its steps."""
        share = self.row.calculated
        reached = share.percent if isinstance(share, Share) else 0
        highest = max(*_goals(self.row), reached, self.row.measure.least) * _ROOM
        steps = -int(-highest / self._step // 1)
        return max(1, steps) * self._step

    @property
    def _step(self) -> float:
        """How far the numbers of the scale are apart."""
        highest = max(*_goals(self.row), self.row.measure.least) * _ROOM
        rough = highest / _TICKS
        sizes = (0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50)
        return next((size for size in sizes if size >= rough), 100)

    def _at(self, percent: float) -> float:
        return 8 + percent / self._end * (self.frame.area.width - 60)

    def strip(self) -> Strip:
        """All of it, which stays together."""
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        title = self._say(self.row.measure.definition.name)
        star = "*" if self.row.is_illustrative else ""
        above = (
            *words_in(f"{title}{star}", width, page.strong, theme.ink, bold=True),
            *words_in(self._say(definition_text(self.row.measure)), width, page.small, theme.muted),
        )
        elements: list[Element] = [
            Box(x=0, y=4, width=width, height=height_of(above) + 4, lines=above)
        ]
        y = height_of(above) + 14
        bar = y + self._row + 8
        elements += self._scale(bar)
        elements += self._goals(y, bar)
        elements += self._reached(bar)
        y = bar + _BAR + 2 * self._row + 12
        below = tuple(
            line for text in self._figures() for line in words_in(text, width, page.text, theme.ink)
        )
        elements.append(Box(x=0, y=y, width=width, height=height_of(below) + 4, lines=below))
        description = " ".join(
            (f"{title}.", self._say(definition_text(self.row.measure)), *self._figures())
        )
        return Strip(
            height=y + height_of(below) + 24, elements=tuple(elements), description=description
        )

    @property
    def _row(self) -> int:
        return TextLine("", self.frame.page.text, "").height + 2

    def _goals(self, y: float, bar: float) -> Iterator[Element]:
        """What is to be reached: a line through the bar, its number above."""
        page, theme = self.frame.page, self.frame.theme
        last = -1.0
        for goal in sorted(set(_goals(self.row))):
            text = self._say(words.message("▼ {figure} %", figure=rounded(goal)))
            wide, at = width_of(text, page.text, bold=True) + 8, self._at(goal)
            left = at - wide / 2
            if left > last:
                yield Box(
                    x=left, y=y, width=wide, height=self._row, align=Align.MIDDLE,
                    lines=(TextLine(text, page.text, theme.ink, bold=True),),
                )  # fmt: skip
                last = left + wide
            yield Polyline(points=((at, bar - 4), (at, bar + _BAR + 3)), colour=theme.ink, width=2)

    def _reached(self, bar: float) -> Iterator[Element]:
        """What is reached: a dark bar, its number below the scale."""
        page, theme, share = self.frame.page, self.frame.theme, self.row.calculated
        if not isinstance(share, Share):
            return
        left, at, middle = self._at(0), self._at(share.percent), bar + _BAR / 2
        yield Polyline(
            points=((left, middle), (at, middle)), colour=theme.state_done, width=_BAR - 6
        )
        text = self._say(words.message("▲ {figure} %", figure=rounded(share.percent)))
        wide = width_of(text, page.text, bold=True) + 8
        yield Box(
            x=max(0, at - wide / 2), y=bar + _BAR + self._row + 4, width=wide, height=self._row,
            lines=(TextLine(text, page.text, theme.ink, bold=True),), align=Align.MIDDLE,
        )  # fmt: skip

    def _scale(self, y: float) -> Iterator[Element]:
        page, theme = self.frame.page, self.frame.theme
        left, right = self._at(0), self._at(self._end)
        middle = y + _BAR / 2
        yield Polyline(points=((left, middle), (right, middle)), colour=theme.unknown, width=_BAR)
        for index in range(round(self._end / self._step) + 1):
            figure = index * self._step
            at = self._at(figure)
            yield Polyline(
                points=((at, y + _BAR), (at, y + _BAR + 3)), colour=theme.grey, width=0.75
            )
            text = self._say(words.message("{figure} %", figure=rounded(figure)))
            wide = width_of(text, page.small) + 4
            yield Box(
                x=max(0, at - wide / 2), y=y + _BAR + 4, width=wide,
                height=TextLine("", page.small, "").height + 2, align=Align.MIDDLE,
                lines=(TextLine(text, page.small, theme.muted),),
            )  # fmt: skip

    def _figures(self) -> Iterator[str]:
        """The calculation, and how far it is from what is to be reached."""
        row = self.row
        if row.indicator is None:
            text = words.message(
                "No indicator of the strategy follows it. Ghent's framework 2021-2025 asks for"
                " {goal}%.",
                goal=row.measure.least,
            )
            yield self._say(text)
            return
        yield self._say(calculation_text(row.measure, row.calculated))
        for aim in row.aims:
            yield from map(self._say, aim_text(aim, row.calculated))
        if row.is_illustrative:
            yield self._say(ILLUSTRATIVE)

    def _say(self, value: object) -> str:
        return self.frame.translate(value)


DIAGRAM: Final = Diagram(name="ghent-targets", title=_TITLE, draw=draw, uses=["page"])
