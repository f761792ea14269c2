"""DEI204: a target before its baseline."""

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
    "DEI204",
    Severity.ERROR,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1", "2.2"],
    fails="""
indicators:
  hires: {title: Hires, baseline: {value: 20, on: 2026-12-31}, targets: [{value: 30, by: 2025-12-31}]}
""",
    passes="""
indicators:
  hires: {title: Hires, baseline: {value: 20, on: 2023-12-31}, targets: [{value: 30, by: 2025-12-31}]}
""",
)
def target_before_baseline(graph: StrategyGraph) -> Iterator[Hit]:
    """A target before its baseline

    The date by which the target is to be met is not later than the date of the baseline.

    Why it matters: There is no time between the two in which anything could change. Usually one of
    the two years is a typo, and everything computed from it is wrong.

    How to fix: Correct the day of the target or of the baseline.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.targets import due

    for indicator in graph.strategy.indicators:
        start = indicator.baseline.on if indicator.baseline else None
        for index, target in enumerate(indicator.targets):
            day = due(target)
            if start and day and day <= start:
                yield Hit(
                    message=message(
                        "“{title}” is to be met by {day}, but its baseline is of {start}.",
                        title=indicator.name,
                        day=day,
                        start=start,
                    ),
                    item=indicator.id,
                    field=("targets", index),
                )
