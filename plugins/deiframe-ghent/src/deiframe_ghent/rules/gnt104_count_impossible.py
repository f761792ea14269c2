"""GNT104: a count that makes no share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_ghent.calculation import adds_up, counts_of
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT104",
    Severity.ERROR,
    principles=["10a"],
    substeps=["2.2", "6.2"],
    fails="""
indicators:
  hires: {extensions: {ghent: {counts: [{on: 2024-12-31, part: 480, whole: 120}]}}}
""",
    passes="""
indicators:
  hires: {extensions: {ghent: {counts: [{on: 2024-12-31, part: 120, whole: 480}]}}}
""",
)
def count_impossible(graph: StrategyGraph) -> Iterator[Hit]:
    """A count that gives no share

    The whole is 0, or the part is more than the whole of which it is a part.

    Why it matters: Nothing can be calculated from it; usually the two were swapped, or come from
    different lists.

    How to fix: Check both against the staff register, on the same day and by the same definition.

    Source: deiframe-ghent: arithmetic.
    """
    for indicator in graph.strategy.indicators:
        for index, count in enumerate(counts_of(indicator)):
            if adds_up(count):
                continue
            text = words.message(
                "The count of {day} for “{title}” has a part that is larger than its whole.",
                day=count.on,
                title=indicator.name,
            )
            if not count.whole:
                text = words.message(
                    "The count of {day} for “{title}” has a whole of zero.",
                    day=count.on,
                    title=indicator.name,
                )
            yield Hit(
                message=text,
                item=indicator.id,
                field=("extensions", "ghent", "counts", index),
            )
