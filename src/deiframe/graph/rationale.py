"""Questions about purpose: which needs and obligations are answered, and by what."""

from collections.abc import Iterator
from itertools import chain

from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.theory import all_below
from deiframe.model.item import Item
from deiframe.model.people import Need
from deiframe.model.theory import Intervention, Objective

PURPOSES = (Relation.ADDRESSES, Relation.ANSWERS)


def addressed_by(graph: StrategyGraph, need: str) -> tuple[Item, ...]:
    """The objectives and interventions that say they address the need."""
    return tuple(graph.sources(need, Relation.ADDRESSES))


def needs_addressed(graph: StrategyGraph, item: str) -> tuple[Need, ...]:
    """The needs that the item itself says it addresses."""
    targets = graph.targets(item, Relation.ADDRESSES)
    return tuple(need for need in targets if isinstance(need, Need))


def purposeful(graph: StrategyGraph) -> frozenset[str]:
    """The ids of all that addresses a need or answers an obligation, or leads to what does."""
    items: Iterator[Objective | Intervention] = chain(
        graph.strategy.objectives, graph.strategy.interventions
    )
    return all_below(graph, (item.id for item in items if item.addresses or item.answers))
