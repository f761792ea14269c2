"""DOT to svg and png, by Graphviz.

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
from typing import Any, Final

from deiframe.errors import DrawingError, RefusedPictureError
from deiframe.extend.diagram import Layout, Picture
from deiframe.languages import message

SECONDS: Final = 60
_PIXELS_PER_INCH: Final = 192
_MOST_PIXELS: Final = 12_000
_PREAMBLE: Final = re.compile(r"^<\?xml.*?(?=<svg )", re.DOTALL)


class Engine(StrEnum):
    """What lays a picture out."""

    BUNDLED = "bundled"
    DOT = "dot"


def svg_of(picture: Picture, engine: Engine) -> str:
    """Draw a picture as SVG."""
    return _PREAMBLE.sub("", _run(picture, "svg", engine).decode())


def png_of(picture: Picture, engine: Engine, size: tuple[float, float]) -> bytes:
    """Draw a picture as PNG, ``size`` in points, as sharp as its size allows."""
    return _run(picture, "png", engine, dpi=_resolution(size))


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
        refused = message("The drawing engine refused the picture: {reason}", reason=said)
        raise RefusedPictureError(refused)
    return done.stdout


def _program(engine: Engine) -> str:
    name = "dot" if engine is Engine.DOT else "graphviz-pure"
    beside = sysconfig.get_path("scripts") if engine is Engine.BUNDLED else None
    found = shutil.which(name, path=beside) or shutil.which(name)
    if found is None:
        raise DrawingError(message("The drawing engine {name} is not installed.", name=name))
    return found


def _resolution(size: tuple[float, float]) -> int:
    longest = max(size) / 72
    return max(24, min(_PIXELS_PER_INCH, int(_MOST_PIXELS / longest)))
