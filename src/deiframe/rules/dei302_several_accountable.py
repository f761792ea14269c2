"""DEI302: an intervention with two or more accountable."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, joined_list, message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI302",
    Severity.ERROR,
    principles=["3b", "5b"],
    substeps=["4.4"],
    fails="""
departments: {hr: {title: Human resources}}
stakeholders: {director: {title: The HR director, type: role}}
interventions: {training: {title: Training, rasci: {responsible: [hr], accountable: [director, hr]}}}
""",
    passes="""
departments: {hr: {title: Human resources}}
stakeholders: {director: {title: The HR director, type: role}}
interventions: {training: {title: Training, rasci: {responsible: [hr], accountable: director}}}
""",
)
def several_accountable(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention for which several are accountable

    The RASCI of an intervention names more than one accountable.

    Why it matters: If two are accountable for the same thing, each can wait for the other, and
    nobody can be asked.

    How to fix: Keep one, and make the others responsible, supportive or consulted.

    Source: Report D5.2, section 4.4 (RASCI).
    """
    from deiframe.graph.responsibility import accountable_for

    for intervention in graph.strategy.interventions:
        accountable = accountable_for(graph, intervention.id)
        if len(accountable) > 1:
            yield Hit(
                message=message(
                    "“{title}” has more than one accountable: {names}.",
                    title=intervention.name,
                    names=joined_list((item.name for item in accountable), most=FEW),
                ),
                item=intervention.id,
                field=("rasci", "accountable"),
            )
