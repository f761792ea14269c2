"""Questions about laws and policies that bind the organisation."""

from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item


def answers_to(graph: StrategyGraph, obligation: str) -> tuple[Item, ...]:
    """The objectives and interventions that answer the obligation."""
    return tuple(graph.sources(obligation, Relation.ANSWERS))
