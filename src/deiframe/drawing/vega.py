"""Charts to svg and png, by Vega-Lite (without a browser)."""

from collections.abc import Mapping
from typing import Any, Final

from deiframe.drawing.engine import refused
from deiframe.drawing.workshop import made
from deiframe.extension_points.diagram import Chart
from deiframe.styling.labels import plain

INCHES_OF_POINTS: Final = 72 / 96
"""An inch has 72 points, and 96 of the units in which charts are measured."""


def svg_of(chart: Chart) -> str:
    """Draw a chart as SVG.

    Raises:
        RefusedPictureError: the specification is refused.
    """
    try:
        wanted = _plain(chart.specification)
    except RecursionError as error:
        raise refused(str(error)) from None
    specification = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": {"font": "Arimo", "view": {"stroke": None}},
        **wanted,
    }
    return made("chart", specification=specification).decode()


def _plain(value: Any) -> Any:
    """A specification, each text in it filtered as everything that is drawn.

    A line's end in a title would end the engine's own expression; lines are lists.
    """
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {
            plain(key) if isinstance(key, str) else key: _plain(each) for key, each in value.items()
        }
    return [_plain(each) for each in value] if isinstance(value, (list, tuple)) else value


def png_of(svg: str, dots: float) -> bytes:
    """Turn an SVG into PNG, of so many dots to an inch.

    Raises:
        DrawingError: it cannot be drawn.
    """
    return made("dots", svg=svg, dots=dots)
