"""DEI407: a stakeholder that is not on the map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, joined_list, messages
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI407",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["3a", "5a"],
    substeps=["2.3"],
    fails="""
stakeholders: {union: {title: Union, type: union}}
""",
    passes="""
stakeholders: {union: {title: Union, type: union, power: 3, interest: 4}}
""",
)
def stakeholder_not_placed(graph: StrategyGraph) -> Iterator[Hit]:
    """A stakeholder that is not on the map

    Its power or its interest is not filled in. One finding names all such stakeholders.

    Why it matters: These two scores decide whom to keep close, whom to inform and whom to win over.
    Filling them in together is a good first conversation for a core team.

    How to fix: Score power and interest from 1 to 5 with two or three colleagues who know the
    organisation. A first guess is fine: mark it `illustrative: true`, or say in `note` whose guess
    it is.

    Source: Report D5.2, section 2.3.
    """
    without = [
        stakeholder
        for stakeholder in graph.strategy.stakeholders
        if stakeholder.power is None or stakeholder.interest is None
    ]
    if without:
        yield Hit(
            message=messages(
                "{stakeholders} is without power or interest score.",
                "{count} stakeholders are without power or interest score: {stakeholders}.",
                len(without),
                stakeholders=joined_list((item.name for item in without), most=FEW),
            ),
            field=("stakeholders",),
        )
