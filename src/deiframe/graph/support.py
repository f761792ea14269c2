"""Questions about political support: what each stage carries, and what it does not (Table 2)."""

import datetime as dt
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


def at_stake(
    graph: StrategyGraph, election: dt.date, stage: SupportStage | None
) -> Iterator[Intervention]:
    """What still runs on election day, and passive support would not carry.

    ``stage`` is the support there is today: where there is none, or it is not known (None),
    nothing hangs on it.
    """
    if stage in (None, SupportStage.NONE):
        return
    for current_intervention in current_interventions(graph):
        end = current_intervention.period.end if current_intervention.period else None
        runs_on = current_intervention.status in (Status.RUNNING, Status.PLANNED) and (
            not end or end > election
        )
        if runs_on and current_intervention.type in TOO_EARLY[SupportStage.PASSIVE]:
            yield current_intervention
