"""Pictures as data to svg, png, pdf: the only place that knows Graphviz, Vega-Lite and typst.

Nothing is fetched, and no file is opened, for anything that a picture says.
"""

import re
from html import escape
from typing import Final
from xml.parsers import expat

import attrs

from deiframe.drawing import graphviz, paper
from deiframe.drawing.engine import refused
from deiframe.drawing.graphviz import Engine, layout
from deiframe.drawing.letters import foreign, letters_of, undrawable
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import FORMS, Chart, Picture
from deiframe.i18n import message
from deiframe.sanitize import inert_xml, visible
from deiframe.styling.labels import plain

__all__ = ["FONTS", "SUFFIXES", "Drawing", "Engine", "draw", "drawing_of", "layout"]

SUFFIXES: Final = FORMS

FONTS: Final = "Arimo,Arial,Liberation Sans,Helvetica,sans-serif"
"""The engines lay out in Arimo; the others are as wide, and one of them is on every system."""

_IMAGE: Final = re.compile(r"<(?:image|feImage)\b[^>]*")
_OWN_IMAGE: Final = re.compile(r"""href=["']data:image/(?:png|jpeg|gif|webp);base64,""")


@attrs.frozen
class Drawing:
    """A picture in one form; ``undrawable`` are the letters that are empty boxes in it."""

    data: bytes
    undrawable: frozenset[str] = frozenset()


def draw(picture: Picture | Chart, suffix: str, engine: Engine = Engine.BUNDLED) -> bytes:
    """Draw a picture as ``svg``, ``png``, ``pdf`` or ``dot``: the same picture, the same bytes.

    Letters that the font that comes with us lacks are drawn by another on this machine.

    Raises:
        DrawingError: the engine is missing, takes too long, or refuses the picture; it wants
            something from outside; or a chart is asked for as ``dot``.
    """
    return drawing_of(picture, suffix, engine).data


def drawing_of(picture: Picture | Chart, suffix: str, engine: Engine = Engine.BUNDLED) -> Drawing:
    """Draw a picture as :func:`draw` does, and say which letters of it could not be drawn."""
    if suffix not in SUFFIXES:
        raise DrawingError(
            message(
                "{suffix} is not a format that can be drawn: {known}.",
                suffix=suffix,
                known=", ".join(SUFFIXES),
            )
        )
    if suffix == "dot":
        if isinstance(picture, Chart):
            raise DrawingError(message("This picture is a chart: it can be svg, png or pdf."))
        return Drawing(inert_xml(picture.dot).encode())
    svg = _closed(_whole(visible(_svg(picture, engine))))
    if suffix == "svg":
        named = _described(svg, picture)
        named = named.replace('font-family="Arimo"', f'font-family="{FONTS}"')
        return Drawing(inert_xml(named).encode())
    others = foreign(letters_of(svg))
    data = _png(picture, svg, engine, others) if suffix == "png" else _pdf(picture, svg)
    return Drawing(data, undrawable(others))


def _svg(picture: Picture | Chart, engine: Engine) -> str:
    if isinstance(picture, Picture):
        return graphviz.svg_of(picture, engine)
    from deiframe.drawing import vega

    return vega.svg_of(picture)


def _whole(svg: str) -> str:
    """An SVG that can be read: an engine hands on what it does not know in a label.

    Raises:
        RefusedPictureError: nobody could show it.
    """
    try:
        expat.ParserCreate().Parse(svg, True)
    except expat.ExpatError as error:
        raise refused(str(error)) from None
    return svg


def _closed(svg: str) -> str:
    """An SVG that wants nothing from outside; an image is to be in it.

    Raises:
        DrawingError: it names a file or an address.
    """
    for found in _IMAGE.finditer(svg):
        if not _OWN_IMAGE.search(found[0]):
            raise DrawingError(
                message(
                    "The picture refers to an image in a file or at an address; nothing is fetched."
                )
            )
    return svg


def _png(picture: Picture | Chart, svg: str, engine: Engine, others: frozenset[str]) -> bytes:
    if isinstance(picture, Picture) and not others:
        return graphviz.png_of(picture, engine, paper.size_of(svg))
    from deiframe.drawing import vega

    dots = graphviz.resolution(paper.size_of(svg))
    if isinstance(picture, Chart):
        return vega.png_of(svg, dots)
    # The engine has no fonts but its own; what turns charts into dots takes those of the machine.
    return vega.png_of(svg, dots * vega.INCHES_OF_POINTS)


def _pdf(picture: Picture | Chart, svg: str) -> bytes:
    return paper.pdf_of(
        _described(svg, picture),
        title=picture.title,
        description=picture.description,
        language=picture.language,
    )


def _described(svg: str, picture: Picture | Chart) -> str:
    """Give the picture its title and description, for screen readers."""
    title, description = escape(plain(picture.title)), escape(plain(picture.description))
    head = (
        f'<svg role="img" lang="{escape(plain(picture.language))}" aria-labelledby="picture-title"'
        ' aria-describedby="picture-description" '
    )
    words = (
        f'<title id="picture-title">{title}</title>\n'
        f'<desc id="picture-description">{description}</desc>\n'
    )
    svg = svg.replace("<svg ", head, 1)
    return re.sub(r"(<svg [^>]*>\n?)", lambda found: found[1] + words, svg, count=1)
