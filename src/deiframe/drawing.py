"""Pictures as data to svg, png, pdf: the one module that knows Graphviz and typst.

The bundled engine is the program ``graphviz-pure``; ``dot`` is used where the reader asks for it.
Either runs as a process of its own, with a time limit, and is given nothing but DOT text that
:mod:`deiframe.diagrams` made.
"""

import json
import re
import shutil
import subprocess
import sysconfig
from enum import StrEnum
from html import escape
from importlib.resources import files
from typing import Any, Final

from deiframe.errors import DrawingError
from deiframe.extend.diagram import Layout, Picture
from deiframe.languages import message
from deiframe.looks.labels import plain

SUFFIXES: Final = ("svg", "png", "pdf", "dot")
"""The forms in which a picture can be drawn, by the suffix of its file."""

FONTS: Final = "Arimo,Arial,Liberation Sans,Helvetica,sans-serif"
"""The engine lays out in Arimo; the others are as wide, and one of them is on every system."""

SECONDS: Final = 60
_PIXELS_PER_INCH: Final = 192
_MOST_PIXELS: Final = 12_000
_SVG_SIZE: Final = re.compile(r'<svg width="([\d.]+)pt" height="([\d.]+)pt"')
_PREAMBLE: Final = re.compile(r"^<\?xml.*?(?=<svg )", re.DOTALL)


class Engine(StrEnum):
    """What lays a picture out."""

    BUNDLED = "bundled"
    DOT = "dot"


def draw(picture: Picture, suffix: str, engine: Engine = Engine.BUNDLED) -> bytes:
    """Draw a picture as ``svg``, ``png``, ``pdf`` or ``dot``: the same picture, the same bytes.

    Raises:
        DrawingError: the engine is missing, takes too long, or refuses the picture.
    """
    if suffix == "dot":
        return picture.dot.encode()
    svg = _described(_run(picture, "svg", engine).decode(), picture)
    if suffix == "svg":
        return svg.encode()
    if suffix == "png":
        return _run(picture, "png", engine, dpi=_resolution(svg))
    if suffix == "pdf":
        return _pdf(svg, picture)
    raise DrawingError(
        message(
            "{suffix} is not a form that can be drawn: {known}.",
            suffix=suffix,
            known=", ".join(SUFFIXES),
        )
    )


def layout(picture: Picture, engine: Engine = Engine.BUNDLED) -> dict[str, Any]:
    """Return where the engine puts everything, as Graphviz's own JSON: for looking it over."""
    placed: dict[str, Any] = json.loads(_run(picture, "json", engine))
    return placed


def _run(picture: Picture, form: str, engine: Engine, dpi: int | None = None) -> bytes:
    command = [_program(engine), f"-T{form}"]
    command += ["-Kneato", "-n2"] if picture.layout is Layout.FIXED else ["-Kdot"]
    command += [f"-Gdpi={dpi}"] if dpi else []
    try:
        done = subprocess.run(
            command, input=picture.dot.encode(), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise DrawingError(
            message("Drawing took longer than {count} seconds. Try a smaller part.", count=SECONDS)
        ) from None
    except OSError as error:
        raise DrawingError(
            message("The drawing engine does not start: {reason}.", reason=str(error)[:200])
        ) from None
    if done.returncode != 0 or not done.stdout:
        said = done.stderr.decode(errors="replace").strip()[:300]
        raise DrawingError(message("The drawing engine refused the picture: {reason}", reason=said))
    return done.stdout


def _program(engine: Engine) -> str:
    name = "dot" if engine is Engine.DOT else "graphviz-pure"
    beside = sysconfig.get_path("scripts") if engine is Engine.BUNDLED else None
    found = shutil.which(name, path=beside) or shutil.which(name)
    if found is None:
        raise DrawingError(message("The drawing engine {name} is not installed.", name=name))
    return found


def _described(svg: str, picture: Picture) -> str:
    """Give the picture its title and description, for screen readers, and fonts that are there."""
    title, description = escape(plain(picture.title)), escape(plain(picture.description))
    head = (
        f'<svg role="img" lang="{picture.language}" aria-labelledby="picture-title"'
        ' aria-describedby="picture-description" '
    )
    words = (
        f'<title id="picture-title">{title}</title>\n'
        f'<desc id="picture-description">{description}</desc>\n'
    )
    svg = _PREAMBLE.sub("", svg).replace("<svg ", head, 1)
    svg = re.sub(r"(<svg [^>]*>\n?)", lambda found: found[1] + words, svg, count=1)
    return svg.replace('font-family="Arimo"', f'font-family="{FONTS}"')


def _size(svg: str) -> tuple[float, float]:
    """Width and height in points."""
    found = re.search(r'width="([\d.]+)pt" height="([\d.]+)pt"', svg)
    return (float(found[1]), float(found[2])) if found else (842.0, 595.0)


def _resolution(svg: str) -> int:
    longest = max(_size(svg)) / 72
    return max(24, min(_PIXELS_PER_INCH, int(_MOST_PIXELS / longest)))


_PAGE: Final = """
#set document(title: sys.inputs.title, date: none)
#set page(paper: sys.inputs.paper, flipped: sys.inputs.wide == "yes", margin: 10mm)
#set text(lang: sys.inputs.language, font: "Arimo")
#align(center + horizon, image(bytes(sys.inputs.picture), format: "svg", fit: "contain",
  width: 100%, height: 100%, alt: sys.inputs.description))
"""


def _pdf(svg: str, picture: Picture) -> bytes:
    """Put the picture on one page of A4 or A3, whichever keeps its letters readable."""
    import typst

    width, height = _size(svg)
    inputs = {
        "title": plain(picture.title),
        "description": plain(picture.description),
        "language": picture.language,
        "wide": "yes" if width > height else "no",
        "paper": "a4" if max(width, height) < 1000 and min(width, height) < 700 else "a3",
        "picture": svg.replace(FONTS, "Arimo"),
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
