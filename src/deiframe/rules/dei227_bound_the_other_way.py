"""DEI227: a floor for what should fall, or a ceiling for what should rise."""

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
    "DEI227",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
indicators:
  gap: {title: Pay gap, direction: decrease, targets: [{at_least: 5, by: 2028-12-31}]}
""",
    passes="""
indicators:
  gap: {title: Pay gap, direction: decrease, targets: [{at_most: 5, by: 2028-12-31}]}
""",
)
def bound_the_other_way(graph: StrategyGraph) -> Iterator[Hit]:
    """A floor for what should fall, or a ceiling for what should rise

    The figure should decrease, but a target asks for at least a certain value by a date; or it
    should increase, but a target asks for at most a certain value. A permanent floor or ceiling,
    such as `at_most` from a date on, is a safeguard and is ignored.

    Why it matters: Moving in the right direction misses the target. Usually `at_least` and
    `at_most` were swapped, or the direction is wrong.

    How to fix: Correct the target or the direction. If the figure should stay within bounds, write
    `between`.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.targets import is_bound_the_other_way
    from deiframe.model.measurement_words import target_text

    for indicator in graph.strategy.indicators:
        for index, target in enumerate(indicator.targets):
            if is_bound_the_other_way(indicator, target):
                yield Hit(
                    message=message(
                        "A target of “{title}” runs against its direction: {target}.",
                        title=indicator.name,
                        target=target_text(indicator, target),
                    ),
                    item=indicator.id,
                    field=("targets", index),
                )
