"""Signals that end the program: what is half done is cleaned up first."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

_SIGNALS: Final = ("SIGTERM", "SIGHUP", "SIGBREAK")
"""Those that a machine has; SIGINT is Python's KeyboardInterrupt already."""


class StoppedBySignal(BaseException):
    """A signal asked the program to end; ``exit_code`` is what a shell makes of that."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


def _stop(number: int, _: FrameType | None) -> None:
    raise StoppedBySignal(number)


@contextmanager
def stopped_by_signals() -> Iterator[None]:
    """Let signals raise :class:`StoppedBySignal` here; one that is ignored stays ignored."""
    before = {}
    if threading.current_thread() is threading.main_thread():
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) == signal.SIG_DFL:
                before[number] = signal.signal(number, _stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
