"""A strategy as a frozen graph: items are nodes, their links typed edges."""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property

import attrs
import networkx as nx

from deiframe.graph.relation import RASCI, Relation
from deiframe.model.item import Item
from deiframe.model.measurement import Indicator
from deiframe.model.people import Stakeholder
from deiframe.model.process import Obligation
from deiframe.model.strategy import Strategy
from deiframe.model.theory import Contribution, Intervention, Objective, Outcome

Edge = tuple[str, str, Relation, dict[str, Contribution]]


@attrs.frozen(eq=False)
class StrategyGraph:
    """The strategy, as it stands on the day ``today``, ready to be asked questions.

    ``network`` is a frozen :class:`networkx.MultiDiGraph`: its nodes are ids, its edges are keyed
    by :class:`Relation`. ``binding`` are obligations of the legal registers that bind this
    organisation. Make one with :func:`build`.
    """

    strategy: Strategy
    today: dt.date
    items: Mapping[str, Item]
    network: "nx.MultiDiGraph[str]"
    binding: tuple[Obligation, ...] = ()

    def targets(self, item: str, *relations: Relation) -> Iterator[Item]:
        """Items to which an edge of one of the ``relations`` runs from ``item``, once an edge."""
        for _, other, relation in self.network.out_edges(item, keys=True):
            if relation in relations:
                yield self.items[other]

    def sources(self, item: str, *relations: Relation) -> Iterator[Item]:
        """Items from which an edge of one of the ``relations`` runs to ``item``, once an edge."""
        for other, _, relation in self.network.in_edges(item, keys=True):
            if relation in relations:
                yield self.items[other]

    @cached_property
    def theory(self) -> "nx.DiGraph[str]":
        """The theory of change alone: contributions, with the link's words as ``contribution``."""
        theory: nx.DiGraph[str] = nx.DiGraph()
        theory.add_edges_from(
            (source, target, data)
            for source, target, relation, data in self.network.edges(keys=True, data=True)
            if relation is Relation.CONTRIBUTES_TO
        )
        strategy = self.strategy
        for items in (
            strategy.visions, strategy.objectives, strategy.outcomes, strategy.interventions
        ):  # fmt: skip
            theory.add_nodes_from(item.id for item in items)
        nx.freeze(theory)
        return theory


def build(
    strategy: Strategy, today: dt.date, binding: tuple[Obligation, ...] = ()
) -> StrategyGraph:
    """Make the graph of a strategy whose references all hold.

    Raises:
        KeyError: a field names an item that is not there (reading a file refuses that earlier;
            for a strategy written in Python ask :func:`deiframe.model.references.references`).
    """
    items = {item.id: item for item in strategy.items()}
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network.add_nodes_from(items)
    for source, target, relation, data in _edges(strategy):
        network.add_edge(source, target, relation, **data)
    if len(network) != len(items):
        raise KeyError(sorted(set(network) - set(items))[0])
    nx.freeze(network)
    return StrategyGraph(strategy, today, items, network, binding)


def _edges(strategy: Strategy) -> Iterator[Edge]:
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
        yield item.id, link.to, Relation.CONTRIBUTES_TO, {"contribution": link}


def _purpose(item: Objective | Intervention) -> Iterator[Edge]:
    yield from _to_one(item.id, Relation.BELONGS_TO, item.department)
    yield from _to_each(item.id, Relation.ADDRESSES, item.addresses)
    yield from _to_each(item.id, Relation.ANSWERS, item.answers)


def _roles(intervention: Intervention) -> Iterator[Edge]:
    for role in RASCI:
        actors: tuple[str, ...] = getattr(intervention.rasci, role.value)
        yield from _to_each(intervention.id, role, actors)
    if intervention.evaluation:
        yield from _to_one(intervention.id, Relation.EVALUATED_BY, intervention.evaluation.by)


def _of_indicator(indicator: Indicator) -> Iterator[Edge]:
    yield from _to_each(indicator.id, Relation.MEASURES, indicator.measures)
    yield from _to_one(indicator.id, Relation.COLLECTED_BY, indicator.collected_by)


def _to_one(source: str, relation: Relation, target: str | None) -> Iterator[Edge]:
    if target is not None:
        yield source, target, relation, {}


def _to_each(source: str, relation: Relation, targets: tuple[str, ...]) -> Iterator[Edge]:
    for target in targets:
        yield source, target, relation, {}
