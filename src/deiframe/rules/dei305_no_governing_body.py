"""DEI305: no governing body that meets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, joined_list, message, messages

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

    No stakeholder of the type governing body, and no other body that was set up for diversity,
    equity and inclusion, says how often it meets. A body that governs the whole organisation, such
    as a college, an executive board or a management team, meets anyway, about everything: it counts
    if the subject is a fixed item on its agenda (`dei_on_agenda: fixed`), and is not asked
    otherwise. It is recognised by its title.

    Why it matters: A strategy that is on nobody's agenda depends on the enthusiasm of a few people.
    A body that meets regularly notices when something stalls, and can decide what to do.

    How to fix: Set up a steering group with members from several departments and from the top, or
    make the subject a fixed item of a body that already meets (`dei_on_agenda: fixed`). Write down
    `meets_every`, and record its meetings as activities.

    Source: Report D5.2, Table 1 and sections 4.4 and 5.4.
    """
    from deiframe.graph.bodies import ON_AGENDA, agenda_place, bodies, is_executive
    from deiframe.graph.responsibility import governing_bodies

    if any(body.meets_every and agenda_place(graph, body) in ON_AGENDA for body in bodies(graph)):
        return
    governing = tuple(governing_bodies(graph))
    above = [body for body in governing if is_executive(graph, body)]
    steering = [body for body in governing if body not in above]
    if any(body.meets_every for body in steering):
        return
    for body in steering:
        text = message("“{title}” does not say how often it meets.", title=body.name)
        yield Hit(message=text, item=body.id)
    if steering:
        return
    if above:
        text = messages(
            "No body is there for the strategy: {bodies} governs the whole organisation.",
            "No body is there for the strategy: {bodies} govern the whole organisation.",
            len(above),
            bodies=joined_list((body.name for body in above), most=FEW),
        )
    else:
        text = message("No governing body steers the strategy.")
    yield Hit(message=text, field=("stakeholders",))
