"""Questions about risks: what they threaten, and whether somebody watches or answers them."""

from collections.abc import Iterator

from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.risk import Risk, RiskKind, RiskLevel
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import Status


def threatened_by(graph: StrategyGraph, risk: str) -> tuple[Item, ...]:
    """What the risk threatens; nothing, if it is the strategy as a whole."""
    return tuple(graph.targets(risk, Relation.THREATENS))


def risks_to(graph: StrategyGraph, item: str) -> tuple[Risk, ...]:
    """The risks that threaten the item itself."""
    sources = graph.sources(item, Relation.THREATENS)
    return tuple(risk for risk in sources if isinstance(risk, Risk))


def answers_to_risk(graph: StrategyGraph, risk: str) -> tuple[Intervention, ...]:
    """The interventions that answer the risk, without those that were stopped."""
    found = graph.targets(risk, Relation.ANSWERED_BY)
    return tuple(
        item
        for item in found
        if isinstance(item, Intervention) and item.status is not Status.STOPPED
    )


def is_answered(graph: StrategyGraph, risk: Risk) -> bool:
    """Whether an intervention answers it, or a few words say what is done about it."""
    return bool(risk.answer) or bool(answers_to_risk(graph, risk.id))


def is_grave(risk: Risk) -> bool:
    """Whether it is both likely and harmful."""
    return risk.likelihood is RiskLevel.HIGH and risk.effect is RiskLevel.HIGH


def unwatched(graph: StrategyGraph) -> Iterator[Risk]:
    """The risks on which nobody keeps an eye."""
    return (risk for risk in graph.strategy.risks if risk.watched_by is None)


def resistance(graph: StrategyGraph) -> Iterator[Risk]:
    """The resistance that was met."""
    return (risk for risk in graph.strategy.risks if risk.nature is RiskKind.RESISTANCE)


def grave_first(graph: StrategyGraph) -> list[Risk]:
    """All risks: the grave ones first, and those that nothing answers before the others."""
    return sorted(
        graph.strategy.risks, key=lambda risk: (not is_grave(risk), is_answered(graph, risk))
    )
