"""The next steering meeting's questions, filled in (report, 5.2, 5.4, 6.3 and 7.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe.agendas.steering_meeting.communication import hearing
from deiframe.agendas.steering_meeting.decisions import decisions
from deiframe.agendas.steering_meeting.figures import figures
from deiframe.agendas.steering_meeting.obstacles import obstacles
from deiframe.agendas.steering_meeting.priorities import priorities
from deiframe.agendas.steering_meeting.upcoming import coming
from deiframe.document import Row, Table
from deiframe.extension_points.agenda import Agenda, AgendaDocument, AgendaItem, Meeting
from deiframe.i18n import Message, message
from deiframe.model.people import Stakeholder
from deiframe.model.text import Text
from deiframe.model.time import Interval

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

USUAL: Final = Interval(3)
"""How far to look ahead where nothing says when one meets again."""

_ROOM: Final = 4


def prepare(graph: StrategyGraph) -> Iterator[AgendaDocument]:
    """A document for each governing body that says how often it meets; else one for all."""
    from deiframe.graph.responsibility import governing_bodies

    bodies = list(governing_bodies(graph))
    meeting = [body for body in bodies if body.meets_every]
    if not meeting and len(bodies) == 1:
        meeting = bodies
    for body in meeting:
        yield _document(graph, body)
    if not meeting:
        yield _document(graph, None)


def _document(graph: StrategyGraph, body: Stakeholder | None) -> AgendaDocument:
    following = body.meets_every.after(graph.today) if body and body.meets_every else None
    until = following or USUAL.after(graph.today)
    return AgendaDocument(
        slug=body.id if body else "strategy",
        title=message("Agenda: {what}", what=body.name if body else _strategy(graph)),
        meeting=Meeting(
            on=graph.today,
            body=body.name if body else None,
            members=tuple(graph.items[member].name for member in body.members) if body else (),
            concerns=_strategy(graph),
            following=following,
        ),
        notes=(_NOTHING_YET,) if _is_empty(graph) else (),
        items=_questions(graph, until),
    )


def _questions(graph: StrategyGraph, until: dt.date) -> tuple[AgendaItem, ...]:
    return (
        priorities(graph),
        obstacles(graph),
        figures(graph),
        decisions(graph, until),
        hearing(graph),
        coming(graph, until),
        AgendaItem(
            message("What was agreed?"),
            filled_in=(
                Table(
                    (message("What"), message("Who"), message("By when")),
                    (Row(("", "", "")),) * _ROOM,
                ),
            ),
        ),
    )


def _strategy(graph: StrategyGraph) -> Text | Message:
    strategy = graph.strategy
    name = strategy.municipality.name
    if not strategy.title:
        return name
    return message("{title} ({municipality})", title=strategy.title, municipality=name)


def _is_empty(graph: StrategyGraph) -> bool:
    strategy = graph.strategy
    return not (strategy.objectives or strategy.interventions or strategy.indicators)


_NOTHING_YET: Final = message(
    "The strategy contains no objective, intervention or indicator yet. The questions are listed "
    "here with room to write; what is agreed on can become its beginning."
)

AGENDA: Final = Agenda(
    name="steering-meeting",
    title=message("Steering meeting"),
    about=message(
        "For the body that steers the strategy: priorities, obstacles, what the figures show, "
        "decisions, whom to inform, and what comes next."
    ),
    prepare=prepare,
)
