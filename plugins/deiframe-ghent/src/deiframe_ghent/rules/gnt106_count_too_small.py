"""GNT106: a count over fewer than ten people, in a file that others read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_ghent.calculation import adds_up, counts_of, is_small
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT106",
    Severity.WARNING,
    principles=["10a"],
    substeps=["2.2"],
    fails="""
indicators:
  share: {extensions: {ghent: {counts: [{on: 2024-12-31, part: 9, whole: 480}]}}}
""",
    passes="""
indicators:
  share: {extensions: {ghent: {counts: [{on: 2024-12-31, part: 10, whole: 480}]}}}
""",
)
def count_too_small(graph: StrategyGraph) -> Iterator[Hit]:
    """A count over fewer than ten people, written in the strategy

    The part of a count, or what it leaves of the whole, is over fewer than ten people or full-time
    equivalents. Counts that are marked as illustrative are ignored. Ten is the threshold that
    deiframe itself proposes.

    Why it matters: Origin and disability are data of a special kind, and colleagues recognise each
    other in small numbers. deiframe does not show such a count; but the file itself is read by
    everybody who works on the strategy, and its history keeps it.

    How to fix: Remove the count, and if the file is shared, remove it from the history too. Leave
    out a baseline that was calculated from it. Count over a longer time, or over more people.

    Source: deiframe-ghent: protection of small groups.
    """
    for indicator in graph.strategy.indicators:
        for index, count in enumerate(counts_of(indicator)):
            made_up = count.illustrative or indicator.illustrative
            if adds_up(count) and is_small(count) and not made_up:
                yield Hit(
                    message=words.message(
                        "The count of {day} for “{title}” is over fewer than 10 people.",
                        day=count.on,
                        title=indicator.name,
                    ),
                    item=indicator.id,
                    field=("extensions", "ghent", "counts", index),
                )
