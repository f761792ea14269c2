"""Questions about change agents: who they are, and where in the organisation they are.

``change_agent: true`` says it. Without it, one knows them by what they are and do: staff networks,
contact points and ambassadors, a working group for the subject, those who carry out several
interventions, or one that connects people.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from deiframe.graph.relation import Relation
from deiframe.graph.responsibility import with_wholes
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.wording import Topic, item_names, mentioned, title_names, titles_of
from deiframe.model.people import Stakeholder
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import InterventionType, StakeholderType, Status

_SEVERAL: Final = 2
_PEOPLE: Final = (StakeholderType.PERSON, StakeholderType.ROLE, StakeholderType.TEAM, None)
_NO_PEOPLE: Final = (
    StakeholderType.GOVERNING_BODY,
    StakeholderType.STATUTORY_BODY,
    StakeholderType.UNION,
    StakeholderType.PARTNER,
    StakeholderType.PUBLIC,
)
_CONNECTING: Final = (InterventionType.NETWORK, InterventionType.PANEL)
_UNDER_WAY: Final = (Status.RUNNING, Status.DONE, Status.INSTITUTIONALISED)


@lru_cache(maxsize=4)
def change_agents(graph: StrategyGraph) -> tuple[Stakeholder, ...]:
    """Those who carry the change among their colleagues."""
    return tuple(who for who in graph.strategy.stakeholders if _is_one(graph, who))


def _is_one(graph: StrategyGraph, who: Stakeholder) -> bool:
    if who.change_agent or who.type is StakeholderType.STAFF_NETWORK:
        return True
    if who.type in _NO_PEOPLE:
        return False
    called = title_names(Topic.CHANGE_AGENTS, who) or (
        title_names(Topic.GROUPS, who) and item_names(Topic.DEI, who)
    )
    return called or (who.type in _PEOPLE and _carries(graph, who))


def _carries(graph: StrategyGraph, who: Stakeholder) -> bool:
    """Whether it carries out several interventions, or one under way that connects people."""
    carried = {
        item.id: item
        for item in graph.sources(who.id, Relation.RESPONSIBLE)
        if isinstance(item, Intervention) and item.status not in (Status.IDEA, Status.STOPPED)
    }
    connects = (item.type in _CONNECTING and item.status in _UNDER_WAY for item in carried.values())
    return len(carried) >= _SEVERAL or any(connects)


def departments_of(graph: StrategyGraph, who: Stakeholder) -> Iterator[str]:
    """The departments it comes from: its own, those of its members, those that it mentions."""
    members = graph.targets(who.id, Relation.HAS_MEMBER)
    for stakeholder in (who, *(item for item in members if isinstance(item, Stakeholder))):
        if stakeholder.department:
            yield stakeholder.department
    yield from mentioned(who, _department_titles(graph))


def departments_reached(graph: StrategyGraph, people: Iterable[Stakeholder]) -> frozenset[str]:
    """The departments that these people come from, and what those are part of."""
    return with_wholes(graph, {item for who in people for item in departments_of(graph, who)})


@lru_cache(maxsize=4)
def _department_titles(graph: StrategyGraph) -> Mapping[str, Collection[str]]:
    return titles_of(graph.strategy.departments)
