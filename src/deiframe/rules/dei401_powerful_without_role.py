"""DEI401: a powerful and interested stakeholder without a role."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI401",
    Severity.WARNING,
    principles=["3a", "5a"],
    substeps=["2.3", "4.4", "5.4"],
    fails="""
stakeholders: {secretary: {title: The municipal secretary, type: role, power: 5, interest: 4}}
""",
    passes="""
stakeholders: {secretary: {title: The municipal secretary, type: role, power: 5, interest: 4}}
interventions: {training: {title: Training, rasci: {accountable: secretary}}}
""",
)
def powerful_without_role(graph: StrategyGraph) -> Iterator[Hit]:
    """A powerful and interested stakeholder without a role

    Its power and its interest are both high (4 or 5 of 5), but it has no role in any intervention,
    sits in no body, and collects or evaluates nothing; nor is it a body that has the subject on its
    agenda.

    Why it matters: These are the people who can make a strategy succeed and want to. If they are
    ignored, they turn to something else.

    How to fix: Talk with them about what they want to be accountable for, and give them a role in
    an intervention or a seat in the governing body.

    Source: Report D5.2, sections 2.3 and 4.4 (power and interest, RASCI).
    """
    from deiframe.graph.bodies import ON_AGENDA, agenda_place
    from deiframe.graph.responsibility import has_a_part
    from deiframe.model.made_up import is_made_up

    for stakeholder in graph.strategy.stakeholders:
        if (
            stakeholder.powerful
            and stakeholder.interested
            and not has_a_part(graph, stakeholder.id)
            and agenda_place(graph, stakeholder) not in ON_AGENDA
        ):
            yield Hit(
                message=message(
                    "“{title}” has power and interest, but no role.", title=stakeholder.name
                ),
                item=stakeholder.id,
                field=("interest" if is_made_up(stakeholder, "interest") else "power",),
            )
