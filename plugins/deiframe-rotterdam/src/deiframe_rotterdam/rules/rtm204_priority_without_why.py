"""RTM204: a priority of a cluster without a why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe.model import Intervention, Status
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import Message, StrategyGraph
    from deiframe.model import Text
    from deiframe_rotterdam.fields import Prioritised


@rule(
    "RTM204",
    Severity.ADVICE,
    principles=["4b", "5b"],
    substeps=["4.2", "5.4"],
    fails="""
interventions: {leaders: {title: Inclusive leadership, extensions: {rotterdam: {breakthrough: 1}}}}
departments:
  services:
    title: Services
    type: cluster
    extensions: {rotterdam: {prioritised: [{breakthrough: leaders}]}}
""",
    passes="""
interventions: {leaders: {title: Inclusive leadership, extensions: {rotterdam: {breakthrough: 1}}}}
departments:
  services:
    title: Services
    type: cluster
    extensions: {rotterdam: {prioritised: [{breakthrough: leaders, because: Most of its managers are new}]}}
""",
)
def priority_without_why(graph: StrategyGraph) -> Iterator[Hit]:
    """A priority of a cluster that does not say why, or what

    Under `prioritised` a cluster names a breakthrough without saying why it comes first there, or
    names something that is not a breakthrough or has been stopped.

    Why it matters: In the first quarter the steering talk asks which breakthroughs come first in
    the cluster, and why. A choice with a reason can be discussed; without one it is a list.

    How to fix: Add `because`, in the words of the cluster. If the intervention works out a
    breakthrough, give it the number; if it was stopped, choose another.

    Source: Report D5.2, section 5.4 (Rotterdam).
    """
    from deiframe_rotterdam.clusters import cluster_fields, clusters

    for cluster in clusters(graph):
        for index, item in enumerate(cluster_fields(cluster).prioritised):
            for lack in _lacks(graph, item, cluster.name):
                field = ("extensions", "rotterdam", "prioritised", index)
                yield Hit(message=lack, item=cluster.id, field=field)


def _lacks(graph: StrategyGraph, prioritised: Prioritised, cluster: Text) -> Iterator[Message]:
    from deiframe_rotterdam.breakthroughs import number_of

    item = graph.items.get(prioritised.breakthrough or "")
    if not isinstance(item, Intervention):
        yield message("“{cluster}” has a priority that names no breakthrough.", cluster=cluster)
        return
    if number_of(item) is None:
        yield message(
            "“{title}” comes first in “{cluster}”, but is not a breakthrough: it has no number.",
            title=item.name,
            cluster=cluster,
        )
    if item.status is Status.STOPPED:
        yield message(
            "“{title}” comes first in “{cluster}”, but was stopped.",
            title=item.name,
            cluster=cluster,
        )
    if not prioritised.because:
        yield message(
            "“{cluster}” does not say why “{title}” comes first.",
            title=item.name,
            cluster=cluster,
        )
