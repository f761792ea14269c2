"""GNT107: one of Ghent's two figures without the counts it is calculated from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Profile, Severity, rule
from deiframe_ghent.calculation import counts_of, is_unreadable
from deiframe_ghent.definitions import MEASURES
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT107",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["10a", "10b"],
    substeps=["5.2", "6.2"],
    fails="""
indicators: {hires: {title: Hires, defined_as: ghent-new-staff-foreign-origin}}
""",
    passes="""
indicators:
  hires:
    title: Hires
    defined_as: ghent-new-staff-foreign-origin
    extensions: {ghent: {counts: [{on: 2024-12-31, part: 120, whole: 480}]}}
""",
)
def target_without_counts(graph: StrategyGraph) -> Iterator[Hit]:
    """One of Ghent's figures, without the counts it is calculated from

    The indicator follows one of the two definitions, but holds no counts: how many of how many, on
    which day.

    Why it matters: Without them nobody can say how far the city is, nor, once the target's day has
    passed, whether it was reached. A percentage alone cannot be checked.

    How to fix: Write `extensions: {ghent: {counts: [{on: …, part: …, whole: …, source: …}]}}`. A
    count over fewer than ten people stays out; then ignore this finding, and say so as the reason.

    Source: Report D5.2, sections 4.1 and 5.2.
    """
    for measure in MEASURES:
        for indicator in measure.indicators(graph):
            if not counts_of(indicator) and not is_unreadable(indicator):
                yield Hit(
                    message=words.message(
                        "“{title}” has no counts: how many of how many, on which day.",
                        title=indicator.name,
                    ),
                    item=indicator.id,
                )
