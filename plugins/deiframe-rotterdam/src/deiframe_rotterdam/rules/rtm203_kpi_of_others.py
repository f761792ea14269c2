"""RTM203: a KPI that is not the cluster's own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe.model import Indicator
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM203",
    Severity.WARNING,
    principles=["5b", "10b"],
    substeps=["4.2", "5.2"],
    fails="""
departments: {services: {title: Services, type: cluster, extensions: {rotterdam: {kpis: mentors}}}}
indicators: {mentors: {title: New colleagues with a mentor}}
""",
    passes="""
departments: {services: {title: Services, type: cluster, extensions: {rotterdam: {kpis: mentors}}}}
indicators: {mentors: {title: New colleagues with a mentor, collected_by: services}}
""",
)
def kpi_of_others(graph: StrategyGraph) -> Iterator[Hit]:
    """A KPI that is not the cluster's own

    The cluster names an indicator as its KPI, but the figure is not collected in the cluster, not
    broken down by cluster or department, and measures nothing that belongs to the cluster.

    Why it matters: A figure for the whole organisation does not say what a cluster did. KPIs that
    come from the unit itself, from its own needs, are owned there and meet less resistance.

    How to fix: Say who in the cluster collects the figure (`collected_by`), break it down with
    `disaggregate_by: [cluster]`, or choose an indicator of the cluster's own interventions.

    Source: Report D5.2, section 4.2 (Rotterdam).
    """
    from deiframe_rotterdam.clusters import cluster_fields, clusters, is_kpi_of

    for cluster in clusters(graph):
        for index, name in enumerate(cluster_fields(cluster).kpis):
            indicator = graph.items.get(name)
            if isinstance(indicator, Indicator) and not is_kpi_of(graph, indicator, cluster):
                yield Hit(
                    message=message(
                        "“{kpi}” is a KPI of “{title}”, but not a figure of that cluster.",
                        kpi=indicator.name,
                        title=cluster.name,
                    ),
                    item=cluster.id,
                    field=("extensions", "rotterdam", "kpis", index),
                )
