"""A document as plain text: for a terminal, or a message without markup."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import attrs
import click

import deiframe.document as doc
from deiframe.extension_points.format import Format, Writes
from deiframe.file_kinds import text_kind
from deiframe.i18n import JoinedList, translate
from deiframe.sanitize import inert, on_one_line, visible
from deiframe.styling.terminal import columns, linked

_LINE: Final = "_" * 60
_GAP: Final = "_" * 12
_RULES: Final = {0: "=", 1: "-"}
_INDENT: Final = "  "
_WIDEST_ANSWER: Final = 24
_COLOURS: Final = {"●": "green", "◐": "cyan", "◌": "yellow", "○": "red", "?": None}


@attrs.frozen(kw_only=True)
class TextLayout:
    """How a text looks: its width; colours and links (files are below ``links``) at a terminal."""

    width: int = 80
    colours: bool = False
    links: Path | None = None


def write(document: doc.Document, language: str, layout: TextLayout | None = None) -> str:
    """Return the document, its last line ended."""
    answers = doc.answers_in(document.blocks)
    widths = (columns(translate(item.words, language)) for item in answers if _sign(item))
    column = min(_WIDEST_ANSWER, max(widths, default=0))
    lines = _Writer(language, layout or TextLayout(), column).lines(document)
    return inert("".join(f"{line}\n" for line in lines))


def _sign(answer: doc.Answer) -> str:
    from deiframe.styling.status_signs import SIGNS  # most pages have no answers

    return SIGNS.get(answer.status, "")


@attrs.frozen
class _Writer:
    """Writes for readers of one language; ``column`` is how wide the words of answers are."""

    language: str
    layout: TextLayout
    column: int

    def lines(self, document: doc.Document) -> Iterator[str]:
        """All lines: a blank one between blocks, but those that belong together."""
        if document.is_example:
            yield from (*self._wrapped(doc.EXAMPLE), "")
        yield from self._heading(document.title, 0)
        above: doc.Block | None = None
        for block in doc.shown(document.blocks):
            yield from [] if _belongs_to(above, block) else [""]
            yield from self._block(block)
            above = block

    def _block(self, block: doc.Block, indent: str = "") -> Iterator[str]:
        inset = indent or _INDENT
        match block:
            case doc.Heading(words, level, explanation):
                yield from self._heading(words, level)
                yield from [] if explanation is None else self._wrapped(explanation)
            case doc.Paragraph(words) | doc.Note(words) | doc.Figure(alternative=words):
                yield from self._wrapped(words, indent)
            case doc.Example(text):
                yield from (f"{inset}| {visible(line)}" for line in text.splitlines())
            case doc.AnswerLines(count):
                yield from [_LINE] * count
            case doc.Particulars(entries, aligned=True):
                yield from self._aligned(entries)
            case doc.Particulars(entries):
                for word, value in entries:
                    yield from self._wrapped(JoinedList((word, value), ": "), indent, inset)
            case doc.Points(_, heading):
                if heading is not None:
                    yield from self._wrapped(JoinedList((heading, ":"), ""), indent)
                yield from self._points(block, inset)
            case doc.EvidenceList(points, holds=holds):
                for point in points:
                    yield from self._point(point, f"{inset}{'+' if holds else '-'} ")
                    yield from self._points(doc.Points(point.points), inset + _INDENT)
            case doc.Answers(answers):
                for answer in answers:
                    yield from self._answer(answer, inset)
            case doc.Table():
                for row in block.rows:
                    yield from self._row(block, row)

    def _heading(self, words: doc.Inline, level: int) -> Iterator[str]:
        lines = list(self._wrapped(words))
        yield from (self._styled(line, bold=True) for line in lines)
        if level in _RULES:
            yield _RULES[level] * max(map(columns, lines))

    def _answer(self, answer: doc.Answer, indent: str) -> Iterator[str]:
        """A sign, the answer, and what it answers, in columns; below it how it is reached."""
        sign, words = _sign(answer) or "·", self._text(answer.words)
        lead = f"{indent}{sign} {words}{' ' * (self.column - columns(words))}  "
        first, *rest = self._wrapped(answer.title, lead, " " * columns(lead))
        styled = self._styled(f"{sign} {words}", fg=_COLOURS.get(sign))
        yield first.replace(f"{sign} {words}", styled, 1)
        yield from rest
        for block in doc.shown(answer.below):
            yield from self._block(block, indent + _INDENT * 2)

    def _aligned(self, entries: Iterable[tuple[doc.Inline, doc.Inline]]) -> Iterator[str]:
        titled = [(f"{_INDENT}{self._text(word)}  ", self._text(value)) for word, value in entries]
        widest = max((columns(title) for title, _ in titled), default=0)
        for title, value in titled:
            lead = title + " " * (widest - columns(title))
            for line in self._wrapped(value, lead, " " * widest):
                yield line[: len(lead)] + "".join(map(self._coloured, line[len(lead) :]))

    def _points(self, points: doc.Points, indent: str) -> Iterator[str]:
        for number, point in enumerate(points.points, 1):
            yield from self._point(point, f"{indent}{f'{number}.' if points.numbered else '-'} ")
            yield from self._points(doc.Points(point.points), indent + _INDENT * 2)

    def _point(self, point: doc.Point, lead: str) -> Iterator[str]:
        behind = " " * len(lead)
        yield from self._wrapped(self._with(point.words, point.origin), lead, behind)
        place = point.origin.place
        if place is not None:
            text = visible(str(place))
            links = self.layout.links
            yield f"{behind}{linked(text, links / place.file) if links else text}"

    def _row(self, table: doc.Table, row: doc.Row) -> Iterator[str]:
        """A row as a point: its first cell, and the others with their column's words below it."""
        titles = [self._text(words) for words in table.heading]
        if row.is_blank:
            blanks = "  ".join(f"{words}: {_GAP}" for words in titles)
            yield from self._lines(blanks, f"{_INDENT}- ", _INDENT * 2)
            return
        yield from self._wrapped(self._with(row.cells[0], row.origin), f"{_INDENT}- ", _INDENT * 2)
        others = zip(titles[1:], row.cells[1:], strict=True)
        text = "; ".join(f"{words}: {self._text(cell)}" for words, cell in others if cell != "")
        yield from self._wrapped(text, _INDENT * 2) if text else ()

    def _with(self, words: doc.Inline, origin: doc.Origin) -> str:
        behind = origin.text(with_place=False)
        return self._text(words) + (f" ({self._text(behind)})" if behind else "")

    def _text(self, words: object) -> str:
        return on_one_line(translate(words, self.language))

    def _coloured(self, sign: str) -> str:
        return self._styled(sign, fg=_COLOURS[sign]) if sign in _COLOURS else sign

    def _styled(self, text: str, **style: object) -> str:
        return click.style(text, **style) if self.layout.colours else text  # type: ignore[arg-type]

    def _wrapped(self, words: object, first: str = "", rest: str | None = None) -> list[str]:
        return self._lines(self._text(words), first, rest)

    def _lines(self, text: str, first: str, rest: str | None = None) -> list[str]:
        if len(first) + len(text) <= self.layout.width:
            return [f"{first}{text}".rstrip()]
        return textwrap.wrap(
            text,
            self.layout.width,
            initial_indent=first,
            subsequent_indent=first if rest is None else rest,
            break_on_hyphens=False,
        ) or [first.rstrip()]


def _belongs_to(above: doc.Block | None, block: doc.Block) -> bool:
    """Whether a block is about the one above it: a part below its heading, a remark on a text."""
    if isinstance(above, doc.Heading):
        return above.explanation is None and isinstance(block, doc.Paragraph)
    return isinstance(above, doc.Paragraph) and isinstance(block, doc.Note)


FORMAT: Final = Format(
    name="text", writes=Writes.DOCUMENTS, kind=text_kind("document"), write=write
)
