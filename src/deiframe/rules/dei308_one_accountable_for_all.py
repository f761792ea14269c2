"""DEI308: one and the same is accountable for everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI308",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["3a", "5b"],
    substeps=["4.2", "4.4"],
    relative=True,
    fails="""
stakeholders: {coordinator: {title: Coordinator, type: role}}
interventions:
  interviews: {title: Structured interviews, rasci: {accountable: coordinator}}
  mentors: {title: Mentors, rasci: {accountable: coordinator}}
  ramps: {title: Ramps, rasci: {accountable: coordinator}}
""",
    passes="""
stakeholders:
  coordinator: {title: Coordinator, type: role}
  facilities-head: {title: Head of facilities, type: role}
interventions:
  interviews: {title: Structured interviews, rasci: {accountable: coordinator}}
  mentors: {title: Mentors, rasci: {accountable: coordinator}}
  ramps: {title: Ramps, rasci: {accountable: facilities-head}}
""",
)
def one_accountable_for_all(graph: StrategyGraph) -> Iterator[Hit]:
    """The same stakeholder or department accountable for everything

    Three or more interventions name somebody accountable, and it is the same one everywhere: in
    what is planned, running, done and usual practice. Ideas and what was stopped are left out. A
    team or body with a single member is that member.

    Why it matters: Often it is the coordinator, who cannot decide about other people's staff and
    resources. The rest of the management is accountable for nothing, and when this person leaves,
    so does the plan.

    How to fix: Let those who decide about the people and the money concerned be accountable for an
    intervention: heads of department, directors. The coordinator supports.

    Source: Report D5.2, sections 4.2 and 4.4.
    """
    from deiframe.graph.workload import sole_accountable

    found = sole_accountable(graph)
    if found is not None:
        only, count = found
        text = message(
            "“{title}” is accountable for all {count} interventions.",
            title=only.name,
            count=count,
        )
        yield Hit(message=text, item=only.id)
