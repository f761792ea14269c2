"""Questions about load: who carries how much, and how much of it at once."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from typing import Final

import attrs

from deiframe.graph.leadership import has_known_power
from deiframe.graph.progress import end_of, start_of
from deiframe.graph.relation import Relation
from deiframe.graph.responsibility import (
    accountable_for,
    carried_by,
    current_interventions,
    is_current,
    steers,
)
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.wording import Topic, title_names
from deiframe.model.item import Item
from deiframe.model.people import Stakeholder
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import StakeholderType, Status

Carried = Mapping[str, tuple[Intervention, ...]]
"""For each actor: the interventions that it carries out or is accountable for."""


@attrs.frozen
class Load:
    """So many interventions at once, from a day on."""

    count: int
    since: dt.date


def person_behind(graph: StrategyGraph, actor: str) -> str:
    """The only member of a team or body, who is as alone as before; else the actor itself."""
    item = graph.items[actor]
    members = set(item.members) - {actor} if isinstance(item, Stakeholder) else set()
    return members.pop() if len(members) == 1 else actor


@lru_cache(maxsize=4)
def carried(graph: StrategyGraph) -> Carried:
    """What each actor carries out or is accountable for, without ideas and what was stopped.

    A team of one is counted as that one.
    """
    found: dict[str, dict[str, Intervention]] = {}
    roles = (Relation.RESPONSIBLE, Relation.ACCOUNTABLE)
    for intervention in graph.strategy.interventions:
        if intervention.status not in (Status.STOPPED, Status.IDEA):
            for actor in graph.targets(intervention.id, *roles):
                who = person_behind(graph, actor.id)
                found.setdefault(who, {})[intervention.id] = intervention
    return {actor: tuple(items.values()) for actor, items in found.items()}


def heaviest(graph: StrategyGraph, interventions: Iterable[Intervention]) -> Load | None:
    """The most of them that run at once, today or later, and the day from which; None if none do.

    What runs and names no dates runs today; usual practice goes on; what is only planned counts
    from its start, if it names one.
    """
    changes = sorted(_changes(graph, interventions))
    count, most = 0, Load(0, graph.today)
    for day, change in changes:
        count += change
        if count > most.count:
            most = Load(count, day)
    return most if most.count else None


def sole_accountable(graph: StrategyGraph) -> tuple[Item, int] | None:
    """Who alone is accountable for everything, three interventions or more; and for how many.

    What is done and usual practice counts too; ideas and what was stopped does not.
    """
    named = [
        actors
        for intervention in graph.strategy.interventions
        if intervention.status not in (Status.IDEA, Status.STOPPED)
        and (actors := accountable_for(graph, intervention.id))
    ]
    everybody = {person_behind(graph, actor.id) for actors in named for actor in actors}
    if len(named) < _SEVERAL or len(everybody) != 1:
        return None
    return graph.items[everybody.pop()], len(named)


_SEVERAL: Final = 3


def only_sponsor(graph: StrategyGraph) -> Stakeholder | None:
    """The one person or role with power that carries the strategy, if there is only one.

    None if a body with power steers, if several carry it or nobody, and if there are fewer than two
    current interventions to carry.
    """
    sponsors = [
        stakeholder
        for stakeholder in graph.strategy.stakeholders
        if stakeholder.powerful
        and has_known_power(stakeholder)
        and (carried_by(graph, stakeholder.id) or steers(graph, stakeholder))
    ]
    if len(sponsors) != 1 or sum(1 for _ in islice(current_interventions(graph), 2)) < 2:
        return None
    [sponsor] = sponsors
    return sponsor if sponsor.type in _ALONE else None


_ALONE: Final = (StakeholderType.PERSON, StakeholderType.ROLE, None)


def unpaid_load(graph: StrategyGraph, stakeholder: Stakeholder) -> int:
    """How many interventions a network or change agent carries without any time; 0 if it has time.

    A role has a job for it, and so has whoever is called after it. To support counts as carrying;
    to be consulted or informed does not.
    """
    network = stakeholder.type is StakeholderType.STAFF_NETWORK
    beside_their_work = stakeholder.type in (StakeholderType.PERSON, StakeholderType.TEAM, None)
    has_a_job = stakeholder.type is not StakeholderType.TEAM and title_names(Topic.DEI, stakeholder)
    agent = (
        beside_their_work
        and not has_a_job
        and (stakeholder.change_agent or title_names(Topic.CHANGE_AGENTS, stakeholder))
    )
    if stakeholder.time or not (network or agent):
        return 0
    roles = (Relation.RESPONSIBLE, Relation.ACCOUNTABLE, Relation.SUPPORTIVE)
    theirs = {
        item.id: item
        for item in graph.sources(stakeholder.id, *roles)
        if isinstance(item, Intervention)
        and (is_current(item) or item.status is Status.INSTITUTIONALISED)
    }
    paid = any(item.resources and item.resources.fte for item in theirs.values())
    return 0 if paid else len(theirs)


def _changes(
    graph: StrategyGraph, interventions: Iterable[Intervention]
) -> Iterator[tuple[dt.date, int]]:
    """The days on which one begins (1), or no longer runs (-1), none of them before today."""
    today = graph.today
    for intervention in interventions:
        start, end = start_of(intervention), end_of(intervention)
        if intervention.status is Status.DONE or (
            intervention.status is Status.PLANNED and start is None
        ):
            continue
        if intervention.status is Status.INSTITUTIONALISED:
            end = None
        elif intervention.status is Status.RUNNING:
            start, end = None, end if end and end >= today else None
        if end is not None and end < today:
            continue
        yield max(start or today, today), 1
        if end is not None and end < dt.date.max:
            yield end + dt.timedelta(1), -1
