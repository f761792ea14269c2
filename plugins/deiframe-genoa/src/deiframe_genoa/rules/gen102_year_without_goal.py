"""GEN102: a long-term goal with years in which nothing is to be reached."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN102",
    Severity.WARNING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
plugins: [genoa]
objectives: {network: {title: A network in every area, period: {end: 2028-12-31}}}
outcomes: {known: {title: The change agents are known, extensions: {genoa: {towards: network}}}}
""",
    passes="""
plugins: [genoa]
objectives: {network: {title: A network in every area, period: {end: 2028-12-31}}}
outcomes: {known: {title: The change agents are known, extensions: {genoa: {year: 2027, towards: network}}}}
""",
)
def year_without_goal(graph: StrategyGraph) -> Iterator[Hit]:
    """A long-term goal with years in which nothing is to be reached

    An objective lies more than a year ahead: by the end of its period, the last day of its targets,
    or its year. For each year from the next one (or from its start, if that is yet to come) up to
    its own, a goal should lead towards it. Its own year is the goal itself.

    Why it matters: If there is no longer horizon, what is reached each year carries the work on,
    and shows doubters that it can be done. A year without a goal is a year in which nobody notices
    that nothing happens.

    How to fix: Give the objectives or outcomes on the way `extensions: {genoa: {year: 2027,
    towards: the-next-goal}}`, so that they chain up to the long-term one.

    Source: Report D5.2, the accelerator on passive support. That it is each year from the next one
    on is this plugin's own reading.
    """
    from deiframe_genoa.yearly import (
        end_of,
        in_words,
        long_term_goals,
        steps_without_year,
        years_without_goal,
    )

    for objective in long_term_goals(graph):
        years = in_words(years_without_goal(graph, objective))
        end = end_of(graph, objective)
        if not years or end is None:
            continue
        undated = len(steps_without_year(graph, objective))
        text = words.message(
            "“{title}” is to be reached in {year}, and no goal on the way to it is set for {years}.",
            title=objective.name,
            year=end.year,
            years=years,
        )
        if undated:
            text = words.messages(
                "“{title}” is to be reached in {year}, and no goal on the way to it is set for {years}; {count} goal towards it names no year.",
                "“{title}” is to be reached in {year}, and no goal on the way to it is set for {years}; {count} goals towards it name no year.",
                undated,
                title=objective.name,
                year=end.year,
                years=years,
            )
        yield Hit(message=text, item=objective.id)
