"""RTM202: a cluster with no KPI and no reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM202",
    Severity.WARNING,
    principles=["5b", "7a"],
    substeps=["4.2"],
    fails="""
departments: {services: {title: Services, type: cluster}}
""",
    passes="""
departments: {services: {title: Services, type: cluster, extensions: {rotterdam: {no_kpi_because: Merged in May; its first figures come in 2027}}}}
""",
)
def neither_complies_nor_explains(graph: StrategyGraph) -> Iterator[Hit]:
    """A cluster that neither complies nor explains

    The cluster has no KPI of its own and does not say why; or the reason that it gives is empty or
    a single word. A reason that says more is shown in the agenda of the steering talk and on the
    board of breakthroughs. That a single word is no reason is this plugin's own threshold.

    Why it matters: Without KPIs in the yearly plans commitments bind nobody. Clusters begin from
    different places, so one may have good reasons to have none yet, as long as it gives them.

    How to fix: Let the cluster choose an indicator from its own work and name it under `kpis`, or
    say in a sentence under `no_kpi_because` why it has none, and from when it will.

    Source: Report D5.2, section 4.2 and Figure 4 (Rotterdam: comply or explain).
    """
    from deiframe_rotterdam.clusters import cluster_fields, clusters, complies_or_explains

    for cluster in clusters(graph):
        if complies_or_explains(graph, cluster):
            continue
        if cluster_fields(cluster).no_kpi_because is None:
            text = message(
                "“{title}” has no KPI of its own, and does not say why.", title=cluster.name
            )
            yield Hit(message=text, item=cluster.id)
        else:
            text = message(
                "“{title}” has no KPI of its own, and gives a reason without content.",
                title=cluster.name,
            )
            field = ("extensions", "rotterdam", "no_kpi_because")
            yield Hit(message=text, item=cluster.id, field=field)
