"""DEI209: a percentage above 100."""

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
    "DEI209",
    Severity.ERROR,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1", "2.2"],
    fails="""
indicators: {trained: {title: Trained managers, unit: percent, targets: [{at_least: 120}]}}
""",
    passes="""
indicators: {trained: {title: Trained managers, unit: percent, targets: [{at_least: 95}]}}
""",
)
def percent_impossible(graph: StrategyGraph) -> Iterator[Hit]:
    """A percentage above 100, or below 0

    The baseline or the target of an indicator in percent is above 100 or below 0. For a target that
    asks for a change, it is computed from the baseline.

    Why it matters: No share of staff can be that large. Usually points and percent were confused:
    20 percent that rise by 25 percent become 25, not 45.

    How to fix: Correct the figure. If the indicator is not a share but a ratio, such as pay
    compared with another group's, use the unit `ratio` or `index`.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.targets import figures_of

    for indicator in graph.strategy.indicators:
        if indicator.unit != "percent":
            continue
        for field, figure in figures_of(indicator):
            if not 0 <= figure <= 100:
                yield Hit(
                    message=message(
                        "“{title}” is in percent, but comes to {figure}.",
                        title=indicator.name,
                        figure=float(figure),
                    ),
                    item=indicator.id,
                    field=field,
                )
