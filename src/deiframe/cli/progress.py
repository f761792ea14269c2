"""How far a long run is.

On a terminal a line that is written over itself; in CI, where nobody looks but a run that says
nothing for long is taken for dead, a line a minute.
"""

import os
import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from deiframe.sanitize import inert, on_one_line

_PATIENCE = 1.0
"""Seconds after which one wonders whether anything still happens."""

_MINUTE = 60.0


class Progress:
    """Tells what is being done, after the first second, if anyone is looking.

    Use it as a context: at its end the line is wiped away.
    """

    def __init__(self, *, silent: bool = False) -> None:
        """Look whether the errors go to a terminal, or to CI; ``silent`` says nothing anyway."""
        self._seen = sys.stderr.isatty() and not silent
        self._logged = bool(os.environ.get("CI")) and not self._seen
        self._start = self._reported = time.monotonic()
        self._last = ""

    def tell(self, text: str) -> None:
        """Say what is being done now."""
        now = time.monotonic()
        if self._seen and now - self._start > _PATIENCE:
            self._overwrite(inert(on_one_line(text)[:76]))
        elif self._logged and now - self._reported >= _MINUTE:
            from deiframe.cli.printing import tell

            self._reported = now
            tell(f"{now - self._start:.0f} s · {on_one_line(text)[:200]}")

    def about(self, what: str) -> Callable[[str], None]:
        """Return what tells the steps of one of several things."""
        return lambda step: self.tell(f"{what}: {step}")

    def _overwrite(self, text: str) -> None:
        sys.stderr.write("\r" + text.ljust(len(self._last)))
        sys.stderr.flush()
        self._last = text

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
