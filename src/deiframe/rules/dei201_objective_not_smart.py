"""DEI201: an objective that is not SMART."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import Message, joined_list, message

if TYPE_CHECKING:
    from deiframe.graph.smart import Letter
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI201",
    Severity.WARNING,
    principles=["2a"],
    substeps=["4.1"],
    fails="""
needs: {promotion-gap: {title: Few promotions}}
objectives: {fair-hiring: {title: Fair hiring, dimension: equity, addresses: [promotion-gap]}}
interventions: {interviews: {title: Structured interviews, contributes_to: [fair-hiring]}}
indicators:
  hires: {measures: [fair-hiring], definition: Hires of foreign origin, unit: percent}
""",
    passes="""
needs: {promotion-gap: {title: Few promotions}}
objectives: {fair-hiring: {title: Fair hiring, dimension: equity, addresses: [promotion-gap]}}
interventions: {interviews: {title: Structured interviews, contributes_to: [fair-hiring]}}
indicators:
  hires:
    measures: [fair-hiring]
    definition: Hires of foreign origin
    unit: percent
    baseline: {value: 20, on: 2023-12-31}
    targets: [{value: 30, by: 2026-12-31}]
""",
)
def objective_not_smart(graph: StrategyGraph) -> Iterator[Hit]:
    """An objective that is not SMART

    The letters are computed from the strategy. Specific: an indicator says what or whom it counts
    (its title, `definition`, `of` or `question`), or the objective names a share. Measurable: an
    indicator has a target. Time-bound: each target has a date or applies from a date, or the
    objective has a period with an end. If one of these is missing, the other two are named with it.
    Accepted: an intervention serves it. Relevant: it, or an intervention for it, addresses a need
    or answers an obligation. No program can judge whether a target is ambitious enough, or too
    ambitious.

    Why it matters: Without a definition of success nobody can say whether there is progress, nor
    whether the money is well spent. Most municipalities have a vision; few have objectives.

    How to fix: Go through the named letters one by one. Put the figure, its baseline and its date
    in an indicator that `measures` the objective.

    Source: Report D5.2, section 4.1; SER 2019, principle 2.
    """
    from deiframe.graph.smart import ASKED, failing_letters

    for objective in graph.strategy.objectives:
        failing = failing_letters(graph, objective)
        if set(failing) & set(ASKED):
            yield Hit(
                message=message(
                    "“{title}” is not SMART: {reasons}.",
                    title=objective.name,
                    reasons=joined_list(_reason(letter) for letter in failing),
                ),
                item=objective.id,
            )


def _reason(letter: Letter) -> Message:
    return {
        "S": message("S (it does not say what or whom it is about exactly)"),
        "M": message("M (no indicator has a target)"),
        "A": message("A (no intervention serves it)"),
        "R": message("R (it addresses no need and answers no obligation)"),
        "T": message("T (a target has no date)"),
    }[letter.value]
