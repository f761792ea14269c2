"""Charts to svg and png, by Vega-Lite (without a browser)."""

from typing import Final

from deiframe.drawing.workshop import made
from deiframe.extend.diagram import Chart

_PIXELS_PER_INCH: Final = 192
INCHES_OF_POINTS: Final = 72 / 96
"""An inch has 72 points, and 96 of the units in which charts are measured."""


def svg_of(chart: Chart) -> str:
    """Draw a chart as SVG.

    Raises:
        DrawingError: the specification is refused, or takes too long.
    """
    specification = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": {"font": "Arimo", "view": {"stroke": None}},
        **chart.specification,
    }
    return made("chart", specification=specification).decode()


def png_of(svg: str, dots: float = _PIXELS_PER_INCH) -> bytes:
    """Turn an SVG into PNG, of so many dots to an inch.

    Raises:
        DrawingError: it cannot be drawn.
    """
    return made("dots", svg=svg, dots=dots)
