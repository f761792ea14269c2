"""GEN104: goals that lead towards themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, joined_list, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_genoa")


@rule(
    "GEN104",
    Severity.ERROR,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
plugins: [genoa]
objectives:
  known: {title: Known, extensions: {genoa: {towards: connected}}}
  connected: {title: Connected, extensions: {genoa: {towards: known}}}
""",
    passes="""
plugins: [genoa]
objectives:
  known: {title: Known, extensions: {genoa: {towards: connected}}}
  connected: {title: Connected}
""",
)
def chain_in_a_circle(graph: StrategyGraph) -> Iterator[Hit]:
    """Goals that lead towards themselves

    Following `towards` from goal to goal leads back to the start.

    Why it matters: Such a chain never arrives, and no year of it can be the last.

    How to fix: Remove the `towards` that points back.

    Source: Report D5.2, the accelerator on passive support.
    """
    from deiframe_genoa.yearly import circles

    for circle in circles(graph):
        yield Hit(
            message=words.message(
                "These goals lead towards themselves: {goals}.",
                goals=joined_list((item.name for item in circle), most=8),
            ),
            item=circle[0].id,
            field=("extensions", "genoa", "towards"),
        )
