"""Pictures as data to svg, png, pdf: the only place that knows Graphviz, Vega-Lite and typst."""

import re
from html import escape
from typing import Final

from deiframe.drawing import graphviz, paper
from deiframe.drawing.graphviz import Engine, layout
from deiframe.errors import DrawingError
from deiframe.extend.diagram import FORMS, Chart, Picture
from deiframe.languages import message
from deiframe.looks.labels import plain
from deiframe.sanitize import inert_xml, visible

__all__ = ["FONTS", "SUFFIXES", "Engine", "draw", "layout"]

SUFFIXES: Final = FORMS

FONTS: Final = "Arimo,Arial,Liberation Sans,Helvetica,sans-serif"
"""The engines lay out in Arimo; the others are as wide, and one of them is on every system."""


def draw(picture: Picture | Chart, suffix: str, engine: Engine = Engine.BUNDLED) -> bytes:
    """Draw a picture as ``svg``, ``png``, ``pdf`` or ``dot``: the same picture, the same bytes.

    Raises:
        DrawingError: the engine is missing, takes too long, or refuses the picture; or a chart is
            asked for as ``dot``.
    """
    if suffix not in SUFFIXES:
        raise DrawingError(
            message(
                "{suffix} is not a form that can be drawn: {known}.",
                suffix=suffix,
                known=", ".join(SUFFIXES),
            )
        )
    if suffix == "dot":
        if isinstance(picture, Chart):
            raise DrawingError(message("This picture is a chart: it can be svg, png or pdf."))
        return inert_xml(picture.dot).encode()
    if isinstance(picture, Chart):
        from deiframe.drawing import vega

        svg = vega.svg_of(picture)
        if suffix == "png":
            return vega.png_of(svg)
    else:
        svg = graphviz.svg_of(picture, engine)
        if suffix == "png":
            return graphviz.png_of(picture, engine, paper.size_of(svg))
    svg = _described(visible(svg), picture)
    if suffix == "svg":
        return inert_xml(svg.replace('font-family="Arimo"', f'font-family="{FONTS}"')).encode()
    return paper.pdf_of(
        svg, title=picture.title, description=picture.description, language=picture.language
    )


def _described(svg: str, picture: Picture | Chart) -> str:
    """Give the picture its title and description, for screen readers."""
    title, description = escape(plain(picture.title)), escape(plain(picture.description))
    head = (
        f'<svg role="img" lang="{picture.language}" aria-labelledby="picture-title"'
        ' aria-describedby="picture-description" '
    )
    words = (
        f'<title id="picture-title">{title}</title>\n'
        f'<desc id="picture-description">{description}</desc>\n'
    )
    svg = svg.replace("<svg ", head, 1)
    return re.sub(r"(<svg [^>]*>\n?)", lambda found: found[1] + words, svg, count=1)
