"""A strategy as a frozen graph: items are nodes, their links typed edges."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from deiframe.graph.context import GraphContext
from deiframe.graph.edges import edges
from deiframe.graph.relation import Relation
from deiframe.model.indicator_definitions import defined
from deiframe.model.item import Item
from deiframe.model.strategy import Strategy

if TYPE_CHECKING:
    import networkx as nx

Neighbours = Mapping[Relation, Mapping[str, Mapping[str, Item]]]
"""By relation, then by id: the items at the other ends of the edges, by their ids."""

_NONE: Mapping[str, Mapping[str, Item]] = {}
_NOBODY: Mapping[str, Item] = {}


@attrs.frozen(eq=False)
class StrategyGraph:
    """The strategy, as it stands on the day ``today``, ready to be asked questions.

    Who stands next to whom is known at once, and answers most questions. ``network`` is the same
    for those about ways, cycles and layers; it is made, and networkx loaded, when first asked for.
    ``context`` is what plugins and further sources add. Make a graph with :func:`build_graph`.
    """

    strategy: Strategy
    today: dt.date
    items: Mapping[str, Item]
    context: GraphContext
    _forwards: Neighbours
    _backwards: Neighbours

    def targets(self, item: str, *relations: Relation) -> Iterator[Item]:
        """Items to which an edge of one of the ``relations`` runs from ``item``, once an edge."""
        return _at(self._forwards, item, relations)

    def sources(self, item: str, *relations: Relation) -> Iterator[Item]:
        """Items from which an edge of one of the ``relations`` runs to ``item``, once an edge."""
        return _at(self._backwards, item, relations)

    def forwards(self, relation: Relation) -> Mapping[str, Mapping[str, Item]]:
        """For each item from which edges of the relation run: the items to which they do."""
        return self._forwards.get(relation, _NONE)

    def backwards(self, relation: Relation) -> Mapping[str, Mapping[str, Item]]:
        """For each item to which edges of the relation run: the items from which they do."""
        return self._backwards.get(relation, _NONE)

    def key_path(self, item: str, *field: str | int) -> tuple[str | int, ...]:
        """The keys in the file that lead to an item (``""``: the whole strategy), and into it."""
        return (self.items[item].kind.collection, item, *field) if item else field

    def in_order(self, ids: Iterable[str]) -> list[Item]:
        """The items of the ``ids``, in the order of the strategy."""
        return [self.items[item] for item in sorted(ids, key=self._positions.__getitem__)]

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        return {item: position for position, item in enumerate(self.items)}

    @cached_property
    def network(self) -> "nx.MultiDiGraph[str]":
        """All of it: nodes are ids, edges are keyed by :class:`Relation`; frozen."""
        import networkx as nx

        network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
        network.add_nodes_from(self.items)
        for source, target, relation, words in edges(self.strategy):
            network.add_edge(source, target, relation, **({"contribution": words} if words else {}))
        nx.freeze(network)
        return network

    @cached_property
    def theory(self) -> "nx.DiGraph[str]":
        """The theory of change alone: contributions, with the link's words as ``contribution``."""
        import networkx as nx

        theory: nx.DiGraph[str] = nx.DiGraph()
        theory.add_edges_from(
            (source, target, {"contribution": words})
            for source, target, relation, words in edges(self.strategy)
            if relation is Relation.CONTRIBUTES_TO
        )
        strategy = self.strategy
        for items in (
            strategy.visions, strategy.objectives, strategy.outcomes, strategy.interventions
        ):  # fmt: skip
            theory.add_nodes_from(item.id for item in items)
        nx.freeze(theory)
        return theory


def _at(tables: Neighbours, item: str, relations: tuple[Relation, ...]) -> Iterator[Item]:
    if len(relations) == 1:  # nearly always, and very often
        return iter(tables.get(relations[0], _NONE).get(item, _NOBODY).values())
    return chain.from_iterable(
        tables.get(relation, _NONE).get(item, _NOBODY).values() for relation in relations
    )


def build_graph(
    strategy: Strategy, today: dt.date, context: GraphContext = GraphContext()
) -> StrategyGraph:
    """Make the graph of a strategy whose references all hold.

    What an indicator leaves out is taken from its definition in the ``context``.

    Raises:
        KeyError: a field names an item that is not there (reading a file refuses that earlier;
            for a strategy written in Python ask :func:`deiframe.model.references.references`).
    """
    strategy = defined(strategy, context.indicator_definitions)
    items = {item.id: item for item in strategy.items()}
    forwards: dict[Relation, dict[str, dict[str, Item]]] = {relation: {} for relation in Relation}
    backwards: dict[Relation, dict[str, dict[str, Item]]] = {relation: {} for relation in Relation}
    for source, target, relation, _ in edges(strategy):
        forwards[relation].setdefault(source, {})[target] = items[target]
        backwards[relation].setdefault(target, {})[source] = items[source]
    return StrategyGraph(
        strategy,
        today,
        MappingProxyType(items),
        context,
        _frozen(forwards),
        _frozen(backwards),
    )


def _frozen(tables: dict[Relation, dict[str, dict[str, Item]]]) -> Neighbours:
    """The tables, from which no rule takes an item away for the next one."""
    return MappingProxyType(
        {relation: MappingProxyType(table) for relation, table in tables.items()}
    )
