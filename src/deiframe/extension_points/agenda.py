"""An agenda: the questions of a meeting, with what the strategy already answers to each.

Write one as a function over the graph, whose ``today`` is the day of the meeting::

    def prepare(graph: StrategyGraph) -> Iterator[AgendaDocument]:
        running = tuple(Point.about(one) for one in current_interventions(graph))
        yield AgendaDocument(
            slug="talk",
            title=message("Talk about what is under way"),
            meeting=Meeting(on=graph.today),
            items=(AgendaItem(message("What is under way?"), filled_in=(Points(running),)),),
        )

    AGENDA = Agenda(name="talk", title=..., about=..., prepare=prepare)

Nothing here has chosen a language or a form yet; a format writes it (``agenda_*.py`` in
:mod:`deiframe.formats`).
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final, Self

import attrs

from deiframe.file_kinds import FileKind
from deiframe.i18n import Message, Translatable
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

Said = str | Translatable | dt.date | float
"""Words for people: a message, a text of the strategy, a day, a number."""


_KEBAB: Final = r"[a-z0-9]+(-[a-z0-9]+)*"
_LONGEST: Final = 200


def _kebab(_: object, field: "attrs.Attribute[str]", value: str) -> None:
    """Refuse a name that cannot become part of a file's."""
    if not re.fullmatch(_KEBAB, value) or len(value) > _LONGEST:
        raise ValueError(f"{field.name} is not kebab-case, such as steering-talk: {value[:60]!r}")


def _stated_source(item: Item) -> Text | None:
    """Where the fact stands; an indicator's ``source`` is where its figures come from."""
    return None if item.kind is Kind.INDICATOR else item.source


@attrs.frozen
class Paragraph:
    """A sentence or two under a question."""

    words: Said


@attrs.frozen(kw_only=True)
class Origin:
    """Where a line comes from: the id of its item, its source, whether its figures are made up."""

    item: str = ""
    source: Text | None = None
    illustrative: bool = False

    @classmethod
    def of(cls, item: Item) -> Self:
        """The origin of what is told of an item."""
        return cls(item=item.id, source=_stated_source(item), illustrative=item.illustrative)


@attrs.frozen
class Point:
    """One of several points, and where it comes from."""

    words: Said
    origin: Origin = Origin()

    @classmethod
    def about(cls, item: Item, words: Said | None = None) -> Self:
        """A point about an item: its name, or what ``words`` say of it."""
        return cls(item.name if words is None else words, Origin.of(item))


@attrs.frozen(field_transformer=as_tuples)
class Points:
    """Points one below the other, under a few words of their own where there are any."""

    points: tuple[Point, ...]
    heading: Said | None = None


@attrs.frozen(field_transformer=as_tuples)
class Row:
    """A row of a table, and where it comes from; a row of empty cells is for writing in."""

    cells: tuple[Said, ...]
    origin: Origin = Origin()

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in it."""
        return all(cell == "" for cell in self.cells)


@attrs.frozen(field_transformer=as_tuples)
class Table:
    """A small table: the words above its columns, and rows of as many cells."""

    heading: tuple[Said, ...] = attrs.field(validator=attrs.validators.min_len(1))
    rows: tuple[Row, ...] = attrs.field()

    @rows.validator
    def _as_wide(self, _: object, rows: tuple[Row, ...]) -> None:
        if any(len(row.cells) != len(self.heading) for row in rows):
            raise ValueError(f"a row without {len(self.heading)} cells")


@attrs.frozen
class AnswerLines:
    """Empty lines, to write on by hand during the meeting."""

    count: int = attrs.field(default=3, validator=[attrs.validators.ge(1), attrs.validators.le(50)])


FilledIn = Paragraph | Points | Table | AnswerLines
"""What can stand under a question."""


@attrs.frozen(field_transformer=as_tuples)
class AgendaItem:
    """A question, what is meant by it, and what is filled in; ``parts`` are questions below it."""

    question: Said
    explanation: Said | None = None
    filled_in: tuple[FilledIn, ...] = ()
    parts: tuple["AgendaItem", ...] = ()

    def origins(self) -> Iterator[Origin]:
        """Where everything comes from that is filled in."""
        for item in self.filled_in:
            if isinstance(item, Points):
                yield from (point.origin for point in item.points)
            elif isinstance(item, Table):
                yield from (row.origin for row in item.rows)
        for part in self.parts:
            yield from part.origins()


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Meeting:
    """Who meets, about what, on which day.

    ``concerns`` is what it is about: the strategy, a cluster. ``members`` sit in the body that
    meets; ``following`` is the day of the meeting after it, as far as the strategy tells.
    """

    on: dt.date | None = None
    body: Said | None = None
    members: tuple[Said, ...] = ()
    concerns: Said | None = None
    following: dt.date | None = None


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class AgendaDocument:
    """One meeting's document: the agenda, filled in. ``notes`` are said before the questions.

    ``slug`` tells it from the agenda's others, in a file's name and on the command line.
    """

    slug: str = attrs.field(validator=_kebab)
    title: Said
    meeting: Meeting
    items: tuple[AgendaItem, ...]
    notes: tuple[Said, ...] = ()

    @property
    def is_illustrative(self) -> bool:
        """Whether something in it is made up to show how it works."""
        return any(origin.illustrative for item in self.items for origin in item.origins())


@attrs.frozen(kw_only=True)
class Agenda:
    """A kind of meeting, whose documents can be filled in from any strategy.

    ``prepare`` returns a document for each meeting that there is to be: of the strategy, or of
    each department. ``about`` says for whom it is. ``plugin`` is set where it is loaded.
    """

    name: str = attrs.field(validator=_kebab)
    title: Message
    about: Message
    prepare: Callable[["StrategyGraph"], Iterable[AgendaDocument]]
    plugin: str = "deiframe"


@attrs.frozen(kw_only=True)
class AgendaFormat:
    """A form of an agenda document: its name, the kind of its files, and what writes it.

    ``write`` gets the document and the reader's language. It returns bytes where the form is not
    for reading at a terminal.
    """

    name: str
    kind: FileKind
    write: Callable[[AgendaDocument, str], str | bytes]
