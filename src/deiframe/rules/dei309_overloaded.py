"""DEI309: somebody who carries too much."""

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
    "DEI309",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["3b"],
    substeps=["4.4", "4.5"],
    fails="""
stakeholders: {coordinator: {title: Coordinator, type: role}}
interventions:
  interviews: {title: Structured interviews, rasci: {responsible: coordinator}}
  mentors: {title: Mentors, rasci: {responsible: coordinator}}
  ramps: {title: Ramps, rasci: {accountable: coordinator}}
  panel: {title: A panel, rasci: {responsible: coordinator}}
  survey: {title: A survey, rasci: {responsible: coordinator}}
  newsletter: {title: A newsletter, rasci: {responsible: coordinator}}
""",
    passes="""
stakeholders: {coordinator: {title: Coordinator, type: role}}
interventions:
  interviews: {title: Structured interviews, rasci: {responsible: coordinator}}
  mentors: {title: Mentors, rasci: {responsible: coordinator}}
  ramps: {title: Ramps, rasci: {accountable: coordinator}}
  panel: {title: A panel, rasci: {responsible: coordinator}}
  survey: {title: A survey, rasci: {responsible: coordinator}}
  newsletter: {title: A newsletter, rasci: {supportive: coordinator}}
""",
)
def overloaded(graph: StrategyGraph) -> Iterator[Hit]:
    """Somebody who is overloaded

    One person or role carries out, or is accountable for, more than five current interventions at
    once. Teams, bodies and departments are left out. Five is deiframe's own threshold.

    Why it matters: Most of it will be late, and all of it stops when this person is ill, leaves or
    burns out. Those who carry change are often among those whom it concerns.

    How to fix: Divide the tasks, make a team responsible instead of a person, or do fewer things
    at a time.

    Source: Report D5.2, sections 4.4 and 4.5.
    """
    from deiframe.graph.responsibility import carried_by
    from deiframe.model.vocabulary import StakeholderType

    alone = (StakeholderType.PERSON, StakeholderType.ROLE, None)
    for stakeholder in graph.strategy.stakeholders:
        count = len(carried_by(graph, stakeholder.id)) if stakeholder.type in alone else 0
        if count > _MOST:
            yield Hit(
                message=message(
                    "“{title}” carries {count} interventions at once.",
                    title=stakeholder.name,
                    count=count,
                ),
                item=stakeholder.id,
            )


_MOST = 5
