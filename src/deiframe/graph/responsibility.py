"""Questions about who does what: roles, departments, bodies."""

from collections.abc import Collection, Iterator, Mapping

from deiframe.graph.relation import RASCI, Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.people import Stakeholder
from deiframe.model.theory import Intervention, Objective
from deiframe.model.vocabulary import StakeholderType, Status


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
    return any(graph.sources(actor, *relations)) or any(graph.targets(actor, Relation.HAS_MEMBER))


def objectives_of(graph: StrategyGraph, department: str) -> tuple[Objective, ...]:
    """The objectives that the department owns."""
    sources = graph.sources(department, Relation.BELONGS_TO)
    return tuple(item for item in sources if isinstance(item, Objective))


def governing_bodies(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The bodies that steer the strategy."""
    for stakeholder in graph.strategy.stakeholders:
        if stakeholder.type is StakeholderType.GOVERNING_BODY:
            yield stakeholder


def current_interventions(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that are planned or running, or that do not say how far they are."""
    current = (None, Status.PLANNED, Status.RUNNING)
    return (item for item in graph.strategy.interventions if item.status in current)


def departments_with_objective(graph: StrategyGraph) -> frozenset[str]:
    """The departments that own an objective, what they are part of, and their parts."""
    owners = {objective.department for objective in graph.strategy.objectives} - {None}
    above = {one.id: one.part_of for one in graph.strategy.departments}
    served: set[str] = set()
    for owner in owners:
        while owner is not None and owner not in served:
            served.add(owner)
            owner = above.get(owner)
    return frozenset(served | {part for part in above if _is_below(part, owners, above)})


def _is_below(part: str, owners: Collection[str | None], above: Mapping[str, str | None]) -> bool:
    seen: set[str] = set()
    here: str | None = part
    while here is not None and here not in seen:
        if here in owners:
            return True
        seen.add(here)
        here = above.get(here)
    return False
