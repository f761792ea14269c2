"""ITA102: a positive-action plan whose three years are over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, rule
from deiframe.model import Interval

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_italy")


@rule(
    "ITA102",
    Severity.WARNING,
    principles=["2a", "10b"],
    substeps=["7.1", "7.4"],
    fails="""
plugins: [italy]
municipality: {name: Example, country: IT}
obligations: {it-positive-action-plan: {title: The plan, extensions: {italy: {adopted_on: 2023-01-31}}}}
""",
    passes="""
plugins: [italy]
municipality: {name: Example, country: IT}
obligations: {it-positive-action-plan: {title: The plan, extensions: {italy: {adopted_on: 2024-01-31}}}}
""",
)
def plan_over(graph: StrategyGraph) -> Iterator[Hit]:
    """A positive-action plan whose three years are over

    The strategy lists the obligation of the positive-action plan. The plan was adopted more than
    three years ago; or something answers the obligation, but nothing says when the plan was
    adopted. DEI701 reports that nothing answers it.

    Why it matters: The law gives the plan a duration of three years. An administration without one
    may not hire new staff.

    How to fix: Adopt the next plan, reviewing what the last one reached, and write its day under
    `extensions: {italy: {adopted_on: 2026-01-31}}` of the obligation. If the plan is part of the
    PIAO, that is the day of the PIAO.

    Source: Legislative decree 198/2006, article 48.
    """
    from deiframe.graph.dates import is_longer_ago
    from deiframe.graph.obligations import answers_to
    from deiframe_italy.register import POSITIVE_ACTION_PLAN, Plan, binds

    if not binds(graph.strategy.municipality):
        return
    for obligation in graph.strategy.obligations:
        if obligation.id != POSITIVE_ACTION_PLAN.id:
            continue
        plan = obligation.extension(Plan)
        day = plan.adopted_on if plan else None
        if day is None and answers_to(graph, obligation.id):
            yield Hit(
                message=words.message(
                    "“{title}” does not say when the plan was adopted.", title=obligation.name
                ),
                item=obligation.id,
            )
        elif day and is_longer_ago(graph, day, Interval(36)):
            yield Hit(
                message=words.message(
                    "The plan of “{title}” was adopted on {day}: its three years are over.",
                    title=obligation.name,
                    day=day,
                ),
                item=obligation.id,
                field=("extensions", "italy", "adopted_on"),
            )
