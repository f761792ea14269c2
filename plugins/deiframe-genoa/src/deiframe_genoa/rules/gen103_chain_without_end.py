"""GEN103: a yearly goal that leads towards nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN103",
    Severity.WARNING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
plugins: [genoa]
outcomes: {known: {title: The change agents are known, extensions: {genoa: {year: 2027}}}}
""",
    passes="""
plugins: [genoa]
objectives: {network: {title: A network in every area, period: {end: 2027-12-31}}}
outcomes: {known: {title: The change agents are known, extensions: {genoa: {year: 2027, towards: network}}}}
""",
)
def chain_without_end(graph: StrategyGraph) -> Iterator[Hit]:
    """A yearly goal that leads towards nothing

    An outcome has a year, or another goal leads towards it, but it does not say what it leads
    towards itself. A chain ends in an objective: an outcome is only on the way.

    Why it matters: A goal for the year that serves no longer-term goal is a good year's work, and
    the next year starts from the beginning.

    How to fix: Name the next goal under `towards`, or write the outcome as an objective if it is
    the goal itself.

    Source: Report D5.2, the accelerator on passive support.
    """
    from deiframe_genoa.yearly import in_a_chain, yearly

    for outcome in graph.strategy.outcomes:
        if yearly(outcome).towards is None and in_a_chain(graph, outcome):
            yield Hit(
                message=words.message(
                    "“{title}” is a goal on the way, but does not say what it leads towards.",
                    title=outcome.name,
                ),
                item=outcome.id,
            )
