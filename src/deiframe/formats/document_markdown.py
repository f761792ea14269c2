"""A document as Markdown: for a page of the intranet, or a note to edit together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

import deiframe.document as doc
from deiframe.extension_points.format import Format, Writes
from deiframe.file_kinds import markdown_kind
from deiframe.formats.plain_markdown import fenced, inline, line, plain
from deiframe.i18n import JoinedList
from deiframe.styling.status_signs import SIGNS

_LINE: Final = "." * 60
_DEEPEST: Final = 6


def write(document: doc.Document, language: str) -> str:
    """Return the document, its last line ended."""
    return "\n\n".join(_Writer(language).parts(document)) + "\n"


@attrs.frozen
class _Writer:
    """Writes for readers of one language."""

    language: str

    def parts(self, document: doc.Document) -> Iterator[str]:
        """The title and each block, which a blank line keeps apart."""
        if document.is_example:
            yield f"> **{self._inline(doc.EXAMPLE)}**"
        yield f"# {self._inline(document.title)}"
        for block in doc.shown(document.blocks):
            yield from filter(None, self._block(block))

    def _block(self, block: doc.Block) -> Iterator[str]:
        match block:
            case doc.Heading(words, level, explanation):
                yield f"{'#' * min(level + 1, _DEEPEST)} {self._inline(words)}"
                yield "" if explanation is None else self._line(explanation)
            case doc.Note(words):
                yield f"> {self._line(words)}"
            case doc.Example(text):
                yield fenced(text)
            case doc.AnswerLines(count):
                yield from [_LINE] * count
            case doc.Table():
                yield "\n".join(self._table(block))
            case doc.Points(_, heading) if heading is not None:
                words = self._inline(heading)
                yield f"**{words}**" if words else ""
                yield "\n".join(self._points(block))
            case doc.Paragraph(words) | doc.Figure(alternative=words):
                yield self._line(words)
            case _:
                yield "\n".join(self._items([block]))

    def _items(self, blocks: Iterable[doc.Block], indent: str = "") -> Iterator[str]:
        """Blocks as items of a list: as they stand below an answer."""
        for block in doc.shown(blocks):
            match block:
                case doc.Answers(answers):
                    for answer in answers:
                        yield f"{indent}- {self._answer(answer)}"
                        yield from self._items(answer.below, f"{indent}  ")
                case doc.EvidenceList(points, holds=holds):
                    sign = "**+**" if holds else "**–**"
                    for point in points:
                        yield f"{indent}- {sign} {self._point(point)}"
                        below = self._points(doc.Points(point.points))
                        yield from (f"{indent}  {item}" for item in below)
                case doc.Points(_, heading):
                    if heading is not None:
                        yield f"{indent}- {self._line(_with_colon(heading))}"
                    inner = indent if heading is None else f"{indent}  "
                    yield from (f"{inner}{item}" for item in self._points(block))
                case doc.Particulars(entries):
                    for word, value in entries:
                        label = self._inline(_with_colon(word))
                        yield f"{indent}- **{label}** {self._inline(value)}"
                case _:
                    yield from (f"{indent}- {part}" for part in self._block(block) if part)

    def _answer(self, answer: doc.Answer) -> str:
        words = f"{SIGNS.get(answer.status, '')} {self._inline(answer.words)}".strip()
        return f"**{words}** {self._inline(answer.title)}".rstrip()

    def _points(self, points: doc.Points) -> Iterator[str]:
        for number, point in enumerate(points.points, 1):
            mark = f"{number}. " if points.numbered else "- "
            yield f"{mark}{self._point(point)}"
            for item in self._points(doc.Points(point.points)):
                yield f"{' ' * len(mark)}{item}"

    def _point(self, point: doc.Point) -> str:
        return f"{self._line(point.words)}{self._behind(point.origin)}"

    def _table(self, table: doc.Table) -> Iterator[str]:
        yield self._cells(map(self._inline, table.heading))
        yield self._cells(["---"] * len(table.heading))
        yield from map(self._row, table.rows)

    def _row(self, row: doc.Row) -> str:
        first, *others = map(self._inline, row.cells)
        return self._cells([f"{first}{self._behind(row.origin)}", *others])

    def _cells(self, cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    def _behind(self, origin: doc.Origin) -> str:
        text = origin.text()
        return f" ({plain(text, self.language)})" if text else ""

    def _line(self, words: doc.Inline) -> str:
        return line(words, self.language)

    def _inline(self, words: doc.Inline) -> str:
        return inline(words, self.language)


def _with_colon(words: doc.Inline) -> JoinedList:
    """The words with a colon, made plain together: between two, they could name an emoji."""
    return JoinedList((words, ":"), "")


FORMAT: Final = Format(
    name="markdown", writes=Writes.DOCUMENTS, kind=markdown_kind("document"), write=write
)
