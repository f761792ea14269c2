"""RTM201: no clusters listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM201",
    Severity.WARNING,
    principles=["5b", "6b"],
    substeps=["4.2"],
    fails="""
interventions: {leaders: {title: Inclusive leadership, extensions: {rotterdam: {breakthrough: 1}}}}
""",
    passes="""
interventions: {leaders: {title: Inclusive leadership, extensions: {rotterdam: {breakthrough: 1}}}}
departments: {services: {title: Services, type: cluster}}
""",
)
def no_clusters(graph: StrategyGraph) -> Iterator[Hit]:
    """Clusters that are not listed

    No department of the strategy is of the type cluster.

    Why it matters: The clusters take responsibility, each from its own position and in its own way.
    Which breakthroughs come first there, what it is held to and what it answers in the steering
    talk can only be followed if the clusters are listed.

    How to fix: List them under `departments`, with `type: cluster`, and for each what comes first
    there and its own KPIs.

    Source: Report D5.2, sections 4.2, 4.5 and 5.4 (Rotterdam).
    """
    from deiframe_rotterdam.clusters import clusters

    if not clusters(graph):
        yield Hit(message=message("No department is listed as a cluster yet."))
