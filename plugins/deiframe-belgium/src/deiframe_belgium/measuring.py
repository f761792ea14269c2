"""Whether the figures of a strategy show that a quota is met."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe.graph.measurement import measured_by
from deiframe.model import AtLeast, AtMost, Between, Reach
from deiframe_belgium.register import QUOTAS

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Indicator, Objective, Target
    from deiframe_belgium.quota import Quota

TOLERANCE: Final = 0.5
"""A target may be this many points below the quota: 33 is taken for a third."""


def binding(graph: StrategyGraph) -> Iterator[Quota]:
    """The quotas that bind the organisation."""
    return (quota for quota in QUOTAS if quota.applies_to(graph.strategy.municipality))


def answering(graph: StrategyGraph, quota: Quota) -> Iterator[Objective]:
    """The objectives that answer a quota."""
    for objective in graph.strategy.objectives:
        if quota.obligation.id in objective.answers:
            yield objective


def is_measured(graph: StrategyGraph, objective: Objective, quota: Quota) -> bool:
    """Whether an indicator of the objective has the quota as its target."""
    indicators = measured_by(graph, objective.id)
    return any(
        shows(quota, indicator, target) for indicator in indicators for target in indicator.targets
    )


def shows(quota: Quota, indicator: Indicator, target: Target) -> bool:
    """Whether an indicator that meets the target shows that the quota is met.

    One that follows the quota's definition tells the share of the gender with fewer members: a
    figure to be reached is enough, and a ceiling says nothing. Of any other it is not known which
    gender it counts, so that :func:`meets` asks more.
    """
    if indicator.defined_as != quota.figure:
        return meets(quota, target)
    match target.aim:
        case Reach(value) | AtLeast(value) | Between(value, _):
            return value >= quota.at_least - TOLERANCE
        case _:
            return False


def meets(quota: Quota, target: Target) -> bool:
    """Whether a figure that meets the target meets the quota."""
    least = quota.at_least - TOLERANCE
    match target.aim:
        case Between(low, high):
            return low >= least and high <= 100 - least
        case AtLeast(value):
            return value >= least
        case AtMost(value):
            return value <= 100 - least
        case _:
            return False
