"""Standard input, output and error that are closed, full, or that nobody reads any more."""

import contextlib
import errno
import io
import os
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from deiframe.i18n import Message


class _Closed(io.TextIOBase):
    """Stands for a stream that was closed before we began: using it is an error."""

    encoding = "utf-8"

    def __init__(self, name: "Message") -> None:
        self.buffer = _ClosedBytes(name)

    def write(self, _: str) -> int:
        raise self.buffer.error()

    def read(self, _: int | None = -1) -> str:
        raise self.buffer.error()


class _ClosedBytes(io.RawIOBase):
    def __init__(self, name: "Message") -> None:
        self._name = name

    def write(self, _: Any) -> int:
        raise self.error()

    def read(self, _: int = -1) -> bytes:
        raise self.error()

    def error(self) -> OSError:
        return OSError(errno.EBADF, os.strerror(errno.EBADF), self._name)


def fill_closed() -> None:
    """Put something in the place of closed streams: no file that is opened may get their numbers.

    What is put there cannot be used; but without standard error, remarks are lost, and no more.
    """
    for number, wrong_way in ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_RDONLY)):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, wrong_way)  # gets the lowest number that is free
    if sys.stdin is not None and sys.stdout is not None and sys.stderr is not None:
        return
    from deiframe.i18n import message

    if sys.stdin is None:
        sys.stdin = _Closed(message("standard input"))
    if sys.stdout is None:
        sys.stdout = _Closed(message("standard output"))
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - until the end


def flush() -> None:
    """Let go of everything that is still to be written.

    Raises:
        OSError: standard output does not take it.
    """
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    sys.stdout.flush()


def give_up() -> None:
    """Let nothing more be written to standard output: what is waiting would fail once more."""
    with contextlib.suppress(OSError, ValueError):
        _discard(sys.stdout.fileno())


def give_up_errors() -> None:
    """The same for standard error."""
    with contextlib.suppress(OSError, ValueError):
        _discard(sys.stderr.fileno())


def _discard(number: int) -> None:
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, number)
    os.close(null)
