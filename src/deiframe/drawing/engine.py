"""Running an engine that draws: a process of its own, with bounds, given only what it draws.

It gets no environment but what it needs to start, finds no file, and is ended, with all that it
started, if it takes too long or says too much.
"""

import os
import signal
import subprocess
import threading
from pathlib import Path
from typing import IO, Final

import attrs

from deiframe.errors import DrawingError, RefusedPictureError
from deiframe.i18n import message
from deiframe.sanitize import on_one_line

SECONDS: Final = 60
MOST_BYTES: Final = 500_000_000
"""How much an engine may draw; a picture of the largest size takes a tenth of it."""

_MOST_MEMORY: Final = 4_000_000_000
_LONGEST_OUTPUT: Final = 10_000
_LONGEST_REASON: Final = 300
_CHUNK: Final = 1 << 16
_WINDOWS: Final = os.name == "nt"
_NEEDED: Final = (
    "FONTCONFIG_FILE", "FONTCONFIG_PATH", "HOME", "LD_LIBRARY_PATH", "SYSTEMROOT", "TEMP", "TMP",
    "TMPDIR", "USERPROFILE", "XDG_CACHE_HOME", "XDG_DATA_HOME",
)  # fmt: skip
"""What it takes to start, and to find the fonts of the machine."""

OPENS_NOTHING: Final = "SERVER_NAME"
"""By this, Graphviz knows that what it draws may be a stranger's: it opens no file, and says so."""

_SET: Final = {"LANG": "C.UTF-8", OPENS_NOTHING: "deiframe"}


@attrs.frozen
class Done:
    """How an engine ended: its code, what it drew, and what it said."""

    code: int
    drawn: bytes
    text: str


def program(name: str, first: str | None = None) -> str:
    """Return where a program is: in the folder ``first``, else in an absolute one of the PATH.

    The current folder, which may be a stranger's, is never one of them.

    Raises:
        DrawingError: it is not installed.
    """
    folders = [first or "", *os.environ.get("PATH", os.defpath).split(os.pathsep)]
    for folder in folders:
        file = Path(folder, f"{name}.exe" if _WINDOWS else name)
        if os.path.isabs(folder) and file.is_file() and os.access(file, os.X_OK):
            return str(file)
    raise DrawingError(message("The drawing engine {name} is not installed.", name=name))


def run(command: list[str], given: bytes) -> Done:
    """Run an engine on what it is given.

    Raises:
        DrawingError: it does not start, takes too long, or draws too much.
    """
    environment = {name: os.environ[name] for name in _NEEDED if name in os.environ}
    try:
        process = subprocess.Popen(
            command,
            bufsize=0,  # else closing the pipe of an engine that has ended could fail
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=os.path.dirname(command[0]),
            env={**environment, **_SET},
            start_new_session=not _WINDOWS,
        )
    except OSError as error:
        raise DrawingError(
            message("The drawing engine does not start: {reason}.", reason=str(error)[:200])
        ) from None
    with process:
        _bound(process.pid)
        try:
            return _Watched(process).result(given)
        except BaseException:
            _end(process)
            raise


def refused(output: str) -> RefusedPictureError:
    """The error about a picture that an engine cannot read, with what it said of it."""
    reason = on_one_line(output)[:_LONGEST_REASON] or message("nothing could be drawn of it")
    return RefusedPictureError(
        message("The drawing engine refused the picture: {reason}", reason=reason)
    )


def broken_off(done: Done) -> RefusedPictureError:
    """The error about a picture at which an engine fell over, without a word that helps."""
    return RefusedPictureError(
        message(
            "The drawing engine broke off at the picture ({how}): it is broken, or more than the "
            "engine can take (try a smaller part)",
            how=_ending(done.code),
        )
    )


def _ending(code: int) -> str:
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"exit {code}"


class _Watched:
    """A process of which everything is read, within bounds."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._late = threading.Event()
        self._text = b""

    def result(self, given: bytes) -> Done:
        process = self._process
        if process.stdin is None or process.stdout is None or process.stderr is None:
            raise AssertionError
        timer = threading.Timer(SECONDS, self._stop)
        others = [
            timer,
            threading.Thread(target=_feed, args=(process.stdin, given), daemon=True),
            threading.Thread(target=self._listen, args=(process.stderr,), daemon=True),
        ]
        for thread in others:
            thread.start()
        try:
            drawn = self._drawn(process.stdout)
            code = process.wait()
        finally:
            timer.cancel()
        others[2].join(1)
        if self._late.is_set():
            raise DrawingError(
                message(
                    "Drawing took longer than {count} seconds. Try a smaller part.", count=SECONDS
                )
            )
        return Done(code, drawn, self._text.decode(errors="replace").strip())

    def _stop(self) -> None:
        self._late.set()
        _end(self._process)

    def _listen(self, stream: IO[bytes]) -> None:
        while chunk := stream.read(_CHUNK):
            self._text += chunk[: max(0, _LONGEST_OUTPUT - len(self._text))]

    def _drawn(self, stream: IO[bytes]) -> bytes:
        chunks, size = [], 0
        while chunk := stream.read(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > MOST_BYTES:
                _end(self._process)
                raise DrawingError(
                    message(
                        "The picture is larger than {most} bytes. Try a smaller part.",
                        most=MOST_BYTES,
                    )
                )
        return b"".join(chunks)


def _feed(stream: IO[bytes], given: bytes) -> None:
    left = memoryview(given)
    try:
        with stream:
            while left:
                left = left[stream.write(left) :]
    except (OSError, ValueError):
        return  # broken or closed: it ended before it read everything; its code says why


def _bound(process: int) -> None:
    """Bound what a process may take, where the system knows how (Linux)."""
    try:
        import resource

        for kind, most in (
            (resource.RLIMIT_DATA, _MOST_MEMORY),
            (resource.RLIMIT_CPU, 2 * int(SECONDS) + 1),
            (resource.RLIMIT_FSIZE, 0),
            (resource.RLIMIT_CORE, 0),
        ):
            resource.prlimit(process, kind, (most, most))
    except (ImportError, AttributeError, OSError, ValueError):
        return


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End a process, and all that it started."""
    if _WINDOWS:
        process.kill()
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        process.kill()
