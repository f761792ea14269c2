"""Questions about the clusters: what comes first there, what it meets, what it is held to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe.model import (
    Department,
    DepartmentType,
    Indicator,
    Intervention,
    Stakeholder,
    Translations,
)
from deiframe_rotterdam.fields import Breakthrough, Cluster, Prioritised, Resistance, Result

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Item, Text

_BY_CLUSTER: Final = frozenset({"cluster", "clusters", "department", "departments"})
"""By what a figure is broken down that is there for each cluster."""

_LEAST_WORDS: Final = 2
"""A reason of one word is none; where that line lies is this plugin's own."""


def clusters(graph: StrategyGraph) -> tuple[Department, ...]:
    """The departments that are clusters, in the order of the file."""
    everything = graph.strategy.departments
    return tuple(item for item in everything if item.type is DepartmentType.CLUSTER)


def cluster_fields(department: Department) -> Cluster:
    """What the plugin's fields say of it."""
    return department.extension(Cluster) or Cluster()


def priorities(
    graph: StrategyGraph, cluster: Department
) -> tuple[tuple[Prioritised, Intervention], ...]:
    """What comes first in the cluster, each with the intervention that it names."""
    found = (
        (entry, graph.items.get(entry.breakthrough or ""))
        for entry in cluster_fields(cluster).prioritised
    )
    return tuple((entry, item) for entry, item in found if isinstance(item, Intervention))


def prioritised_by(graph: StrategyGraph, intervention: str) -> tuple[Department, ...]:
    """The clusters in which the intervention comes first."""
    return tuple(
        cluster
        for cluster in clusters(graph)
        if any(item.id == intervention for _, item in priorities(graph, cluster))
    )


def resistance_in(
    graph: StrategyGraph, cluster: Department | None
) -> Iterator[tuple[Intervention, Resistance]]:
    """The resistance that was met there, with what it is against; everywhere, without a cluster."""
    for intervention in graph.strategy.interventions:
        text = intervention.extension(Breakthrough)
        for met in text.resistance if text else ():
            if cluster is None or met.cluster == cluster.id:
                yield intervention, met


def results_of(
    graph: StrategyGraph, cluster: Department | None
) -> Iterator[tuple[Intervention, Result]]:
    """The results of the cluster up to today, the latest last; everywhere, without a cluster."""
    found = [
        (intervention, result)
        for intervention in graph.strategy.interventions
        if (text := intervention.extension(Breakthrough))
        for result in text.results
        if (cluster is None or result.cluster == cluster.id)
        and (result.on is None or result.on <= graph.today)
    ]
    yield from sorted(found, key=lambda pair: (pair[1].on is not None, pair[1].on or graph.today))


def kpis(graph: StrategyGraph, cluster: Department) -> tuple[Indicator, ...]:
    """The indicators that the cluster calls its own."""
    found = (graph.items.get(kpi) for kpi in cluster_fields(cluster).kpis)
    return tuple(item for item in found if isinstance(item, Indicator))


def reason_for_none(cluster: Department) -> Text | None:
    """Why it has no KPI, where that is said in so many words."""
    reason = cluster_fields(cluster).no_kpi_because
    return reason if reason is not None and is_a_reason(reason) else None


def is_a_reason(text: Text) -> bool:
    """Whether it says more than a word, in every language that it is given in."""
    entry = text.by_language.values() if isinstance(text, Translations) else (text,)
    return all(len(item.split()) >= _LEAST_WORDS for item in entry)


def complies_or_explains(graph: StrategyGraph, cluster: Department) -> bool:
    """Whether the cluster has a KPI of its own, or says why it has none."""
    return bool(kpis(graph, cluster)) or reason_for_none(cluster) is not None


def is_kpi_of(graph: StrategyGraph, indicator: Indicator, cluster: Department) -> bool:
    """Whether the figure is that cluster's: collected there, broken down by it, or of its work."""
    from deiframe.graph.measurement import measured_things

    collector = graph.items.get(indicator.collected_by or "")
    broken_down = {item.casefold() for item in indicator.disaggregate_by}
    broken_down |= {target.in_each.casefold() for target in indicator.targets if target.in_each}
    return (
        (collector is not None and belongs_to(graph, collector, cluster))
        or not broken_down.isdisjoint(_BY_CLUSTER)
        or any(
            belongs_to(graph, measured_thing, cluster)
            for measured_thing in measured_things(graph, indicator.id)
        )
    )


def belongs_to(graph: StrategyGraph, item: Item, cluster: Department) -> bool:
    """Whether it is the cluster, a part of it, or somebody or something of one of the two."""
    at = item.id if isinstance(item, Department) else getattr(item, "department", None)
    seen: set[str] = set()
    while at and at not in seen:
        if at == cluster.id:
            return True
        seen.add(at)
        above = graph.items.get(at)
        at = above.part_of if isinstance(above, Department) else None
    return False


def without_director(
    graph: StrategyGraph, members: tuple[Stakeholder, ...]
) -> tuple[Department, ...]:
    """The clusters whose directors are not among the members.

    Somebody who is the directors of all clusters belongs to no department, and stands for all.
    """
    if any(member.department is None for member in members):
        return ()
    return tuple(
        cluster
        for cluster in clusters(graph)
        if not any(belongs_to(graph, member, cluster) for member in members)
    )
