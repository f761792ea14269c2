"""A format: a form in which findings or documents are written, by name or by a file's suffix."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import attrs

from deiframe.file_kinds import FileKind
from deiframe.i18n import Message


class Writes(StrEnum):
    """What a format writes."""

    FINDINGS = "findings"
    """What ``check`` found: ``write(report)``."""
    DOCUMENTS = "document"
    """Any page (``assess``, ``agenda``, ``explain``): ``write(document, language)``."""


@attrs.frozen(kw_only=True)
class Format:
    """A format: its name (as in ``--format``), what it writes, and the function that does.

    The function returns the whole text, its last line ended; of a document also bytes, where it is
    nothing to read at a terminal. ``kind`` says how files in this format are named, and how they
    are recognised before they are overwritten. ``commands`` says that its lines are commands to a
    CI server on purpose, in which it escapes the texts of a strategy. ``plugin`` is set when it is
    loaded.
    """

    name: str
    writes: Writes
    write: Callable[..., str | bytes]
    kind: FileKind
    title: Message | None = None
    commands: bool = False
    plugin: str = "deiframe"

    @property
    def suffix(self) -> str:
        """The usual end of its files' names."""
        return self.kind.suffixes[0]
