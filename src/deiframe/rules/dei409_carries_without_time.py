"""DEI409: change agents who carry tasks without time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import messages
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI409",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["3a"],
    substeps=["1.2", "4.4", "4.5"],
    fails="""
stakeholders: {pride: {title: Pride network, type: staff_network}}
interventions: {week: {title: Pride week, rasci: {responsible: pride}}}
""",
    passes="""
stakeholders: {pride: {title: Pride network, type: staff_network}}
interventions: {week: {title: Pride week, rasci: {responsible: pride}, resources: {fte: 0.1}}}
""",
)
def carries_without_time(graph: StrategyGraph) -> Iterator[Hit]:
    """Change agents who carry tasks without time

    A staff network, or a person or team that is a change agent (by `change_agent`, or by a title
    such as ambassadors), is responsible, accountable or supportive in interventions, and nothing
    says that it has time for that: none of them names full-time equivalents, and the stakeholder
    itself names no `time`. Ideas, done and stopped interventions do not count, nor do roles and
    people whose title names the subject: a DEI manager has a job for it.

    Why it matters: Those who have the most to win from change are asked to bring it about, beside
    their work and often unpaid. That is a load of its own, on top of what they experience. They
    grow tired, and are then said to have lost interest.

    How to fix: Agree on hours with their heads of department and write them: as `time` of the
    network or person, or as `resources` of the intervention. Without time, only consult them, and
    let those carry the task whose job it is.

    Source: Report D5.2, sections 1.2, 4.1 (Rotterdam: networks get time, money and standing) and
    4.4; political support, on resilience.
    """
    from deiframe.graph.workload import unpaid_load

    for stakeholder in graph.strategy.stakeholders:
        count = unpaid_load(graph, stakeholder)
        if count:
            yield Hit(
                message=messages(
                    "“{title}” carries {count} intervention, and nothing says that it has time.",
                    "“{title}” carries {count} interventions, and nothing says that it has time.",
                    count,
                    title=stakeholder.name,
                ),
                item=stakeholder.id,
            )
