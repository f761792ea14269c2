"""An agenda's documents, written: or the plugin named whose agenda failed."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from deiframe.errors import PluginError
from deiframe.extension_points.agenda import Agenda, AgendaFormat
from deiframe.i18n import Message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


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
    def of(
        cls, agenda: Agenda, graph: "StrategyGraph", form: AgendaFormat, language: str
    ) -> "Prepared":
        """Prepare an agenda's documents, and write them.

        Raises:
            DeiframeError: they cannot be written in this form on this machine.
        """
        try:
            return cls(tuple(_sheets(agenda, graph, form, language)))
        except PluginError as error:
            return cls((), error.message)


def _sheets(
    agenda: Agenda, graph: "StrategyGraph", form: AgendaFormat, language: str
) -> Iterator[Sheet]:
    for document in agenda.prepare(graph):
        slug = document.slug
        day = document.meeting.on or graph.today
        name = f"{day.isoformat()}-{agenda.name}-{slug}"
        yield Sheet(slug, name, form.write(document, language))
