"""Who should hear of it, and what was last told (report, 5.3 and 6.3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.agendas.steering_meeting.blocks import listed
from deiframe.document import AnswerLines, Origin, Paragraph, Point
from deiframe.extension_points.agenda import AgendaItem, FilledIn
from deiframe.i18n import joined_list, message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


def hearing(graph: StrategyGraph) -> AgendaItem:
    """Whom the strategy promises to keep informed, of what; and the last time that one did."""
    return AgendaItem(
        message("Who should be informed?"),
        message(
            "What is communicated, by whom, and to whom: staff, networks, the council, the city?"
        ),
        (*_filled_in(graph), AnswerLines(2)),
    )


def _filled_in(graph: StrategyGraph) -> Iterator[FilledIn]:
    points = tuple(_to_inform(graph))
    yield from listed(points, message("To be kept informed"))
    if not points:
        yield Paragraph(message("The strategy names nobody who is to be kept informed."))
    yield from _last_communicated(graph)


def _to_inform(graph: StrategyGraph) -> Iterator[Point]:
    """Each actor once, with the current interventions that it is to hear of."""
    from deiframe.graph.relation import Relation
    from deiframe.graph.responsibility import current_interventions

    hears: dict[str, list[object]] = {}
    for intervention in current_interventions(graph):
        for actor in graph.targets(intervention.id, Relation.INFORMED):
            hears.setdefault(actor.id, []).append(intervention.name)
    for actor_id, names in hears.items():
        actor = graph.items[actor_id]
        text = message("{who}, of: {what}", who=actor.name, what=joined_list(names))
        yield Point.about(actor, text)


def _last_communicated(graph: StrategyGraph) -> Iterator[FilledIn]:
    from deiframe.graph.dates import last_activity

    activities = [item for item in (last_activity(graph, n) for n in ("5.3", "6.3")) if item]
    if not activities:
        yield Paragraph(
            message("No record yet of anything that was communicated about the strategy.")
        )
        return
    last = max(activities, key=lambda activity: activity.on)
    text = message("{day}: {what}", day=last.on, what=last.what)
    origin = Origin(source=last.source, illustrative=last.illustrative, reading=last.reading)
    yield from listed([Point(text, origin)], message("Last communicated"))
