"""Questions about departments: who there answers for anything."""

from functools import lru_cache

from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.measurement import Target
from deiframe.model.people import Department, Stakeholder
from deiframe.model.vocabulary import DepartmentType


def departments_asked(graph: StrategyGraph, target: Target) -> tuple[Department, ...] | None:
    """The departments in each of which a target is to be met; None if it is about other parts.

    A target in each cluster asks the clusters only; one in each department asks all.
    """
    part = (target.in_each or "").casefold()
    if part not in {kind.value for kind in DepartmentType}:
        return None
    departments = graph.strategy.departments
    if part == DepartmentType.DEPARTMENT:
        return departments
    return tuple(department for department in departments if department.type == part)


@lru_cache(maxsize=4)
def departments_with_owner(graph: StrategyGraph) -> frozenset[str]:
    """The departments that answer for something, and what is above and below them.

    They own an objective, are themselves responsible or accountable, or somebody there is.
    """
    owners = {
        objective.department for objective in graph.strategy.objectives if objective.department
    }
    for relation in (Relation.RESPONSIBLE, Relation.ACCOUNTABLE):
        for actor in graph.backwards(relation):
            item = graph.items[actor]
            if isinstance(item, Department):
                owners.add(item.id)
            elif isinstance(item, Stakeholder) and item.department:
                owners.add(item.department)
    return _and_below(graph, owners) | _and_above(graph, owners)


def _and_above(graph: StrategyGraph, departments: set[str]) -> frozenset[str]:
    return _reached(departments, {item.id: item.part_of for item in graph.strategy.departments})


def _and_below(graph: StrategyGraph, departments: set[str]) -> frozenset[str]:
    """All whose way up meets one of them."""
    above = {item.id: item.part_of for item in graph.strategy.departments}
    served = dict.fromkeys(departments, True)
    for start in above:
        way: list[str] = []
        here: str | None = start
        while here is not None and here not in served:
            served[here] = False
            way.append(here)
            here = above.get(here)
        if here is not None and served[here]:
            served.update(dict.fromkeys(way, True))
    return frozenset(department for department, answer in served.items() if answer)


def _reached(starts: set[str], above: dict[str, str | None]) -> frozenset[str]:
    found = set(starts)
    for start in starts:
        here = above.get(start)
        while here is not None and here not in found:
            found.add(here)
            here = above.get(here)
    return frozenset(found)
