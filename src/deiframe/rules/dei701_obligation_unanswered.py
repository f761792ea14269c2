"""DEI701: an obligation unanswered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI701",
    Severity.WARNING,
    principles=["2a"],
    substeps=["4.1", "7.4"],
    fails="""
obligations: {equal-pay: {title: Equal pay for equal work}}
""",
    passes="""
obligations: {equal-pay: {title: Equal pay for equal work}}
objectives: {pay: {title: The same pay for the same work, answers: [equal-pay]}}
""",
)
def obligation_unanswered(graph: StrategyGraph) -> Iterator[Hit]:
    """An obligation that nothing answers

    The strategy lists a law or policy that binds the municipality, but no objective or intervention
    answers it. Stopped interventions do not count.

    Why it matters: A duty that no plan covers is met by chance, or not at all. A duty is also an
    argument: it gives the strategy weight with those who would rather wait.

    How to fix: List the obligation under `answers` of the objective or intervention that fulfils
    it, or add one.

    Source: Report D5.2, section 7.4.
    """
    from deiframe.graph.obligations import answers_to

    for obligation in graph.strategy.obligations:
        if not answers_to(graph, obligation.id):
            yield Hit(
                message=message(
                    "Nothing in the strategy answers “{title}”.", title=obligation.name
                ),
                item=obligation.id,
            )
