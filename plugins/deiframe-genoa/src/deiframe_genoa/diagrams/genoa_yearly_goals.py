"""Yearly goals: each goal on an axis of years, with the steps towards it and the years without one.

It answers: is there a step in each year that leads to our goals?
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from deiframe import Catalog, Diagram, View, translate
from deiframe.criteria import Truth
from deiframe.graph.weighing import is_example
from deiframe.layout import Align, Box, Stand, Stroke, TextLine
from deiframe.styling.flow import Strip, flowing
from deiframe.styling.frame import EXAMPLE, Frame, Key
from deiframe.styling.marks import keys_of, mark_of
from deiframe.styling.state_signs import sign_of
from deiframe.styling.states import ANSWER_LOOKS, StateLook
from deiframe.styling.table_rows import ROOM, Cell
from deiframe.styling.text_fitting import height_of, words_in
from deiframe_genoa.yearly import (
    final_goals,
    in_words,
    long_term_goals,
    steps_towards,
    steps_without_year,
    year_of,
    yearly,
    years_without_goal,
)

if TYPE_CHECKING:
    from deiframe import Message, StrategyGraph
    from deiframe.layout import Element, PagedPicture
    from deiframe.model import Objective
    from deiframe_genoa.yearly import Goal

words = Catalog("deiframe_genoa")

_TITLE: Final = words.message("Goals year by year")
_NOTHING: Final = words.message("No goal has steps towards it, or lies more than a year ahead.")
_HOLE: Final = words.message("no goal is set")
_COLUMNS: Final = 8
_GAP: Final = 4
_WHOLE: Final = 12
"""Up to so many years each has its column; of more, years without a goal share one."""


@attrs.frozen
class _Slot:
    """A column: its years in words, its answer, and the goals in it (none: a hole)."""

    years: str
    truth: Truth
    goals: tuple[Goal, ...] = ()


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw it as the view asks: an axis of years for each goal, read from left to right.

    A focus shows the goals of whose chain the item is part.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    shown = _shown(graph, view)
    frame = Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=" ".join(translate(text, view.language) for text in _finding(graph, shown)),
        subtitle=(_TITLE, graph.strategy.municipality.name, graph.strategy.title),
        keys=tuple(_keys(graph, shown, view)),
        day=graph.today,
        mark=EXAMPLE if is_example(graph.strategy) else None,
    )
    strips = (
        strip
        for objective in shown
        for strip in _Axis(graph=graph, view=view, frame=frame, objective=objective).strips()
    )
    return flowing(frame, strips)


def _shown(graph: StrategyGraph, view: View) -> list[Objective]:
    """The goals that have steps, or lie more than a year ahead."""
    far = {long_term_goal.id for long_term_goal in long_term_goals(graph)}
    found = [
        final_goal
        for final_goal in final_goals(graph)
        if final_goal.id in far or steps_towards(graph, final_goal)
    ]
    focus = view.focused(graph)
    if focus is None:
        return found
    return [
        item
        for item in found
        if focus.id in {item.id, *(step.id for step in steps_towards(graph, item))}
    ]


def _all_of(graph: StrategyGraph, objective: Objective) -> tuple[Goal, ...]:
    return (objective, *steps_towards(graph, objective))


def _holes(graph: StrategyGraph, objective: Objective) -> list[int]:
    """The years on the way to it without a step, if it lies more than a year ahead."""
    far = any(goal.id == objective.id for goal in long_term_goals(graph))
    return years_without_goal(graph, objective) if far else []


def _finding(graph: StrategyGraph, shown: Sequence[Objective]) -> Iterator[Message]:
    """The sentences of the title."""
    if not shown:
        yield _NOTHING
        return
    open_ = [objective for objective in shown if _holes(graph, objective)]
    if open_:
        yield words.messages(
            "{open} of {count} goal has a year without a step.",
            "{open} of {count} goals have a year without a step.",
            len(shown),
            open=len(open_),
        )
    else:
        yield words.messages(
            "Each year leads to the goal.", "Each year leads to the {count} goals.", len(shown)
        )
    if undated := sum(len(steps_without_year(graph, objective)) for objective in shown):
        yield words.messages("{count} step has no year.", "{count} steps have no year.", undated)


def _slots(graph: StrategyGraph, objective: Objective, *, joined: bool = True) -> Iterator[_Slot]:
    """The columns of a goal: steps without a year, the years with their steps or holes, the goal.

    Years without a goal that follow each other are ``joined``, or one column each.
    """
    if undated := steps_without_year(graph, objective):
        # What a reader sees is said where it is drawn.
        yield _Slot("", Truth.NOT_RECORDED, tuple(reversed(undated)))
    by_year: dict[int, list[Goal]] = {}
    for step in steps_towards(graph, objective):
        year = year_of(graph, step)
        if year is not None:
            by_year.setdefault(year, []).append(step)
    waiting: list[int] = []
    for year in sorted({*by_year, *_holes(graph, objective)}):
        if year in by_year:
            yield from _hole(waiting, joined=joined)
            waiting = []
            yield _Slot(str(year), Truth.YES, tuple(by_year[year]))
        else:
            waiting.append(year)
    yield from _hole(waiting, joined=joined)
    end = year_of(graph, objective)
    yield _Slot(str(end) if end else "►", Truth.PARTLY, (objective,))


def _hole(years: list[int], *, joined: bool) -> Iterator[_Slot]:
    if years and joined:
        yield _Slot(in_words(years), Truth.NO)
    elif years:
        yield from (_Slot(str(year), Truth.NO) for year in years)


def _keys(graph: StrategyGraph, shown: Sequence[Objective], view: View) -> Iterator[Key]:
    """What occurs, and no more."""
    everything = [goal for objective in shown for goal in _all_of(graph, objective)]
    if any(yearly(goal).reached_on for goal in everything):
        yield Key(words.message("reached"), ANSWER_LOOKS[Truth.YES])
    if any(_holes(graph, objective) for objective in shown):
        yield Key(_HOLE, ANSWER_LOOKS[Truth.NO])
    if shown:
        yield Key(words.message("the goal"), sign="►")
    if any(view.findings_about(goal.id) for goal in everything):
        yield Key(words.message("finding"), sign="▼")
    yield from keys_of(map(mark_of, everything))


@attrs.frozen(kw_only=True)
class _Axis:
    """A goal on its axis of years."""

    graph: StrategyGraph
    view: View
    frame: Frame
    objective: Objective

    def strips(self) -> Iterator[Strip]:
        """The goal's name, and below it its years, in as many rows as they need."""
        page, theme, width = self.frame.page, self.frame.theme, self.frame.area.width
        title = f"► {self._say(self.objective.name)}"
        cell = Cell(
            text=title, width=width, size=page.strong, colour=theme.ink, bold=True, most=2
        )  # fmt: skip
        head = Strip(height=cell.height + 2, elements=(cell.box(0, cell.height),), heads=True)
        yield attrs.evolve(head, description=self._in_words())
        slots = self._slots()
        count = min(_COLUMNS, len(slots))
        wide = min(width / count, width / 3)
        for start in range(0, len(slots), count):
            strip = self._row(slots[start : start + count], wide)
            yield attrs.evolve(strip, again=(head,))

    def _slots(self) -> list[_Slot]:
        each = list(_slots(self.graph, self.objective, joined=False))
        whole = len(each) <= _WHOLE
        return each if whole else list(_slots(self.graph, self.objective))

    def _row(self, slots: Sequence[_Slot], wide: float) -> Strip:
        """Columns of a width, one for each slot: the year above, what is set for it below."""
        page, theme = self.frame.page, self.frame.theme
        tall = TextLine("", page.text, "").height + 4
        cards = [self._card(slot, wide - 2 * ROOM - _GAP) for slot in slots]
        deepest = max(height_of(lines) for lines in cards) + 10
        elements: list[Element] = []
        for column, (slot, lines) in enumerate(zip(slots, cards, strict=True)):
            x = column * wide
            is_goal, is_hole = slot.truth is Truth.PARTLY, slot.truth is Truth.NO
            look = self._look(slot)
            year = TextLine(self._years(slot), page.text, theme.ink, bold=True)
            elements.append(
                Box(
                    x=x, y=0, width=wide - _GAP, height=tall, lines=(year,), fill=theme.unknown,
                    align=Align.MIDDLE, stand=Stand.MIDDLE,
                )
            )  # fmt: skip
            if look:
                elements.append(sign_of(look, x + 3, tall / 2, page.small, theme))
            elements.append(
                Box(
                    x=x, y=tall + 2, width=wide - _GAP, height=deepest, lines=lines, pad=ROOM,
                    stand=Stand.MIDDLE, stroke=theme.ink if is_goal else theme.grey,
                    stroke_width=2 if is_goal else 0.75,
                    stroke_style=Stroke.DASHED if is_hole else Stroke.SOLID,
                )
            )  # fmt: skip
        return Strip(height=tall + deepest + 14, elements=tuple(elements))

    def _look(self, slot: _Slot) -> StateLook | None:
        """How a year looks in a sign: a hole, or all that was set for it reached."""
        if slot.truth is Truth.NO:
            return ANSWER_LOOKS[Truth.NO]
        if slot.goals and all(yearly(goal).reached_on for goal in slot.goals):
            return ANSWER_LOOKS[Truth.YES]
        return None

    def _card(self, slot: _Slot, room: float) -> tuple[TextLine, ...]:
        page, theme = self.frame.page, self.frame.theme
        is_goal = slot.truth is Truth.PARTLY
        if not slot.goals:
            return words_in(self._say(_HOLE), room, page.small, theme.muted)
        return tuple(
            line
            for goal in slot.goals
            for text in self._captions(goal, among_others=len(slot.goals) > 1)
            for line in words_in(text, room, page.small, theme.ink, bold=is_goal)
        )

    def _captions(self, goal: Goal, *, among_others: bool) -> Iterator[str]:
        """The lines of a goal: its name, whether it was reached or carried over, what was found."""
        yield ("• " if among_others else "") + self._say(goal.name) + mark_of(goal)
        text = yearly(goal)
        if text.reached_on:
            yield "● " + self._say(words.message("reached on {day}", day=text.reached_on))
        elif text.carried_to:
            yield "○ " + self._say(words.message("carried over"))
        for code in sorted({finding.code for finding in self.view.findings_about(goal.id)}):
            yield f"▼ {code}"

    def _years(self, slot: _Slot) -> str:
        return slot.years or self._say(words.message("no year given"))

    def _in_words(self) -> str:
        parts = []
        for slot in _slots(self.graph, self.objective):
            texts = (", ".join(self._captions(goal, among_others=False)) for goal in slot.goals)
            parts.append(f"{self._years(slot)}: {', '.join(texts) or self._say(_HOLE)}")
        return f"{self._say(self.objective.name)}. {'; '.join(parts)}."

    def _say(self, value: object) -> str:
        return self.frame.translate(value)


DIAGRAM: Final = Diagram(
    name="genoa-yearly-goals", title=_TITLE, draw=draw, uses=["focus", "overlay", "page"]
)
