"""DEI102: an objective that does not reach the vision."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI102",
    Severity.WARNING,
    principles=["1b"],
    substeps=["4.1"],
    relative=True,
    fails="""
visions: {open-city: {title: An open city}}
objectives: {fair-hiring: {title: Fair hiring}}
""",
    passes="""
visions: {open-city: {title: An open city}}
objectives: {fair-hiring: {title: Fair hiring, contributes_to: [open-city]}}
""",
)
def objective_without_vision(graph: StrategyGraph) -> Iterator[Hit]:
    """An objective that does not reach the vision

    Its links, followed upwards, never reach a vision. If the strategy has no vision yet, one
    finding says so for all objectives.

    Why it matters: Objectives are milestones on the way to the vision. One that leads elsewhere
    takes money and attention without bringing the municipality nearer to what it has promised.

    How to fix: Name the vision, or an objective that leads to it, under `contributes_to`. If it
    serves no part of the vision, one of the two has to change. If there is no vision yet, write
    down in one sentence what the city promises, with those whom it concerns.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.theory import reach

    objectives = graph.strategy.objectives
    if objectives and not graph.strategy.visions:
        text = message("There is no vision that the objectives could lead to.")
        yield Hit(message=text, field=("objectives",))
        return
    reached = reach(graph).to_vision
    for objective in objectives:
        if objective.id not in reached:
            yield Hit(
                message=message("“{title}” does not lead to a vision.", title=objective.name),
                item=objective.id,
            )
