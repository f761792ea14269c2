"""Pictures on paper: a page around an SVG, set by typst."""

import re
from importlib.resources import files
from typing import Any, Final

from deiframe.errors import DrawingError
from deiframe.languages import message
from deiframe.looks.labels import plain
from deiframe.sanitize import inert

_SIZE: Final = re.compile(r'width="([\d.]+)(?:pt)?" height="([\d.]+)(?:pt)?"')


def size_of(svg: str) -> tuple[float, float]:
    """Width and height of an SVG in points."""
    found = _SIZE.search(svg)
    return (float(found[1]), float(found[2])) if found else (842.0, 595.0)


_PAGE: Final = """
#set document(title: sys.inputs.title, date: none)
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
    import typst

    width, height = size_of(svg)
    inputs = {
        # They stand in the file as they are, which a pipeline may show.
        "title": inert(plain(title)),
        "description": inert(plain(description)),
        "language": language,
        "wide": "yes" if width > height else "no",
        "paper": "a4" if max(width, height) < 1000 and min(width, height) < 700 else "a3",
        "picture": svg,
    }
    fonts = str(files("deiframe") / "fonts")
    try:
        made: Any = typst.compile(  # type: ignore[misc]  # its stubs leave a type open
            _PAGE.encode(),
            sys_inputs=inputs,
            font_paths=[fonts],
            timestamp=0,
        )
    except (RuntimeError, ValueError, TypeError) as error:
        raise DrawingError(
            message("The page cannot be set: {reason}", reason=str(error)[:300])
        ) from None
    return bytes(made)
