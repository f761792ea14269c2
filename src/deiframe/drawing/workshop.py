"""Asking the program that draws charts and sets pages (:mod:`.worker`)."""

import json
import sys
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from deiframe.drawing.engine import run
from deiframe.errors import RefusedPictureError
from deiframe.i18n import message

_LIBRARIES: Final = ("vl_convert", "typst")


def made(task: str, **asked: Any) -> bytes:
    """Have a task of the worker done.

    Raises:
        RefusedPictureError: it is refused.
        DrawingError: it takes too long, or too much.
    """
    fonts = str(files("deiframe") / "fonts")
    wanted = json.dumps({"do": task, "fonts": fonts, **asked}, default=str).encode()
    done = run(
        [sys.executable, "-I", str(Path(__file__).with_name("worker.py")), *_folders()], wanted
    )
    if done.code != 0:
        raise RefusedPictureError(
            message("The drawing engine refused the picture: {reason}", reason=done.text[:300])
        )
    return done.drawn


@cache
def _folders() -> tuple[str, ...]:
    """Where the libraries are that the worker needs."""
    found = (find_spec(name) for name in _LIBRARIES)
    origins = (item.origin for item in found if item and item.origin)
    return tuple(dict.fromkeys(str(Path(origin).parents[1]) for origin in origins))
