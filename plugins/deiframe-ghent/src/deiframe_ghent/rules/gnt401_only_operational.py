"""GNT401: a department whose objectives are all operational."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe.graph.responsibility import objectives_of
from deiframe_ghent.contacts import nature_of
from deiframe_ghent.fields import Nature
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT401",
    Severity.WARNING,
    principles=["5b", "6b"],
    substeps=["4.2"],
    fails="""
departments: {parks: {title: Parks}}
objectives:
  signs: {title: Signs, department: parks, extensions: {ghent: {nature: operational}}}
""",
    passes="""
departments: {parks: {title: Parks}}
objectives:
  signs: {title: Signs, department: parks, extensions: {ghent: {nature: operational}}}
  respect: {title: Respect, department: parks, extensions: {ghent: {nature: strategic}}}
""",
)
def only_operational(graph: StrategyGraph) -> Iterator[Hit]:
    """A department that has only operational objectives

    Each objective of the department says that it is operational (`extensions: {ghent: {nature:
    operational}}`). A department that has actions and no objective at all is reported by `DEI312`.

    Why it matters: Ghent's coordinator asks for objectives among the strategic and the operational
    ones of each department, because plans that only say what to do are carried out without anybody
    asking what came of it.

    How to fix: Ask what the department wants to achieve, write that as an objective with `nature:
    strategic` and an indicator, and let the operational ones contribute to it.

    Source: Report D5.2, section 4.2.
    """
    for department in graph.strategy.departments:
        natures = {nature_of(objective) for objective in objectives_of(graph, department.id)}
        if natures == {Nature.OPERATIONAL}:
            yield Hit(
                message=words.message(
                    "“{title}” has only operational objectives.", title=department.name
                ),
                item=department.id,
            )
