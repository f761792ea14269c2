"""DEI210: a target that asks for no change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, joined_list, message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI210",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
indicators: {hires: {title: Hires, baseline: {value: 20}, targets: [{value: 20}]}}
""",
    passes="""
indicators: {hires: {title: Hires, baseline: {value: 20}, targets: [{value: 25}]}}
""",
)
def target_without_change(graph: StrategyGraph) -> Iterator[Hit]:
    """A target that asks for no change

    The target is the same figure as the baseline, or a rise or fall of zero; or all that is asked
    is a permanent floor or ceiling, such as `at_least` from a date on, that the baseline already
    keeps to. Indicators that are to be maintained are ignored.

    Why it matters: It looks like an ambition but is none: it is met on the day it is written down.

    How to fix: Raise the target to what would make a difference. If the aim is to keep the current
    level, write `direction: maintain`.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.targets import asks_for_no_change, only_guards
    from deiframe.model.measurement_words import target_text

    for indicator in graph.strategy.indicators:
        if only_guards(indicator):
            yield Hit(
                message=message(
                    "“{title}” is only to stay where it is: {targets}.",
                    title=indicator.name,
                    targets=joined_list(
                        (target_text(indicator, target) for target in indicator.targets), most=FEW
                    ),
                ),
                item=indicator.id,
                field=("targets",),
            )
            continue
        for index, target in enumerate(indicator.targets):
            if asks_for_no_change(indicator, target):
                yield Hit(
                    message=message(
                        "The target of “{title}” equals its baseline.",
                        title=indicator.name,
                    ),
                    item=indicator.id,
                    field=("targets", index),
                )
