"""BE101: a quota that is answered, but not measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_belgium.measuring import answering, binding, is_measured
from deiframe_belgium.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


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

    How to fix: Add an indicator that measures the objective, with `defined_as:
    be-under-represented-gender-top` (or `-board`) and the target `at_least: 33.3`. One in percent
    without that definition needs `between: [33.3, 66.7]`, or the same floor for the gender with
    fewer members.

    Source: Report D5.2, section 4.1.
    """
    for quota in binding(graph):
        for objective in answering(graph, quota):
            if not is_measured(graph, objective, quota):
                yield Hit(
                    message=words.message(
                        "“{title}” answers “{quota}”, but no target states it in figures.",
                        title=objective.name,
                        quota=quota.obligation.name,
                    ),
                    item=objective.id,
                )
