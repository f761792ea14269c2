"""Trying something that may take its process down: each time one dies, another goes on."""

import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

import attrs

_MEMORY = 3_000_000_000
_LONGEST = 60.0

Try = Callable[[int], str | None]
"""Makes the input of a number, tries it, and returns what went wrong, if something did."""


@attrs.frozen
class Death:
    """An input that took its process down, took too long, or went wrong."""

    number: int
    how: str


def deaths(attempt: Try, seconds: float, start: int = 0) -> Iterator[Death | int]:
    """Yield what went wrong with the inputs from ``start`` on, and at the end how many were tried."""
    end = time.monotonic() + seconds
    number = start
    context = multiprocessing.get_context("fork")
    while time.monotonic() < end:
        ours, theirs = context.Pipe()
        process = context.Process(target=_worker, args=(attempt, theirs), daemon=True)
        process.start()
        theirs.close()
        while time.monotonic() < end:
            wrong = _asked(ours, number)
            number += 1
            if wrong is not None:
                yield Death(number - 1, wrong)
            if wrong in (_DIED, _TOO_LONG):
                break
        process.kill()
        process.join()
        ours.close()
    yield number - start


_DIED = "its process died"
_TOO_LONG = f"no answer in {_LONGEST:.0f} seconds"


def _asked(ours: Connection, number: int) -> str | None:
    try:
        ours.send(number)
        if not ours.poll(_LONGEST):
            return _TOO_LONG
        answer: str | None = ours.recv()
        return answer
    except (EOFError, OSError):
        return _DIED


def _worker(attempt: Try, theirs: Connection) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while True:
        number = theirs.recv()
        try:
            theirs.send(attempt(number))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
            theirs.send(f"{type(error).__name__}: {error}"[:2000])
