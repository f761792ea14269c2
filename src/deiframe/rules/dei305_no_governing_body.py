"""DEI305: no governing body that meets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI305",
    Severity.WARNING,
    principles=["3b", "5a"],
    substeps=["4.4", "5.4"],
    relative=True,
    fails="""
stakeholders: {taskforce: {title: Taskforce, type: governing_body}}
""",
    passes="""
stakeholders: {taskforce: {title: Taskforce, type: governing_body, meets_every: 3 months}}
""",
)
def no_governing_body(graph: StrategyGraph) -> Iterator[Hit]:
    """No governing body that meets

    The strategy has no stakeholder of the type governing body, or none that says how often it
    meets.

    Why it matters: A strategy that is on nobody's agenda depends on the enthusiasm of a few people.
    A body that meets regularly notices when something stalls, and can decide what to do.

    How to fix: Set up a steering group with members from several departments and from the top, or
    make the subject a regular item of a body that already meets; write down `meets_every`.

    Source: Report D5.2, Table 1 and sections 4.4 and 5.4.
    """
    from deiframe.graph.responsibility import governing_bodies

    bodies = tuple(governing_bodies(graph))
    if any(body.meets_every for body in bodies):
        return
    if not bodies:
        text = message("No governing body steers the strategy.")
        yield Hit(message=text, field=("stakeholders",))
    for body in bodies:
        yield Hit(
            message=message("“{title}” does not say how often it meets.", title=body.name),
            item=body.id,
        )
