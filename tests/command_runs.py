"""Running a command as a user does, in this process: what it printed, and the code it left with."""

import gc
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

import attrs

from deiframe.cli.main import main


@attrs.frozen
class Run:
    """What a command came to."""

    arguments: tuple[str, ...]
    code: object
    out: bytes
    err: str

    def check(self) -> None:
        """No input of a user ends in a failure of the program's own."""
        assert self.code in (0, 1, 2), self
        assert "itself failed" not in self.err, (self.arguments, self.err[-3000:])


def run(*arguments: str, stdin: bytes = b"") -> Run:
    """Run ``deiframe`` with the arguments; a failure shows its traceback in ``err``."""
    out, err = io.BytesIO(), io.BytesIO()
    with _streams(stdin, out, err):
        try:
            main(list(arguments))
        except SystemExit as leaving:
            code = leaving.code
    gc.enable()
    return Run(arguments, code, out.getvalue(), err.getvalue().decode("utf-8", "replace"))


def called(
    *arguments: object, cwd: Path | None = None, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run ``deiframe`` as from a shell of its own: in a folder, with variables, in English."""
    kept = {name: text for name, text in os.environ.items() if not name.startswith(_LANGUAGE)}
    out, err = io.BytesIO(), io.BytesIO()
    with (
        mock.patch.dict(os.environ, {**kept, **environment}, clear=True),
        chdir(cwd or Path.cwd()),
        _streams(stdin, out, err, debug=False),
    ):
        code: Any = 0
        try:
            main(list(map(str, arguments)))
        except SystemExit as leaving:
            code = leaving.code
    gc.enable()
    told = (stream.getvalue().decode("utf-8", "replace") for stream in (out, err))
    return subprocess.CompletedProcess(list(map(str, arguments)), code, *told)


_LANGUAGE = ("LC_", "LANG", "DEIFRAME_LANGUAGE")


@contextmanager
def _streams(
    stdin: bytes, out: io.BytesIO, err: io.BytesIO, *, debug: bool = True
) -> Iterator[None]:
    kept = (sys.stdin, sys.stdout, sys.stderr)
    # As Python's own are: what is no text in a file's name goes out as it came in.
    made = [io.TextIOWrapper(item, "utf-8", "surrogateescape") for item in (io.BytesIO(stdin), out)]
    made.append(io.TextIOWrapper(err, "utf-8", "backslashreplace"))
    sys.stdin, sys.stdout, sys.stderr = made
    shown = {"DEIFRAME_DEBUG": "1"} if debug else {}
    try:
        with mock.patch.dict(os.environ, shown):
            yield
    finally:
        for stream in made[1:]:
            stream.flush()
        sys.stdin, sys.stdout, sys.stderr = kept
        for stream in made:
            stream.detach()


def written(folder: Path, text: str | bytes) -> str:
    """Write a strategy of one file, and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    (folder / "strategy.yaml").write_bytes(content)
    return str(folder)
