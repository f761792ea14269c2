"""DEI220: a unit that is nearly a known one."""

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
    "DEI220",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1", "2.2"],
    fails="""
indicators: {trained: {title: Trained managers, unit: procnt, targets: [{at_least: 95}]}}
""",
    passes="""
indicators: {trained: {title: Trained managers, unit: procent, targets: [{at_least: 95}]}}
""",
)
def unit_misspelt(graph: StrategyGraph) -> Iterator[Hit]:
    """A unit that is almost a known one

    The unit is almost a known one: percent, count, fte, score, people, euro, in English, Dutch,
    Italian, French or German. Any other unit is allowed, and is not checked.

    Why it matters: Figures in an unknown unit are not checked: 180 percent would pass.

    How to fix: Correct the unit.

    Source: deiframe, file format.
    """
    from deiframe.model.units import UNITS, spelled
    from deiframe.source.invalid_value import obvious_correction

    for indicator in graph.strategy.indicators:
        unit = indicator.unit
        if unit is None or not unit.isalpha() or spelled(unit) in UNITS:
            continue
        meant = {known for name, known in UNITS.items() if obvious_correction(unit, [name])}
        if len(meant) == 1:
            yield Hit(
                message=message(
                    "The unit of “{title}” is “{unit}”. Did you mean {meant}?",
                    title=indicator.name,
                    unit=unit,
                    meant=meant.pop(),
                ),
                item=indicator.id,
                field=("unit",),
            )
