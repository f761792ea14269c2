"""DEI228: a target on who comes in, and nothing on who stays."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Family, Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI228",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["6a", "10a"],
    substeps=["2.2", "4.1"],
    relative=True,
    fails="""
groups: {newcomers: {title: Newcomers}}
indicators:
  hires:
    title: Newcomers among new colleagues
    family: hiring_promotion
    targets: [{value: 30, by: 2028-12-31}]
""",
    passes="""
groups: {newcomers: {title: Newcomers}}
indicators:
  hires:
    title: Newcomers among new colleagues
    family: hiring_promotion
    targets: [{value: 30, by: 2028-12-31}]
  exits: {title: Colleagues who leave, family: retention, disaggregate_by: [newcomers]}
""",
)
def inflow_only(graph: StrategyGraph) -> Iterator[Hit]:
    """A target on who comes in, and nothing on who stays

    An indicator of the family applicants or hiring_promotion has a target, and is about a group;
    but no indicator of retention, pay equity, access or what people experience is about that group
    or broken down by it, and no objective of equity or inclusion is about it. If it is about no
    group of the strategy, any such indicator or objective is enough. Which group something is about
    is read from needs, breakdowns, titles and definitions.

    Why it matters: People who are brought into a climate that does not change leave again. The
    target can then be met for years, while nothing changes but the faces.

    How to fix: Measure for the same group who leaves and why, or what its people experience, and
    set an objective for that. If the group is too small for figures, talk with its people, and add
    a qualitative indicator.

    Source: Report D5.2, sections 2.2 and 4.1.
    """
    from deiframe.graph.concerns import groups_concerned
    from deiframe.graph.figures import is_about_experience
    from deiframe.graph.participation import with_parts
    from deiframe.model.vocabulary import Dimension

    strategy = graph.strategy
    coming_in = [item for item in strategy.indicators if item.family in _COMING_IN and item.targets]
    if not coming_in:
        return
    about = groups_concerned(graph)
    kept = [
        item
        for item in strategy.indicators
        if item.family in _STAYING or is_about_experience(graph, item)
    ]
    kept_by_aim = [
        item
        for item in strategy.objectives
        if not {Dimension.EQUITY, Dimension.INCLUSION}.isdisjoint(item.dimension)
    ]
    looked_after = with_parts(
        graph, (group for item in (*kept, *kept_by_aim) for group in about[item.id])
    )
    for indicator in coming_in:
        groups = about[indicator.id]
        anybody = bool(kept or kept_by_aim)
        followed = not looked_after.isdisjoint(groups) if groups else anybody
        if not followed:
            yield Hit(
                message=message(
                    "“{title}” asks who comes in; nothing asks whether they stay, or how they fare.",
                    title=indicator.name,
                ),
                item=indicator.id,
                field=("targets",),
            )


_COMING_IN = (Family.APPLICANTS, Family.HIRING_PROMOTION)
_STAYING = (Family.RETENTION, Family.PAY_EQUITY, Family.ACCESS)
