"""RTM205: fields of a cluster on another department."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe.model import DepartmentType
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM205",
    Severity.WARNING,
    principles=["5b"],
    substeps=["4.2"],
    fails="""
departments: {services: {title: Services, extensions: {rotterdam: {no_kpi_because: Its plan is made in May}}}}
""",
    passes="""
departments: {services: {title: Services, type: cluster, extensions: {rotterdam: {no_kpi_because: Its plan is made in May}}}}
""",
)
def not_a_cluster(graph: StrategyGraph) -> Iterator[Hit]:
    """Fields of a cluster on a department that is not a cluster

    The department has priorities or KPIs, but it is not of the type cluster.

    Why it matters: Only clusters have a document for the steering talk and a place on the board, so
    what the department says is not seen there.

    How to fix: Give it `type: cluster`; or, if it is a part of a cluster, move the fields to the
    cluster.

    Source: Report D5.2, section 5.4 (Rotterdam).
    """
    from deiframe_rotterdam.fields import Cluster

    for department in graph.strategy.departments:
        text = department.extension(Cluster)
        if department.type is not DepartmentType.CLUSTER and text not in (None, Cluster()):
            yield Hit(
                message=message(
                    "“{title}” has fields of a cluster, but is not one.", title=department.name
                ),
                item=department.id,
                field=("extensions", "rotterdam"),
            )
