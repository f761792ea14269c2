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

What stands under a question are blocks of :mod:`deiframe.document`, and as such the whole agenda is
written (:meth:`AgendaDocument.as_document`).
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING, Final

import attrs

import deiframe.document as doc
from deiframe.i18n import JoinedList, Message, joined_list, message
from deiframe.model.lists import as_tuples

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

_KEBAB: Final = r"[a-z0-9]+(-[a-z0-9]+)*"
_LONGEST: Final = 200


def _kebab(_: object, field: "attrs.Attribute[str]", value: str) -> None:
    """Refuse a name that cannot become part of a file's."""
    if not re.fullmatch(_KEBAB, value) or len(value) > _LONGEST:
        raise ValueError(f"{field.name} is not kebab-case, such as steering-talk: {value[:60]!r}")


FilledIn = doc.Paragraph | doc.Points | doc.Table | doc.AnswerLines
"""What can stand under a question."""


@attrs.frozen(field_transformer=as_tuples)
class AgendaItem:
    """A question, what is meant by it, and what is filled in; ``parts`` are questions below it."""

    question: doc.Inline
    explanation: doc.Inline | None = None
    filled_in: tuple[FilledIn, ...] = ()
    parts: tuple["AgendaItem", ...] = ()

    def origins(self) -> Iterator[doc.Origin]:
        """Where everything comes from that is filled in."""
        for item in self.filled_in:
            if isinstance(item, doc.Points):
                yield from (point.origin for point in item.points)
            elif isinstance(item, doc.Table):
                yield from (row.origin for row in item.rows)
        for part in self.parts:
            yield from part.origins()

    def blocks(self, number: str, level: int = 1) -> Iterator[doc.Block]:
        """The question as the ``number``th of its level, with all that stands under it."""
        question = JoinedList((f"{number}.", self.question), " ")
        yield doc.Heading(question, level, self.explanation)
        yield from self.filled_in
        for letter, part in zip("abcdefghijklmnopqrstuvwxyz", self.parts, strict=False):
            yield from part.blocks(letter, level + 1)


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Meeting:
    """Who meets, about what, on which day.

    ``concerns`` is what it is about: the strategy, a cluster. ``members`` sit in the body that
    meets; ``following`` is the day of the meeting after it, as far as the strategy tells.
    """

    on: dt.date | None = None
    body: doc.Inline | None = None
    members: tuple[doc.Inline, ...] = ()
    concerns: doc.Inline | None = None
    following: dt.date | None = None

    def particulars(self) -> doc.Particulars:
        """What stands at the head: who meets, when, about what; each with a word for it."""
        entries: tuple[tuple[Message, doc.Inline | None], ...] = (
            (message("About"), self.concerns),
            (message("Who meets"), self.body),
            (message("Members"), joined_list(self.members) if self.members else None),
            (message("Day"), self.on),
            (message("Meeting after it, at the latest"), self.following),
        )
        return doc.Particulars(tuple((word, value) for word, value in entries if value is not None))


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class AgendaDocument:
    """One meeting's document: the agenda, filled in. ``notes`` are said before the questions.

    ``slug`` tells it from the agenda's others, in a file's name and on the command line.
    """

    slug: str = attrs.field(validator=_kebab)
    title: doc.Inline
    meeting: Meeting
    items: tuple[AgendaItem, ...]
    notes: tuple[doc.Inline, ...] = ()

    @property
    def is_illustrative(self) -> bool:
        """Whether something in it is made up to show how it works."""
        return any(origin.illustrative for item in self.items for origin in item.origins())

    def as_document(self) -> doc.Document:
        """The page of it, for any format to write."""
        notes = [*self.notes, *([_ABOUT_ILLUSTRATIVE] if self.is_illustrative else [])]
        questions = (item.blocks(str(number)) for number, item in enumerate(self.items, 1))
        blocks = (
            self.meeting.particulars(),
            *map(doc.Note, notes),
            *chain.from_iterable(questions),
        )
        return doc.Document(title=self.title, on=self.meeting.on, blocks=blocks)


_ABOUT_ILLUSTRATIVE: Final = message(
    "What is marked as illustrative is made up to show how it works."
)


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
