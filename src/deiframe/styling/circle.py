"""Charts around a middle: where things stand, and how words are put beside them.

The plane runs from -1 to 1 in both directions; angles run clockwise from the top, in radians.
"""

import math
from collections.abc import Mapping, Sequence
from typing import Any

from deiframe.extension_points.theme import Theme
from deiframe.styling.labels import plain

Layer = dict[str, Any]
"""A layer of a Vega-Lite specification."""


def heading(
    title: str | list[str], subtitle: str | list[str], theme: Theme, *, small: float = 11
) -> dict[str, Any]:
    """The title of a chart and what stands below it, in small letters."""
    return {
        "text": title,
        "subtitle": subtitle,
        "anchor": "start",
        "fontSize": 18,
        "subtitleFontSize": small,
        "subtitleColor": theme.muted,
        "offset": 8,
        "font": "Arimo",
        "subtitleFont": "Arimo",
        "color": theme.ink,
    }


def on_circle(angle: float, radius: float) -> tuple[float, float]:
    """The point at an angle, so far from the middle."""
    return radius * math.sin(angle), radius * math.cos(angle)


def positions(size: float) -> dict[str, Any]:
    """The encoding that puts ``x`` and ``y`` of the data on a plane that reaches ``size`` out."""
    scale = {"domain": [-size, size], "nice": False, "zero": False}
    return {
        axis: {"field": axis, "type": "quantitative", "scale": scale, "axis": None} for axis in "xy"
    }


def written(
    texts: Sequence[Mapping[str, Any]],
    reach: float,
    size: float,
    *,
    theme: Theme,
    bold: bool = False,
) -> Layer:
    """A layer of words: each with ``x``, ``y``, ``lines``, perhaps ``align`` and ``ink``."""
    values = [
        {"ink": theme.ink, **text, "lines": [plain(line) for line in text["lines"]]}
        for text in texts
    ]
    aligned = {"align": {"expr": "datum.align"}} if texts and "align" in texts[0] else {}
    return {
        "data": {"values": values},
        "mark": {
            "type": "text",
            "fontSize": size,
            "fontWeight": "bold" if bold else "normal",
            "fill": {"expr": "datum.ink"},
            "baseline": "middle",
            **aligned,
        },
        "encoding": {**positions(reach), "text": {"field": "lines"}},
    }


def lift(angle: float, lines: int, line_height: float = 13) -> float:
    """How far up the first of several lines stands, so that they all run away from the circle."""
    share = (math.cos(angle) + 1) / 2  # 1 at the top, 0 at the bottom
    return (lines - 1) * line_height * share


def side(angle: float) -> str:
    """How words beside a point of the circle are aligned, so that they run away from it."""
    x = math.sin(angle)
    if abs(x) < 0.15:
        return "center"
    return "left" if x > 0 else "right"
