"""The wheel of the ten success principles: how each stands, and each of its questions."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from deiframe.assessment import Section
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Chart, Diagram, View
from deiframe.i18n import message, translate
from deiframe.styling.circle import Layer, heading, lift, on_circle, side, written
from deiframe.styling.labels import wrapped
from deiframe.styling.status_signs import GROUNDS, PICTURE_SIGNS
from deiframe.verdicts import ILLUSTRATIVE

if TYPE_CHECKING:
    from deiframe.assessment import PrincipleResult
    from deiframe.extension_points.theme import Theme
    from deiframe.graph.strategy_graph import StrategyGraph

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
    title = translate(
        message("Ten success principles: {name}", name=graph.strategy.municipality.name),
        view.language,
    )
    turn = math.tau / len(principles)
    inner = [
        _slice(item.verdict.status, index * turn, (index + 1) * turn, view.theme)
        for index, item in enumerate(principles)
    ]
    outer, letters = [], []
    for index, principle in enumerate(principles):
        part = turn / len(principle.verdict.parts)
        for position, question in enumerate(principle.verdict.parts):
            start = index * turn + position * part
            outer.append(_slice(question.status, start, start + part, view.theme))
            letters.append(
                _text(
                    [f"{question.key} {PICTURE_SIGNS[question.status]}"],
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
                translate(ILLUSTRATIVE, view.language) if view.assessment.is_illustrative else "",
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


def _slice(status: str, start: float, end: float, theme: Theme) -> dict[str, Any]:
    return {"start": start, "end": end, "ground": GROUNDS[status](theme)}


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


def _inside(principle: PrincipleResult, view: View) -> list[str]:
    verdict = principle.verdict
    sign = PICTURE_SIGNS[verdict.status]
    answer = wrapped(translate(verdict.answer, view.language), 62, _SIZE)
    return [f"{principle.number} {sign}", *answer]


def _name(principle: PrincipleResult, angle: float, view: View) -> dict[str, Any]:
    text = f"{principle.number} {translate(principle.verdict.title, view.language)}"
    lines = wrapped(text, 150, _SIZE)
    named = _text(lines, angle, _OUTER + 16, side(angle))
    return {**named, "y": named["y"] + 2 * lift(angle, len(lines)) / _HEIGHT}


def _description(principles: tuple[PrincipleResult, ...], view: View) -> str:
    return " ".join(
        f"{principle.number} {translate(principle.verdict.title, view.language)}:"
        f" {translate(principle.verdict.answer, view.language)}."
        for principle in principles
    )


DIAGRAM: Final = Diagram(
    name="principles-wheel",
    title=message("Wheel of the ten principles"),
    draw=draw,
    assesses=[Section.PRINCIPLES],
    is_chart=True,
    uses=[],
)
