"""DEI311: somebody responsible who hears nothing of the whole."""

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
    "DEI311",
    Severity.ADVICE,
    profile=Profile.STRICT,
    principles=["3b", "8a"],
    substeps=["4.4", "5.4", "6.3"],
    relative=True,
    fails="""
stakeholders: {recruiter: {title: Recruiter, type: role}}
interventions:
  interviews: {title: Structured interviews, rasci: {responsible: recruiter}}
  mentors: {title: Mentors}
""",
    passes="""
stakeholders: {recruiter: {title: Recruiter, type: role}}
interventions:
  interviews: {title: Structured interviews, rasci: {responsible: recruiter}}
  mentors: {title: Mentors, rasci: {informed: recruiter}}
""",
)
def responsible_not_informed(graph: StrategyGraph) -> Iterator[Hit]:
    """Somebody responsible who is not informed of the rest

    A stakeholder carries out one of several current interventions, but has no other part: it is
    informed or consulted in no other, supports or is accountable for none, sits in no body, and
    took part in no recorded activity.

    Why it matters: People who see only their own task cannot tell that it no longer fits, and do
    not know whom to ask. Change agents keep going because they know that they are not alone.

    How to fix: Inform those responsible about the interventions that affect theirs, and bring them
    together now and then; write down who is `informed`.

    Source: Report D5.2, sections 4.4, 5.4 and 6.3.
    """
    from deiframe.graph.participation import participants_in_activities
    from deiframe.graph.relation import Relation
    from deiframe.graph.responsibility import bodies_of, current_interventions, roles_of

    if sum(1 for _ in current_interventions(graph)) < _SEVERAL:
        return
    took_part = participants_in_activities(graph)
    for stakeholder in graph.strategy.stakeholders:
        roles = roles_of(graph, stakeholder.id)
        alone = len({item.id for item, _ in roles}) == 1
        carries_out = any(role is Relation.RESPONSIBLE for _, role in roles)
        elsewhere = stakeholder.id in took_part or bodies_of(graph, stakeholder.id)
        if alone and carries_out and not elsewhere and not stakeholder.members:
            yield Hit(
                message=message(
                    "“{title}” carries out “{other}”, but is not informed of anything else.",
                    title=stakeholder.name,
                    other=roles[0][0].name,
                ),
                item=stakeholder.id,
            )


_SEVERAL = 2
