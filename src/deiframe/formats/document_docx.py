"""A document for Word: real headings, tables with a head, lines to write on.

The same document gives the same bytes: no moment of writing stands in it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

import attrs

import deiframe.document as doc
from deiframe.extension_points.format import Format, Writes
from deiframe.extras import OFFICE
from deiframe.formats.docx_styles import (
    ANSWER_LINE,
    CELL,
    CODE,
    NOTE,
    WITHIN,
    dressed,
    first_wider,
    repeated_above,
    room_to_write,
)
from deiframe.formats.docx_zip import DOCX, UNSEALED, sealed
from deiframe.i18n import translate
from deiframe.sanitize import on_one_line, visible
from deiframe.styling.status_signs import SIGNS

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_DEEPEST: Final = 4
_DEEPEST_LIST: Final = 3
_LONGEST_PROPERTY: Final = 255
_NO_DAY: Final = dt.date(2000, 1, 1)


def write(document: doc.Document, language: str) -> bytes:
    """Return the document as a .docx file.

    Raises:
        MissingExtraError: what writes such files is not installed.
    """
    OFFICE.require()
    import docx

    made = docx.Document()
    dressed(made, language)
    _Writer(made, language).write(document)
    file = BytesIO()
    made.save(file)
    return sealed(file.getvalue())


@attrs.frozen
class _Writer:
    """Writes into a Word document, for readers of one language."""

    made: WordDocument
    language: str

    def write(self, document: doc.Document) -> None:
        self._properties(document)
        if document.is_example:
            over = self.made.sections[0].header.paragraphs[0]
            over.add_run(self._text(doc.EXAMPLE)).bold = True
        self.made.add_heading(self._text(document.title), level=0)
        for block in doc.shown(document.blocks):
            self._block(block)

    def _properties(self, document: doc.Document) -> None:
        properties = self.made.core_properties
        properties.title = self._text(document.title)[:_LONGEST_PROPERTY]
        properties.author = "deiframe"
        properties.last_modified_by = "deiframe"
        properties.comments = ""
        properties.identifier = UNSEALED
        properties.language = self.language
        moment = dt.datetime.combine(document.on or _NO_DAY, dt.time())
        properties.created = properties.modified = moment

    def _block(self, block: doc.Block) -> None:
        match block:
            case doc.Heading(words, level, explanation):
                self.made.add_heading(self._text(words), min(level, _DEEPEST))
                if explanation is not None:
                    self.made.add_paragraph(self._text(explanation), style=NOTE)
            case doc.Paragraph(words):
                self.made.add_paragraph(self._text(words))
            case doc.Note(words):
                self.made.add_paragraph(self._text(words), style=NOTE)
            case doc.Example(text):
                self.made.add_paragraph(visible(text), style=CODE)
            case doc.AnswerLines(count):
                for _ in range(count):
                    self.made.add_paragraph(style=ANSWER_LINE)
            case doc.Particulars(entries):
                for word, value in entries:
                    line = self.made.add_paragraph(style=WITHIN)
                    line.add_run(f"{self._text(word)}: ").bold = True
                    line.add_run(self._text(value))
            case doc.Figure(png, alternative):
                shape = self.made.add_picture(BytesIO(png))
                shape._inline.docPr.set("descr", self._text(alternative))
            case doc.Table():
                self._table(block)
            case _:
                self._list([block])

    def _list(self, blocks: Iterable[doc.Block], depth: int = 1) -> None:
        """Blocks as items of a list: as they stand below an answer."""
        for block in doc.shown(blocks):
            match block:
                case doc.Points(points, heading, numbered=numbered):
                    if heading is not None:
                        line = self.made.add_paragraph()
                        line.paragraph_format.keep_with_next = True
                        line.add_run(self._text(heading)).bold = True
                    self._points(points, depth, "List Number" if numbered else "List Bullet")
                case doc.EvidenceList(points, holds=holds):
                    self._points(points, depth, "List Bullet", "+ " if holds else "– ")
                case doc.Answers(answers):
                    for answer in answers:
                        self._answer(answer, depth)
                case doc.Paragraph(words) | doc.Note(words):
                    self._item(depth, "List Bullet").add_run(self._text(words))
                case _:
                    self._block(block)

    def _answer(self, answer: doc.Answer, depth: int) -> None:
        line = self._item(depth, "List Bullet")
        sign = SIGNS.get(answer.status, "")
        line.add_run(f"{sign} {self._text(answer.words)}".strip()).bold = True
        line.add_run(f"  {self._text(answer.title)}")
        self._list(answer.below, depth + 1)

    def _points(self, points: Iterable[doc.Point], depth: int, style: str, sign: str = "") -> None:
        for point in points:
            line = self._item(depth, style)
            line.add_run(sign + self._text(point.words))
            self._behind(line, point.origin)
            self._points(point.points, depth + 1, "List Bullet")

    def _item(self, depth: int, style: str) -> Any:
        level = min(depth, _DEEPEST_LIST)
        return self.made.add_paragraph(style=style if level == 1 else f"{style} {level}")

    def _table(self, table: doc.Table) -> None:
        made = self.made.add_table(rows=0, cols=len(table.heading), style="Table Grid")
        head = made.add_row()
        for line, words in self._lines(head, table.heading):
            line.add_run(words).bold = True
        repeated_above(head)
        for row in table.rows:
            added = made.add_row()
            for line, words in self._lines(added, row.cells):
                line.add_run(words)
            self._behind(added.cells[0].paragraphs[0], row.origin)
            if row.is_blank:
                room_to_write(added)
        first_wider(made)
        self.made.add_paragraph(style=WITHIN)

    def _lines(self, row: Any, cells: tuple[doc.Inline, ...]) -> Iterator[tuple[Any, str]]:
        for cell, words in zip(row.cells, cells, strict=True):
            cell.paragraphs[0].style = CELL
            yield cell.paragraphs[0], self._text(words)

    def _behind(self, line: Any, origin: doc.Origin) -> None:
        text = origin.text()
        if text:
            line.add_run(f" ({self._text(text)})").italic = True

    def _text(self, value: object) -> str:
        return on_one_line(translate(value, self.language))


FORMAT: Final = Format(name="docx", writes=Writes.DOCUMENTS, kind=DOCX, write=write)
