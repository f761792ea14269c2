"""DEI402: a group with a need that is consulted nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI402",
    Severity.WARNING,
    principles=["1a", "3a"],
    substeps=["2.1", "3.1"],
    fails="""
groups: {newcomers: {title: Newcomers}}
needs: {language: {title: Help with Dutch, group: newcomers}}
""",
    passes="""
groups: {newcomers: {title: Newcomers}}
needs: {language: {title: Help with Dutch, group: newcomers}}
stakeholders: {network: {title: Network of newcomers, type: staff_network, represents: [newcomers]}}
interventions: {course: {title: Dutch at work, rasci: {consulted: [network]}}}
""",
)
def group_not_consulted(graph: StrategyGraph) -> Iterator[Hit]:
    """A group with a need that is not consulted

    A need was found in a group, but nobody who represents the group takes part: not in an
    intervention (being informed does not count), not in a body, not in a recorded activity.

    Why it matters: Solutions made without those who need them often miss what matters, and cost the
    trust of the people who spoke about it.

    How to fix: Find or found a staff network, a panel or another voice of the group; name the
    group under its `represents`, and consult it in the interventions that are for it.

    Source: Report D5.2, sections 2.1 and 3.1.
    """
    from deiframe.graph.participation import is_consulted, needs_of

    for group in graph.strategy.groups:
        needs = needs_of(graph, group.id)
        if needs and not is_consulted(graph, group.id):
            yield Hit(
                message=message(
                    "“{title}” has a need (“{need}”), but is not consulted.",
                    title=group.name,
                    need=needs[0].name,
                ),
                item=group.id,
            )
