"""The impact drivers as a radar, where each question is answered; and how they were before."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from deiframe.extension_points.diagram import Chart, View
from deiframe.i18n import message, rounded, translate
from deiframe.model.process import HIGHEST_SCORE
from deiframe.styling.circle import Layer, heading, lift, on_circle, positions, side, written
from deiframe.styling.labels import wrapped

if TYPE_CHECKING:
    from deiframe.assessment import DriverProfile
    from deiframe.extension_points.theme import Theme

_WIDTH: Final = 760
_HEIGHT: Final = 520
_RADIUS: Final = 200
_SIZE: Final = 11.0


def radar(profiles: Sequence[DriverProfile], view: View, title: str, about: str) -> Chart:
    """The radar; ``about`` says whose it is, and what is to be known of it."""
    theme = view.theme
    turn = math.tau / len(profiles)
    angles = [index * turn for index in range(len(profiles))]
    layers = [
        _rings(angles, theme),
        _spokes(angles, theme),
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
            "title": heading(wrapped(title, _WIDTH, 18), wrapped(about, _WIDTH, 11), theme),
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
    lines.append(_score(profile, view))
    x, y = on_circle(angle, _RADIUS + 18)
    y += lift(angle, len(lines))
    return {"x": 2 * x / _WIDTH, "y": 2 * y / _HEIGHT, "lines": lines, "align": side(angle)}


def _score(profile: DriverProfile, view: View) -> str:
    score = message(
        "{average} of {highest}", average=rounded(profile.average or 0.0), highest=HIGHEST_SCORE
    )
    return translate(score, view.language)


def _description(profiles: Sequence[DriverProfile], view: View) -> str:
    return " ".join(
        f"{translate(profile.verdict.title, view.language)}: {_score(profile, view)}."
        for profile in profiles
    )
