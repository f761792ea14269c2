"""BE101: a quota that is answered, but not measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import AtLeast, AtMost, Between, Hit, Severity, Words, rule
from deiframe_belgium.register import QUOTAS, Quota

if TYPE_CHECKING:
    from deiframe import StrategyGraph, Target

words = Words("deiframe_belgium")

TOLERANCE = 0.5
"""A target may be this many points below the quota: 33 is taken for a third."""


@rule(
    "BE101",
    Severity.WARNING,
    principles=["2a"],
    substeps=["4.1", "7.4"],
    fails="""
municipality: {name: Federal service, country: BE, type: federal_institution}
obligations: {be-federal-two-thirds: {title: Two thirds}}
objectives: {top: {title: A balanced top, answers: [be-federal-two-thirds]}}
""",
    passes="""
municipality: {name: Federal service, country: BE, type: federal_institution}
obligations: {be-federal-two-thirds: {title: Two thirds}}
objectives: {top: {title: A balanced top, answers: [be-federal-two-thirds]}}
indicators:
  women-at-the-top: {measures: [top], unit: percent, targets: [{between: [33.3, 66.7]}]}
""",
)
def quota_not_measured(graph: StrategyGraph) -> Iterator[Hit]:
    """A Belgian gender quota without the figure that shows it is met

    A quota binds this organisation, and an objective answers it, but no indicator of that objective
    has the quota as its target.

    Why it matters: A quota is met or not met by a number. Without it, nobody can show either.

    How to mend: Add an indicator in percent that measures the objective, with a target such as
    `between: [33.3, 66.7]`, or `at_least: 33.3` for the gender with fewer members.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.measurement import measured_by

    for quota in QUOTAS:
        if not quota.applies_to(graph.strategy.municipality):
            continue
        for objective in graph.strategy.objectives:
            if quota.obligation.id not in objective.answers:
                continue
            indicators = measured_by(graph, objective.id)
            if not any(meets(quota, target) for one in indicators for target in one.targets):
                yield Hit(
                    message=words.message(
                        "“{title}” answers “{quota}”, but no target says so in figures.",
                        title=objective.name,
                        quota=quota.obligation.name,
                    ),
                    item=objective.id,
                )


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
