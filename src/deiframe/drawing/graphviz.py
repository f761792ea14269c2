"""DOT to svg and png, by Graphviz.

The bundled engine is the program ``graphviz-pure``; ``dot`` is used where the reader asks for it.
Either runs as a process of its own (:mod:`deiframe.drawing.engine`), and is given nothing but DOT
text that :mod:`deiframe.diagrams` made.
"""

import json
import re
import sysconfig
from enum import StrEnum
from typing import Any, Final

from deiframe.drawing.engine import OPENS_NOTHING, broken_off, program, refused, run
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Layout, Picture
from deiframe.i18n import message
from deiframe.sanitize import visible

_PIXELS_PER_INCH: Final = 192
_MOST_PIXELS: Final = 12_000
_PREAMBLE: Final = re.compile(r"<\?xml.*?(?=<svg )", re.DOTALL)


class Engine(StrEnum):
    """What lays a picture out."""

    BUNDLED = "bundled"
    DOT = "dot"


def svg_of(picture: Picture, engine: Engine) -> str:
    """Draw a picture as SVG."""
    return _svgs(_run(picture.dot, picture.layout, "svg", engine))[0]


def svgs_of(dot: str, engine: Engine) -> list[str]:
    """Draw pages, in which everything has its place, as SVG: one for each graph in the text."""
    return _svgs(_run(dot, Layout.FIXED, "svg", engine))


def png_of(picture: Picture, engine: Engine, dots: int) -> bytes:
    """Draw a picture as PNG, of so many dots to an inch."""
    return _run(picture.dot, picture.layout, "png", engine, dots)


def page_png(dot: str, engine: Engine, dots: int) -> bytes:
    """Draw a page, in which everything has its place, as PNG."""
    return _run(dot, Layout.FIXED, "png", engine, dots)


def layout(picture: Picture, engine: Engine = Engine.BUNDLED) -> dict[str, Any]:
    """Return where the engine puts everything, as Graphviz's own JSON: for looking it over."""
    placed: dict[str, Any] = json.loads(_run(picture.dot, picture.layout, "json", engine))
    return placed


def _svgs(drawn: bytes) -> list[str]:
    """The SVG of each graph; what stands before each is for files of their own."""
    first, *others = _PREAMBLE.split(drawn.decode(errors="replace"))
    return [*([first] if first.strip() else []), *others]


def _run(dot: str, layout: Layout, form: str, engine: Engine, dots: int | None = None) -> bytes:
    command = [_program(engine), f"-T{form}"]
    command += ["-Kneato", "-n2"] if layout is Layout.FIXED else ["-Kdot"]
    command += [f"-Gdpi={dots}"] if dots else []
    done = run(command, visible(dot).encode())
    if OPENS_NOTHING in done.text:
        raise DrawingError(
            message(
                "The picture refers to an image in a file or at an address; nothing is fetched."
            )
        )
    if done.code < 0:
        raise broken_off(done)
    if done.code != 0 or not done.drawn:
        raise refused(_errors(done.text))
    return done.drawn


def _errors(output: str) -> str:
    """What the engine says of errors, if it does; warnings come in any number before them."""
    lines = output.splitlines()
    return "\n".join([line for line in lines if line.startswith("Error")] or lines)


def _program(engine: Engine) -> str:
    if engine is Engine.DOT:
        return program("dot")
    return program("graphviz-pure", sysconfig.get_path("scripts"))


def resolution(size: tuple[float, float]) -> int:
    """Return how many dots an inch has, for a picture of a size in points."""
    longest = max(*size, 1) / 72
    return max(24, min(_PIXELS_PER_INCH, int(_MOST_PIXELS / longest)))
