"""How far a long run is: a line that is written over itself, on a terminal only."""

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from deiframe.sanitize import inert, on_one_line

_PATIENCE = 1.0
"""Seconds after which one wonders whether anything still happens."""


class Progress:
    """Tells what is being done, after the first second, if anyone is looking.

    Use it as a context: at its end the line is wiped away.
    """

    def __init__(self, *, silent: bool = False) -> None:
        """Look whether the errors go to a terminal; ``silent`` says nothing in any case."""
        self._seen = sys.stderr.isatty() and not silent
        self._start = time.monotonic()
        self._last = ""

    def tell(self, text: str) -> None:
        """Say what is being done now."""
        if self._seen and time.monotonic() - self._start > _PATIENCE:
            text = inert(on_one_line(text)[:76])
            sys.stderr.write("\r" + text.ljust(len(self._last)))
            sys.stderr.flush()
            self._last = text

    def about(self, what: str) -> Callable[[str], None]:
        """Return what tells the steps of one of several things."""
        return lambda step: self.tell(f"{what}: {step}")

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Wipe the line away."""
        if self._last:
            sys.stderr.write("\r" + " " * len(self._last) + "\r")
            sys.stderr.flush()
