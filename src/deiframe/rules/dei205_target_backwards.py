"""DEI205: a target that is worse than the baseline."""

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
    "DEI205",
    Severity.ERROR,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1", "2.2"],
    fails="""
indicators:
  hires: {title: Hires, direction: increase, baseline: {value: 20}, targets: [{value: 15}]}
""",
    passes="""
indicators:
  hires: {title: Hires, direction: increase, baseline: {value: 20}, targets: [{value: 25}]}
""",
)
def target_backwards(graph: StrategyGraph) -> Iterator[Hit]:
    """A target that is worse than the baseline

    Given the direction in which the indicator should move, meeting the target would be a step back:
    a lower figure for one that should increase, a rise for one that should decrease. A permanent
    floor or ceiling, such as `at_least` from a date on, protects the current level; if nothing else
    is asked, DEI210 reports it.

    Why it matters: The target would be reached by doing nothing, or by losing ground, and the
    report would call that a success.

    How to fix: Check the direction, the baseline and the target; usually two of them belong to
    different ways of counting.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.targets import is_worse_than_baseline

    for indicator in graph.strategy.indicators:
        for index, target in enumerate(indicator.targets):
            if is_worse_than_baseline(indicator, target):
                yield Hit(
                    message=message(
                        "The target of “{title}” is a step back from its baseline.",
                        title=indicator.name,
                    ),
                    item=indicator.id,
                    field=("targets", index),
                )
