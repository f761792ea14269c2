"""Running a command as a user does, in this process: what it printed, and the code it left with."""

import gc
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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


@contextmanager
def _streams(stdin: bytes, out: io.BytesIO, err: io.BytesIO) -> Iterator[None]:
    kept, debug = (sys.stdin, sys.stdout, sys.stderr), os.environ.get("DEIFRAME_DEBUG")
    # As Python's own are: what is no text in a file's name goes out as it came in.
    made = [io.TextIOWrapper(item, "utf-8", "surrogateescape") for item in (io.BytesIO(stdin), out)]
    made.append(io.TextIOWrapper(err, "utf-8", "backslashreplace"))
    sys.stdin, sys.stdout, sys.stderr = made
    os.environ["DEIFRAME_DEBUG"] = "1"
    try:
        yield
    finally:
        for stream in made[1:]:
            stream.flush()
        sys.stdin, sys.stdout, sys.stderr = kept
        os.environ.pop("DEIFRAME_DEBUG") if debug is None else None
        for stream in made:
            stream.detach()


def written(folder: Path, text: str | bytes) -> str:
    """Write a strategy of one file, and return its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    (folder / "strategy.yaml").write_bytes(content)
    return str(folder)
