"""Asking the program that draws charts and sets pages (:mod:`.worker`)."""

import json
import sys
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from deiframe.drawing.engine import broken_off, refused, run
from deiframe.drawing.worker import REFUSED

_LIBRARIES: Final = ("vl_convert", "typst")
_PANIC: Final = "panicked at"
"""What the libraries say when they fall over, and then tell it as if they had refused."""


def made(task: str, **asked: Any) -> bytes:
    """Have a task of the worker done.

    Raises:
        RefusedPictureError: it is refused, or is nothing that can be handed over.
        DrawingError: it takes too long, or too much.
    """
    fonts = str(files("deiframe") / "fonts")
    try:
        wanted = json.dumps({"do": task, "fonts": fonts, **asked}).encode()
    except (RecursionError, TypeError, ValueError) as error:
        raise refused(str(error)) from None
    done = run(
        [sys.executable, "-I", str(Path(__file__).with_name("worker.py")), *_folders()], wanted
    )
    if done.code == REFUSED and _PANIC not in done.said:
        raise refused(done.drawn.decode(errors="replace"))
    if done.code != 0:
        raise broken_off(done)
    return done.drawn


@cache
def _folders() -> tuple[str, ...]:
    """Where the libraries are that the worker needs."""
    found = (find_spec(name) for name in _LIBRARIES)
    origins = (one.origin for one in found if one and one.origin)
    return tuple(dict.fromkeys(str(Path(origin).parents[1]) for origin in origins))
