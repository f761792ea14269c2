"""GEN105: a goal for a later year than what it leads towards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN105",
    Severity.WARNING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
plugins: [genoa]
objectives: {network: {title: A network in every area, period: {end: 2027-06-30}}}
outcomes: {known: {title: The change agents are known, extensions: {genoa: {year: 2028, towards: network}}}}
""",
    passes="""
plugins: [genoa]
objectives: {network: {title: A network in every area, period: {end: 2027-06-30}}}
outcomes: {known: {title: The change agents are known, extensions: {genoa: {year: 2027, towards: network}}}}
""",
)
def goal_after_its_goal(graph: StrategyGraph) -> Iterator[Hit]:
    """A goal for a later year than what it leads towards

    A goal on the way has a later year than the next goal in its chain that has a year, or than the
    goal at the end of the chain.

    Why it matters: What comes after a goal cannot help to reach it. Often a goal was moved, and
    those before it were not.

    How to fix: Correct the year, or what the goal leads towards.

    Source: Report D5.2, the accelerator on passive support.
    """
    from deiframe_genoa.yearly import goals, next_dated, year_of, yearly

    for goal in goals(graph):
        year = yearly(goal).year
        above = next_dated(graph, goal) if year is not None else None
        later = year_of(graph, above) if above else None
        if above and year is not None and later is not None and year > later:
            yield Hit(
                message=words.message(
                    "“{title}” is for {year}, and leads towards “{next}” of {earlier}.",
                    title=goal.name,
                    year=year,
                    next=above.name,
                    earlier=later,
                ),
                item=goal.id,
                field=("extensions", "genoa", "year"),
            )
