"""Criteria about the clusters: comply or explain, and what comes first (D5.2, 4.2 and 5.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.criteria import Observation, criterion, each
from deiframe_rotterdam.clusters import (
    cluster_fields,
    clusters,
    complies_or_explains,
    kpis,
    priorities,
)
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph

_NO_CLUSTER: Final = message("No department is listed as a cluster.")


@criterion(
    "rotterdam-comply-or-explain",
    message("Each cluster has KPIs of its own, or says why it has none."),
)
def comply_or_explain(graph: StrategyGraph) -> Observation:
    """Whether each complies or explains."""
    return each(
        clusters(graph),
        lambda item: complies_or_explains(graph, item) or None,
        lacks=lambda item: message("“{title}” has no KPI and no reason.", title=item.name),
        none=_NO_CLUSTER,
        field="extensions",
    )


@criterion("rotterdam-kpis", message("Each cluster has KPIs of its own."))
def cluster_kpis(graph: StrategyGraph) -> Observation:
    """Whether each has at least one; a reason for none is not enough here."""
    return each(
        clusters(graph),
        lambda item: bool(kpis(graph, item)) or None,
        lacks=lambda item: message("“{title}” has no KPI.", title=item.name),
        none=_NO_CLUSTER,
        field="extensions",
    )


@criterion(
    "rotterdam-priorities",
    message("Each cluster says which breakthroughs come first there, and why."),
)
def clusters_choose(graph: StrategyGraph) -> Observation:
    """Whether each has a priority, and a reason for each of its priorities."""
    return each(
        clusters(graph),
        lambda item: (
            (
                bool(priorities(graph, item))
                and all(p.because for p in cluster_fields(item).prioritised)
            )
            or None
        ),
        lacks=lambda item: message(
            "“{title}” does not say what comes first, or not why.", title=item.name
        ),
        none=_NO_CLUSTER,
        field="extensions",
    )
