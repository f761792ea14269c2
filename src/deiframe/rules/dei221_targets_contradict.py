"""DEI221: two targets that contradict each other."""

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
    "DEI221",
    Severity.ERROR,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
indicators:
  hires: {title: Hires, targets: [{at_least: 60, by: 2028-12-31}, {at_most: 50, by: 2028-12-31}]}
""",
    passes="""
indicators:
  hires: {title: Hires, targets: [{at_least: 50, by: 2028-12-31}, {at_most: 60, by: 2028-12-31}]}
""",
)
def targets_contradict(graph: StrategyGraph) -> Iterator[Hit]:
    """Two targets that contradict each other

    No figure meets both targets while both apply; or both ask for different figures on the same
    date. A permanent target, or one that recurs each year, applies from its date on. A floor in
    each part is also a floor for the whole; a ceiling in each part is one for the whole if the
    figure is a share or a score.

    Why it matters: Whichever is reached, the other is missed, and everybody can point at the one
    that suits them.

    How to fix: Decide which of the two applies, and remove or correct the other. If they are meant
    for different dates or different parts, write these.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.demands import clashing
    from deiframe.model.measurement_words import target_text

    for indicator in graph.strategy.indicators:
        for first, second in clashing(indicator):
            yield Hit(
                message=message(
                    "Two targets of “{title}” contradict each other: {one}; and {other}.",
                    title=indicator.name,
                    one=target_text(indicator, indicator.targets[first]),
                    other=target_text(indicator, indicator.targets[second]),
                ),
                item=indicator.id,
                field=("targets", max(first, second)),
            )
