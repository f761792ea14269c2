"""DEI224: a figure outside of its scale."""

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
    "DEI224",
    Severity.ERROR,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1", "2.2"],
    fails="""
indicators:
  belonging: {title: Belonging, unit: score, scale: {lowest: 1, highest: 5}, targets: [{at_least: 6}]}
""",
    passes="""
indicators:
  belonging: {title: Belonging, unit: score, scale: {lowest: 1, highest: 5}, targets: [{at_least: 4}]}
""",
)
def outside_scale(graph: StrategyGraph) -> Iterator[Hit]:
    """A figure outside its scale

    The baseline or a target lies above the highest step of the indicator's scale, or below the
    lowest; or the scale itself does not increase. An indicator in another unit, such as the
    percentage of those who answer 4 or 5, is not measured by its scale; nor is one without a unit
    whose figures can only be percentages: all are at least twice the highest step, up to 100.

    Why it matters: Nobody can reach a 6 out of 5. Usually the figure is in percent, or the scale is
    another one.

    How to fix: Correct the figure or the scale, or name the unit: `unit: percent`.

    Source: Report D5.2, sections 2.2 and 4.1.
    """
    from deiframe.graph.targets import figures_of, is_a_share
    from deiframe.model.units import SCORE

    for indicator in graph.strategy.indicators:
        scale = indicator.scale
        if scale is None:
            continue
        steps = {"title": indicator.name, "low": float(scale.lowest), "high": float(scale.highest)}
        if scale.lowest >= scale.highest:
            text = message(
                "The scale of “{title}” does not increase: from {low} to {high}.", **steps
            )
            yield Hit(message=text, item=indicator.id, field=("scale",))
        elif indicator.unit in (None, SCORE) and not is_a_share(indicator):
            for field, figure in figures_of(indicator):
                if not scale.lowest <= figure <= scale.highest:
                    text = message(
                        "“{title}” has a scale from {low} to {high}, but comes to {figure}.",
                        figure=figure,
                        **steps,
                    )
                    yield Hit(message=text, item=indicator.id, field=field)
