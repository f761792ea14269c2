"""DEI211: an objective measured by activity only."""

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
    "DEI211",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["2a", "7a"],
    substeps=["4.1", "6.1"],
    fails="""
objectives: {respect: {title: Respect in every team}}
indicators: {trained: {title: Managers trained, measures: [respect], level: output}}
""",
    passes="""
objectives: {respect: {title: Respect in every team}}
indicators:
  trained: {title: Managers trained, measures: [respect], level: output}
  felt-respect: {title: Staff who feel respected, measures: [respect], level: outcome}
""",
)
def only_activity_counted(graph: StrategyGraph) -> Iterator[Hit]:
    """An objective measured by activity only

    Every indicator that measures the objective counts what was put in or carried out (its level is
    input or output); none says what has changed.

    Why it matters: That everybody followed the training does not show that anybody is treated
    better. An organisation that counts activities will produce activities.

    How to fix: Add an indicator of the level outcome or impact: what staff experience, who is
    hired and stays, how decisions turn out.

    Source: Report D5.2, sections 4.1 and 6.1.
    """
    from deiframe.graph.measurement import measured_by
    from deiframe.model.vocabulary import IndicatorLevel

    activity = (IndicatorLevel.INPUT, IndicatorLevel.OUTPUT)
    for objective in graph.strategy.objectives:
        indicators = measured_by(graph, objective.id)
        if indicators and all(indicator.level in activity for indicator in indicators):
            yield Hit(
                message=message(
                    "Whether “{title}” is reached is measured by activity only.",
                    title=objective.name,
                ),
                item=objective.id,
            )
