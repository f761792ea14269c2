"""Charts to svg and png, by Vega-Lite (without a browser)."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from deiframe.errors import DrawingError
from deiframe.extend.diagram import Chart
from deiframe.languages import message
from deiframe.looks.labels import plain

_PIXELS_PER_INCH: Final = 192


def svg_of(chart: Chart) -> str:
    """Draw a chart as SVG.

    Raises:
        DrawingError: the specification is refused.
    """
    engine = _engine()
    specification = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": {"font": "Arimo", "view": {"stroke": None}},
        **_steering_nothing(chart.specification),
    }
    try:
        drawn: str = engine.vegalite_to_svg(specification)
    except ValueError as error:
        reason = str(error).splitlines()[0][:300]
        raise DrawingError(
            message("The drawing engine refused the picture: {reason}", reason=reason)
        ) from None
    return drawn


def _steering_nothing(value: Any) -> Any:
    """The specification without control characters: one is enough for the engine to abort.

    It takes the whole program with it, which no ``except`` can prevent.
    """
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, Mapping):
        return {_steering_nothing(key): _steering_nothing(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_steering_nothing(one) for one in value]
    return value


def png_of(svg: str) -> bytes:
    """Turn the SVG of a chart into PNG."""
    return bytes(_engine().svg_to_png(svg, ppi=_PIXELS_PER_INCH, scale=1))


@cache
def _engine() -> Any:
    """The library, which knows our font from then on."""
    import vl_convert

    vl_convert.register_font_directory(str(files("deiframe") / "fonts"))
    return vl_convert
