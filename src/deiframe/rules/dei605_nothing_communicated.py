"""DEI605: nothing communicated in a year."""

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
    "DEI605",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["1b", "8a", "8b"],
    substeps=["5.3", "6.3"],
    fails="""
activities: [{substep: "5.3", on: 2025-01-15, what: Newsletter}]
""",
    passes="""
activities: [{substep: "5.3", on: 2026-01-15, what: Newsletter}]
""",
)
def nothing_communicated(graph: StrategyGraph) -> Iterator[Hit]:
    """Nothing communicated in a year

    The strategy has run for more than a year, and in the last twelve months it records no activity
    of making it visible (sub-step 5.3) or of reporting results (6.3). Nothing is reported after its
    end, nor if something of the kind comes back regularly: an activity with a `frequency`, or
    communication that runs with one, such as a newsletter.

    Why it matters: People who hear nothing conclude that nothing happens. Most staff should be able
    to name the main points of the strategy, which takes more than one report.

    How to fix: Report what was reached and what was not, in the newsletter, on the intranet, in
    team meetings and to the council, and record it as an activity of sub-step 5.3 or 6.3.

    Source: Report D5.2, Table 1 and sections 5.3 and 6.3; SER 2019, principle 8.
    """
    from deiframe.graph.dates import began, is_longer_ago, is_over, last_of
    from deiframe.model.time import Interval

    year = Interval(12)
    start, last = began(graph), last_of(graph, "5.3", "6.3")
    if start is None or is_over(graph) or not is_longer_ago(graph, start, year):
        return
    if _comes_back(graph):
        return
    if last is None:
        yield Hit(
            message=message("The strategy records no communication about it since it began."),
            field=("activities",),
        )
    elif is_longer_ago(graph, last, year):
        text = message("The strategy records no communication about it since {day}.", day=last)
        yield Hit(message=text, field=("activities",))


def _comes_back(graph: StrategyGraph) -> bool:
    from deiframe.model.vocabulary import InterventionType, Status

    activities = graph.strategy.activities
    if any(item.frequency and item.substep in ("5.3", "6.3") for item in activities):
        return True
    return any(
        item.frequency
        and item.type is InterventionType.COMMUNICATION
        and item.status in (Status.RUNNING, Status.INSTITUTIONALISED)
        for item in graph.strategy.interventions
    )
