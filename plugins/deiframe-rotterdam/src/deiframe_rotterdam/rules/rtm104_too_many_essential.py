"""RTM104: more than four essential breakthroughs at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, joined_list, rule
from deiframe_rotterdam.words import message

MOST = 4
"""So many come first at once (report D5.2, 4.1: three or four)."""

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM104",
    Severity.WARNING,
    principles=["4b"],
    substeps=["4.1", "4.3"],
    fails="""
interventions:
  b1: {title: Breakthrough 1, priority: essential, extensions: {rotterdam: {breakthrough: 1}}}
  b2: {title: Breakthrough 2, priority: essential, extensions: {rotterdam: {breakthrough: 2}}}
  b3: {title: Breakthrough 3, priority: essential, extensions: {rotterdam: {breakthrough: 3}}}
  b4: {title: Breakthrough 4, priority: essential, extensions: {rotterdam: {breakthrough: 4}}}
  b5: {title: Breakthrough 5, priority: essential, extensions: {rotterdam: {breakthrough: 5}}}
""",
    passes="""
interventions:
  b1: {title: Breakthrough 1, priority: essential, extensions: {rotterdam: {breakthrough: 1}}}
  b2: {title: Breakthrough 2, priority: essential, extensions: {rotterdam: {breakthrough: 2}}}
  b3: {title: Breakthrough 3, priority: essential, extensions: {rotterdam: {breakthrough: 3}}}
  b4: {title: Breakthrough 4, priority: essential, extensions: {rotterdam: {breakthrough: 4}}}
  b5: {title: Breakthrough 5, priority: essential, status: done, extensions: {rotterdam: {breakthrough: 5}}}
""",
)
def too_many_essential(graph: StrategyGraph) -> Iterator[Hit]:
    """More than four essential breakthroughs at the same time

    Five breakthroughs or more are marked essential and still planned or running. Those carried out,
    stopped or institutionalised do not count, and several interventions of one number count
    once.

    Why it matters: Rotterdam cannot do eleven breakthroughs at once, and chose three or four that
    come first. With more, each cluster picks the ones that suit it.

    How to fix: Leave `priority: essential` to four at most, and let the next one in when one of
    them has become usual practice.

    Source: Report D5.2, section 4.1 (Rotterdam).
    """
    from deiframe_rotterdam.breakthroughs import breakthroughs

    essential = [
        breakthrough
        for breakthrough in breakthroughs(graph)
        if breakthrough.is_essential and breakthrough.is_current
    ]
    if len(essential) > MOST:
        yield Hit(
            message=message(
                "{count} breakthroughs are essential at the same time ({numbers}); at most {most}"
                " can be.",
                count=len(essential),
                numbers=joined_list((item.number for item in essential), most=8),
                most=MOST,
            ),
            field=("interventions",),
        )
