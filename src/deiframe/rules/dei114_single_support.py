"""DEI114: an objective that rests on a single intervention."""

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
    "DEI114",
    Severity.ADVICE,
    profile=Profile.STRICT,
    principles=["4b"],
    substeps=["4.3"],
    fails="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions: {interviews: {title: Structured interviews, contributes_to: [fair-hiring]}}
""",
    passes="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions:
  interviews: {title: Structured interviews, contributes_to: [fair-hiring]}
  open-calls: {title: Vacancies in plain language, contributes_to: [fair-hiring]}
""",
)
def single_support(graph: StrategyGraph) -> Iterator[Hit]:
    """An objective that rests on a single intervention

    Of all interventions, only one leads to the objective, through any number of links.

    Why it matters: If that one is stopped, postponed, or turns out not to work, the objective is
    lost with it. Inequality rarely has a single cause, so a single answer is rarely enough.

    How to fix: Ask what else holds the objective back: a rule, a habit, a lack of skill or of
    time. Add an intervention of another type for that, or accept the risk knowingly.

    Source: Report D5.2, section 4.3.
    """
    from deiframe.graph.theory import first_interventions

    leading = first_interventions(graph, at_most=2)
    for objective in graph.strategy.objectives:
        only = leading.get(objective.id, frozenset())
        if len(only) == 1:
            yield Hit(
                message=message(
                    "“{title}” depends on “{other}” alone.",
                    title=objective.name,
                    other=graph.items[next(iter(only))].name,
                ),
                item=objective.id,
            )
