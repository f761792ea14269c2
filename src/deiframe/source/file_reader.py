"""A kind of source file: which files it is, what each of them comes to, and where things stand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Protocol

import attrs

from deiframe.source.limits import Limits
from deiframe.source.reader_errors import Path, Problem

MAIN: Final = "strategy.yaml"
"""The file that makes a folder a strategy's."""

Part = dict[str, Any]
"""What one file says: attributes of :class:`deiframe.model.strategy.Strategy` that it has."""

Spot = tuple[int, int, int]
"""Line, column and length within the line, from 1, in characters."""


class SpotFinder(Protocol):
    """Finds where things stand in one file; nothing is looked for before it is asked."""

    @property
    def lines(self) -> Sequence[str]:
        """The lines to show, without their ends."""

    def spot(self, path: Path, *, at_key: bool) -> Spot | None:
        """Where a path stands, or its nearest holder that is written: the key, or the value."""


@attrs.frozen
class TextOnly:
    """The finder of a file of which only the lines are known."""

    text: str = ""

    @property
    def lines(self) -> Sequence[str]:
        """The lines, without their ends."""
        return self.text.split("\n")

    def spot(self, path: Path, *, at_key: bool) -> Spot | None:
        """Nothing is known below the file as a whole."""


@attrs.frozen(kw_only=True)
class FileContent:
    """What one file came to.

    ``part`` is its part of the strategy; ``ids`` are the items it has, as (collection, id), well
    formed or not. ``records`` is what is no part of the strategy itself: by a name, under which
    (with a number) a record is found as a path. ``mentions`` are words that may be ids, in a file
    that is not ``readable``. ``repeated`` is how many bytes more it would be with its aliases
    written out.
    """

    spots: SpotFinder = attrs.field(factory=TextOnly)
    part: Part = attrs.field(factory=dict)
    ids: list[tuple[str, str]] = attrs.field(factory=list)
    records: Mapping[str, tuple[Any, ...]] = attrs.field(factory=dict)
    problems: list[Problem] = attrs.field(factory=list)
    readable: bool = True
    mentions: frozenset[str] = frozenset()
    repeated: int = 0


@attrs.frozen(kw_only=True)
class FileReader:
    """Reads one kind of file: those whose names end in one of the ``suffixes`` (with a dot).

    ``folder`` is a folder at the top of the strategy's, if only files in it are meant; what lies
    there is no other reader's. ``read`` takes a file's bytes and its name, and never raises on what
    they hold. ``has_layout`` says that ``deiframe fmt`` lays out its files.
    """

    suffixes: tuple[str, ...]
    read: Callable[[bytes, str, Limits], FileContent]
    folder: str = ""
    has_layout: bool = False

    def takes(self, name: str) -> bool:
        """Whether a file is of the kind, by its name from the strategy's folder, with ``/``."""
        return name.endswith(self.suffixes) and name.startswith(self.folder and f"{self.folder}/")
