"""DEI229: characteristics that are never looked at together."""

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
    "DEI229",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["1a", "10a"],
    substeps=["2.1", "2.2"],
    relative=True,
    fails="""
groups: {women: {title: Women}, newcomers: {title: Newcomers}}
indicators: {exits: {title: Colleagues who leave, disaggregate_by: [women]}}
""",
    passes="""
groups: {women: {title: Women}, newcomers: {title: Newcomers}}
indicators: {exits: {title: Colleagues who leave, disaggregate_by: [women, newcomers]}}
""",
)
def never_crossed(graph: StrategyGraph) -> Iterator[Hit]:
    """Characteristics that are never looked at together

    The strategy names two groups or more, but never looks at people who belong to several of them:
    no need is that of two groups, no indicator is broken down by two characteristics, no group is
    part of two others, and no network, panel or other stakeholder speaks for two. A group and a
    wider one that it is part of count as one; departments, scales and levels are no
    characteristics.

    Why it matters: Nobody is only a woman, only a newcomer, only disabled. What works for one group
    often works for its most privileged members, and whoever belongs to two groups is seen in
    neither figure.

    How to fix: Invite people who belong to several groups to an interview or an intersectional
    panel, and write their need with both groups. Break one figure down by two characteristics, if
    the cells are large enough to be shown; otherwise use conversations.

    Source: Report D5.2, sections 1.2 (Rotterdam's intersectional panel), 2.1 and 2.2.
    """
    from deiframe.graph.concerns import is_ever_crossed, widest

    groups = widest(graph, (group.id for group in graph.strategy.groups))
    if len(groups) >= _SEVERAL and not is_ever_crossed(graph):
        text = message(
            "{count} groups are named, but nobody who belongs to several of them is looked at.",
            count=len(groups),
        )
        yield Hit(message=text, field=("groups",))


_SEVERAL = 2
