"""A page as a value: headings, paragraphs, points, tables, answers with their evidence.

Agendas, assessments and pages of rules are made of these blocks. Nothing here has chosen a language
or a form yet: a format writes any document (``document_*.py`` in :mod:`deiframe.formats`).
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, Self

import attrs

from deiframe.diagnostics import Place
from deiframe.i18n import JoinedList, Translatable, message, translate
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text

if TYPE_CHECKING:
    from deiframe.model.item import Item

Inline = str | Translatable | dt.date | float
"""Words for people: a message, a text of the strategy, a day, a number."""


@attrs.frozen
class Prose:
    """Words that an author wrote for a page: what stands between backticks is code."""

    words: Inline

    def in_language(self, language: str) -> str:
        """Return the words as the author wrote them."""
        return translate(self.words, language)


@attrs.frozen
class Link:
    """Words that lead to another page, where a form has links; ``to`` is a relative address."""

    words: Inline
    to: str

    def in_language(self, language: str) -> str:
        """Return the words alone."""
        return translate(self.words, language)


@attrs.frozen(kw_only=True)
class Origin:
    """Where a line comes from: the item it is about, its source, whether its figures are made up.

    ``reading`` says that it is inferred from its source. ``place`` is where it stands in the
    strategy's files, if a reader is to look there.
    """

    item: str = ""
    source: Text | None = None
    illustrative: bool = False
    reading: bool = False
    place: Place | None = None

    @classmethod
    def of(cls, item: "Item") -> Self:
        """The origin of a statement about an item."""
        from deiframe.model.kinds import Kind

        # An indicator's ``source`` is where its figures come from, not where the fact stands.
        source = None if item.kind is Kind.INDICATOR else item.source
        return cls(
            item=item.id,
            source=source,
            illustrative=bool(item.illustrative),
            reading=item.reading is True,
        )

    def text(self, *, with_place: bool = True) -> Translatable | None:
        """What stands in brackets behind a line; None if there is nothing to add."""
        notes: list[Inline] = [message("illustrative")] if self.illustrative else []
        notes += [message("a reading")] if self.reading else []
        notes += [self.source] if self.source else []
        notes += [str(self.place)] if self.place and with_place else []
        return JoinedList(tuple(notes), "; ") if notes else None


@attrs.frozen
class Heading:
    """The title of a part, from level 1 down, and a sentence about what is meant."""

    words: Inline
    level: int = 1
    explanation: Inline | None = None


@attrs.frozen
class Paragraph:
    """A sentence or two."""

    words: Inline


@attrs.frozen
class Note:
    """A remark about the document itself, set apart from its text."""

    words: Inline


@attrs.frozen
class Example:
    """An example as it stands in a file, in YAML."""

    text: str


@attrs.frozen(field_transformer=as_tuples)
class Particulars:
    """Facts in one line each: a word for what it is, and what it is; ``aligned`` in columns."""

    entries: tuple[tuple[Inline, Inline], ...]
    aligned: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen(field_transformer=as_tuples)
class Point:
    """One of several points, where it comes from, and the points below it."""

    words: Inline
    origin: Origin = Origin()
    points: tuple["Point", ...] = ()

    @classmethod
    def about(cls, item: "Item", words: Inline | None = None) -> Self:
        """A point about an item: its name, or what ``words`` say of it."""
        return cls(item.name if words is None else words, Origin.of(item))


@attrs.frozen(field_transformer=as_tuples)
class Points:
    """Points one below the other, under a few words of their own where there are any."""

    points: tuple[Point, ...]
    heading: Inline | None = None
    numbered: bool = attrs.field(default=False, kw_only=True)


@attrs.frozen(field_transformer=as_tuples)
class EvidenceList:
    """What speaks for an answer (``holds``), or what it still lacks."""

    points: tuple[Point, ...]
    holds: bool = attrs.field(kw_only=True)


@attrs.frozen(field_transformer=as_tuples)
class Row:
    """A row of a table, and where it comes from; a row of empty cells is for writing in."""

    cells: tuple[Inline, ...]
    origin: Origin = Origin()

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return all(cell == "" for cell in self.cells)


@attrs.frozen(field_transformer=as_tuples)
class Table:
    """A small table: the words above its columns, and rows of as many cells."""

    heading: tuple[Inline, ...] = attrs.field(validator=attrs.validators.min_len(1))
    rows: tuple[Row, ...] = attrs.field()

    @rows.validator
    def _as_wide(self, _: object, rows: tuple[Row, ...]) -> None:
        if any(len(row.cells) != len(self.heading) for row in rows):
            raise ValueError(f"a row without {len(self.heading)} cells")


@attrs.frozen
class AnswerLines:
    """Empty lines, to write on by hand during the meeting."""

    count: int = attrs.field(default=3, validator=[attrs.validators.ge(1), attrs.validators.le(50)])


@attrs.frozen
class Figure:
    """A picture (PNG), and what it shows in words, for whoever cannot see it."""

    png: bytes = attrs.field(repr=False)
    alternative: Inline


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Answer:
    """An answer, what it answers, and below it how it is reached.

    ``status`` is its fixed word, by which forms choose its sign and colour; ``words`` say it.
    """

    status: str
    words: Inline
    title: Inline
    below: tuple["Block", ...] = ()


@attrs.frozen(field_transformer=as_tuples)
class Answers:
    """Several answers, one below the other."""

    answers: tuple[Answer, ...]


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Fold:
    """What a reader may not need at once: ``brief`` stands for it until it is opened."""

    blocks: tuple["Block", ...]
    brief: tuple["Block", ...] = ()
    is_open: bool = False


Block = (
    Heading | Paragraph | Note | Example | Particulars | Points | EvidenceList | Table | AnswerLines
    | Figure | Answers | Fold
)  # fmt: skip
"""A part of a document."""


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Document:
    """A page: its title and its blocks. ``on`` is the day that it is about, if there is one.

    Of a strategy that is mostly made up, it ``is_example``: each form says so over each page.
    """

    title: Inline
    blocks: tuple[Block, ...]
    on: dt.date | None = None
    is_example: bool = False


EXAMPLE: Final = message("EXAMPLE: most of this strategy is made up to show how it works.")
"""What stands over each page of an example."""


def shown(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks as they stand on paper: what is folded by its brief form."""
    for block in blocks:
        if isinstance(block, Fold):
            yield from shown(block.blocks if block.is_open else block.brief)
        else:
            yield block


def answers_in(blocks: Iterable[Block]) -> Iterator[Answer]:
    """Every answer that is shown, and those below it."""
    for block in shown(blocks):
        for answer in block.answers if isinstance(block, Answers) else ():
            yield answer
            yield from answers_in(answer.below)
