"""DEI406: an intervention made without those it is for."""

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
    "DEI406",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["1a", "3a"],
    substeps=["3.1", "4.3", "5.4"],
    fails="""
groups: {newcomers: {title: Newcomers}}
stakeholders: {network: {title: Network of newcomers, type: staff_network, represents: [newcomers]}}
needs: {language: {title: Help with Dutch, group: newcomers}}
interventions: {course: {title: Dutch at work, addresses: [language]}}
""",
    passes="""
groups: {newcomers: {title: Newcomers}}
stakeholders: {network: {title: Network of newcomers, type: staff_network, represents: [newcomers]}}
needs: {language: {title: Help with Dutch, group: newcomers}}
interventions: {course: {title: Dutch at work, addresses: [language], rasci: {consulted: network}}}
""",
)
def made_without_them(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention made without those it is for

    An intervention that is planned, running or usual practice addresses the need of a group, and
    nobody who represents the group has a role in it beyond being informed. A group that nobody
    represents is reported by DEI402.

    Why it matters: Those who live with a problem know which answers will not work. What is made for
    them without them often has to be made twice.

    How to fix: Consult the group's network or panel in this intervention, from its design on, or
    let it carry part of it out.

    Source: Report D5.2, sections 3.1, 4.3 and 5.4.
    """
    from deiframe.graph.participation import is_heard_in, voices_of
    from deiframe.graph.rationale import needs_addressed
    from deiframe.graph.responsibility import ongoing_interventions

    for intervention in ongoing_interventions(graph):
        groups = {
            group: None
            for need in needs_addressed(graph, intervention.id)
            for group in need.group
            if not is_heard_in(graph, group, intervention.id) and voices_of(graph, group)
        }
        for group in groups:
            yield Hit(
                message=message(
                    "“{title}” is for “{group}”, who have no voice in it.",
                    title=intervention.name,
                    group=graph.items[group].name,
                ),
                item=intervention.id,
                field=("addresses",),
            )
