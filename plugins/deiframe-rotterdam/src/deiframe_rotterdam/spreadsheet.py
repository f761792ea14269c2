"""A list to divide the work by: each point of a page as a row that a spreadsheet opens.

``deiframe agenda --format csv -o talk.csv`` and ``deiframe assess --all -o to-do.csv``. Who does it,
and by when, is for the people around the table to fill in.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from deiframe import joined_list, translate
from deiframe.document import (
    Answers,
    Block,
    Document,
    EvidenceList,
    Heading,
    Inline,
    Origin,
    Points,
    Table,
    shown,
)
from deiframe.writing import Format, Writes, on_one_line, sealed_kind
from deiframe_rotterdam.words import message

HEAD: Final = (
    message("Part"),
    message("What"),
    message("Answer"),
    message("About"),
    message("Where"),
    message("Who"),
    message("By when"),
)
_TO_FILL_IN: Final = ("", "")
_BYTE_ORDER_MARK: Final = "\ufeff"
"""By this spreadsheets know that letters are UTF-8."""
_FORMULA: Final = ("=", "+", "-", "@")


def write(document: Document, language: str) -> bytes:
    """Return the points of a page, a row each, cells apart by semicolons as in Dutch settings."""
    text = StringIO()
    rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
    for row in (HEAD, *_rows(document.blocks, document.title)):
        rows.writerow([_cell(translate(cell, language)) for cell in row])
    return f"{_BYTE_ORDER_MARK}{text.getvalue()}".encode()


def _rows(blocks: Iterable[Block], part: Inline) -> Iterator[tuple[Inline, ...]]:
    for block in shown(blocks):
        match block:
            case Heading(words):
                part = words
            case Points(points, heading):
                answer = "" if heading is None else heading
                yield from (_row(part, point.words, answer, point.origin) for point in points)
            case EvidenceList(points, holds=False):
                for point in points:
                    yield _row(part, point.words, message("missing"), point.origin)
            case Answers(answers):
                for each in answers:
                    yield _row(part, each.title, each.words, Origin())
                    yield from _rows(each.below, each.title)
            case Table(_, rows):
                for row in rows:
                    cells = joined_list(cell for cell in row.cells if cell != "")
                    if not row.is_blank:
                        yield _row(part, cells, "", row.origin)


def _row(part: Inline, what: Inline, answer: Inline, origin: Origin) -> tuple[Inline, ...]:
    where = str(origin.place) if origin.place else origin.source or ""
    return (part, what, answer, origin.item, where, *_TO_FILL_IN)


def _cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    line = on_one_line(text)
    return f"'{line}" if line.startswith(_FORMULA) else line


CSV: Final = Format(
    name="csv",
    title=message("List for a spreadsheet"),
    writes=Writes.DOCUMENTS,
    write=write,
    kind=sealed_kind("document", ("csv",), before="# "),
)
