"""DEI116: a long-term outcome without an earlier one."""

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
    "DEI116",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["4b", "7a"],
    substeps=["4.3", "5.1"],
    fails="""
outcomes:
  mixed-top: {title: A mixed top of the organisation, horizon: long}
interventions: {mentors: {title: Mentors, contributes_to: [mixed-top]}}
""",
    passes="""
outcomes:
  more-candidates: {title: More candidates apply, horizon: short, contributes_to: [mixed-top]}
  mixed-top: {title: A mixed top of the organisation, horizon: long}
interventions: {mentors: {title: Mentors, contributes_to: [more-candidates]}}
""",
)
def long_without_short(graph: StrategyGraph) -> Iterator[Hit]:
    """A long-term outcome without an earlier one

    The outcome is expected in the long term, and no outcome in the short or medium term leads to
    it.

    Why it matters: If the first sign takes five years, nobody can steer, and there is nothing to
    show when the budget is discussed. An early change shows whether the direction is right.

    How to fix: Write down what should be different after a year if this is going to work, as an
    outcome with the horizon short or medium that leads to this one, and measure it.

    Source: Report D5.2, section 4.3 (theory of change).
    """
    from deiframe.graph.theory import all_above
    from deiframe.model.vocabulary import Horizon

    early = (
        outcome.id
        for outcome in graph.strategy.outcomes
        if outcome.horizon in (Horizon.SHORT, Horizon.MEDIUM)
    )
    prepared = all_above(graph, early)
    for outcome in graph.strategy.outcomes:
        if outcome.horizon is Horizon.LONG and outcome.id not in prepared:
            yield Hit(
                message=message(
                    "“{title}” is for the long term, and no earlier outcome leads to it.",
                    title=outcome.name,
                ),
                item=outcome.id,
                field=("horizon",),
            )
