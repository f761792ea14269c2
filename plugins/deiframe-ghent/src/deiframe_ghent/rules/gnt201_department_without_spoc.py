"""GNT201: a department without a single point of contact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_ghent.contacts import served_departments
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT201",
    Severity.WARNING,
    relative=True,
    principles=["3a", "6b"],
    substeps=["1.2", "3.1", "4.5"],
    fails="""
departments:
  parks: {title: Parks, extensions: {ghent: {spoc: an}}}
  roads: {title: Roads}
stakeholders: {an: {title: An, type: person}}
""",
    passes="""
departments:
  parks: {title: Parks, extensions: {ghent: {spoc: an}}}
  roads: {title: Roads, extensions: {ghent: {spoc: bo}}}
stakeholders: {an: {title: An, type: person}, bo: {title: Bo, type: person}}
""",
)
def department_without_spoc(graph: StrategyGraph) -> Iterator[Hit]:
    """A department without a single point of contact

    The department names no SPOC (`extensions: {ghent: {spoc: …}}`), and neither does the department
    that it is a part of. As long as no department names one, this is one finding for all of them.

    Why it matters: Ghent talks all the time with contacts in its departments. A department that has
    none hears of the framework last, and what it needs reaches nobody.

    How to fix: Agree on one person for each department, put them on the stakeholder map, and name
    them in the department.

    Source: Report D5.2, section 3.1.
    """
    departments = graph.strategy.departments
    served = served_departments(graph)
    if departments and not served:
        yield Hit(message=words.message("No department names its SPOC."))
        return
    for department in departments:
        if department.id not in served:
            yield Hit(
                message=words.message("“{title}” has no SPOC.", title=department.name),
                item=department.id,
            )
