"""A document as Markdown: for a page of the intranet, or a note to edit together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from deiframe.document import (
    Answer,
    AnswerLines,
    Answers,
    Block,
    Code,
    Document,
    EvidenceList,
    Figure,
    Heading,
    Inline,
    Note,
    Origin,
    Paragraph,
    Particulars,
    Point,
    Points,
    Row,
    SignRow,
    Signs,
    Table,
    shown,
)
from deiframe.extension_points.format import Format, Writes
from deiframe.file_kinds import markdown_kind
from deiframe.formats.plain_markdown import fenced, inline, line, plain
from deiframe.styling.status_signs import SIGNS

_LINE: Final = "." * 60
_DEEPEST: Final = 6


def write(document: Document, language: str) -> str:
    """Return the document, its last line ended."""
    return "\n\n".join(_Writer(language).parts(document)) + "\n"


@attrs.frozen
class _Writer:
    """Writes for readers of one language."""

    language: str

    def parts(self, document: Document) -> Iterator[str]:
        """The title and each block, which a blank line keeps apart."""
        yield f"# {self._inline(document.title)}"
        for block in shown(document.blocks):
            yield from filter(None, self._block(block))

    def _block(self, block: Block) -> Iterator[str]:
        match block:
            case Heading(words, level, explanation):
                yield f"{'#' * min(level + 1, _DEEPEST)} {self._inline(words)}"
                yield "" if explanation is None else self._line(explanation)
            case Note(words):
                yield f"> {self._line(words)}"
            case Code(text):
                yield fenced(text)
            case AnswerLines(count):
                yield from [_LINE] * count
            case Table():
                yield "\n".join(self._table(block))
            case Points(_, heading) if heading is not None:
                yield self._strong(heading)
                yield "\n".join(self._points(block))
            case Paragraph(words) | Figure(alternative=words):
                yield self._line(words)
            case _:
                yield "\n".join(self._items([block]))

    def _items(self, blocks: Iterable[Block], indent: str = "") -> Iterator[str]:
        """Blocks as items of a list: as they stand below an answer."""
        for block in shown(blocks):
            match block:
                case Answers(answers):
                    for answer in answers:
                        yield f"{indent}- {self._answer(answer)}"
                        yield from self._items(answer.below, f"{indent}  ")
                case EvidenceList(points, holds=holds):
                    sign = "**+**" if holds else "**–**"
                    yield from (f"{indent}- {sign} {self._point(point)}" for point in points)
                case Points(_, heading):
                    if heading is not None:
                        yield f"{indent}- {self._line(heading)}:"
                    inner = indent if heading is None else f"{indent}  "
                    yield from (f"{inner}{item}" for item in self._points(block))
                case Particulars(entries):
                    for word, value in entries:
                        yield f"{indent}- **{self._inline(word)}:** {self._inline(value)}"
                case Signs(rows):
                    yield from (f"{indent}- {self._signs(row)}" for row in rows)
                case _:
                    yield from (f"{indent}- {part}" for part in self._block(block) if part)

    def _answer(self, answer: Answer) -> str:
        words = f"{SIGNS.get(answer.status, '')} {self._inline(answer.words)}".strip()
        return f"**{words}** {self._inline(answer.title)}".rstrip()

    def _signs(self, row: SignRow) -> str:
        groups = (f"{word} {''.join(SIGNS.get(each, '·') for each in statuses)}".strip()
                  for word, statuses in row.groups)  # fmt: skip
        return f"{self._strong(row.title)} {'  '.join(groups)}"

    def _points(self, points: Points) -> Iterator[str]:
        for number, point in enumerate(points.points, 1):
            mark = f"{number}. " if points.numbered else "- "
            yield f"{mark}{self._point(point)}"
            for item in self._points(Points(point.points)):
                yield f"{' ' * len(mark)}{item}"

    def _point(self, point: Point) -> str:
        return f"{self._line(point.words)}{self._behind(point.origin)}"

    def _table(self, table: Table) -> Iterator[str]:
        yield self._cells(map(self._inline, table.heading))
        yield self._cells(["---"] * len(table.heading))
        yield from map(self._row, table.rows)

    def _row(self, row: Row) -> str:
        first, *others = map(self._inline, row.cells)
        return self._cells([f"{first}{self._behind(row.origin)}", *others])

    def _cells(self, cells: Iterable[str]) -> str:
        return f"| {' | '.join(cells)} |"

    def _behind(self, origin: Origin) -> str:
        text = origin.text()
        return f" ({plain(text, self.language)})" if text else ""

    def _strong(self, words: Inline) -> str:
        text = self._inline(words)
        return f"**{text}**" if text else ""

    def _line(self, words: Inline) -> str:
        return line(words, self.language)

    def _inline(self, words: Inline) -> str:
        return inline(words, self.language)


FORMAT: Final = Format(
    name="markdown", writes=Writes.DOCUMENTS, kind=markdown_kind("document"), write=write
)
