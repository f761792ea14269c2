"""The words of an item on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from deiframe.extension_points.sheet import TextLine
from deiframe.model.kinds import Kind
from deiframe.model.theory import Intervention, Objective
from deiframe.styling.letter_widths import width_of
from deiframe.styling.marks import mark_of
from deiframe.styling.palette import DIMENSIONS
from deiframe.styling.plan_words import (
    NO_OWNER,
    NOT_MEASURED,
    figure_lines,
    marked,
    owner_text,
)
from deiframe.styling.text_fitting import fitted, height_of, words_in

if TYPE_CHECKING:
    from deiframe.diagrams.strategy_on_a_page.plan import Plan
    from deiframe.model.item import Item

_MOST: Final = {Kind.VISION: 16, Kind.OBJECTIVE: 8, Kind.OUTCOME: 5}


@attrs.frozen
class Entry:
    """What is written of an item; ``whole`` is its title and what had to be left out of it."""

    lines: tuple[TextLine, ...]
    answers: TextLine | None
    tooltip: str
    whole: tuple[str, ...] = ()

    @property
    def height(self) -> int:
        """How high its words are."""
        return height_of(self.lines)

    def owner(self, width: float) -> tuple[TextLine, ...]:
        """Who answers for it, on one line."""
        if self.answers is None:
            return ()
        short = fitted(self.answers.text, width - 2, self.answers.size, most=1).lines[0]
        return (attrs.evolve(self.answers, text=short),)


def entry_of(plan: Plan, item: Item, room: float, size: float, lines: int) -> Entry:
    """The words of an item that has so much room, titles of actions on so many lines."""
    theme, small = plan.view.theme, max(plan.view.page.small, size - 1.5)
    title = plan.translate(item.name) + mark_of(item, "title")
    if isinstance(item, Intervention):
        short = fitted(title, room, size, bold=bool(item.priority), most=lines)
        owner = owner_text(plan.graph, item)
        owner = marked(owner, mark_of(item, "rasci")) if owner else None
        colour = theme.muted if owner else theme.error
        answers = TextLine(plan.translate(owner or NO_OWNER), small, colour)
        words = tuple(TextLine(line, size, theme.ink, bool(item.priority)) for line in short.lines)
        return Entry(words, answers, title, () if short.is_whole else (title,))
    large = {Kind.VISION: size + 6, Kind.OBJECTIVE: size + 1.5}.get(item.kind, size)
    bold = item.kind is not Kind.OUTCOME
    large = _whole_words(title, room, large, plan.view.page.small, bold=bold)
    ink = theme.ink
    short = fitted(title, room, large, bold=bold, most=_MOST[item.kind])
    rows = [TextLine(line, large, ink, bold) for line in short.lines]
    if isinstance(item, Objective):
        figures = [plan.translate(figure) for figure in figure_lines(plan.graph, item)]
        if item.dimension:
            words_of = (DIMENSIONS[each] for each in item.dimension)
            named = " · ".join(f"{each.sign} {plan.translate(each.word)}" for each in words_of)
            rows += words_in(named, room, small, ink)
        for figure in figures:
            rows += words_in(figure, room, small, theme.muted)
        if not figures:
            rows += words_in(plan.translate(NOT_MEASURED), room, small, theme.error)
    return Entry(tuple(rows), None, title, () if short.is_whole else (title,))


def _whole_words(title: str, room: float, size: float, least: float, *, bold: bool) -> float:
    """The size, or a smaller one in which no word of a title is broken, if there is one."""
    widest = max((width_of(word, 1, bold=bold) for word in title.split()), default=0)
    fits = int(2 * room / widest) / 2 - 0.5 if widest else size
    return fits if least <= fits < size else size
