"""Charts to svg and png, by Vega-Lite (without a browser)."""

from functools import cache
from importlib.resources import files
from typing import Any, Final

from deiframe.errors import RefusedPictureError
from deiframe.extend.diagram import Chart
from deiframe.languages import message

_PIXELS_PER_INCH: Final = 192


def svg_of(chart: Chart) -> str:
    """Draw a chart as SVG.

    Raises:
        RefusedPictureError: the specification is refused.
    """
    engine = _engine()
    specification = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": {"font": "Arimo", "view": {"stroke": None}},
        **chart.specification,
    }
    try:
        drawn: str = engine.vegalite_to_svg(specification)
    except ValueError as error:
        reason = str(error).splitlines()[0][:300]
        raise RefusedPictureError(
            message("The drawing engine refused the picture: {reason}", reason=reason)
        ) from None
    return drawn


def png_of(svg: str) -> bytes:
    """Turn the SVG of a chart into PNG."""
    return bytes(_engine().svg_to_png(svg, ppi=_PIXELS_PER_INCH, scale=1))


@cache
def _engine() -> Any:
    """The library, which knows our font from then on."""
    import vl_convert

    vl_convert.register_font_directory(str(files("deiframe") / "fonts"))
    return vl_convert
