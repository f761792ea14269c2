"""RTM701: a target of representation without a pay scale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe.model import Family
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM701",
    Severity.WARNING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
indicators:
  bicultural:
    title: Bicultural staff
    family: representation
    targets: [{value: 29, by: 2030-12-31}]
""",
    passes="""
indicators:
  bicultural:
    title: Bicultural staff
    family: representation
    targets: [{value: 29, by: 2030-12-31}]
    extensions: {rotterdam: {pay_scale: 14}}
""",
)
def target_without_scale(graph: StrategyGraph) -> Iterator[Hit]:
    """A target of representation that names no pay scale

    An indicator of representation has a target, and does not say from which scale of pay it
    counts. For all staff the scale is 1.

    Why it matters: A share for all staff can be met while nobody with a bicultural background gets
    beyond scale 10. Rotterdam's target is one for scale 14 and above.

    How to fix: Say from which scale the target counts:
    `extensions: {rotterdam: {pay_scale: 14}}`.

    Source: Report D5.2, section 4.1 (Rotterdam).
    """
    from deiframe_rotterdam.scales import pay_scale

    for indicator in graph.strategy.indicators:
        if indicator.family is not Family.REPRESENTATION or not indicator.targets:
            continue
        if pay_scale(indicator) is None:
            yield Hit(
                message=message(
                    "The target of “{title}” does not say from which pay scale it counts.",
                    title=indicator.name,
                ),
                item=indicator.id,
            )
