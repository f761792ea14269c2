"""What every talk comes back to: comply or explain, and the office's end (D5.2, 4.2 and 7.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import joined_list
from deiframe.agenda import AgendaItem, Origin, Paragraph, Point, Points, Row, Table
from deiframe_rotterdam.clusters import cluster_fields, is_a_reason, kpis
from deiframe_rotterdam.steering import end_of, has_dissolved, heirs, offices
from deiframe_rotterdam.talk.telling import ROOM
from deiframe_rotterdam.words import NOBODY, NOT_STATED, message, messages

if TYPE_CHECKING:
    from deiframe import Message, StrategyGraph, Translatable
    from deiframe.model import Department, Indicator, Stakeholder


def accounting(graph: StrategyGraph, cluster: Department | None) -> AgendaItem:
    """The cluster's own indicators, or why it has none."""
    return AgendaItem(
        message("Which indicators of its own is the cluster held to?")
        if cluster
        else message("Which indicators are the clusters held to?"),
        message("Comply or explain: a cluster without one says why."),
        (*(_kpis(graph, cluster) if cluster else (_UNKNOWN,)), ROOM),
    )


def _kpis(graph: StrategyGraph, cluster: Department) -> Iterator[Table | Points | Paragraph]:
    found = kpis(graph, cluster)
    if found:
        rows = tuple(
            Row(
                (item.name, _frequency(item), _collector(graph, item)),
                Origin(item=item.id, illustrative=bool(item.illustrative)),
            )
            for item in found
        )
        yield Table((message("KPI"), message("How often"), message("Collected by")), rows)
    reason = cluster_fields(cluster).no_kpi_because
    if reason is not None and is_a_reason(reason):
        origin = Origin(
            item=cluster.id, source=cluster.source, illustrative=bool(cluster.illustrative)
        )
        yield Points((Point(reason, origin),), message("Why there is none (the cluster's words)"))
    elif not found:
        yield Paragraph(message("The cluster has no KPI of its own and gives no reason."))


_UNKNOWN = Paragraph(message("Without clusters in the strategy this cannot be filled in."))


def _frequency(indicator: Indicator) -> Message:
    every = indicator.frequency
    if every is None:
        return NOT_STATED
    return messages("every month", "every {count} months", every.months)


def _collector(graph: StrategyGraph, indicator: Indicator) -> str | Translatable:
    return graph.items[indicator.collected_by].name if indicator.collected_by else NOBODY


def office_ends(graph: StrategyGraph) -> AgendaItem:
    """Until when the office helps, and who takes over."""
    found = offices(graph)
    points = tuple(Point.about(item, _end(graph, item)) for item in found)
    nothing = Paragraph(message("The strategy names no office."))
    return AgendaItem(
        message("Until when is the office there, and what does the cluster take over from it?"),
        filled_in=(Points(points) if points else nothing, ROOM),
    )


def _end(graph: StrategyGraph, office: Stakeholder) -> Message:
    end = end_of(office)
    names = [graph.items[heir].name for heir in heirs(office)]
    takes_over = joined_list(names) if names else NOBODY
    if end is None:
        return message(
            "{title}: no end date is agreed on; its tasks go to: {who}",
            title=office.name,
            who=takes_over,
        )
    if has_dissolved(graph, office):
        return message(
            "{title}: dissolved on {end}; its tasks went to: {who}",
            title=office.name,
            end=end,
            who=takes_over,
        )
    return message(
        "{title}: dissolves on {end}; its tasks go to: {who}",
        title=office.name,
        end=end,
        who=takes_over,
    )
