"""DEI312: a department with actions but no objective."""

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
    "DEI312",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["5b", "6b"],
    substeps=["4.2"],
    fails="""
departments: {parks: {title: Parks and gardens}}
interventions: {signs: {title: Signs in plain language, department: parks}}
""",
    passes="""
departments: {parks: {title: Parks and gardens}}
objectives: {respect: {title: Respect in every team, level: departmental, department: parks}}
interventions: {signs: {title: Signs in plain language, department: parks}}
""",
)
def department_only_acts(graph: StrategyGraph) -> Iterator[Hit]:
    """A department's plan that holds only actions

    Interventions belong to the department, but no objective does, nor to a department above or
    below it; nor is there a target to be met in each department (`in_each`) for which somebody
    there answers.

    Why it matters: A department that only carries out actions stays busy without saying what it
    wants to achieve. Its head can report on activities for years.

    How to fix: Ask what the actions are to change in this department, and write that as an
    objective of its own, of the level departmental, with an indicator.

    Source: Report D5.2, section 4.2 (Ghent: action plans that are too operational).
    """
    from deiframe.graph.ownership import departments_with_aim
    from deiframe.graph.responsibility import interventions_of

    served = departments_with_aim(graph)
    for department in graph.strategy.departments:
        if department.id not in served and interventions_of(graph, department.id):
            yield Hit(
                message=message("“{title}” has actions, but no objective.", title=department.name),
                item=department.id,
            )
