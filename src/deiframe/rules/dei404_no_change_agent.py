"""DEI404: a department without a change agent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, joined_list, message, messages
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI404",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["3a", "6b"],
    substeps=["1.2", "4.5"],
    fails="""
departments: {parks: {title: Parks and gardens}, hr: {title: Human resources}}
stakeholders: {ada: {title: Ada, type: person, change_agent: true, department: hr}}
""",
    passes="""
departments: {parks: {title: Parks and gardens}, hr: {title: Human resources}}
stakeholders:
  ada: {title: Ada, type: person, change_agent: true, department: hr}
  ben: {title: Ben, type: person, change_agent: true, department: parks}
""",
)
def no_change_agent(graph: StrategyGraph) -> Iterator[Hit]:
    """A department without a change agent

    No change agent comes from the department, nor from a part of it: nobody who is marked
    `change_agent`, no staff network, contact point or ambassador, nobody who carries several
    interventions; by their `department`, their members, or what their title and description
    mention. One finding names all such departments. If there are change agents, but of none is a
    department known, that is the finding.

    Why it matters: Change is carried by people who know the work and are trusted there. According
    to a large Dutch survey about one in five employees supports inclusion and also acts for it:
    they are there, and waiting to be found.

    How to fix: Go from door to door: ask each head of department who would want to take part, and
    give those people time, a network and a mandate. Write their `department`.

    Source: Report D5.2, sections 1.2 and 4.5 (Dutch Inclusivity Monitor).
    """
    from deiframe.graph.change_agents import change_agents, departments_reached

    departments, agents = graph.strategy.departments, change_agents(graph)
    if not departments:
        return
    reached = departments_reached(graph, agents)
    if agents and not reached:
        text = message("No change agent names a department: where they work is not known.")
        yield Hit(message=text, field=("stakeholders",))
        return
    without = [department for department in departments if department.id not in reached]
    if without:
        yield Hit(
            message=messages(
                "No change agent in {departments}.",
                "No change agent in {count} departments: {departments}.",
                len(without),
                departments=joined_list((item.name for item in without), most=FEW),
            ),
            field=("departments",),
        )
