"""Questions about load: who carries how much, and how much of it at once."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

import attrs

from deiframe.graph.progress import end_of, start_of
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.people import Stakeholder
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import Status

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
