"""GEN101: a statutory body that has no say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN101",
    Severity.WARNING,
    principles=["3a"],
    substeps=["2.1", "3.1"],
    fails="""
plugins: [genoa]
stakeholders: {cug: {title: CUG, type: statutory_body}}
""",
    passes="""
plugins: [genoa]
stakeholders: {cug: {title: CUG, type: statutory_body}}
interventions: {listening: {title: Listening to departments, status: running, rasci: {consulted: [cug]}}}
""",
)
def cug_not_consulted(graph: StrategyGraph) -> Iterator[Hit]:
    """A statutory body such as the CUG that has no say

    A stakeholder of the type `statutory_body` has a role in no intervention that is more than an
    idea, and took part in no recorded activity. Being informed is not having a say. If the strategy
    names no statutory body at all, that is reported once; if it names the plugin italy too, ITA101
    reports it instead.

    Why it matters: In Genoa the CUG and the departments report where staff see inequality. A
    committee that has a legal voice but is never asked is a source that is lost.

    How to fix: Name the body under `consulted` (or another role) of what it advises on, or record
    the meeting with it as an activity, with the body under `with`.

    Source: Report D5.2, section 2.1 and the accelerator on passive support.
    """
    from deiframe_genoa.listening import is_heard, statutory_bodies

    bodies = list(statutory_bodies(graph))
    for body in bodies:
        if not is_heard(graph, body.id):
            yield Hit(
                message=words.message("“{title}” has a say in nothing yet.", title=body.name),
                item=body.id,
            )
    if not bodies and "italy" not in graph.strategy.plugins:
        yield Hit(
            message=words.message("No statutory body, such as the CUG, is on the map."),
            field=("stakeholders",),
        )
