"""Yearly goals: each goal with the steps towards it, year by year, and the years without one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe import Catalog, Diagram, Layout, Picture, View, translate
from deiframe.criteria import Truth
from deiframe.styling.labels import attribute, wrapped
from deiframe.styling.status_signs import GROUNDS
from deiframe.styling.text_nodes import Card, write
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
    from deiframe import StrategyGraph
    from deiframe.model import Objective
    from deiframe_genoa.yearly import Goal

words = Catalog("deiframe_genoa")

_BOX: Final = 165
_GAP: Final = 16
_COLUMNS: Final = 5
_SIZE: Final = 9.5


@attrs.frozen
class _Slot:
    """A card: its years in words, its answer, and the goals on it (none: a hole)."""

    years: str
    truth: Truth
    goals: tuple[Goal, ...] = ()


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks: a row of cards for each goal, read from left to right.

    A focus shows the goals of whose chain the item is part.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    import graphviz

    title = translate(
        words.message("Goals year by year: {name}", name=graph.strategy.municipality.name),
        view.language,
    )
    dot = graphviz.Digraph("genoa-yearly-goals")
    dot.attr(bgcolor=view.theme.paper, pad="0.3", tooltip=attribute(title), fontname="Arimo")
    dot.attr(
        "node",
        shape="plain",
        fontname="Arimo",
        fontsize=str(_SIZE),
        fontcolor=view.theme.ink,
        margin="0",
    )
    shown = _shown(graph, view)
    write(dot, "title", title, 0, 0, 18)
    y = -26.0
    for index, line in enumerate(_notes(bool(shown), view)):
        write(dot, f"note-{index}", line, 0, y, 10, bold=False)
        y -= 14
    for objective in shown:
        y = _draw_goal(dot, graph, objective, y - 12, view)
    return Picture(
        dot=dot.source,
        layout=Layout.FIXED,
        language=view.language,
        title=title,
        description=_description(graph, shown, view),
    )


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


def _notes(something: bool, view: View) -> list[str]:
    text = words.message("Each row ends in a goal; what leads towards it is on its left.")
    if not something:
        text = words.message("No goal has steps towards it, or lies more than a year ahead.")
    return wrapped(translate(text, view.language), _COLUMNS * (_BOX + _GAP), 10)


def _slots(graph: StrategyGraph, objective: Objective, view: View) -> Iterator[_Slot]:
    """The cards of a goal: steps without a year, the years with their steps or holes, the goal."""
    if undated := steps_without_year(graph, objective):
        text = translate(words.message("no year given"), view.language)
        yield _Slot(text, Truth.NOT_RECORDED, tuple(reversed(undated)))
    by_year: dict[int, list[Goal]] = {}
    for step in steps_towards(graph, objective):
        year = year_of(graph, step)
        if year is not None:
            by_year.setdefault(year, []).append(step)
    far = any(long_term_goal.id == objective.id for long_term_goal in long_term_goals(graph))
    holes = years_without_goal(graph, objective) if far else []
    waiting: list[int] = []
    for year in sorted({*by_year, *holes}):
        if year not in by_year:
            waiting.append(year)
            continue
        yield from _hole(waiting)
        waiting = []
        yield _Slot(str(year), Truth.YES, tuple(by_year[year]))
    yield from _hole(waiting)
    end = year_of(graph, objective)
    yield _Slot(str(end) if end else "►", Truth.PARTLY, (objective,))


def _hole(years: list[int]) -> Iterator[_Slot]:
    if years:
        yield _Slot(in_words(years), Truth.NO)


def _draw_goal(dot: Any, graph: StrategyGraph, objective: Objective, y: float, view: View) -> float:
    """Draw a row of cards below ``y``, in as many lines as they need; return where it ends."""
    heading = wrapped(
        f"► {translate(objective.name, view.language)}", _COLUMNS * (_BOX + _GAP) - 20, 12
    )
    for index, line in enumerate(heading):
        write(dot, f"goal-{objective.id}-{index}", line, 0, y - 8, 12)
        y -= 16
    slots = list(_slots(graph, objective, view))
    for start in range(0, len(slots), _COLUMNS):
        cards = [_card(slot, view) for slot in slots[start : start + _COLUMNS]]
        rows = max(len(card.lines) for card in cards)
        cards = [card.with_rows(rows) for card in cards]
        tall = max(card.height for card in cards)
        for column, card in enumerate(cards):
            x = column * (_BOX + _GAP) + _BOX / 2
            tooltip = " · ".join(
                translate(goal.name, view.language) for goal in slots[start + column].goals
            )
            name = f"slot-{objective.id}-{start + column}"
            card.draw(dot, name, x, y - 6 - card.height / 2, tooltip)
        y -= tall + 18
    return y


def _card(slot: _Slot, view: View) -> Card:
    signs = {Truth.YES: "●", Truth.NO: "○", Truth.NOT_RECORDED: "?", Truth.PARTLY: "►"}
    lines = [
        line
        for goal in slot.goals
        for text in _captions(goal, len(slot.goals) > 1, view)
        for line in wrapped(text, _BOX - 10, _SIZE)
    ]
    if not slot.goals:
        lines = wrapped(translate(words.message("no goal is set"), view.language), _BOX - 10, _SIZE)
    head = slot.years if slot.years == "►" else f"{signs[slot.truth]} {slot.years}"
    return Card(
        head=tuple(wrapped(head, _BOX - 10, _SIZE)),
        lines=tuple(lines),
        ground=GROUNDS[slot.truth],
        theme=view.theme,
        width=_BOX,
        size=_SIZE,
    )


def _captions(goal: Goal, among_others: bool, view: View) -> Iterator[str]:
    """The lines of a goal: its name, whether it was reached or carried over, what was found."""
    star = "*" if goal.illustrative else ""
    yield ("• " if among_others else "") + translate(goal.name, view.language) + star
    text = yearly(goal)
    if text.reached_on:
        yield "● " + translate(
            words.message("reached on {day}", day=text.reached_on), view.language
        )
    elif text.carried_to:
        yield "○ " + translate(words.message("carried over"), view.language)
    if star:
        yield "* " + translate(words.message("illustrative"), view.language)
    for code in sorted({finding.code for finding in view.findings_about(goal.id)}):
        yield f"▼ {code}"


def _description(graph: StrategyGraph, shown: list[Objective], view: View) -> str:
    if not shown:
        return " ".join(_notes(False, view))
    nothing = translate(words.message("no goal is set"), view.language)
    parts = []
    for objective in shown:
        slots = (
            f"{slot.years}: {', '.join(translate(goal.name, view.language) for goal in slot.goals) or nothing}"
            for slot in _slots(graph, objective, view)
        )
        parts.append(f"{translate(objective.name, view.language)}. {'; '.join(slots)}.")
    return " ".join(parts)


DIAGRAM: Final = Diagram(
    name="genoa-yearly-goals",
    title=words.message("Goals year by year"),
    draw=draw,
    uses=["focus", "overlay"],
)
