"""Pictures as data to svg, png, pdf: the only place that knows Graphviz, Vega-Lite and typst.

Nothing is fetched, and no file is opened, for anything that a picture says.
"""

from typing import Final

import attrs

from deiframe.drawing import graphviz, paged, paper
from deiframe.drawing.graphviz import Engine, layout
from deiframe.drawing.letters import foreign, letters_of, undrawable
from deiframe.drawing.picture_kinds import with_dots
from deiframe.drawing.svg_text import FONTS, accepted, described, finished
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import FORMS, AnyPicture, Chart, Picture
from deiframe.extension_points.sheet import PagedPicture
from deiframe.i18n import message
from deiframe.sanitize import inert_xml

__all__ = ["FONTS", "SUFFIXES", "Drawing", "Engine", "draw", "drawing_of", "layout"]

SUFFIXES: Final = FORMS


@attrs.frozen
class Drawing:
    """A picture in one form; ``undrawable`` are the letters that are empty boxes in it.

    ``further`` are its pages after the first, in a form whose files have one page each.
    """

    data: bytes
    undrawable: frozenset[str] = frozenset()
    further: tuple[bytes, ...] = ()


def draw(picture: AnyPicture, suffix: str, engine: Engine = Engine.BUNDLED) -> bytes:
    """Draw a picture as ``svg``, ``png``, ``pdf`` or ``dot``: the same picture, the same bytes.

    Letters that the font that comes with us lacks are drawn by another on this machine.

    Raises:
        DrawingError: the engine is missing, takes too long, or refuses the picture; it wants
            something from outside; or a chart is asked for as ``dot``.
    """
    return drawing_of(picture, suffix, engine).data


def drawing_of(picture: AnyPicture, suffix: str, engine: Engine = Engine.BUNDLED) -> Drawing:
    """Draw a picture as :func:`draw` does, and say which letters of it could not be drawn."""
    if suffix not in SUFFIXES:
        raise DrawingError(
            message(
                "{suffix} is not a format that can be drawn: {known}.",
                suffix=suffix,
                known=", ".join(SUFFIXES),
            )
        )
    if isinstance(picture, PagedPicture):
        pages, others = paged.pages_of(picture, suffix, engine)
        return Drawing(pages[0], undrawable(others), tuple(pages[1:]))
    if suffix == "dot":
        if isinstance(picture, Chart):
            raise DrawingError(message("This picture is a chart: it can be svg, png or pdf."))
        return Drawing(inert_xml(picture.dot).encode())
    svg = accepted(_svg(picture, engine))
    if suffix == "svg":
        return Drawing(finished(svg, **_words(picture), wide=False))
    others = foreign(letters_of(svg))
    data = _png(picture, svg, engine, others) if suffix == "png" else _pdf(picture, svg)
    return Drawing(data, undrawable(others))


def _svg(picture: Picture | Chart, engine: Engine) -> str:
    if isinstance(picture, Picture):
        return graphviz.svg_of(picture, engine)
    from deiframe.drawing import vega

    return vega.svg_of(picture)


def _words(picture: Picture | Chart) -> dict[str, str]:
    return {
        "title": picture.title,
        "description": picture.description,
        "language": picture.language,
    }


def _png(picture: Picture | Chart, svg: str, engine: Engine, others: frozenset[str]) -> bytes:
    dots = graphviz.resolution(paper.size_of(svg))
    if isinstance(picture, Picture) and not others:
        return with_dots(graphviz.png_of(picture, engine, dots), dots)
    from deiframe.drawing import vega

    if isinstance(picture, Chart):
        return vega.png_of(svg, dots)
    # The engine has no fonts but its own; what turns charts into dots takes those of the machine.
    return vega.png_of(svg, dots * vega.INCHES_OF_POINTS)


def _pdf(picture: Picture | Chart, svg: str) -> bytes:
    words = _words(picture)
    return paper.pdf_of(described(svg, **words), **words)
