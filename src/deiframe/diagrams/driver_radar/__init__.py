"""The radar of the impact drivers: what is known, what is open, and how it was before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from deiframe.assessment import Section
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Chart, Diagram, View
from deiframe.i18n import message, rounded, translate
from deiframe.model.impact_drivers import ABOUT
from deiframe.model.process import HIGHEST_SCORE
from deiframe.styling.circle import Layer, heading, lift, on_circle, positions, side, written
from deiframe.styling.labels import wrapped
from deiframe.verdicts import ILLUSTRATIVE

if TYPE_CHECKING:
    from deiframe.assessment import Assessment, DriverProfile
    from deiframe.extension_points.theme import Theme
    from deiframe.graph.strategy_graph import StrategyGraph

_WIDTH: Final = 760
_HEIGHT: Final = 520
_RADIUS: Final = 200
_SIZE: Final = 11.0


def draw(graph: StrategyGraph, view: View) -> Chart:
    """Draw it as the view asks.

    The band runs from the score with unanswered questions at 0 to that with them at 4; the line is
    the average of the answered ones; dashed is the same with people's answers of the time before.

    Raises:
        DrawingError: the view holds no assessment.
    """
    if view.assessment is None:
        raise DrawingError(message("This picture needs an assessment."))
    theme = view.theme
    profiles = view.assessment.drivers
    title = translate(
        message("Impact drivers: {name}", name=graph.strategy.municipality.name), view.language
    )
    turn = math.tau / len(profiles)
    angles = [index * turn for index in range(len(profiles))]
    layers = [
        _rings(angles, theme),
        _spokes(angles, theme),
        _bands(profiles, angles, theme),
        *_line([profile.average for profile in profiles], angles, theme.score, dashed=False),
        *_line(
            [profile.earlier.profile if profile.earlier else None for profile in profiles],
            angles,
            theme.earlier_score,
            dashed=True,
        ),
        written([_figure(score) for score in range(HIGHEST_SCORE + 1)], 1, 10, theme=theme),
        written(
            [_name(item, angle, view) for item, angle in zip(profiles, angles, strict=True)],
            1,
            _SIZE,
            theme=theme,
        ),
    ]
    return Chart(
        specification={
            "width": _WIDTH,
            "height": _HEIGHT,
            "padding": 24,
            "background": theme.paper,
            "title": heading(title, _subtitle(view.assessment, view), theme),
            "layer": layers,
        },
        language=view.language,
        title=title,
        description=_description(profiles, view),
    )


def _figure(score: int) -> dict[str, Any]:
    """A score, a little to the left of the first axis."""
    _, y = on_circle(0, score / HIGHEST_SCORE * _RADIUS)
    return {"x": -2 * 12 / _WIDTH, "y": 2 * y / _HEIGHT, "lines": [str(score)], "align": "center"}


def _point(angle: float, share: float) -> dict[str, Any]:
    x, y = on_circle(angle, share * _RADIUS)
    return {"x": 2 * x / _WIDTH, "y": 2 * y / _HEIGHT}


def _path(points: Sequence[dict[str, Any]], **mark: Any) -> Layer:
    """A line through points; those of a ``part`` belong together."""
    return {
        "data": {"values": [{**item, "order": index} for index, item in enumerate(points)]},
        "mark": {"type": "line", **mark},
        "encoding": {
            **positions(1),
            "order": {"field": "order", "type": "quantitative"},
            "detail": {"field": "part", "type": "nominal"},
        },
    }


def _rings(angles: Sequence[float], theme: Theme) -> Layer:
    points = [
        {**_point(angle, score / HIGHEST_SCORE), "part": score}
        for score in range(1, HIGHEST_SCORE + 1)
        for angle in (*angles, angles[0])
    ]
    return _path(points, stroke=theme.hairline, strokeWidth=1)


def _spokes(angles: Sequence[float], theme: Theme) -> Layer:
    points = [
        {**_point(angle, share), "part": index}
        for index, angle in enumerate(angles)
        for share in (0, 1)
    ]
    return _path(points, stroke=theme.hairline, strokeWidth=1)


def _bands(profiles: Sequence[DriverProfile], angles: Sequence[float], theme: Theme) -> Layer:
    """On each axis, from the lowest to the highest that the score can be."""
    points = [
        {**_point(angle, score / HIGHEST_SCORE), "part": index}
        for index, (item, angle) in enumerate(zip(profiles, angles, strict=True))
        for score in (item.lowest, max(item.highest, item.lowest + 0.01))
    ]
    return _path(points, stroke=theme.score_range, strokeWidth=12, strokeCap="butt")


def _line(
    scores: Sequence[float | None], angles: Sequence[float], colour: str, *, dashed: bool
) -> list[Layer]:
    """A line around, open where something is not known, with a point on each axis that is."""
    known = [
        (index, _point(angle, score / HIGHEST_SCORE))
        for index, (angle, score) in enumerate(zip(angles, scores, strict=True))
        if score is not None
    ]
    if not known:
        return []
    by_index = dict(known)
    pairs = [
        {**point, "part": index}
        for index, point in known
        for point in (point, by_index.get((index + 1) % len(angles), point))
    ]
    dash = {"strokeDash": [5, 4]} if dashed else {}
    shape = "diamond" if dashed else "circle"
    dots: Layer = {
        "data": {"values": [point for _, point in known]},
        "mark": {
            "type": "point",
            "shape": shape,
            "size": 60,
            "filled": True,
            "fill": colour,
            "opacity": 1,
        },
        "encoding": positions(1),
    }
    return [_path(pairs, stroke=colour, strokeWidth=2, **dash), dots]


def _name(profile: DriverProfile, angle: float, view: View) -> dict[str, Any]:
    lines = wrapped(translate(profile.verdict.title, view.language), 160, _SIZE)
    if profile.average is None:
        figures = message("not answered")
    else:
        figures = message(
            "{average} of 4 ({answered} of {asked} answered)",
            average=rounded(profile.average),
            answered=profile.answered,
            asked=profile.asked,
        )
    lines.append(translate(figures, view.language))
    x, y = on_circle(angle, _RADIUS + 18)
    y += lift(angle, len(lines))
    return {"x": 2 * x / _WIDTH, "y": 2 * y / _HEIGHT, "lines": lines, "align": side(angle)}


def _subtitle(assessment: Assessment, view: View) -> list[str]:
    legend = [
        message("● line: average of what is answered, from 0 to 4"),
        message("broad bar: where it can lie, given what is not answered"),
    ]
    earlier = next((driver.earlier for driver in assessment.drivers if driver.earlier), None)
    if earlier:
        legend.append(message("◊ dashed: with people's answers of {day}", day=earlier.since))
    text = " · ".join(translate(item, view.language) for item in legend)
    notes = (ABOUT, *([ILLUSTRATIVE] if assessment.is_illustrative else []))
    about = " ".join(translate(note, view.language) for note in notes)
    return [*wrapped(text, _WIDTH, 11), *wrapped(about, _WIDTH, 11)]


def _description(profiles: Sequence[DriverProfile], view: View) -> str:
    return " ".join(_in_words(profile, view.language) for profile in profiles)


def _in_words(profile: DriverProfile, language: str) -> str:
    verdict = profile.verdict
    lowest, highest = (
        translate(rounded(score), language) for score in (profile.lowest, profile.highest)
    )
    title, answer = (translate(text, language) for text in (verdict.title, verdict.answer))
    return f"{title}: {answer}, {lowest}-{highest}."


DIAGRAM: Final = Diagram(
    name="driver-radar",
    title=message("Radar of the impact drivers"),
    draw=draw,
    assesses=[Section.DRIVERS],
    is_chart=True,
    uses=[],
)
