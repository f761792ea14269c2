"""DEI411: an aim for a group that nobody speaks for."""

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
    "DEI411",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["1a", "3a"],
    substeps=["2.1", "3.1"],
    relative=True,
    fails="""
groups: {disability: {title: Staff with a disability}}
objectives: {hires: {title: More colleagues with a disability}}
""",
    passes="""
groups: {disability: {title: Staff with a disability}}
stakeholders: {aha: {title: All Abilities, type: staff_network, represents: [disability]}}
objectives: {hires: {title: More colleagues with a disability}}
""",
)
def aim_without_voice(graph: StrategyGraph) -> Iterator[Hit]:
    """An aim for a group that nobody speaks for

    An objective, or an indicator with a target, is about the group, but no stakeholder represents
    it or a wider group that it is part of. A group with a need is reported by DEI402 instead. Which
    group something is about is read from needs, breakdowns, titles and definitions.

    Why it matters: An aim that was set about people without them answers a question that they did
    not ask. They know first whether the figure rises for the right reasons.

    How to fix: Find out who can speak for the group: a network, a union, an organisation in the
    city, people who were asked in interviews. Name the group under its `represents`, and set the
    aim again with them.

    Source: Report D5.2, sections 2.1 and 3.1.
    """
    from deiframe.graph.concerns import items_about
    from deiframe.graph.participation import needs_of, represented_groups
    from deiframe.model.measurement import Indicator
    from deiframe.model.theory import Objective

    about, represented = items_about(graph), represented_groups(graph)
    for group in graph.strategy.groups:
        if group.id in represented or needs_of(graph, group.id):
            continue
        aims = [
            item
            for item in about.get(group.id, ())
            if isinstance(item, Objective) or (isinstance(item, Indicator) and item.targets)
        ]
        if aims:
            yield Hit(
                message=message(
                    "“{aim}” is about “{title}”, but nobody speaks for them.",
                    aim=aims[0].name,
                    title=group.name,
                ),
                item=group.id,
            )
