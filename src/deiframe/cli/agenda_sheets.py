"""An agenda's documents, written: or the plugin named whose agenda failed."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import attrs

from deiframe.document import Document
from deiframe.errors import PluginError
from deiframe.extension_points.agenda import Agenda, AgendaDocument
from deiframe.graph.weighing import is_example
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


def prepared(
    agendas: Iterable[Agenda], graph: "StrategyGraph", write: Write
) -> tuple[list[Sheet], list[Message]]:
    """The documents of agendas, written; and how those failed that did.

    Raises:
        DeiframeError: they cannot be written in this form on this machine.
    """
    sheets: list[Sheet] = []
    failures: list[Message] = []
    for agenda in agendas:
        try:
            sheets += [_sheet(agenda, each, graph, write) for each in agenda.prepare(graph)]
        except PluginError as error:
            failures.append(error.message)
    return sheets, failures


def _sheet(agenda: Agenda, page: AgendaDocument, graph: "StrategyGraph", write: Write) -> Sheet:
    day = page.meeting.on or graph.today
    name = f"{day.isoformat()}-{agenda.name}-{page.slug}"
    document = attrs.evolve(page.as_document(), is_example=is_example(graph.strategy))
    return Sheet(page.slug, name, write(document))
