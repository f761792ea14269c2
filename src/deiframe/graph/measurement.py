"""Questions about figures: what measures what, and who collects it."""

from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.measurement import Indicator


def measured_by(graph: StrategyGraph, item: str) -> tuple[Indicator, ...]:
    """The indicators that measure the item itself."""
    sources = graph.sources(item, Relation.MEASURES)
    return tuple(source for source in sources if isinstance(source, Indicator))


def measured_things(graph: StrategyGraph, indicator: str) -> tuple[Item, ...]:
    """What the indicator measures."""
    return tuple(graph.targets(indicator, Relation.MEASURES))


def collected_by(graph: StrategyGraph, actor: str) -> tuple[Item, ...]:
    """The indicators that a stakeholder or department collects."""
    return tuple(graph.sources(actor, Relation.COLLECTED_BY))
