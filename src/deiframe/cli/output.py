"""Where commands put what they make, and what they never write over.

Every command that makes something takes :data:`output_option` and :data:`force_option`, chooses a
:class:`Target` before it begins, and gives it what it made. ``-o -`` is standard output.

Nothing is written over what was read in the same run. A file of another kind than the one that is
written, and one that somebody changed since it was written, are overwritten with ``--force`` only.
"""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import click

from deiframe.cli import help_groups as groups
from deiframe.cli.printing import show, tell
from deiframe.cli.streams import STANDARD_OUTPUT, is_stream
from deiframe.cli.translated import option
from deiframe.errors import DeiframeError
from deiframe.i18n import Message, message
from deiframe.sanitize import inert

if TYPE_CHECKING:
    from deiframe.file_kinds import FileKind, Recognition


class OutputFile(click.Path):
    """A file to write, or - for standard output."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        """Refuse what says that it is a folder; a :class:`Path` would no longer say it."""
        if not isinstance(value, Path):
            _refuse_folder_name(str(value))
        return super().convert(value, param, ctx)


output_option = option(
    "-o",
    "--output",
    group=groups.OUTPUT,
    type=OutputFile(),
    metavar="FILE",
    default_text=message("standard output"),
    help="Write to FILE; - is standard output.",
)

output_option_with_folders = option(
    "-o",
    "--output",
    group=groups.OUTPUT,
    metavar="FILE|DIR",
    default_text=message("standard output"),
    help="Write to FILE, or one file for each document to DIR; - is standard output.",
)

force_option = option(
    "--force",
    group=groups.OUTPUT,
    is_flag=True,
    help="Overwrite a file even if it was changed, or is of another kind.",
)


@attrs.frozen(kw_only=True)
class Target:
    """Where something goes (``path`` is None: standard output), and as what kind of file.

    ``read`` are the files that this run reads, and the folders of its strategies.
    """

    path: Path | None
    kind: FileKind
    read: tuple[Path, ...]
    force: bool = False

    @classmethod
    def of(
        cls, output: Path | None, kind: FileKind, *, read: Iterable[Path], force: bool
    ) -> Target:
        """Choose a target, and look at once whether it can be one.

        Raises:
            DeiframeError: it must not be written over.
        """
        path = None if output == STANDARD_OUTPUT else output
        found = cls(path=path, kind=kind, read=tuple(read), force=force)
        found.check()
        return found

    @property
    def is_a_file(self) -> bool:
        """Whether a file is written, rather than something that streams."""
        return self.path is not None and not is_stream(self.path)

    def numbered(self, number: int) -> Target:
        """The target of a further page, in a file beside this one: ``plan-2.svg``.

        Raises:
            DeiframeError: it must not be written over.
        """
        if self.path is None:
            return self
        path = self.path.with_stem(f"{self.path.stem}-{number}")
        return Target.of(path, self.kind, read=self.read, force=self.force)

    def check(self) -> None:
        """Refuse to write over what must not be.

        Raises:
            DeiframeError: this is to be left as it is; says why.
        """
        if self.path is None:
            _refuse_what_was_read(_standard_output(), message("standard output"), self.read)
            return
        found = _found(self.path)
        _refuse_what_was_read(found, self.path, self.read)
        if found is None:
            return
        if stat.S_ISDIR(found.st_mode):
            raise DeiframeError(_is_a_folder(str(self.path)))
        if stat.S_ISBLK(found.st_mode) and not self.force:
            from deiframe.file_kinds import Recognition

            raise DeiframeError(_left(self.path, Recognition.OTHER))
        if not is_stream(self.path):
            self._check_file(self.path, found.st_size)

    def _check_file(self, path: Path, size: int) -> None:
        from deiframe.cli.atomic_write import refuse_read_only
        from deiframe.file_kinds import LONGEST, Recognition

        refuse_read_only(path)
        if size == 0 or self.force:
            return
        too_large = size > LONGEST
        recognition = Recognition.OTHER if too_large else self.kind.recognise(path.read_bytes())
        if recognition is not Recognition.OWN:
            raise DeiframeError(_left(path, recognition))

    def write(self, content: str | bytes, *, commands: bool = False) -> None:
        """Write a text, or bytes; and say which file was written.

        ``commands`` says that the text is made of commands to a CI server on purpose.

        Raises:
            DeiframeError: what stands there by now is to be left as it is.
            OSError: it cannot be written.
        """
        if self.path is None:
            _put_out(content, commands=commands)
            return
        from deiframe.cli.atomic_write import write_whole

        self.check()
        made = _as_bytes(content, commands=commands)
        write_whole(self.path, self.kind.signed(made) if self.is_a_file else made)
        wrote(self.path)


def wrote(path: Path) -> None:
    """Say which file or folder was written."""
    tell(message("Wrote {file}", file=str(path)))


def _found(path: Path) -> os.stat_result | None:
    """What stands at a path; None if nothing does, or if it cannot be told before writing."""
    with contextlib.suppress(OSError):
        return path.stat()
    return None


def _standard_output() -> os.stat_result | None:
    with contextlib.suppress(OSError, ValueError, AttributeError):
        found = os.fstat(sys.stdout.fileno())
        return found if stat.S_ISREG(found.st_mode) else None
    return None


def _refuse_what_was_read(found: os.stat_result | None, name: object, read: Iterable[Path]) -> None:
    """Refuse a file that is one of those read, under whichever of its names.

    Raises:
        DeiframeError: it is.
    """
    if any(_is_same(found, name, file) for path in read for file in _files(path, found)):
        raise DeiframeError(
            message(
                "{file} is an input of this output; it is never overwritten. Give another name.",
                file=str(name) if isinstance(name, Path) else name,
            )
        )


def _files(path: Path, found: os.stat_result | None) -> Iterator[Path]:
    """The files meant by a path; those of a strategy are there, so what is not is none of them."""
    if not path.is_dir():
        yield path
    elif found is not None:
        from deiframe.source.files import files_in

        yield from files_in(path)


def _is_same(found: os.stat_result | None, name: object, other: Path) -> bool:
    there = _found(other)
    if found is not None and there is not None:
        return os.path.samestat(found, there)
    return (
        found is None and there is None and os.path.realpath(str(name)) == os.path.realpath(other)
    )


def _left(path: Path, recognition: Recognition) -> Message:
    from deiframe.file_kinds import Recognition

    if recognition is Recognition.CHANGED:
        return message(
            "{file} was changed since deiframe wrote it, and is left as it is. --force "
            "overwrites it.",
            file=str(path),
        )
    return message(
        "{file} is something other than what would be written there, and is left as it is. "
        "--force overwrites it.",
        file=str(path),
    )


def _is_a_folder(name: str) -> Message:
    return message("{file} is a folder; give the name of a file.", file=name or "''")


def _refuse_folder_name(name: str) -> None:
    if name.endswith(tuple(item for item in (os.sep, os.altsep) if item)) or not name:
        raise DeiframeError(_is_a_folder(name))


def _put_out(content: str | bytes, *, commands: bool) -> None:
    """Write to standard output.

    Raises:
        DeiframeError: these are no letters, and would go to a terminal.
    """
    if isinstance(content, str):
        show(content, newline=False, commands=commands)
        return
    stream = sys.stdout.buffer
    if stream.isatty() and b"\0" in content:
        raise DeiframeError(
            message("This format cannot be shown in a terminal; write it to a file.")
        )
    stream.write(content)
    stream.flush()


def _as_bytes(content: str | bytes, *, commands: bool) -> bytes:
    if isinstance(content, bytes):
        return content
    return inert(click.unstyle(content), commands=commands).encode("utf-8", "replace")
