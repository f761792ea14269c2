"""Questions about political support: what each stage carries, and what it does not (Table 2)."""

from collections.abc import Iterator
from typing import Final

from deiframe.graph.responsibility import current_interventions
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import InterventionType, Status, SupportStage

TOO_EARLY: Final = {
    SupportStage.NONE: frozenset(
        {
            InterventionType.POLICY,
            InterventionType.PROCEDURE,
            InterventionType.OFFICE,
            InterventionType.INFRASTRUCTURE,
        }
    ),
    SupportStage.PASSIVE: frozenset({InterventionType.POLICY, InterventionType.OFFICE}),
    SupportStage.ACTIVE: frozenset[InterventionType](),
}
"""The types of intervention that ask for more than a stage gives: deiframe's reading of Table 2."""


def ahead_of(graph: StrategyGraph, stage: SupportStage) -> Iterator[Intervention]:
    """The running interventions that ask for more political support than the stage gives."""
    for intervention in current_interventions(graph):
        if intervention.status is Status.RUNNING and intervention.type in TOO_EARLY[stage]:
            yield intervention
