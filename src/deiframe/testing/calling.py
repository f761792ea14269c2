"""Calling what a plugin wrote: whatever it raises fails the test, and says where."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Final, TypeVar

Returned = TypeVar("Returned")

_OURS: Final = Path(__file__).parents[1]


def called(who: str, function: Callable[..., Returned], *arguments: object) -> Returned:
    """What the function returns; ``who`` says whose it is.

    Raises:
        AssertionError: it raised, left the program (``sys.exit``), or skipped or failed the test.
            Its own traceback is shown above, and the message names its file and line.
    """
    __tracebackhide__ = True
    try:
        return function(*arguments)
    except (KeyboardInterrupt, MemoryError):
        raise
    except BaseException as error:  # also SystemExit and pytest's own, by which a test would pass
        raise AssertionError(
            f"{who} raised {type(error).__name__}: {error} ({_where(error)})"
        ) from error


def _where(error: BaseException) -> str:
    """The last line on the way to the error that is not the library's; else the very last."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not _is_library(Path(frame.filename))]
    last = (own or frames)[-1]
    return f"{last.filename}, line {last.lineno}"


def _is_library(file: Path) -> bool:
    if "site-packages" in file.parts:
        return "_pytest" in file.parts
    places = (_OURS, Path(sys.prefix), Path(sys.base_prefix) / "lib")
    return any(file.is_relative_to(place) for place in places)
