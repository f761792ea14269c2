"""An agenda document for Word: real headings, tables with a head, lines to write on.

The same document gives the same bytes: no moment of writing stands in it.
"""

from __future__ import annotations

import datetime as dt
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

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
    Table,
)
from deiframe.extras import OFFICE
from deiframe.formats.docx_styles import (
    ANSWER_LINE,
    CELL,
    NOTE,
    WITHIN,
    dressed,
    first_wider,
    repeated_above,
)
from deiframe.formats.docx_zip import DOCX, UNSEALED, sealed
from deiframe.formats.meeting_words import origin_text, particulars, remarks
from deiframe.i18n import translate
from deiframe.sanitize import on_one_line

if TYPE_CHECKING:
    from docx.document import Document

_DEEPEST: Final = 4
_LONGEST_PROPERTY: Final = 255
_ROOM: Final = 26
"""Points; how high a row is that is to be written in."""
_NO_DAY: Final = dt.datetime(2000, 1, 1)


def write(document: AgendaDocument, language: str) -> bytes:
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

    made: Document
    language: str

    def write(self, document: AgendaDocument) -> None:
        self._properties(document)
        self.made.add_heading(self._text(document.title), level=0)
        for word, value in particulars(document):
            line = self.made.add_paragraph(style=WITHIN)
            line.add_run(f"{self._text(word)}: ").bold = True
            line.add_run(self._text(value))
        for remark in remarks(document):
            self.made.add_paragraph(self._text(remark), style=NOTE)
        for number, item in enumerate(document.items, 1):
            self._item(item, f"{number}. ", 1)

    def _properties(self, document: AgendaDocument) -> None:
        properties = self.made.core_properties
        properties.title = self._text(document.title)[:_LONGEST_PROPERTY]
        properties.author = "deiframe"
        properties.last_modified_by = "deiframe"
        properties.comments = ""
        properties.identifier = UNSEALED
        properties.language = self.language
        day = document.meeting.on
        moment = dt.datetime(day.year, day.month, day.day) if day else _NO_DAY
        properties.created = properties.modified = moment

    def _item(self, item: AgendaItem, number: str, depth: int) -> None:
        self.made.add_heading(f"{number}{self._text(item.question)}", min(depth, _DEEPEST))
        if item.explanation is not None:
            self.made.add_paragraph(self._text(item.explanation), style=NOTE)
        for entry in item.filled_in:
            self._filled_in(entry)
        for part in item.parts:
            self._item(part, "", depth + 1)

    def _filled_in(self, filled_in: FilledIn) -> None:
        if isinstance(filled_in, Paragraph):
            self.made.add_paragraph(self._text(filled_in.words))
        elif isinstance(filled_in, AnswerLines):
            for _ in range(filled_in.count):
                self.made.add_paragraph(style=ANSWER_LINE)
        elif isinstance(filled_in, Points):
            if filled_in.heading is not None:
                line = self.made.add_paragraph()
                line.paragraph_format.keep_with_next = True
                line.add_run(self._text(filled_in.heading)).bold = True
            for point in filled_in.points:
                line = self.made.add_paragraph(self._text(point.words), style="List Bullet")
                self._behind(line, point.origin)
        else:
            self._table(filled_in)

    def _table(self, table: Table) -> None:
        from docx.shared import Pt

        made = self.made.add_table(rows=0, cols=len(table.heading), style="Table Grid")
        head = made.add_row()
        for cell, words in zip(head.cells, table.heading, strict=True):
            cell.paragraphs[0].style = CELL
            cell.paragraphs[0].add_run(self._text(words)).bold = True
        repeated_above(head)
        for row in table.rows:
            cells = made.add_row().cells
            for cell, words in zip(cells, row.cells, strict=True):
                cell.paragraphs[0].style = CELL
                cell.paragraphs[0].add_run(self._text(words))
            self._behind(cells[0].paragraphs[0], row.origin)
            if row.is_blank:
                made.rows[-1].height = Pt(_ROOM)
        first_wider(made)
        self.made.add_paragraph(style=WITHIN)

    def _behind(self, line: Any, origin: Origin) -> None:
        text = origin_text(origin)
        if text:
            line.add_run(f" ({self._text(text)})").italic = True

    def _text(self, value: object) -> str:
        return on_one_line(translate(value, self.language))


FORMAT: Final = AgendaFormat(name="docx", kind=DOCX, write=write)
