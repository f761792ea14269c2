"""Questions about what the organisation itself wants, and has not begun."""

from collections.abc import Iterator

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.theory import Intervention, Objective
from deiframe.model.vocabulary import Status

_NOT_BEGUN = (None, Status.IDEA, Status.PLANNED)


def wanted_interventions(graph: StrategyGraph) -> Iterator[Intervention]:
    """The interventions that are an idea, or are marked as wanted and have not begun."""
    for intervention in graph.strategy.interventions:
        is_idea = intervention.status is Status.IDEA
        if is_idea or (intervention.wanted and intervention.status in _NOT_BEGUN):
            yield intervention


def wanted_objectives(graph: StrategyGraph) -> Iterator[Objective]:
    """The objectives that are marked as wanted."""
    return (objective for objective in graph.strategy.objectives if objective.wanted)
