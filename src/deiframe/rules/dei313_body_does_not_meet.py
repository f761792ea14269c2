"""DEI313: a governing body of which no recent meeting is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI313",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["3b", "7a"],
    substeps=["4.4", "5.4"],
    fails="""
stakeholders: {taskforce: {title: Taskforce, type: governing_body, meets_every: 3 months}}
activities: [{substep: "5.4", on: 2025-06-01, what: Steering meeting, with: [taskforce]}]
""",
    passes="""
stakeholders: {taskforce: {title: Taskforce, type: governing_body, meets_every: 3 months}}
activities: [{substep: "5.4", on: 2026-04-01, what: Steering meeting, with: [taskforce]}]
""",
)
def body_does_not_meet(graph: StrategyGraph) -> Iterator[Hit]:
    """A governing body of which no recent meeting is recorded

    The body says how often it meets, but its last recorded activity is older than twice that
    interval. It may have met since: that is not recorded. Nothing is reported for a body of which
    no meeting is recorded at all (an activity of sub-step 5.4) or one with a `frequency`, nor after
    the strategy's end.

    Why it matters: A taskforce on paper is worse than none: everybody believes that somebody is
    watching.

    How to fix: If it met, record the meetings as activities with the body under `with`. If it did
    not, call the meeting, with the questions that are open.

    Source: Report D5.2, Table 1 and section 5.4.
    """
    from deiframe.graph.dates import is_longer_ago, is_over
    from deiframe.graph.participation import last_seen
    from deiframe.graph.responsibility import governing_bodies

    seen = {} if is_over(graph) else last_seen(graph)
    with_meetings: set[str] = set()
    regular: set[str] = set()
    for activity in graph.strategy.activities:
        if activity.substep == "5.4":
            with_meetings.update(activity.participants)
        if activity.frequency:
            regular.update(activity.participants)
    for body in governing_bodies(graph):
        day = seen.get(body.id) if body.id in with_meetings - regular else None
        if day and body.meets_every and is_longer_ago(graph, day, body.meets_every.times(2)):
            yield Hit(
                message=message(
                    "The last recorded meeting of “{title}” was on {day}.",
                    title=body.name,
                    day=day,
                ),
                item=body.id,
                field=("meets_every",),
            )
