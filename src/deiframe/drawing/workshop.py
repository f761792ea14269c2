"""Asking the program that draws charts and sets pages (:mod:`.worker`)."""

import json
import sys
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from deiframe.drawing.engine import broken_off, refused, run
from deiframe.drawing.worker import REFUSED
from deiframe.extras import CHARTS, PDF, Extra

_NEEDS: Final[Mapping[str, Extra]] = {"chart": CHARTS, "dots": CHARTS, "empty": CHARTS, "page": PDF}
"""For each task, the part of deiframe that has its engine."""
_PANIC: Final = "panicked at"
"""What the libraries say when they fall over, and then tell it as if they had refused."""


def made(task: str, **asked: Any) -> bytes:
    """Have a task of the worker done.

    Raises:
        MissingExtraError: its engine is not installed.
        RefusedPictureError: it is refused, or is nothing that can be handed over.
        DrawingError: it takes too long, or too much.
    """
    _NEEDS[task].require()
    fonts = str(files("deiframe") / "fonts")
    try:
        wanted = json.dumps({"do": task, "fonts": fonts, **asked}).encode()
    except (RecursionError, TypeError, ValueError) as error:
        raise refused(str(error)) from None
    done = run(
        [sys.executable, "-I", str(Path(__file__).with_name("worker.py")), *_folders()], wanted
    )
    if done.code == REFUSED and _PANIC not in done.text:
        raise refused(done.drawn.decode(errors="replace"))
    if done.code != 0:
        raise broken_off(done)
    return done.drawn


@cache
def _folders() -> tuple[str, ...]:
    """Where the libraries are that the worker needs."""
    found = (find_spec(extra.module) for extra in (CHARTS, PDF))
    origins = (item.origin for item in found if item and item.origin)
    return tuple(dict.fromkeys(str(Path(origin).parents[1]) for origin in origins))
