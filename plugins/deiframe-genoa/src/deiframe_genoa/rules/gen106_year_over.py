"""GEN106: a yearly goal whose year is over, and nothing is said of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN106",
    Severity.WARNING,
    principles=["7a", "10b"],
    substeps=["6.2", "7.1"],
    fails="""
plugins: [genoa]
objectives: {known: {title: The change agents are known, extensions: {genoa: {year: 2025}}}}
""",
    passes="""
plugins: [genoa]
objectives: {known: {title: The change agents are known, extensions: {genoa: {year: 2025, reached_on: 2025-11-20}}}}
""",
)
def year_over(graph: StrategyGraph) -> Iterator[Hit]:
    """A yearly goal whose year is over, without a result

    The year of a goal has passed. It does not say when it was reached, nor to which goal of a later
    year it was carried over.

    Why it matters: Working from year to year lives by looking back once a year. A goal that is
    quietly forgotten makes the next one count for less.

    How to fix: Write `reached_on` with the day, or `carried_to` with the goal that continues it.

    Source: Report D5.2, the accelerator on passive support, and section 7.1.
    """
    from deiframe_genoa.yearly import goal_named, goals, year_of, yearly

    for goal in goals(graph):
        text = yearly(goal)
        if text.year is None or text.year >= graph.today.year:
            continue
        if text.reached_on and text.reached_on <= graph.today:
            continue
        onward = goal_named(graph, text.carried_to)
        later = year_of(graph, onward) if onward else None
        if onward and (later is None or later > text.year) and onward.id != goal.id:
            continue
        yield Hit(
            message=words.message(
                "“{title}” was a goal for {year}: it was neither reached nor carried over.",
                title=goal.name,
                year=text.year,
            ),
            item=goal.id,
            field=("extensions", "genoa", "year"),
        )
