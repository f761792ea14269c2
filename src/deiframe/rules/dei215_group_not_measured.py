"""DEI215: a group with a need that no figure shows."""

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
    "DEI215",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["1a", "10a"],
    substeps=["2.2", "6.1"],
    fails="""
groups: {newcomers: {title: Newcomers}}
needs: {language: {title: Help with Dutch, group: newcomers}}
indicators: {hires: {title: Hires, disaggregate_by: [gender]}}
""",
    passes="""
groups: {newcomers: {title: Newcomers}}
needs: {language: {title: Help with Dutch, group: newcomers}}
indicators: {hires: {title: Hires, disaggregate_by: [gender, newcomers]}}
""",
)
def group_not_measured(graph: StrategyGraph) -> Iterator[Hit]:
    """A group with a need that no figure shows

    A need was found in the group, but no indicator is broken down by it, and none measures what
    answers the need. A group is recognised under `disaggregate_by` by its id, by one of its `tags`
    (such as `gender` for women), or by its title.

    Why it matters: A total can improve while the gap stays. Whether those concerned are better off
    shows only when they are looked at separately.

    How to fix: Put the group's id under `disaggregate_by` of the indicators concerned, if the law
    and the size of the group allow it. Do not show figures for fewer than ten people; use
    conversations instead.

    Source: Report D5.2, section 2.2.
    """
    from deiframe.graph.measurement import dimensions_measured, is_measured
    from deiframe.graph.participation import names_of, needs_of
    from deiframe.graph.rationale import addressed_by

    shown = dimensions_measured(graph)
    for group in graph.strategy.groups:
        needs = needs_of(graph, group.id)
        answers = (item.id for need in needs for item in addressed_by(graph, need.id))
        if not needs or any(is_measured(graph, item) for item in answers):
            continue
        if shown.isdisjoint(names_of(group)):
            yield Hit(
                message=message(
                    "“{title}” has a need (“{need}”), but no indicator shows how the group fares.",
                    title=group.name,
                    need=needs[0].name,
                ),
                item=group.id,
            )
