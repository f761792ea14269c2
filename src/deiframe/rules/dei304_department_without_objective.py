"""DEI304: a department without objective."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, joined_list, message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI304",
    Severity.WARNING,
    principles=["5b", "6b"],
    substeps=["4.2"],
    relative=True,
    fails="""
departments: {parks: {title: Parks and gardens}}
""",
    passes="""
departments: {parks: {title: Parks and gardens}}
objectives: {respect: {title: Respect in every team, level: departmental, department: parks}}
""",
)
def department_without_objective(graph: StrategyGraph) -> Iterator[Hit]:
    """A department without an objective

    No objective belongs to the department, nor to a department above or below it; nor is there a
    target to be met in each department (`in_each`) for which somebody there answers. A strategy may
    name departments long before it works with them: one finding says that of all departments, or of
    those to which nothing else in it refers. A department that has interventions but no objective
    is reported by DEI312.

    Why it matters: Diversity, equity and inclusion do not belong to the personnel department alone.
    What is not in a department's own plan is not discussed there, and nobody there is asked about
    it.

    How to fix: Work out with the department what it can change from where it stands, as an
    objective with an indicator of its own, and put it in its yearly plan. Begin with those that
    want to: the others learn from them.

    Source: Report D5.2, section 4.2.
    """
    from deiframe.graph.ownership import departments_with_aim, takes_part
    from deiframe.graph.responsibility import interventions_of

    served = departments_with_aim(graph)
    without = [
        department
        for department in graph.strategy.departments
        if department.id not in served and not interventions_of(graph, department.id)
    ]
    if len(without) > 1 and not served:
        text = message("No department has an objective of its own.")
        yield Hit(message=text, field=("departments",))
        return
    only_named = [item for item in without if not takes_part(graph, item)]
    if len(only_named) > 1:
        text = message(
            "{count} departments are only named, and have no objective: {departments}.",
            count=len(only_named),
            departments=joined_list((item.name for item in only_named), most=FEW),
        )
        yield Hit(message=text, field=("departments",))
        without = [item for item in without if takes_part(graph, item)]
    for department in without:
        text = message("“{title}” has no objective of its own.", title=department.name)
        yield Hit(message=text, item=department.id)
