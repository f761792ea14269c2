"""Questions about an objective: which letters of SMART it lacks, judged from the strategy alone."""

from collections.abc import Iterator
from enum import StrEnum

from deiframe.graph.measurement import measured_by
from deiframe.graph.rationale import PURPOSES
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.theory import led_by, reach
from deiframe.model.measurement import Fall, Indicator, Reach, Rise
from deiframe.model.theory import Objective


class Letter(StrEnum):
    """A letter of SMART."""

    SPECIFIC = "S"
    MEASURABLE = "M"
    ACCEPTED = "A"
    RELEVANT = "R"
    TIME_BOUND = "T"


def failing_letters(graph: StrategyGraph, objective: Objective) -> tuple[Letter, ...]:
    """The letters that the objective lacks, in the order of the word."""
    return tuple(_failing(graph, objective, measured_by(graph, objective.id)))


def _failing(
    graph: StrategyGraph, objective: Objective, indicators: tuple[Indicator, ...]
) -> Iterator[Letter]:
    if not (objective.title and objective.dimension and any(map(is_specific, indicators))):
        yield Letter.SPECIFIC
    if not any(map(is_measurable, indicators)):
        yield Letter.MEASURABLE
    if objective.id not in reach(graph).from_intervention:
        yield Letter.ACCEPTED
    if not is_relevant(graph, objective):
        yield Letter.RELEVANT
    if not is_time_bound(objective, indicators):
        yield Letter.TIME_BOUND


def is_specific(indicator: Indicator) -> bool:
    """Whether it says what or whom it counts."""
    return bool(indicator.definition or indicator.of or indicator.question)


def is_measurable(indicator: Indicator) -> bool:
    """Whether it has a unit or scale and a target; and a baseline, where a change is asked for."""
    if not indicator.targets or not (indicator.unit or indicator.scale):
        return False
    change = any(isinstance(target.aim, Reach | Rise | Fall) for target in indicator.targets)
    return indicator.baseline is not None or not change


def is_relevant(graph: StrategyGraph, objective: Objective) -> bool:
    """Whether it, or what leads to it directly, addresses a need or answers an obligation."""
    candidates = (objective, *led_by(graph, objective.id))
    return any(any(graph.targets(item.id, *PURPOSES)) for item in candidates)


def is_time_bound(objective: Objective, indicators: tuple[Indicator, ...]) -> bool:
    """Whether every target has its moment, or the objective itself an end."""
    if objective.period and objective.period.end:
        return True
    targets = [target for indicator in indicators for target in indicator.targets]
    return bool(targets) and all(target.when for target in targets)
