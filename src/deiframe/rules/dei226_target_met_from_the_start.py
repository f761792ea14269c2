"""DEI226: a target that the baseline meets already."""

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
    "DEI226",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
indicators:
  trained: {title: Trained managers, baseline: {value: 90}, targets: [{at_least: 80, by: 2028-12-31}]}
""",
    passes="""
indicators:
  trained: {title: Trained managers, baseline: {value: 70}, targets: [{at_least: 80, by: 2028-12-31}]}
""",
)
def target_met_from_the_start(graph: StrategyGraph) -> Iterator[Hit]:
    """A target that the baseline already meets

    The figure is to be at least, at most, or between certain values by a date, but the baseline
    already meets that. A permanent floor or ceiling, such as `at_least` from a date on, protects
    the current level and is ignored; so are targets that are to be maintained, or that apply to
    each part.

    Why it matters: It looks like an ambition but is none: nothing has to change for it.

    How to fix: Ask for what would make a difference. If the aim is to keep the current level, write
    `direction: maintain`, or `from` instead of `by`.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.targets import is_bound_the_other_way, is_met_from_the_start
    from deiframe.model.measurement_words import baseline_text, target_text

    for indicator in graph.strategy.indicators:
        for index, target in enumerate(indicator.targets):
            if is_bound_the_other_way(indicator, target):  # DEI227 tells more of it
                continue
            if is_met_from_the_start(indicator, target):
                yield Hit(
                    message=message(
                        "The baseline of “{title}”, {start}, meets a target already: {target}.",
                        title=indicator.name,
                        start=baseline_text(indicator),
                        target=target_text(indicator, target),
                    ),
                    item=indicator.id,
                    field=("targets", index),
                )
