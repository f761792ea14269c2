"""Questions about how the work goes: what stands still, what runs on, what lacks hands or means."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar

from deiframe.graph.dates import is_longer_ago
from deiframe.graph.responsibility import accountable_for, current_interventions, responsible_for
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.theory import Intervention, Objective
from deiframe.model.time import Interval
from deiframe.model.vocabulary import InterventionType, Priority, Status

Chosen = TypeVar("Chosen", Objective, Intervention)

PATIENCE: Final = Interval(3)
"""How long after its start something may still be planned before one asks why."""

LASTING: Final = frozenset(
    {
        InterventionType.PROCEDURE,
        InterventionType.POLICY,
        InterventionType.NETWORK,
        InterventionType.PANEL,
        InterventionType.INFRASTRUCTURE,
        InterventionType.OFFICE,
        InterventionType.REPORTING_POINT,
    }
)
"""The types of intervention that change a rule or a structure, and are meant to last."""


def start_of(intervention: Intervention) -> dt.date | None:
    """The day on which it begins, where it says so."""
    return intervention.period.start if intervention.period else None


def end_of(intervention: Intervention) -> dt.date | None:
    """The last day of its period, where it says so."""
    return intervention.period.end if intervention.period else None


def essential(items: Iterable[Chosen]) -> tuple[Chosen, ...]:
    """Those of the items that are among the few that must come first."""
    return tuple(item for item in items if item.priority is Priority.ESSENTIAL)


def under_way(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that are running."""
    for intervention in graph.strategy.interventions:
        if intervention.status is Status.RUNNING:
            yield intervention


def stopped(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that were stopped."""
    for intervention in graph.strategy.interventions:
        if intervention.status is Status.STOPPED:
            yield intervention


def past_end(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that still run after the last day of their period."""
    for intervention in graph.strategy.interventions:
        end = end_of(intervention)
        if intervention.status is Status.RUNNING and end and end < graph.today:
            yield intervention


def planned_for_long(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that are still planned, or an idea, long after they should have begun."""
    for intervention in graph.strategy.interventions:
        start = start_of(intervention)
        waiting = intervention.status in (Status.PLANNED, Status.IDEA)
        if waiting and start and is_longer_ago(graph, start, PATIENCE):
            yield intervention


def late_to_begin(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions still planned, or an idea, that should have begun or even have ended."""
    for intervention in graph.strategy.interventions:
        waiting = intervention.status in (Status.PLANNED, Status.IDEA)
        if waiting and _should_have_begun(graph, intervention):
            yield intervention


def of_unknown_status(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that should have begun, and do not say how far they are."""
    for intervention in graph.strategy.interventions:
        if intervention.status is None and _should_have_begun(graph, intervention):
            yield intervention


def planned_without_start(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that are planned, and name no day on which they begin."""
    for intervention in graph.strategy.interventions:
        if intervention.status is Status.PLANNED and start_of(intervention) is None:
            yield intervention


def _should_have_begun(graph: StrategyGraph, intervention: Intervention) -> bool:
    days = start_of(intervention), end_of(intervention)
    return any(day is not None and day < graph.today for day in days)


def without_hands(graph: StrategyGraph) -> Iterator[Intervention]:
    """The current interventions that nobody carries out."""
    for intervention in current_interventions(graph):
        if not responsible_for(graph, intervention.id):
            yield intervention


def without_accountable(graph: StrategyGraph) -> Iterator[Intervention]:
    """The current interventions for which nobody answers."""
    for intervention in current_interventions(graph):
        if not accountable_for(graph, intervention.id):
            yield intervention


def without_means(graph: StrategyGraph) -> Iterator[Intervention]:
    """The current interventions that are given neither money nor time: none named, or 0."""
    for intervention in current_interventions(graph):
        if not has_means(intervention):
            yield intervention


def has_means(intervention: Intervention) -> bool:
    """Whether it is given any money or time; usual practice may live on a regular budget."""
    if intervention.permanence is not None and intervention.permanence.budget:
        return True
    given = intervention.resources
    return given is not None and bool(given.fte or (given.budget and given.budget.amount))


def names_means(intervention: Intervention) -> bool:
    """Whether it says how much money or time it is given, even if that is 0."""
    given = intervention.resources
    return given is not None and (
        given.fte is not None or (given.budget is not None and given.budget.amount is not None)
    )


def goes_on(intervention: Intervention) -> bool:
    """Whether it is meant to last: it comes back regularly, or changes a rule or a structure."""
    return intervention.frequency is not None or intervention.type in LASTING
