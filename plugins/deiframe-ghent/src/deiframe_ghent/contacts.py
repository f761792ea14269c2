"""Questions about departments: who is their point of contact, and how their objectives aim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.graph.responsibility import objectives_of
from deiframe.model import Department
from deiframe_ghent.fields import Aimed, Contact, Nature

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Objective


def spoc_of(department: Department) -> str | None:
    """The id of the stakeholder whom the department names."""
    contact = department.extension(Contact)
    return contact.spoc if contact else None


def served_departments(graph: StrategyGraph) -> frozenset[str]:
    """The departments that name a SPOC, or are part of one that does."""
    named = {department.id for department in graph.strategy.departments if spoc_of(department)}
    return frozenset(
        department.id
        for department in graph.strategy.departments
        if named & with_wholes(graph, department.id)
    )


def with_wholes(graph: StrategyGraph, department: str) -> frozenset[str]:
    """A department and all that it is part of."""
    found: set[str] = set()
    current: str | None = department
    while current is not None and current not in found:
        found.add(current)
        item = graph.items.get(current)
        current = item.part_of if isinstance(item, Department) else None
    return frozenset(found)


def nature_of(objective: Objective) -> Nature | None:
    """Whether the objective says that it is strategic or operational."""
    aimed = objective.extension(Aimed)
    return aimed.nature if aimed else None


def aims_strategically(graph: StrategyGraph, department: str) -> bool | None:
    """Whether the department owns a strategic objective.

    None where it owns none, or they do not say.
    """
    natures = [nature_of(objective) for objective in objectives_of(graph, department)]
    if Nature.STRATEGIC in natures:
        return True
    return None if None in natures or not natures else False
