"""DEI301: an intervention with no accountable."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI301",
    Severity.WARNING,
    principles=["3b", "5b"],
    substeps=["4.4"],
    fails="""
departments: {hr: {title: Human resources}}
stakeholders: {director: {title: The HR director, type: role}}
interventions: {training: {title: Training, status: running, rasci: {responsible: [hr]}}}
""",
    passes="""
departments: {hr: {title: Human resources}}
stakeholders: {director: {title: The HR director, type: role}}
interventions: {training: {title: Training, status: running, rasci: {responsible: [hr], accountable: director}}}
""",
)
def no_accountable(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention for which nobody is accountable

    The RASCI of an intervention names nobody who is accountable. Only interventions that are
    planned, running or usual practice, or that have no status, are checked.

    Why it matters: Many may help, but one has to be accountable. Otherwise an intervention stops at
    the first obstacle, or when its strongest supporter leaves.

    How to fix: Agree with one stakeholder or department that has the authority to remove obstacles,
    and write it under `rasci: accountable`.

    Source: Report D5.2, section 4.4 (RASCI).
    """
    from deiframe.graph.responsibility import accountable_for, ongoing_interventions

    for intervention in ongoing_interventions(graph):
        if not accountable_for(graph, intervention.id):
            yield Hit(
                message=message("Nobody is accountable for “{title}”.", title=intervention.name),
                item=intervention.id,
                field=("rasci",),
            )
