"""The stakeholder map: who has how much power, and how much interest (report, 2.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.diagrams.stakeholder_map.box import AGENT, SIZE, WIDTH, Box, box_of, draw_box, look_of
from deiframe.extension_points.diagram import Diagram, Layout, Picture, View
from deiframe.i18n import Message, message, messages, translate
from deiframe.model.people import HIGH_FROM, Stakeholder
from deiframe.styling.grid_layout import GAP, Cell, in_rows, spans
from deiframe.styling.labels import attribute, markup, wrapped
from deiframe.styling.palette import Colour
from deiframe.styling.text_nodes import at, write

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

_HEAD: Final = 26
_SCORES: Final = range(1, 6)


@attrs.frozen
class _Quadrant:
    """A quarter of the plane, with the colour of its ground and what to do with who is in it."""

    powerful: bool
    interested: bool
    ground: Colour
    word: Message


_QUADRANTS: Final = (
    _Quadrant(True, False, lambda theme: theme.keep_satisfied, message("Keep satisfied")),
    _Quadrant(True, True, lambda theme: theme.manage_closely, message("Manage closely")),
    _Quadrant(False, False, lambda theme: theme.monitor, message("Monitor")),
    _Quadrant(False, True, lambda theme: theme.keep_informed, message("Keep informed")),
)


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks; a focus shows who is linked with that item.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    import graphviz

    shown = _shown(graph, view)
    boxes = [box_of(graph, stakeholder, view) for stakeholder in shown]
    placed = [box for box in boxes if box.stakeholder.power and box.stakeholder.interest]
    waiting = [box for box in boxes if not (box.stakeholder.power and box.stakeholder.interest)]
    cells = {
        (power, interest): _cell(placed, power, interest)
        for power in _SCORES
        for interest in _SCORES
    }
    columns = spans([max(cells[p, i].width for p in _SCORES) for i in _SCORES], [2], GAP + _HEAD)
    rows = spans([max(cells[p, i].height for i in _SCORES) for p in _SCORES], [2], GAP + _HEAD)
    title = translate(
        message("Stakeholder map: {name}", name=graph.strategy.municipality.name), view.language
    )
    dot = graphviz.Digraph("stakeholder-map")
    dot.attr(bgcolor=view.theme.paper, pad="0.3", tooltip=attribute(title), fontname="Arimo")
    dot.attr(
        "node",
        shape="plain",
        fontname="Arimo",
        fontsize=str(SIZE),
        fontcolor=view.theme.ink,
        margin="0",
    )
    _draw_plane(dot, columns, rows, view)
    for (power, interest), cell in cells.items():
        left, right = columns[interest - 1]
        bottom, top = rows[power - 1]
        for box, x, y in cell.placed((left + right) / 2, (bottom + top) / 2):
            draw_box(dot, box, x, y, view.theme)
    below = _draw_waiting(dot, waiting, columns, view)
    _draw_head(dot, title, boxes, columns, rows, view)
    _draw_note(dot, shown, columns, below, view)
    return Picture(
        dot=dot.source,
        layout=Layout.FIXED,
        language=view.language,
        title=title,
        description=_description(shown, view),
    )


def _shown(graph: StrategyGraph, view: View) -> tuple[Stakeholder, ...]:
    everyone = graph.strategy.stakeholders
    focus = view.focused(graph)
    if focus is None:
        return everyone
    linked = {focus.id, *graph.network.succ[focus.id], *graph.network.pred[focus.id]}
    return tuple(item for item in everyone if item.id in linked)


def _cell(placed: list[Box], power: int, interest: int) -> Cell[Box]:
    boxes = tuple(
        box
        for box in placed
        if (box.stakeholder.power, box.stakeholder.interest) == (power, interest)
    )
    return Cell(boxes, WIDTH)


def _draw_plane(
    dot: Any, columns: list[tuple[float, float]], rows: list[tuple[float, float]], view: View
) -> None:
    middle_x = (columns[2][1] + columns[3][0]) / 2
    middle_y = rows[2][1] + _HEAD + GAP / 2
    right, top = columns[4][1] + GAP, rows[4][1] + _HEAD
    for index, quadrant in enumerate(_QUADRANTS):
        left_x, right_x = (middle_x, right) if quadrant.interested else (-GAP, middle_x)
        low_y, high_y = (middle_y, top) if quadrant.powerful else (-GAP, middle_y)
        dot.node(
            f"quadrant-{index}",
            label="",
            shape="box",
            style="filled",
            fillcolor=quadrant.ground(view.theme),
            color=view.theme.paper,
            penwidth="2",
            fixedsize="true",
            width=f"{(right_x - left_x) / 72:.4f}",
            height=f"{(high_y - low_y) / 72:.4f}",
            pos=at((left_x + right_x) / 2, (low_y + high_y) / 2),
            tooltip=attribute(translate(quadrant.word, view.language)),
        )
        write(
            dot,
            f"name-{index}",
            translate(quadrant.word, view.language),
            left_x + 10,
            high_y - 14,
            13,
        )
    for score in _SCORES:
        x = sum(columns[score - 1]) / 2
        y = sum(rows[score - 1]) / 2
        dot.node(
            f"x-{score}",
            label=str(score),
            pos=at(x, -GAP - 12),
            fontcolor=view.theme.muted,
            fontsize="11",
        )
        dot.node(
            f"y-{score}",
            label=str(score),
            pos=at(-GAP - 12, y),
            fontcolor=view.theme.muted,
            fontsize="11",
        )
    interest = translate(message("Interest: low (1) to high (5)"), view.language)
    power = translate(message("Power: low (1) to high (5)"), view.language)
    dot.node(
        "axis-x",
        label=f"<<B>{markup(interest)} ►</B>>",
        pos=at((right - GAP) / 2, -GAP - 32),
        fontsize="12",
    )
    write(dot, "axis-y", f"▲ {power}", -GAP - 24, top + 14, 12)


def _draw_waiting(
    dot: Any, waiting: list[Box], columns: list[tuple[float, float]], view: View
) -> float:
    """Those without scores, in a strip below the plane; returns where the strip ends."""
    at_y = -GAP - 50.0
    if not waiting:
        return at_y
    text = translate(message("Not placed yet: power or interest is not known"), view.language)
    write(dot, "waiting", text, 0, at_y - 10, 12)
    at_y -= 26
    per_row = max(1, int(columns[4][1] // (WIDTH + GAP)))
    for row in in_rows(tuple(waiting), per_row):
        tall = max(box.height for box in row)
        for index, box in enumerate(row):
            draw_box(dot, box, index * (WIDTH + GAP) + WIDTH / 2, at_y - tall / 2, view.theme)
        at_y -= tall + GAP
    return at_y


def _draw_head(
    dot: Any,
    title: str,
    boxes: list[Box],
    columns: list[tuple[float, float]],
    rows: list[tuple[float, float]],
    view: View,
) -> None:
    top = rows[4][1] + _HEAD
    looks = {look.sign: look for look in (look_of(box.stakeholder) for box in boxes) if look.sign}
    if any(box.stakeholder.change_agent for box in boxes):
        looks[AGENT.sign] = AGENT
    legend = " · ".join(
        f"{item.sign} {translate(item.word, view.language)}" for item in looks.values()
    )
    if not boxes:
        legend = translate(message("The strategy names no stakeholders yet."), view.language)
    write(dot, "title", title, -GAP - 24, top + 66, 18)
    lines = wrapped(legend, columns[4][1], 11, most=2)
    for index, line in enumerate(lines):
        write(dot, f"legend-{index}", line, -GAP - 24, top + 46 - 14 * index, 11, bold=False)


def _draw_note(
    dot: Any,
    shown: tuple[Stakeholder, ...],
    columns: list[tuple[float, float]],
    y: float,
    view: View,
) -> None:
    if not any(item.illustrative for item in shown):
        return
    text = translate(
        message("* (dashed): the scores are illustrative, not the organisation's own."),
        view.language,
    )
    for index, line in enumerate(wrapped(text, columns[4][1], 11)):
        write(dot, f"note-{index}", line, 0, y - 14 * index, 11, bold=False)


def _description(shown: tuple[Stakeholder, ...], view: View) -> str:
    parts = []
    for quadrant in _QUADRANTS:
        inside = [
            translate(item.name, view.language)
            for item in shown
            if item.power
            and item.interest
            and (item.power >= HIGH_FROM) == quadrant.powerful
            and (item.interest >= HIGH_FROM) == quadrant.interested
        ]
        if inside:
            parts.append(f"{translate(quadrant.word, view.language)}: {', '.join(inside)}.")
    count = messages(
        "A plane of power and interest with {count} stakeholder.",
        "A plane of power and interest with {count} stakeholders.",
        len(shown),
    )
    return " ".join([translate(count, view.language), *parts])


DIAGRAM: Final = Diagram(
    name="stakeholder-map", title=message("Stakeholder map"), draw=draw, uses=["focus", "overlay"]
)
