"""An agenda document as Markdown: for a page of the intranet, or a note to edit together."""

from __future__ import annotations

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
)
from deiframe.file_kinds import markdown_kind
from deiframe.formats.meeting_words import origin_text, particulars, remarks
from deiframe.formats.plain_markdown import plain, plain_line

_LINE: Final = "." * 60
_DEEPEST: Final = 6


def write(document: AgendaDocument, language: str) -> str:
    """Return the document, its last line ended."""
    return "\n".join(_Writer(language).lines(document)) + "\n"


@attrs.frozen
class _Writer:
    """Writes for readers of one language."""

    language: str

    def lines(self, document: AgendaDocument) -> Iterator[str]:
        yield f"# {self._plain(document.title)}"
        yield ""
        for word, value in particulars(document):
            yield f"- **{self._plain(word)}:** {self._plain(value)}"
        for remark in remarks(document):
            yield ""
            yield f"> {plain_line(remark, self.language)}"
        for number, item in enumerate(document.items, 1):
            yield from self._item(item, f"{number}. ", 2)

    def _item(self, item: AgendaItem, number: str, depth: int) -> Iterator[str]:
        yield ""
        yield f"{'#' * min(depth, _DEEPEST)} {number}{self._plain(item.question)}"
        if item.explanation is not None:
            yield ""
            yield plain_line(item.explanation, self.language)
        for entry in item.filled_in:
            yield ""
            yield from self._filled_in(entry)
        for part in item.parts:
            yield from self._item(part, "", depth + 1)

    def _filled_in(self, filled_in: FilledIn) -> Iterator[str]:
        if isinstance(filled_in, Paragraph):
            yield plain_line(filled_in.words, self.language)
        elif isinstance(filled_in, AnswerLines):
            yield "\n\n".join([_LINE] * filled_in.count)
        elif isinstance(filled_in, Points):
            yield from self._points(filled_in)
        else:
            yield self._cells(map(self._plain, filled_in.heading))
            yield self._cells(["---"] * len(filled_in.heading))
            yield from map(self._row, filled_in.rows)

    def _points(self, points: Points) -> Iterator[str]:
        heading = self._plain(points.heading or "")
        if heading:
            yield f"**{heading}**"
            yield ""
        for point in points.points:
            yield f"- {plain_line(point.words, self.language)}{self._behind(point.origin)}"

    def _row(self, row: Row) -> str:
        first, *others = map(self._plain, row.cells)
        return self._cells([f"{first}{self._behind(row.origin)}", *others])

    def _cells(self, cells: Iterator[str] | list[str]) -> str:
        return f"| {' | '.join(cells)} |"

    def _behind(self, origin: Origin) -> str:
        text = origin_text(origin)
        return f" ({self._plain(text)})" if text else ""

    def _plain(self, value: object) -> str:
        return plain(value, self.language)


FORMAT: Final = AgendaFormat(name="markdown", kind=markdown_kind("agenda"), write=write)
