"""Questions about figures: what measures what, and who collects it."""

from deiframe.graph.participation import names_of
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.measurement import Indicator
from deiframe.model.units import BREAKDOWNS
from deiframe.model.vocabulary import DepartmentType


def measured_by(graph: StrategyGraph, item: str) -> tuple[Indicator, ...]:
    """The indicators that measure the item itself."""
    sources = graph.sources(item, Relation.MEASURES)
    return tuple(source for source in sources if isinstance(source, Indicator))


def is_measured(graph: StrategyGraph, item: str) -> bool:
    """Whether an indicator measures the item itself."""
    return any(graph.sources(item, Relation.MEASURES))


def dimensions_measured(graph: StrategyGraph) -> frozenset[str]:
    """By what figures are broken down, in small letters: ``gender``, ``department``, a group."""
    indicators = graph.strategy.indicators
    named = (name for indicator in indicators for name in indicator.disaggregate_by)
    in_each = (t.in_each for indicator in indicators for t in indicator.targets if t.in_each)
    return frozenset(name.casefold() for name in (*named, *in_each))


def breakdowns_of(indicator: Indicator) -> frozenset[str]:
    """By what the indicator says that it is broken down, in small letters."""
    return frozenset(name.casefold() for name in indicator.disaggregate_by)


def breakdowns_understood(graph: StrategyGraph) -> frozenset[str]:
    """By what a figure can be broken down without more words, in small letters.

    What is known everywhere, the kinds of department, the strategy's groups, and what other
    indicators are broken down by.
    """
    groups = (names_of(group) for group in graph.strategy.groups)
    stated = (breakdowns_of(indicator) for indicator in graph.strategy.indicators)
    kinds = {kind.value for kind in DepartmentType} - {DepartmentType.OTHER.value}
    return frozenset({*BREAKDOWNS.values(), *kinds}.union(*groups, *stated))


def measured_things(graph: StrategyGraph, indicator: str) -> tuple[Item, ...]:
    """What the indicator measures."""
    return tuple(graph.targets(indicator, Relation.MEASURES))


def collected_by(graph: StrategyGraph, actor: str) -> tuple[Item, ...]:
    """The indicators that a stakeholder or department collects."""
    return tuple(graph.sources(actor, Relation.COLLECTED_BY))
