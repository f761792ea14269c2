"""DEI303: an intervention that nobody carries out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI303",
    Severity.WARNING,
    principles=["3b"],
    substeps=["4.4"],
    fails="""
departments: {hr: {title: Human resources}}
stakeholders: {director: {title: The HR director, type: role}}
interventions: {training: {title: Training, status: running, rasci: {accountable: director}}}
""",
    passes="""
departments: {hr: {title: Human resources}}
stakeholders: {director: {title: The HR director, type: role}}
interventions: {training: {title: Training, status: running, rasci: {responsible: [hr], accountable: director}}}
""",
)
def nobody_responsible(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention that nobody carries out

    The RASCI of an intervention names nobody who is responsible: who does the work. Only
    interventions that are planned, running or usual practice, or that have no status, are checked.

    Why it matters: What is nobody's work does not happen.

    How to fix: Name at least one stakeholder or department under `rasci: responsible`, and see
    that they have the time.

    Source: Report D5.2, section 4.4 (RASCI).
    """
    from deiframe.graph.responsibility import ongoing_interventions, responsible_for

    for intervention in ongoing_interventions(graph):
        if not responsible_for(graph, intervention.id):
            yield Hit(
                message=message("Nobody is responsible for “{title}”.", title=intervention.name),
                item=intervention.id,
                field=("rasci",),
            )
