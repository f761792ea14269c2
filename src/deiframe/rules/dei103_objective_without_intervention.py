"""DEI103: an objective that nothing serves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI103",
    Severity.WARNING,
    principles=["4b"],
    substeps=["4.3"],
    fails="""
visions: {open-city: {title: An open city}}
objectives: {fair-hiring: {title: Fair hiring, contributes_to: [open-city]}}
""",
    passes="""
visions: {open-city: {title: An open city}}
objectives: {fair-hiring: {title: Fair hiring, contributes_to: [open-city]}}
interventions: {structured-interviews: {title: Structured interviews, contributes_to: [fair-hiring]}}
""",
)
def objective_without_intervention(graph: StrategyGraph) -> Iterator[Hit]:
    """An objective that no intervention leads to

    No intervention leads to it, not even through outcomes or other objectives.

    Why it matters: A goal without a path to it is a wish. When its date comes, nobody will have
    worked on it.

    How to fix: Design an intervention for it together with the people concerned, link one that is
    there already, or drop the objective.

    Source: Report D5.2, section 4.3; the introduction on strategy and tactics.
    """
    from deiframe.graph.theory import reach

    served = reach(graph).from_intervention
    for objective in graph.strategy.objectives:
        if objective.id not in served:
            yield Hit(
                message=message("No intervention leads to “{title}”.", title=objective.name),
                item=objective.id,
            )
