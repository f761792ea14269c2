"""The steering talk: a document for each cluster, filled in from the strategy (report D5.2, 5.4).

Which questions a talk has follows from its day; see :mod:`deiframe_rotterdam.steering`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe.agenda import Agenda, AgendaDocument, AgendaItem, Meeting, Row, Table
from deiframe_rotterdam.clusters import clusters
from deiframe_rotterdam.steering import Questions, next_talk, questions_on, steering_talk
from deiframe_rotterdam.talk.accounting import accounting, office_ends
from deiframe_rotterdam.talk.first_quarter import first_quarter
from deiframe_rotterdam.talk.second_quarter import second_quarter
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import Message, StrategyGraph
    from deiframe.model import Department

NO_CLUSTERS: Final = message(
    "The strategy lists no clusters yet, so this is one document for the whole organisation. List"
    " them under departments (type: cluster), and each gets its own."
)
_NO_TALK: Final = message("The strategy names no steering talk: its members are not known.")
_ROOM: Final = 4


def prepare(graph: StrategyGraph) -> Iterator[AgendaDocument]:
    """A document for each cluster; one for the organisation where none is listed."""
    listed = clusters(graph)
    for cluster in listed:
        yield _document(graph, cluster)
    if not listed:
        yield _document(graph, None)


def _document(graph: StrategyGraph, cluster: Department | None) -> AgendaDocument:
    talk, asked = steering_talk(graph), questions_on(graph.today)
    concerns = cluster.name if cluster else graph.strategy.municipality.name
    return AgendaDocument(
        slug=cluster.id if cluster else "organisation",
        title=message("Steering talk: {concerns}", concerns=concerns),
        meeting=Meeting(
            on=graph.today,
            body=talk.name if talk else None,
            members=tuple(graph.items[member].name for member in talk.members) if talk else (),
            concerns=concerns,
            following=next_talk(talk, graph.today),
        ),
        notes=(
            _why_these(asked),
            *(() if cluster else (NO_CLUSTERS,)),
            *(() if talk else (_NO_TALK,)),
        ),
        items=(
            *(first_quarter(graph, cluster) if asked.priorities else ()),
            *(second_quarter(graph, cluster) if asked.results else ()),
            accounting(graph, cluster),
            office_ends(graph),
            AgendaItem(
                message("What was agreed?"),
                filled_in=(
                    Table(
                        (message("What"), message("Who"), message("By when")),
                        (Row(("", "", "")),) * _ROOM,
                    ),
                ),
            ),
        ),
    )


def _why_these(asked: Questions) -> Message:
    if asked.is_own:
        return message(
            "The talk is held every four months, its questions are set per quarter of the year."
            " These are the questions of quarter {quarter}.",
            quarter=asked.quarter,
        )
    return message(
        "The talk is held every four months, its questions are set per quarter of the year. Report"
        " D5.2 gives those of quarters 1 and 2 only; this talk lies in quarter {quarter} and has"
        " both.",
        quarter=asked.quarter,
    )


AGENDA: Final = Agenda(
    name="steering-talk",
    title=message("Steering talk with the cluster directors"),
    about=message(
        "For the talk of the municipal secretary with the directors, a document for each cluster:"
        " what comes first there, what it meets, what has come of it, and what it is held to."
    ),
    prepare=prepare,
)
