"""DEI213: an indicator that cannot be followed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import Message, joined_list, message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.measurement import Indicator


@rule(
    "DEI213",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["7a", "10b"],
    substeps=["5.2", "6.1"],
    fails="""
indicators: {hires: {title: Hires of foreign origin, unit: percent, direction: increase}}
""",
    passes="""
indicators:
  hires:
    title: Hires of foreign origin
    unit: percent
    direction: increase
    source: HR system
    frequency: yearly
""",
)
def indicator_incomplete(graph: StrategyGraph) -> Iterator[Hit]:
    """An indicator without source, frequency, unit or direction

    One of the four is missing: where the figure comes from, how often it is taken, its unit, and
    the direction in which it should move. A qualitative indicator needs no unit, and no direction
    if it has no target.

    Why it matters: Two people who measure the same thing must come to the same figure, this year
    and in four years, and must agree whether it has become better.

    How to fix: Ask whoever keeps the figures, and fill in `source`, `frequency`, `unit` and
    `direction`.

    Source: Report D5.2, sections 5.2 and 6.1.
    """
    for indicator in graph.strategy.indicators:
        missing = _missing(indicator)
        if missing:
            yield Hit(
                message=message(
                    "“{title}” does not say: {missing}.",
                    title=indicator.name,
                    missing=joined_list(missing),
                ),
                item=indicator.id,
            )


def _missing(indicator: Indicator) -> list[Message]:
    from deiframe.model.vocabulary import IndicatorKind

    counted = indicator.nature is IndicatorKind.QUANTITATIVE
    wanted = [
        (indicator.source, message("where the figures come from"), True),
        (indicator.frequency, message("how often they are taken"), True),
        (indicator.unit, message("in what unit"), counted),
        (
            indicator.direction,
            message("the direction in which it should move"),
            counted or indicator.targets,
        ),
    ]
    return [words for value, words, applies in wanted if applies and not value]
