"""The ten principles as a wheel: how each stands, its questions around it, the finding within."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, Final

from deiframe.extension_points.diagram import Chart, View
from deiframe.i18n import translate
from deiframe.styling.circle import Layer, heading, lift, on_circle, side, written
from deiframe.styling.labels import wrapped
from deiframe.styling.states import ANSWER_LOOKS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from deiframe.assessment import PrincipleResult
    from deiframe.extension_points.theme import Theme
    from deiframe.verdicts import Verdict

_WIDTH: Final = 760
_HEIGHT: Final = 500
_INNER, _MIDDLE, _OUTER = 62, 165, 205
_REACH: Final = 1.0
_SIZE: Final = 11.0


def wheel(principles: Sequence[PrincipleResult], view: View, title: str, about: str) -> Chart:
    """The wheel; ``about`` says whose it is, and what is to be known of it."""
    turn = math.tau / len(principles)
    inner = [
        _slice(item.verdict.shown_as, index * turn, (index + 1) * turn, view.theme)
        for index, item in enumerate(principles)
    ]
    outer, letters = [], []
    for index, principle in enumerate(principles):
        part = turn / len(principle.verdict.parts)
        for position, question in enumerate(principle.verdict.parts):
            start, look = index * turn + position * part, ANSWER_LOOKS[question.shown_as]
            outer.append(_slice(question.shown_as, start, start + part, view.theme))
            words = _text([f"{question.key} {look.sign}"], start + part / 2, (_MIDDLE + _OUTER) / 2)
            letters.append({**words, "ink": look.ink(view.theme)})
    names = [_name(item, (index + 0.5) * turn, view) for index, item in enumerate(principles)]
    inside = [
        {
            **_text(_inside(item, view), (index + 0.5) * turn, 118),
            "ink": ANSWER_LOOKS[item.verdict.shown_as].ink(view.theme),
        }
        for index, item in enumerate(principles)
    ]
    centre = [{**_text(_counts(principles, view), 0, 0), "y": 0.05}]
    theme = view.theme
    return Chart(
        specification={
            "width": _WIDTH,
            "height": _HEIGHT,
            "padding": 24,
            "background": theme.paper,
            "title": heading(
                wrapped(title, _WIDTH, 18), wrapped(about, _WIDTH, 12), theme, small=12
            ),
            "layer": [
                _ring(inner, _INNER, _MIDDLE, theme),
                _ring(outer, _MIDDLE, _OUTER, theme),
                written(inside, _REACH, _SIZE, theme=theme, bold=True),
                written(letters, _REACH, 10, theme=theme),
                written(names, _REACH, _SIZE, theme=theme),
                written(centre, _REACH, _SIZE, theme=theme, bold=True),
            ],
        },
        language=view.language,
        title=title,
        description=_description(principles, view),
    )


def _counts(principles: Sequence[PrincipleResult], view: View) -> list[str]:
    """How many stand how: the verdict in the middle."""
    answers: dict[str, str] = {}
    counts: dict[str, int] = {}
    for principle in principles:
        status = principle.verdict.shown_as
        answers[status] = translate(principle.verdict.answer, view.language)
        counts[status] = counts.get(status, 0) + 1
    return [
        f"{count} {ANSWER_LOOKS[status].sign} {answers[status]}"
        for status, count in sorted(counts.items(), key=lambda entry: -entry[1])
    ]


def _slice(status: str, start: float, end: float, theme: Theme) -> dict[str, Any]:
    return {"start": start, "end": end, "ground": ANSWER_LOOKS[status].fill(theme)}


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
    sign = ANSWER_LOOKS[verdict.shown_as].sign
    answer = wrapped(translate(verdict.says, view.language), 62, _SIZE)
    return [f"{principle.number} {sign}", *answer]


def _name(principle: PrincipleResult, angle: float, view: View) -> dict[str, Any]:
    text = f"{principle.number} {translate(principle.verdict.title, view.language)}"
    lines = wrapped(text, 150, _SIZE)
    named = _text(lines, angle, _OUTER + 16, side(angle))
    return {**named, "y": named["y"] + 2 * lift(angle, len(lines)) / _HEIGHT}


def _description(principles: Sequence[PrincipleResult], view: View) -> str:
    return " ".join(_in_words(principle.verdict, view.language) for principle in principles)


def _in_words(verdict: Verdict, language: str) -> str:
    """A principle and each of its questions, as they are drawn."""
    parts = "; ".join(f"{part.key} {translate(part.says, language)}" for part in verdict.parts)
    title, answer = (translate(text, language) for text in (verdict.title, verdict.says))
    return f"{title}: {answer} ({parts})."
