"""GNT202: a point of contact who belongs to another department."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Profile, Severity, rule
from deiframe.model import Stakeholder
from deiframe_ghent.contacts import spoc_of, with_wholes
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT202",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["3a"],
    substeps=["3.1", "4.5"],
    fails="""
departments:
  parks: {title: Parks, extensions: {ghent: {spoc: an}}}
  hr: {title: HR}
stakeholders: {an: {title: An, type: person, department: hr}}
""",
    passes="""
departments:
  parks: {title: Parks, extensions: {ghent: {spoc: an}}}
  hr: {title: HR}
stakeholders: {an: {title: An, type: person, department: parks}}
""",
)
def spoc_from_elsewhere(graph: StrategyGraph) -> Iterator[Hit]:
    """A point of contact from another department

    The SPOC of a department belongs to a department that is neither this one, nor one that it is a
    part of, nor one of its parts.

    Why it matters: A contact is useful because they know the department from within, and are known
    there. Somebody from HR who speaks for Parks is just another contact in HR.

    How to fix: Name somebody from the department itself; or fix the department of the
    stakeholder.

    Source: deiframe-ghent: its own reading of report D5.2, section 3.1.
    """
    for department in graph.strategy.departments:
        spoc = graph.items.get(spoc_of(department) or "")
        home = spoc.department if isinstance(spoc, Stakeholder) else None
        if spoc is None or home is None:
            continue
        related = department.id in with_wholes(graph, home) or home in with_wholes(
            graph, department.id
        )
        if not related:
            yield Hit(
                message=words.message(
                    "The SPOC of “{title}”, “{spoc}”, belongs to “{home}”.",
                    title=department.name,
                    spoc=spoc.name,
                    home=graph.items[home].name,
                ),
                item=department.id,
                field=("extensions", "ghent", "spoc"),
            )
