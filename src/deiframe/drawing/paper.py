"""Pictures on paper: a page around an SVG, set by typst."""

import json
import re
from collections.abc import Sequence
from typing import Final

import attrs

from deiframe.drawing.picture_kinds import PDF_KEYWORD
from deiframe.drawing.workshop import made
from deiframe.sanitize import inert
from deiframe.styling.labels import plain

_NUMBER: Final = r"(\d+(?:\.\d*)?(?:e[+-]?\d+)?)"
_SIZE: Final = re.compile(rf'width="{_NUMBER}(?:pt)?" height="{_NUMBER}(?:pt)?"')

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?![A-Za-z])")


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of an SVG in points."""
    found = _SIZE.search(svg)
    return (float(found[1]), float(found[2])) if found else (842.0, 595.0)


_PAGE: Final = """
#set document(title: sys.inputs.title, keywords: sys.inputs.drawn_by, date: none)
#set page(width: float(sys.inputs.width) * 1pt, height: float(sys.inputs.height) * 1pt,
  margin: float(sys.inputs.margin) * 1pt)
#set text(lang: sys.inputs.language, font: "Arimo")
#align(center + horizon, image(bytes(sys.inputs.picture), format: "svg", fit: "contain",
  width: 100%, height: 100%, alt: sys.inputs.description))
"""


_MARGIN: Final = 28.35
_PAPERS: Final = ((841.89, 595.28), (1190.55, 841.89))
"""A4 and A3, in points."""

_LARGEST: Final = 14_400.0
"""Points: no page of a PDF may be larger."""

_LEAST_SCALE: Final = 0.89
"""At which the smallest letters of a picture, of 9 points, are still of 8."""


def page_for(width: float, height: float) -> tuple[float, float]:
    """The page for a picture of a size in points: A4 or A3, else one as large as it needs.

    >>> page_for(700, 500), page_for(500, 1100), page_for(3000, 100)
    ((841.89, 595.28), (841.89, 1190.55), (3056.7, 156.7))
    """
    for long, short in _PAPERS:
        page = (long, short) if width > height else (short, long)
        sides = zip(page, (width, height), strict=True)
        if all((side - 2 * _MARGIN) / max(size, 1) >= _LEAST_SCALE for side, size in sides):
            return page
    own = (min(side + 2 * _MARGIN, _LARGEST) for side in (width, height))
    return round(next(own), 2), round(next(own), 2)


def pdf_of(svg: str, *, title: str, description: str, language: str) -> bytes:
    """Put a picture on one page, on which its letters can be read: A4, A3, or one of its size.

    Raises:
        DrawingError: the page cannot be set.
    """
    width, height = page_for(*size_of(svg))
    inputs = {
        # They stand in the file as they are, which a pipeline may show.
        "title": inert(plain(title)),
        "description": inert(plain(description)),
        "drawn_by": PDF_KEYWORD,
        "language": _language(language),
        "width": str(width),
        "height": str(height),
        "margin": str(_MARGIN),
        "picture": svg,
    }
    return made("page", page=_PAGE, inputs=inputs)


@attrs.frozen
class PaperPage:
    """A picture that is a page of a size in points, and what it shows in words."""

    svg: str
    description: str
    width: float
    height: float


_PAGES: Final = """
#set document(title: sys.inputs.title, keywords: sys.inputs.drawn_by, date: none)
#set text(lang: sys.inputs.language, font: "Arimo")
#for item in json(bytes(sys.inputs.pages)) {
  page(width: item.width * 1pt, height: item.height * 1pt, margin: 0pt, image(bytes(item.svg),
    format: "svg", fit: "contain", width: 100%, height: 100%, alt: item.description))
}
"""


def pages_pdf(pages: Sequence[PaperPage], *, title: str, language: str) -> bytes:
    """Put pictures on a page each, without a margin: they bring their own.

    Raises:
        DrawingError: the pages cannot be set.
    """
    inputs = {
        "title": inert(plain(title)),
        "drawn_by": PDF_KEYWORD,
        "language": _language(language),
        "pages": json.dumps(
            [
                {
                    "svg": page.svg,
                    "description": inert(plain(page.description)),
                    "width": page.width,
                    "height": page.height,
                }
                for page in pages
            ]
        ),
    }
    return made("page", page=_PAGES, inputs=inputs)


def _language(name: str) -> str:
    """A language as typst takes it, without its region; one that is none is not determined."""
    found = _LANGUAGE.match(name)
    return found[0].lower() if found else "und"
