"""What a plugin's code must not change for others, put back after each call.

What it prints goes to standard error: standard output is the answer's, which may be JSON. The
folder, the language, the handlers of signals and of warnings, and Python's limit of recursion are
as they were. What cannot be held: ``os._exit``, threads that go on, functions exchanged in modules.
"""

from __future__ import annotations

import contextlib
import gettext
import io
import os
import signal
import sys
import warnings
from collections.abc import Iterator
from typing import Any, Final

_LANGUAGE: Final = ("DEIFRAME_LANGUAGE", "LANGUAGE")
_SIGNALS: Final = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGPIPE") if hasattr(signal, name)
)
_OUTPUT, _ERRORS = 1, 2


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """Run a plugin's code in these surroundings."""
    with _printing_beside(), _put_back(), warnings.catch_warnings():
        yield


class _Beside(io.TextIOBase):
    """Standard error, for whoever writes to standard output; to close it closes nothing."""

    def __init__(self, target: Any) -> None:
        self._target = target

    def write(self, text: str) -> int:
        """Write it beside."""
        written: int = self._target.write(text)
        return written

    def flush(self) -> None:
        """Flush what was written."""
        self._target.flush()

    def close(self) -> None:
        """Do nothing."""

    def __getattr__(self, name: str) -> Any:
        """Be what standard error is."""
        return getattr(self._target, name)


@contextlib.contextmanager
def _printing_beside() -> Iterator[None]:
    """Let both the stream and the descriptor of standard output lead to standard error."""
    output, errors = sys.stdout, sys.stderr
    _flush()
    try:
        kept = os.dup(_OUTPUT)
        os.dup2(_ERRORS, _OUTPUT)
    except OSError:  # one of the two is closed: nothing can be mixed
        kept = None
    sys.stdout = _Beside(errors) if errors else output
    try:
        yield
    finally:
        sys.stdout, sys.stderr = output, errors
        if kept is not None:
            _flush()
            os.dup2(kept, _OUTPUT)
            os.close(kept)


def _flush() -> None:
    if sys.__stdout__ is not None and not sys.__stdout__.closed:
        sys.__stdout__.flush()


@contextlib.contextmanager
def _put_back() -> Iterator[None]:
    folder = _folder()
    language = {name: os.environ.get(name) for name in _LANGUAGE}
    domain, depth = gettext.textdomain(), sys.getrecursionlimit()
    handlers = [(number, signal.getsignal(number)) for number in _SIGNALS]
    try:
        yield
    finally:
        if folder is not None and _folder() != folder:
            os.chdir(folder)
        _restore_language(language)
        gettext.textdomain(domain)
        sys.setrecursionlimit(depth)
        for number, handler in handlers:
            if signal.getsignal(number) != handler:
                signal.signal(number, handler)


def _restore_language(before: dict[str, str | None]) -> None:
    for name, value in before.items():
        if os.environ.get(name) != value:
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _folder() -> str | None:
    try:
        return os.getcwd()
    except FileNotFoundError:  # it was deleted under our feet
        return None
