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
#set page(paper: sys.inputs.paper, flipped: sys.inputs.wide == "yes", margin: 10mm)
#set text(lang: sys.inputs.language, font: "Arimo")
#align(center + horizon, image(bytes(sys.inputs.picture), format: "svg", fit: "contain",
  width: 100%, height: 100%, alt: sys.inputs.description))
"""


def pdf_of(svg: str, *, title: str, description: str, language: str) -> bytes:
    """Put a picture on one page of A4 or A3, whichever keeps its letters readable.

    Raises:
        DrawingError: the page cannot be set.
    """
    width, height = size_of(svg)
    inputs = {
        # They stand in the file as they are, which a pipeline may show.
        "title": inert(plain(title)),
        "description": inert(plain(description)),
        "drawn_by": PDF_KEYWORD,
        "language": _language(language),
        "wide": "yes" if width > height else "no",
        "paper": "a4" if max(width, height) < 1000 and min(width, height) < 700 else "a3",
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
