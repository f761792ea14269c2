"""DEI208: a rise or fall without a base year."""

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
    "DEI208",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1", "2.2"],
    fails="""
indicators:
  hires: {title: Hires, targets: [{rise: {percent: 25}, by: 2027-12-31}]}
""",
    passes="""
indicators:
  hires: {title: Hires, targets: [{rise: {percent: 25, against: 2024}, by: 2027-12-31}]}
""",
)
def change_without_base_year(graph: StrategyGraph) -> Iterator[Hit]:
    """A rise or fall without a base year

    The target asks for the figure to rise or fall by a certain amount, but does not say against
    which year.

    Why it matters: A quarter more than in a poor year is little, a quarter more than in a good year
    is much. Without the year, everybody can choose the one that suits.

    How to fix: Write the year after `against`, and its figure under `baseline`.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.model.measurement import Rise

    for indicator in graph.strategy.indicators:
        for index, target in enumerate(indicator.targets):
            if isinstance(target.aim, Rise) and target.aim.against is None:
                yield Hit(
                    message=message(
                        "A target of “{title}” asks for a change, but not against which year.",
                        title=indicator.name,
                    ),
                    item=indicator.id,
                    field=("targets", index),
                )
