"""DEI222: a later target that asks for less."""

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
    "DEI222",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
indicators:
  hires: {title: Hires, direction: increase, targets: [{value: 30, by: 2026-12-31}, {value: 25, by: 2028-12-31}]}
""",
    passes="""
indicators:
  hires: {title: Hires, direction: increase, targets: [{value: 25, by: 2026-12-31}, {value: 30, by: 2028-12-31}]}
""",
)
def target_less_than_before(graph: StrategyGraph) -> Iterator[Hit]:
    """A later target that asks for less than an earlier one

    The figure should increase, but a later target is lower than an earlier one; or it should
    decrease, but a later target is higher.

    Why it matters: Whoever has met the first may lose ground and still meet the second. Usually two
    dates or two figures were swapped.

    How to fix: Check the days and the figures. If a peak is really expected, say why in a `note`,
    and ignore this finding with that reason.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.demands import steps_back
    from deiframe.model.measurement_words import target_text

    for indicator in graph.strategy.indicators:
        for later, earlier in steps_back(indicator):
            yield Hit(
                message=message(
                    "A later target of “{title}” asks for less than an earlier one: {later}, after"
                    " {earlier}.",
                    title=indicator.name,
                    later=target_text(indicator, indicator.targets[later]),
                    earlier=target_text(indicator, indicator.targets[earlier]),
                ),
                item=indicator.id,
                field=("targets", later),
            )
