"""An agenda's documents, written: or the plugin named whose agenda failed."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import attrs

from deiframe.document import Document
from deiframe.errors import PluginError
from deiframe.extension_points.agenda import Agenda
from deiframe.i18n import Message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

Write = Callable[[Document], str | bytes]
"""Writes a document in the form that was chosen, for the reader."""


@attrs.frozen
class Sheet:
    """A document, written; ``name`` is its file's, with the day and without suffix."""

    slug: str
    name: str
    content: str | bytes


@attrs.frozen
class Prepared:
    """What an agenda came to: its sheets, or how it failed."""

    sheets: tuple[Sheet, ...]
    failure: Message | None = None

    @classmethod
    def of(cls, agenda: Agenda, graph: "StrategyGraph", write: Write) -> "Prepared":
        """Prepare an agenda's documents, and write them.

        Raises:
            DeiframeError: they cannot be written in this form on this machine.
        """
        try:
            return cls(tuple(_sheets(agenda, graph, write)))
        except PluginError as error:
            return cls((), error.message)


def _sheets(agenda: Agenda, graph: "StrategyGraph", write: Write) -> Iterator[Sheet]:
    for document in agenda.prepare(graph):
        slug = document.slug
        day = document.meeting.on or graph.today
        name = f"{day.isoformat()}-{agenda.name}-{slug}"
        yield Sheet(slug, name, write(document.as_document()))
