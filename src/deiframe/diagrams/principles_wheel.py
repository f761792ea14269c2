"""The wheel of the ten success principles: how each stands, and each of its questions."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from deiframe.errors import DrawingError
from deiframe.extend.diagram import Chart, Diagram, View
from deiframe.languages import message, say
from deiframe.looks.circle import Layer, heading, lift, on_circle, side, written
from deiframe.looks.labels import wrapped
from deiframe.looks.standings import GROUNDS, PICTURE_SIGNS
from deiframe.verdicts import ILLUSTRATIVE

if TYPE_CHECKING:
    from deiframe.extend.theme import Theme
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.standings import PrincipleStanding

_WIDTH: Final = 760
_HEIGHT: Final = 500
_INNER, _MIDDLE, _OUTER = 62, 165, 205
_REACH: Final = 1.0
_SIZE: Final = 11.0


def draw(graph: StrategyGraph, view: View) -> Chart:
    """Draw it as the view asks: principles inside, their questions around them.

    Raises:
        DrawingError: the view holds no assessment.
    """
    if view.assessment is None:
        raise DrawingError(message("This picture needs an assessment."))
    principles = view.assessment.principles
    title = say(
        message("Ten success principles: {name}", name=graph.strategy.municipality.name),
        view.language,
    )
    turn = math.tau / len(principles)
    inner = [
        _slice(item.verdict.standing, index * turn, (index + 1) * turn, view.theme)
        for index, item in enumerate(principles)
    ]
    outer, letters = [], []
    for index, principle in enumerate(principles):
        part = turn / len(principle.verdict.parts)
        for position, question in enumerate(principle.verdict.parts):
            start = index * turn + position * part
            outer.append(_slice(question.standing, start, start + part, view.theme))
            letters.append(
                _text(
                    [f"{question.key} {PICTURE_SIGNS[question.standing]}"],
                    start + part / 2,
                    (_MIDDLE + _OUTER) / 2,
                )
            )
    names = [_name(item, (index + 0.5) * turn, view) for index, item in enumerate(principles)]
    return Chart(
        specification={
            "width": _WIDTH,
            "height": _HEIGHT,
            "padding": 24,
            "background": view.theme.paper,
            "title": heading(
                title,
                say(ILLUSTRATIVE, view.language) if view.assessment.is_illustrative else "",
                view.theme,
                small=12,
            ),
            "layer": [
                _ring(inner, _INNER, _MIDDLE, view.theme),
                _ring(outer, _MIDDLE, _OUTER, view.theme),
                written(
                    [
                        _text(_inside(item, view), (index + 0.5) * turn, 118)
                        for index, item in enumerate(principles)
                    ],
                    _REACH,
                    _SIZE,
                    theme=view.theme,
                    bold=True,
                ),
                written(letters, _REACH, 10, theme=view.theme),
                written(names, _REACH, _SIZE, theme=view.theme),
            ],
        },
        language=view.language,
        title=title,
        description=_description(principles, view),
    )


def _slice(standing: str, start: float, end: float, theme: Theme) -> dict[str, Any]:
    return {"start": start, "end": end, "ground": GROUNDS[standing](theme)}


def _ring(values: list[dict[str, Any]], inner: int, outer: int, theme: Theme) -> Layer:
    return {
        "data": {"values": values},
        "mark": {"type": "arc", "innerRadius": inner, "outerRadius": outer, "stroke": theme.grey},
        "encoding": {
            "theta": {
                "field": "start",
                "type": "quantitative",
                "scale": {"domain": [0, math.tau], "range": [0, math.tau]},
            },
            "theta2": {"field": "end"},
            "fill": {"field": "ground", "type": "nominal", "scale": None},
        },
    }


def _text(lines: list[str], angle: float, radius: float, align: str = "center") -> dict[str, Any]:
    x, y = on_circle(angle, radius)
    return {"x": 2 * x / _WIDTH, "y": 2 * y / _HEIGHT, "lines": lines, "align": align}


def _inside(standing: PrincipleStanding, view: View) -> list[str]:
    answer = (
        f"{PICTURE_SIGNS[standing.verdict.standing]} {say(standing.verdict.answer, view.language)}"
    )
    return [standing.number, *wrapped(answer, 62, _SIZE)]


def _name(standing: PrincipleStanding, angle: float, view: View) -> dict[str, Any]:
    text = f"{standing.number} {say(standing.verdict.title, view.language)}"
    lines = wrapped(text, 150, _SIZE)
    named = _text(lines, angle, _OUTER + 16, side(angle))
    return {**named, "y": named["y"] + 2 * lift(angle, len(lines)) / _HEIGHT}


def _description(principles: tuple[PrincipleStanding, ...], view: View) -> str:
    return " ".join(
        f"{principle.number} {say(principle.verdict.title, view.language)}:"
        f" {say(principle.verdict.answer, view.language)}."
        for principle in principles
    )


DIAGRAM: Final = Diagram(
    name="principles-wheel",
    title=message("Wheel of the ten principles"),
    draw=draw,
    assesses=True,
    uses=[],
)
