"""DEI317: a target in each department, without an owner there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, joined_list, message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.people import Department
    from deiframe.model.vocabulary import DepartmentType


@rule(
    "DEI317",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["5b", "6b"],
    substeps=["4.2", "4.4"],
    relative=True,
    fails="""
departments: {parks: {title: Parks and gardens}, hr: {title: Human resources}}
stakeholders: {hr-director: {title: HR director, type: role, department: hr}}
interventions: {interviews: {title: Structured interviews, rasci: {accountable: hr-director}}}
indicators: {fair: {title: Treated fairly, targets: [{at_least: 85, in_each: department}]}}
""",
    passes="""
departments: {parks: {title: Parks and gardens}, hr: {title: Human resources}}
stakeholders:
  hr-director: {title: HR director, type: role, department: hr}
  head-of-parks: {title: Head of parks, type: role, department: parks}
interventions:
  interviews: {title: Structured interviews, rasci: {accountable: hr-director}}
  talks: {title: Talks in every team, rasci: {accountable: head-of-parks}}
indicators: {fair: {title: Treated fairly, targets: [{at_least: 85, in_each: department}]}}
""",
)
def target_without_owner_there(graph: StrategyGraph) -> Iterator[Hit]:
    """A target in each department, without an owner there

    A target is to be met in each department (`in_each`), but some department has nobody who answers
    for it: no objective belongs to it, it is responsible or accountable for nothing, and nobody who
    belongs to it is. A department above or below it counts for it. If the strategy names no
    departments, that is the finding.

    Why it matters: A target that comes from the centre and belongs to nobody on the spot is met by
    chance. In the yearly report each head of department explains that it is a matter for HR.

    How to fix: Agree with each head of department on an objective of its own, or on what somebody
    there is accountable for; write the `department` of that person. Figures that the departments
    set themselves meet with less resistance than those that are handed down.

    Source: Report D5.2, section 4.2 (Rotterdam).
    """
    from deiframe.graph.ownership import kind_of_department

    known: dict[DepartmentType, tuple[bool, Sequence[Department]]] = {}
    for indicator in graph.strategy.indicators:
        for index, target in enumerate(indicator.targets):
            kind = kind_of_department(target)
            if kind is None:
                continue
            if kind not in known:
                known[kind] = _without_owner(graph, kind)
            named, without = known[kind]
            field = ("targets", index, "in_each")
            if not named:
                text = message(
                    "“{title}” is to be met in each department, but none is named.",
                    title=indicator.name,
                )
                yield Hit(message=text, item=indicator.id, field=field)
            elif without:
                text = message(
                    "“{title}” is to be met in each department, but nobody answers for anything in:"
                    " {departments}.",
                    title=indicator.name,
                    departments=joined_list((item.name for item in without), most=FEW),
                )
                yield Hit(message=text, item=indicator.id, field=field)


def _without_owner(graph: StrategyGraph, kind: DepartmentType) -> tuple[bool, Sequence[Department]]:
    """Whether there are departments of the kind, and those in which nobody answers for anything."""
    from deiframe.graph.ownership import departments_of_kind, departments_with_owner

    departments = departments_of_kind(graph, kind)
    owned = departments_with_owner(graph)
    return bool(departments), [item for item in departments if item.id not in owned]
