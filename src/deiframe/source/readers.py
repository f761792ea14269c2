"""Every kind of file that a strategy is read from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from deiframe.source.file_reader import FileReader
from deiframe.source.yaml_file import YAML

READERS: Final[tuple[FileReader, ...]] = (YAML,)
"""A new kind of file is one more."""

FIGURES: Final = "measurements"
"""The folder that is kept for figures over time."""


def kept_folders(readers: Iterable[FileReader]) -> set[str]:
    """The folders in which only files of one kind are meant."""
    return {FIGURES, *(reader.folder for reader in readers if reader.folder)}


def reader_of(name: str, readers: Sequence[FileReader] = READERS) -> FileReader | None:
    """The reader that takes a file, by its name relative to the strategy's folder.

    Files in a folder of its own are no other reader's.
    """
    top, slash, _ = name.partition("/")
    folder = top if slash and top in kept_folders(readers) else ""
    return next(
        (reader for reader in readers if reader.folder == folder and reader.takes(name)), None
    )
