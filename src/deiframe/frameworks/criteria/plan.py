"""What a strategy plans, and what its silence means: shared by the criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.i18n import message
from deiframe.model.vocabulary import Status
from deiframe.verdicts import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.theory import Intervention

NO_PLAN: Final = message("No interventions are planned yet.")
_UNDER_WAY: Final = (Status.RUNNING, Status.DONE, Status.INSTITUTIONALISED)


def in_plan(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that are more than an idea, and were not stopped."""
    for intervention in graph.strategy.interventions:
        if intervention.status not in (Status.IDEA, Status.STOPPED):
            yield intervention


def under_way(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that run, or were carried out."""
    return filter(is_under_way, graph.strategy.interventions)


def is_under_way(intervention: Intervention) -> bool:
    """Whether it runs, or was carried out."""
    return intervention.status in _UNDER_WAY


def if_plan_is_written(graph: StrategyGraph) -> Truth:
    """The answer to what a written plan lacks: no; not recorded if there is no plan at all."""
    strategy = graph.strategy
    written = strategy.objectives or strategy.outcomes or strategy.interventions
    return Truth.NO if written else Truth.NOT_RECORDED


def not_known_without(ground: object) -> bool | None:
    """What an item shows that lacks something: that it is not so; nothing without any ground."""
    return False if ground else None
