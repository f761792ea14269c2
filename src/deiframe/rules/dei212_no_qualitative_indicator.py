"""DEI212: no qualitative indicator."""

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
    "DEI212",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["7a", "10a"],
    substeps=["2.1", "2.2", "6.1"],
    fails="""
indicators: {hires: {title: Hires of foreign origin, unit: percent}}
""",
    passes="""
indicators:
  hires: {title: Hires of foreign origin, unit: percent}
  stories: {title: What newcomers experience, kind: qualitative}
""",
)
def no_qualitative_indicator(graph: StrategyGraph) -> Iterator[Hit]:
    """No qualitative indicator

    All indicators are quantitative: nothing records what people experience, in their own words or
    on a scale.

    Why it matters: Figures show that a group leaves sooner, not why. What it is like to work here
    is found in interviews, focus groups and open questions, also where a group is too small to
    count.

    How to fix: Add an indicator of the kind qualitative: a question in the yearly survey, a round
    of conversations with the staff networks, the confidential adviser's report.

    Source: Report D5.2, sections 2.1, 2.2 and 6.1.
    """
    from deiframe.model.vocabulary import IndicatorKind

    natures = [indicator.nature for indicator in graph.strategy.indicators]
    if natures and IndicatorKind.QUALITATIVE not in natures:
        text = message("All indicators are figures; none shows what people experience.")
        yield Hit(message=text, field=("indicators",))
