"""Questions about departments: who there answers for anything."""

from functools import lru_cache
from typing import Final

from deiframe.graph.participation import participants_in_activities
from deiframe.graph.relation import Relation
from deiframe.graph.responsibility import departments_with_objective
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.measurement import Target
from deiframe.model.people import Department, Stakeholder
from deiframe.model.vocabulary import DepartmentType


def kind_of_department(target: Target) -> DepartmentType | None:
    """The kind of department in each of which a target is to be met; None if in other parts."""
    part = (target.in_each or "").casefold()
    return DepartmentType(part) if part in _KINDS else None


_KINDS: Final = frozenset(kind.value for kind in DepartmentType)


def departments_of_kind(graph: StrategyGraph, kind: DepartmentType) -> tuple[Department, ...]:
    """The departments of a kind; a target in each department asks all, whatever they are called."""
    departments = graph.strategy.departments
    if kind is DepartmentType.DEPARTMENT:
        return departments
    return tuple(department for department in departments if department.type is kind)


def departments_with_aim(graph: StrategyGraph) -> frozenset[str]:
    """The departments that own an objective, or a target that is to be met in each of them.

    A target counts where somebody answers for it.
    """
    kinds = {
        kind
        for indicator in graph.strategy.indicators
        for target in indicator.targets
        if (kind := kind_of_department(target))
    }
    asked = {item.id for kind in kinds for item in departments_of_kind(graph, kind)}
    if not asked:
        return departments_with_objective(graph)
    return departments_with_objective(graph) | (departments_with_owner(graph) & asked)


def takes_part(graph: StrategyGraph, department: Department) -> bool:
    """Whether anything in the strategy refers to it: people, a role, a part, an activity."""
    return department.id in participants_in_activities(graph) or any(
        graph.sources(department.id, *Relation)
    )


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
