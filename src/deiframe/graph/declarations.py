"""Questions about what the municipality itself answers."""

from collections.abc import Iterator

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.process import DeclaredAssessment
from deiframe.verdicts import DeclaredTruth, Truth


def declared_answer(graph: StrategyGraph, key: str) -> DeclaredTruth | None:
    """The latest answer to a sub-step or criterion that is not in the future."""
    known = [item for item in _until_today(graph) if key in item.answers]
    if not known:
        return None
    latest = max(known, key=lambda item: item.on)
    declared = latest.answers[key]
    return DeclaredTruth(answer=Truth(declared.answer.value), on=latest.on, note=declared.note)


def declared_keys(graph: StrategyGraph) -> Iterator[str]:
    """Every key under which something is answered."""
    for item in graph.strategy.assessments:
        yield from item.answers


def _until_today(graph: StrategyGraph) -> Iterator[DeclaredAssessment]:
    return (item for item in graph.strategy.assessments if item.on <= graph.today)
