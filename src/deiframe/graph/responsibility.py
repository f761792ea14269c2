"""Questions about who does what: roles, departments, bodies."""

from collections.abc import Iterator

from deiframe.graph.relation import RASCI, Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.people import Stakeholder
from deiframe.model.theory import Intervention, Objective
from deiframe.model.vocabulary import StakeholderType


def accountable_for(graph: StrategyGraph, intervention: str) -> tuple[Item, ...]:
    """Who answers for the intervention; one is right, none or several are not."""
    return tuple(graph.targets(intervention, Relation.ACCOUNTABLE))


def responsible_for(graph: StrategyGraph, intervention: str) -> tuple[Item, ...]:
    """Who carries the intervention out."""
    return tuple(graph.targets(intervention, Relation.RESPONSIBLE))


def roles_of(graph: StrategyGraph, actor: str) -> tuple[tuple[Intervention, Relation], ...]:
    """The interventions in which a stakeholder or department has a RASCI role, and which role."""
    return tuple(
        (item, role)
        for role in RASCI
        for item in graph.sources(actor, role)
        if isinstance(item, Intervention)
    )


def has_a_part(graph: StrategyGraph, actor: str) -> bool:
    """Whether the actor does anything: a RASCI role, collecting, evaluating, a seat in a body."""
    relations = (*RASCI, Relation.COLLECTED_BY, Relation.EVALUATED_BY, Relation.HAS_MEMBER)
    return any(graph.sources(actor, *relations)) or any(
        graph.targets(actor, Relation.HAS_MEMBER)
    )


def objectives_of(graph: StrategyGraph, department: str) -> tuple[Objective, ...]:
    """The objectives that the department owns."""
    sources = graph.sources(department, Relation.BELONGS_TO)
    return tuple(item for item in sources if isinstance(item, Objective))


def governing_bodies(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The bodies that steer the strategy."""
    for stakeholder in graph.strategy.stakeholders:
        if stakeholder.type is StakeholderType.GOVERNING_BODY:
            yield stakeholder
