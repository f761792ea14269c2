"""DEI806: a change without distance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI806",
    Severity.WARNING,
    relative=True,
    doubt=True,
    substeps=["4.1"],
    fails="""
indicators:
  heard: {title: Staff who feel heard, unit: percent, baseline: {value: 60}, targets: [{at_least: 60, from: 2027-01-01}]}
""",
    passes="""
indicators:
  heard: {title: Staff who feel heard, unit: percent, baseline: {value: 60}, targets: [{at_least: 75, from: 2027-01-01}]}
""",
)
def without_distance(graph: StrategyGraph) -> Iterator[Hit]:
    """A change without distance

    The baseline is what the target asks for already, whether it is written as a figure,
    `at_least`, `at_most`, `between`, `rise` or `fall`. A floor or ceiling that stands, such as
    `at_least` from a date on, may lie behind the baseline, but not on it. A figure with
    `direction: maintain` is exempt, unless no target of the whole strategy asks for a change.

    A target that is due and lies behind the baseline is found as well, and so is one that
    differs from it by less than one and a half percent: 60 that is to become 60.1 (of a share
    near its end, of what is still missing).

    In an assessment the target does not count, and each answer that would be higher with it says
    so.

    Why it matters: The target is met on the day on which it is written down. It makes an objective
    measurable on paper only.

    How to fix: Ask for what would make a difference. If the level is to be kept, write `direction:
    maintain`.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.doubtful import hardly_moving, without_distance

    for indicator, index in without_distance(graph):
        text = message("The baseline of “{title}” meets its target already.", title=indicator.name)
        yield Hit(message=text, item=indicator.id, field=("targets", index))
    for indicator, index in hardly_moving(graph):
        text = message(
            "The target of “{title}” hardly differs from its baseline.", title=indicator.name
        )
        yield Hit(message=text, item=indicator.id, field=("targets", index))
