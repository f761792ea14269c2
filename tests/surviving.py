"""Trying something that may take its process down: each time one dies, another goes on."""

import gc
import multiprocessing
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from unittest import mock

import attrs
from hypothesis import seed, settings

MEMORY = 3_000_000_000
LONGEST = 60.0
_MOST_SAID = 4_000

Try = Callable[[int], str | None]
"""Makes the input of a number, tries it, and returns what went wrong, if something did."""


@attrs.frozen
class Death:
    """An input that took its process down, took too long, or went wrong."""

    number: int
    how: str


def deaths(
    attempt: Try, seconds: float, start: int = 0, *, memory: int = MEMORY, longest: float = LONGEST
) -> tuple[list[Death], int]:
    """Return what went wrong with the inputs from ``start`` on, and how many were tried.

    ``memory`` bounds what is reserved (0: no bound; some engines reserve much more than they
    take), ``longest`` how many seconds an input may take.
    """
    end = time.monotonic() + seconds
    found: list[Death] = []
    number = start
    context = multiprocessing.get_context("fork")
    while time.monotonic() < end:
        ours, theirs = context.Pipe()
        process = context.Process(target=_worker, args=(attempt, theirs, memory), daemon=True)
        process.start()
        theirs.close()
        while time.monotonic() < end:
            wrong = _asked(ours, number, longest)
            number += 1
            if wrong is not None:
                found.append(Death(number - 1, wrong))
            if wrong in (_DIED, _TOO_LONG):
                break
        process.kill()
        process.join()
        ours.close()
    return found, number - start


_DIED = "its process died"
_TOO_LONG = "no answer in time"


def _asked(ours: Connection, number: int, longest: float) -> str | None:
    try:
        ours.send(number)
        if not ours.poll(longest):
            return _TOO_LONG
        answer: str | None = ours.recv()
        return answer
    except (EOFError, OSError):
        return _DIED


EXAMPLES = settings().max_examples
SHRINKING = 400.0
"""Seconds enough to make what went wrong smaller, before it is told."""


def hold(test: Callable[..., None], number: int, *given: object) -> None:
    """Run a test of hypothesis on the examples of a number, as many as it has."""
    seed(number)(test)(*given)


@contextmanager
def nothing_left() -> Iterator[None]:
    """Another home, and another place for files that pass: nothing is in it afterwards."""
    opened = _opened()
    with tempfile.TemporaryDirectory(prefix="deiframe-fuzz-") as there:
        places = dict.fromkeys(("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME"), there)
        with mock.patch.dict(os.environ, places), mock.patch.object(tempfile, "tempdir", there):
            yield
        assert not list(Path(there).rglob("*")), "files were left behind"
    if _opened() != opened:
        gc.collect()  # an error may hold a file of which it tells
        assert _opened() == opened, "files were left open"


def _opened() -> int:
    return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0


def _worker(attempt: Try, theirs: Connection, memory: int) -> None:
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    while True:
        number = theirs.recv()
        try:
            theirs.send(attempt(number))
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what was looked for
            notes = getattr(error, "__notes__", ())
            said = "\n".join((f"{type(error).__name__}: {error}", *notes))
            theirs.send(said if len(said) < _MOST_SAID else f"{said[:2000]} ... {said[-2000:]}")
