"""DEI219: a target in each part of something the figure is not broken down by."""

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
    "DEI219",
    Severity.ERROR,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1", "2.2"],
    relative=True,
    fails="""
indicators:
  fair: {title: Treated fairly, disaggregate_by: [gender], targets: [{at_least: 85, in_each: department}]}
""",
    passes="""
indicators:
  fair: {title: Treated fairly, disaggregate_by: [gender, department], targets: [{at_least: 85, in_each: department}]}
""",
)
def part_not_broken_down(graph: StrategyGraph) -> Iterator[Hit]:
    """A target for each part, but a figure that is not broken down by it

    A word under `in_each` is not among those under `disaggregate_by` of the indicator. If there are
    none, a department, a group of the strategy, gender and age are accepted.

    Why it matters: The figure will come as one number, and nobody can say whether each part has
    reached it. A misspelt word, or one in another language, has no effect.

    How to fix: Add the word to `disaggregate_by`, or use one that is listed there.

    Source: Report D5.2, sections 2.2 and 4.1.
    """
    from deiframe.graph.measurement import breakdowns_of, breakdowns_understood
    from deiframe.model.measurement_words import breakdown_text, target_text
    from deiframe.suggestions import did_you_mean

    understood = breakdowns_understood(graph)
    for indicator in graph.strategy.indicators:
        known = breakdowns_of(indicator) or understood
        for index, target in enumerate(indicator.targets):
            if target.in_each is None or target.in_each.casefold() in known:
                continue
            text = message(
                "“{title}” is not broken down by {part}, but a target requires it: {target}.",
                title=indicator.name,
                part=breakdown_text(target.in_each),
                target=target_text(indicator, target),
            )
            more = did_you_mean(target.in_each, sorted(known))
            yield Hit(
                message=message("{text} {more}", text=text, more=more) if more else text,
                item=indicator.id,
                field=("targets", index, "in_each"),
            )
