"""Every link that a strategy's items name: the edges of its graph, in the order of the model."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from deiframe.graph.relation import RASCI, Relation
from deiframe.model.measurement import Indicator
from deiframe.model.people import Stakeholder
from deiframe.model.strategy import Strategy
from deiframe.model.theory import Contribution, Intervention, Objective, Outcome

Edge = tuple[str, str, Relation, Contribution | None]
"""From an id to another, in which relation; with the link's words, where it has any."""

_ACTORS: Final = attrgetter(*(role.value for role in RASCI))


def edges(strategy: Strategy) -> Iterator[Edge]:
    """Yield the edges; one that is named twice comes twice."""
    for need in strategy.needs:
        yield from _to_each(need.id, Relation.CONCERNS, need.group)
    for department in strategy.departments:
        yield from _to_one(department.id, Relation.PART_OF, department.part_of)
    for stakeholder in strategy.stakeholders:
        yield from _of_stakeholder(stakeholder)
    for outcome in strategy.outcomes:
        yield from _upward(outcome)
    for objective in strategy.objectives:
        yield from _upward(objective)
        yield from _purpose(objective)
    for intervention in strategy.interventions:
        yield from _upward(intervention)
        yield from _purpose(intervention)
        yield from _roles(intervention)
    for indicator in strategy.indicators:
        yield from _of_indicator(indicator)


def _of_stakeholder(stakeholder: Stakeholder) -> Iterator[Edge]:
    yield from _to_one(stakeholder.id, Relation.BELONGS_TO, stakeholder.department)
    yield from _to_each(stakeholder.id, Relation.REPRESENTS, stakeholder.represents)
    yield from _to_each(stakeholder.id, Relation.HAS_MEMBER, stakeholder.members)


def _upward(item: Outcome | Objective | Intervention) -> Iterator[Edge]:
    for link in item.contributes_to:
        yield item.id, link.to, Relation.CONTRIBUTES_TO, link


def _purpose(item: Objective | Intervention) -> Iterator[Edge]:
    yield from _to_one(item.id, Relation.BELONGS_TO, item.department)
    yield from _to_each(item.id, Relation.ADDRESSES, item.addresses)
    yield from _to_each(item.id, Relation.ANSWERS, item.answers)


def _roles(intervention: Intervention) -> Iterator[Edge]:
    for role, actors in zip(RASCI, _ACTORS(intervention.rasci), strict=True):
        if actors:
            yield from _to_each(intervention.id, role, actors)
    if intervention.evaluation:
        yield from _to_one(intervention.id, Relation.EVALUATED_BY, intervention.evaluation.by)


def _of_indicator(indicator: Indicator) -> Iterator[Edge]:
    yield from _to_each(indicator.id, Relation.MEASURES, indicator.measures)
    yield from _to_one(indicator.id, Relation.COLLECTED_BY, indicator.collected_by)


def _to_one(source: str, relation: Relation, target: str | None) -> Iterator[Edge]:
    if target is not None:
        yield source, target, relation, None


def _to_each(source: str, relation: Relation, targets: tuple[str, ...]) -> Iterator[Edge]:
    for target in targets:
        yield source, target, relation, None
