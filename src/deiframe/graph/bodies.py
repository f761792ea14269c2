"""Questions about bodies: what place the subject has on their agenda, and who sits there.

The executive of a city meets, but that alone does not make it a body for diversity, equity and
inclusion. What a body writes under ``dei_on_agenda`` counts; without it, its title, its description
and its members are read.
"""

from collections.abc import Iterator
from typing import Final

from deiframe.graph.leadership import is_at_the_top, levels_of
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.wording import Topic, names, title_names
from deiframe.model.people import Stakeholder
from deiframe.model.vocabulary import AgendaPlace, OrganisationLevel, StakeholderType

ON_AGENDA: Final = (AgendaPlace.PURPOSE, AgendaPlace.FIXED)
"""The places that make sure that it is talked about."""

_NO_BODY: Final = (
    StakeholderType.PERSON,
    StakeholderType.ROLE,
    StakeholderType.STAFF_NETWORK,
    StakeholderType.UNION,
    StakeholderType.PARTNER,
    StakeholderType.PUBLIC,
)
_ENOUGH: Final = 3
_ALONE: Final = (StakeholderType.PERSON, StakeholderType.ROLE)
_CARRYING: Final = (
    Relation.RESPONSIBLE,
    Relation.ACCOUNTABLE,
    Relation.COLLECTED_BY,
    Relation.EVALUATED_BY,
)


def bodies(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """Whatever may meet as a body: governing and statutory bodies, teams, whoever has members."""
    for stakeholder in graph.strategy.stakeholders:
        several = stakeholder.members and stakeholder.type is not StakeholderType.STAFF_NETWORK
        if several or (stakeholder.type and stakeholder.type not in _NO_BODY):
            yield stakeholder


def steering_bodies(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The bodies that see to the strategy: with it on their agenda, or made to steer it."""
    for body in bodies(graph):
        place = agenda_place(graph, body)
        unsaid = place is None and body.type is StakeholderType.GOVERNING_BODY
        if place in ON_AGENDA or (unsaid and not is_at_the_top(body)):
            yield body


def agenda_place(graph: StrategyGraph, body: Stakeholder) -> AgendaPlace | None:
    """What place diversity, equity and inclusion have on its agenda; None where nothing tells.

    A body that is named after them was set up for them, and so was one that is not the executive
    and in which those sit who carry interventions; one whose description names them has them on its
    agenda.
    """
    if body.dei_on_agenda:
        return body.dei_on_agenda
    if title_names(Topic.DEI, body):
        return AgendaPlace.PURPOSE
    governs = body.type is StakeholderType.GOVERNING_BODY
    if (
        governs
        and not is_at_the_top(body)
        and any(_carry(graph, who) for who in seats(graph, body))
    ):
        return AgendaPlace.PURPOSE
    if body.type is not None and names(Topic.DEI, body.description) and (governs or body.members):
        return AgendaPlace.FIXED
    return None


def is_executive(graph: StrategyGraph, body: Stakeholder) -> bool:
    """Whether it leads the whole organisation, and DEI is not known to be on its agenda.

    By its level or its title: a taskforce with power is none.
    """
    senior = OrganisationLevel.SENIOR in levels_of(body)
    return senior and agenda_place(graph, body) not in ON_AGENDA


def seats(graph: StrategyGraph, body: Stakeholder) -> tuple[Stakeholder, ...]:
    """Who sits in a body; without members, the body itself."""
    members = graph.targets(body.id, Relation.HAS_MEMBER)
    return tuple(who for who in members if isinstance(who, Stakeholder)) or (body,)


def is_a_group(graph: StrategyGraph, body: Stakeholder) -> bool:
    """Whether several sit in it: three or more, or nobody says who."""
    members = [who for who in seats(graph, body) if who is not body]
    several = sum(_ENOUGH if _is_several(who) else 1 for who in members)
    return not members or several >= _ENOUGH


def _is_several(who: Stakeholder) -> bool:
    by_nature = who.type is not None and who.type not in _ALONE
    return by_nature or title_names(Topic.SEVERAL_PEOPLE, who)


def top_sits_in(graph: StrategyGraph, body: Stakeholder) -> bool:
    """Whether somebody who leads the organisation sits in the body, or it is theirs."""
    return is_at_the_top(body) or any(map(is_at_the_top, seats(graph, body)))


def _carry(graph: StrategyGraph, who: Stakeholder) -> bool:
    return who.change_agent or any(graph.sources(who.id, *_CARRYING))
