"""An agenda document as plain text: for a terminal, or a message without markup."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

import attrs

from deiframe.extension_points.agenda import (
    AgendaDocument,
    AgendaFormat,
    AgendaItem,
    AnswerLines,
    FilledIn,
    Origin,
    Paragraph,
    Points,
    Row,
    Table,
)
from deiframe.file_kinds import text_kind
from deiframe.formats.meeting_words import origin_text, particulars, remarks
from deiframe.i18n import translate
from deiframe.sanitize import inert, on_one_line

_WIDTH: Final = 80
_LINE: Final = "_" * 60
_GAP: Final = "_" * 12


def write(document: AgendaDocument, language: str) -> str:
    """Return the document, its last line ended."""
    return inert("".join(f"{line}\n" for line in _Writer(language).lines(document)))


@attrs.frozen
class _Writer:
    """Writes for readers of one language."""

    language: str

    def lines(self, document: AgendaDocument) -> Iterator[str]:
        yield from self._heading(document.title, "=")
        yield ""
        for word, value in particulars(document):
            yield from _wrapped(f"{self._text(word)}: {self._text(value)}", "", "  ")
        for remark in remarks(document):
            yield ""
            yield from _wrapped(self._text(remark))
        for number, item in enumerate(document.items, 1):
            yield ""
            yield from self._item(item, f"{number}. ", "-")

    def _item(self, item: AgendaItem, number: str, rule: str) -> Iterator[str]:
        yield from self._heading(f"{number}{self._text(item.question)}", rule)
        if item.explanation is not None:
            yield from _wrapped(self._text(item.explanation))
        for entry in item.filled_in:
            yield ""
            yield from self._filled_in(entry)
        for letter, part in zip("abcdefghijklmnopqrstuvwxyz", item.parts, strict=False):
            yield ""
            yield from self._item(part, f"{letter}. ", "")

    def _heading(self, words: object, rule: str) -> Iterator[str]:
        lines = _wrapped(self._text(words))
        yield from lines
        if rule:
            yield rule * max(map(len, lines))

    def _filled_in(self, filled_in: FilledIn) -> Iterator[str]:
        if isinstance(filled_in, Paragraph):
            yield from _wrapped(self._text(filled_in.words))
        elif isinstance(filled_in, AnswerLines):
            yield from [_LINE] * filled_in.count
        elif isinstance(filled_in, Points):
            if filled_in.heading is not None:
                yield from _wrapped(f"{self._text(filled_in.heading)}:")
            for point in filled_in.points:
                yield from _wrapped(self._with(point.words, point.origin), "  - ", "    ")
        else:
            for row in filled_in.rows:
                yield from self._row(filled_in, row)

    def _row(self, table: Table, row: Row) -> Iterator[str]:
        """A row as a point: its first cell, and the others with their column's words below it."""
        columns = [self._text(words) for words in table.heading]
        if row.is_blank:
            yield from _wrapped("  ".join(f"{words}: {_GAP}" for words in columns), "  - ", "    ")
            return
        yield from _wrapped(self._with(row.cells[0], row.origin), "  - ", "    ")
        others = zip(columns[1:], row.cells[1:], strict=True)
        told = [f"{words}: {self._text(cell)}" for words, cell in others if cell != ""]
        if told:
            yield from _wrapped("; ".join(told), "    ", "    ")

    def _with(self, words: object, origin: Origin) -> str:
        behind = origin_text(origin)
        return self._text(words) + (f" ({self._text(behind)})" if behind else "")

    def _text(self, value: object) -> str:
        return on_one_line(translate(value, self.language))


def _wrapped(text: str, first: str = "", rest: str = "") -> list[str]:
    return textwrap.wrap(
        text, _WIDTH, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    ) or [first.rstrip()]


FORMAT: Final = AgendaFormat(name="text", kind=text_kind("agenda"), write=write)
