"""Whether asking reaches out of the strategy: to files, the network, a screen, a clock, chance.

Files, sockets and programs are seen by Python's audit events, which no import by another name
escapes; the clock, chance and the environment by a profile function, because Python does not report
them otherwise; the screen by a stand-in for ``sys.stdout`` and ``sys.stderr``. That imports read
modules is no matter.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any, Final

_OUTSIDE: Final = (
    "open", "os.", "shutil.", "socket.", "subprocess.", "tempfile.", "urllib.", "sqlite3.",
    "webbrowser.", "http.", "smtplib.", "ftplib.", "glob.", "pathlib.",
)  # fmt: skip

_LOOKING: Final = ("os.listdir", "os.scandir", "os.chmod", "os.putenv", "os.mkdir", "os.rename")
"""What an import may do; harmless, or seen by what comes after it."""

_CODE: Final = (".py", ".pyc", ".so", ".pyd", ".dylib", ".mo")
"""What an import reads, and the catalogues of translations."""

_CLOCK: Final = frozenset(
    {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime", "monotonic", "urandom"}
)

_CHANCE: Final = frozenset({"random", "getrandbits"})
_ENVIRONMENT: Final = type(os.environ).__getitem__.__code__

_MAPPINGS: Final = frozenset({"os", "collections.abc", "_collections_abc"})

_seen: list[str] | None = None
_installed = False


@contextlib.contextmanager
def watched(*, clock: bool = True) -> Iterator[list[str]]:
    """Watch what is reached for meanwhile (the ``clock`` too); yields a list that fills with it."""
    global _seen  # noqa: PLW0603 - audit functions are for the whole process
    _install()
    found: list[str] = []
    text = io.StringIO()
    before = sys.getprofile()
    with contextlib.redirect_stdout(text), contextlib.redirect_stderr(text):
        _seen = found
        if clock:
            sys.setprofile(_clock)
        try:
            yield found
        finally:
            sys.setprofile(before)
            _seen = None
    if text.getvalue():
        found.append(f"it printed {text.getvalue()[:60]!r}")


def _install() -> None:
    """Audit functions cannot be taken away again, so there is one, which mostly looks away."""
    global _installed  # noqa: PLW0603 - likewise
    if not _installed:
        sys.addaudithook(_audit)
        _installed = True


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if _seen is None or not event.startswith(_OUTSIDE) or event in _LOOKING:
        return
    name = str(arguments[0]) if arguments else ""
    if event == "open" and (name.endswith(_CODE) or "__pycache__" in name):
        return
    _seen.append(f"{event} {name[:80]}")


def _is_guard(frame: FrameType | None) -> bool:
    """Whether it is we who look, in order to put back what a plugin changes."""
    while frame is not None and frame.f_globals.get("__name__") in _MAPPINGS:
        frame = frame.f_back
    name = str(frame.f_globals.get("__name__")) if frame is not None else ""
    return name.startswith("deiframe.plugin_guard.")


def _clock(frame: FrameType, event: str, function: Any) -> None:
    if _seen is None:
        return
    if event == "call" and frame.f_code is _ENVIRONMENT and not _is_guard(frame):
        _seen.append(f"the environment, by {frame.f_locals.get('key')}")
    if event != "c_call":
        return
    name = function.__name__
    if name not in _CLOCK and name not in _CHANCE:
        return
    owner = getattr(function, "__self__", None)
    where = getattr(owner, "__module__", None) or getattr(owner, "__name__", "")
    if name in _CLOCK and where in ("datetime", "time", "posix", "nt", "os"):
        _seen.append(f"the clock, by {name}()")
    if name in _CHANCE and where in ("random", "_random"):
        _seen.append(f"chance, by {name}()")
