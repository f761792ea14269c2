"""DEI504: an objective that hangs on stopped interventions."""

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
    "DEI504",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["4b", "7a"],
    substeps=["4.3", "7.1"],
    fails="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions: {interviews: {title: Structured interviews, status: stopped, contributes_to: [fair-hiring]}}
""",
    passes="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions: {interviews: {title: Structured interviews, status: running, contributes_to: [fair-hiring]}}
""",
)
def hangs_on_stopped(graph: StrategyGraph) -> Iterator[Hit]:
    """An objective that depends on stopped work

    Interventions lead to the objective, but all of them have been stopped.

    Why it matters: On paper the goal is being worked on, in reality nobody does. Goals die this way
    without anybody having decided so.

    How to fix: Design another intervention for the objective, restart the one that was stopped, or
    drop the objective openly and say why.

    Source: Report D5.2, sections 4.3 and 7.1.
    """
    from deiframe.graph.theory import all_above, reach
    from deiframe.model.vocabulary import Status

    interventions = graph.strategy.interventions
    alive = [item.id for item in interventions if item.status is not Status.STOPPED]
    if len(alive) == len(interventions):
        return
    still = all_above(graph, alive)
    reached = reach(graph).from_intervention
    for objective in graph.strategy.objectives:
        if objective.id in reached and objective.id not in still:
            yield Hit(
                message=message(
                    "All that leads to “{title}” has been stopped.", title=objective.name
                ),
                item=objective.id,
            )
