"""DEI214: a survey question without a scale."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.measurement import Indicator


@rule(
    "DEI214",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["10a"],
    substeps=["2.2", "6.1"],
    fails="""
indicators:
  belonging: {title: Belonging, question: I can be myself here., targets: [{at_least: 4}]}
""",
    passes="""
indicators:
  belonging:
    title: Belonging
    question: I can be myself here.
    scale: {lowest: 1, highest: 5}
    targets: [{at_least: 4}]
""",
)
def question_without_scale(graph: StrategyGraph) -> Iterator[Hit]:
    """A survey question without a scale

    The indicator asks staff a question and has a baseline or a target, but does not name the scale
    of the answers. Open questions without a figure are ignored, and so are shares: figures in
    percent, or without a unit and too high for a scale (more than ten).

    Why it matters: Four out of five is good, four out of ten is not. If the scale changes between
    two surveys, nobody can say what the difference means.

    How to fix: Write the scale of the answers: `scale: {lowest: 1, highest: 5}`, with `labels` if
    the steps have names.

    Source: Report D5.2, sections 2.2 and 4.1.
    """
    for indicator in graph.strategy.indicators:
        has_figure = indicator.baseline is not None or bool(indicator.targets)
        asked = indicator.question and has_figure and indicator.scale is None
        if asked and not _is_share(indicator):
            yield Hit(
                message=message(
                    "“{title}” does not name the scale of its answers.",
                    title=indicator.name,
                ),
                item=indicator.id,
                field=("question",),
            )


def _is_share(indicator: Indicator) -> bool:
    from deiframe.graph.targets import figures_of
    from deiframe.model.units import PERCENT

    if indicator.unit is not None:
        return indicator.unit == PERCENT
    figures = [figure for _, figure in figures_of(indicator)]
    return bool(figures) and min(figures) > _LONGEST_SCALE


_LONGEST_SCALE = 10
