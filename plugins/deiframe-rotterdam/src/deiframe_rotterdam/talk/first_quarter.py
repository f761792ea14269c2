"""The questions of the first quarter: what comes first, and what it meets (report D5.2, 5.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import joined_list
from deiframe.agenda import AgendaItem, Origin, Paragraph, Point, Points, Row, Table
from deiframe_rotterdam.breakthroughs import agreed, breakthroughs, missing
from deiframe_rotterdam.clusters import priorities, resistance_in
from deiframe_rotterdam.talk.telling import ROOM, named, noted, or_not_text, owner_text
from deiframe_rotterdam.words import NOT_STATED, message, messages, state_text

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Department, Intervention
    from deiframe_rotterdam.fields import Resistance


def first_quarter(
    graph: StrategyGraph, cluster: Department | None
) -> tuple[AgendaItem, AgendaItem]:
    """What comes first in the cluster and why; and which resistance there is."""
    return _priorities(graph, cluster), _resistance(graph, cluster)


def _priorities(graph: StrategyGraph, cluster: Department | None) -> AgendaItem:
    return AgendaItem(
        message("Which breakthroughs come first here, and for what reason?"),
        message("Of the {all} breakthroughs that were agreed on.", all=agreed(graph)),
        (
            _table(graph, cluster) if cluster else _all_of_them(graph),
            *_others(graph, cluster),
            *_not_there(graph),
            ROOM,
        ),
    )


def _table(graph: StrategyGraph, cluster: Department) -> Table | Paragraph:
    origin = Origin(item=cluster.id, source=cluster.source, illustrative=bool(cluster.illustrative))
    rows = tuple(
        Row(
            (
                named(item),
                or_not_text(entry.because),
                state_text(item.status),
                owner_text(graph, item),
            ),
            origin,
        )
        for entry, item in priorities(graph, cluster)
    )
    if not rows:
        return Paragraph(message("The cluster has not said yet what comes first."))
    heading = (message("Breakthrough"), message("Why"), message("Status"), message("Owner"))
    return Table(heading, rows)


def _all_of_them(graph: StrategyGraph) -> Table | Paragraph:
    """Where no cluster is listed: what there is, the essential ones first."""
    found = [intervention for each in breakthroughs(graph) for intervention in each.interventions]
    if not found:
        return Paragraph(message("The strategy contains no breakthrough yet."))
    rows = tuple(
        Row(
            (
                named(item),
                message("yes") if item.priority else "",
                state_text(item.status),
                owner_text(graph, item),
            ),
            Origin.of(item),
        )
        for item in sorted(found, key=lambda item: item.priority is None)
    )
    heading = (message("Breakthrough"), message("Essential"), message("Status"), message("Owner"))
    return Table(heading, rows)


def _others(graph: StrategyGraph, cluster: Department | None) -> Iterator[Points]:
    """What is essential for the whole organisation, and does not come first in the cluster."""
    if cluster is None:
        return
    first = {item.id for _, item in priorities(graph, cluster)}
    others = [
        Point.about(breakthrough.first, named(breakthrough.first))
        for breakthrough in breakthroughs(graph)
        if breakthrough.is_essential
        and first.isdisjoint(each.id for each in breakthrough.interventions)
    ]
    if others:
        yield Points(tuple(others), message("Essential for the whole organisation, not first here"))


def _not_there(graph: StrategyGraph) -> Iterator[Paragraph]:
    numbers = missing(graph)
    if numbers:
        yield Paragraph(
            messages(
                "{count} breakthrough is not in the strategy, and so not here: {numbers}.",
                "{count} breakthroughs are not in the strategy, and so not here: {numbers}.",
                len(numbers),
                numbers=joined_list(numbers),
            )
        )


def _resistance(graph: StrategyGraph, cluster: Department | None) -> AgendaItem:
    found = list(resistance_in(graph, cluster))
    against = tuple(
        Row(
            (
                named(item),
                or_not_text(met.against),
                or_not_text(met.because),
                met.noted_on or NOT_STATED,
            ),
            noted(item, met),
        )
        for item, met in found
    )
    heading = (message("Breakthrough"), message("Against"), message("Why"), message("Noted on"))
    nothing = Paragraph(message("No resistance is noted."))
    return AgendaItem(
        message("Does a breakthrough meet resistance here?"),
        parts=(
            AgendaItem(
                message("Which one, and where does the resistance come from?"),
                filled_in=(Table(heading, against) if against else nothing, ROOM),
            ),
            AgendaItem(
                message("What can take it away?"),
                filled_in=(
                    *([_help(found)] if found else ()),
                    ROOM,
                ),
            ),
        ),
    )


def _help(found: list[tuple[Intervention, Resistance]]) -> Points:
    return Points(
        tuple(
            Point(
                message("{title}: {what}", title=named(item), what=or_not_text(met.helps)),
                noted(item, met),
            )
            for item, met in found
        )
    )
