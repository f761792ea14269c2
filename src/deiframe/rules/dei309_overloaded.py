"""DEI309: somebody who carries too much."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    import datetime as dt

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.graph.workload import Load
    from deiframe.model.people import Stakeholder


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

    One person, role or staff network carries out, or is accountable for, more than five
    interventions at once; a team or another body, more than fifteen. What runs and what is usual
    practice counts, and what is planned from its start on; what is done does not. A team with a
    single member is that member; departments are left out. The thresholds are deiframe's own.

    Why it matters: Most of it will be late, and all of it stops when this person is ill, leaves or
    burns out. Those who carry change are often among those whom it concerns.

    How to fix: Divide the tasks, make a team responsible instead of a person, or do fewer things
    at a time.

    Source: Report D5.2, sections 4.4 and 4.5.
    """
    from deiframe.graph.workload import carried, heaviest
    from deiframe.model.vocabulary import StakeholderType

    alone = (StakeholderType.PERSON, StakeholderType.ROLE, StakeholderType.STAFF_NETWORK, None)
    everything = carried(graph)
    for stakeholder in graph.strategy.stakeholders:
        most = _MOST if stakeholder.type in alone else _MOST_OF_A_TEAM
        theirs = everything.get(stakeholder.id, ())
        load = heaviest(graph, theirs) if len(theirs) > most else None
        if load is not None and load.count > most:
            yield Hit(message=_words(stakeholder, load, graph.today), item=stakeholder.id)


def _words(stakeholder: Stakeholder, load: Load, today: dt.date) -> Message:
    if load.since <= today:
        return message(
            "“{title}” carries {count} interventions at once.",
            title=stakeholder.name,
            count=load.count,
        )
    return message(
        "“{title}” is to carry {count} interventions at once from {day}.",
        title=stakeholder.name,
        count=load.count,
        day=load.since,
    )


_MOST = 5
_MOST_OF_A_TEAM = 15
