"""DEI112: an intervention that answers no need."""

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
    "DEI112",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["1a", "4a"],
    substeps=["2.1", "2.2", "4.3"],
    relative=True,
    fails="""
needs: {promotion-gap: {title: Few promotions}}
objectives: {fair-hiring: {title: Fair hiring}}
interventions: {interviews: {title: Structured interviews, contributes_to: [fair-hiring]}}
""",
    passes="""
needs: {promotion-gap: {title: Few promotions}}
objectives: {fair-hiring: {title: Fair hiring, addresses: [promotion-gap]}}
interventions: {interviews: {title: Structured interviews, contributes_to: [fair-hiring]}}
""",
)
def intervention_without_need(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention that answers no need

    Neither the intervention nor anything that it leads to addresses a need or answers an
    obligation. If the strategy lists neither needs nor obligations, one finding says so for all.
    Interventions that are stopped or done are ignored, and so is research: it finds the needs.

    Why it matters: An action that starts from a good idea instead of a need often suits the
    organiser most. The people concerned notice, and so does whoever has to pay for it.

    How to fix: Name under `addresses` the need that it answers, here or at the objective it serves.
    If the analysis found no such need, investigate that first: with interviews, a survey, or
    figures.

    Source: Report D5.2, sections 2.1, 2.2 and 4.3.
    """
    from deiframe.graph.rationale import purposeful
    from deiframe.model.vocabulary import InterventionType, Status

    strategy, with_purpose = graph.strategy, purposeful(graph)
    without = [
        intervention
        for intervention in strategy.interventions
        if intervention.id not in with_purpose
        and intervention.status not in (Status.STOPPED, Status.DONE)
        and intervention.type is not InterventionType.RESEARCH
    ]
    if len(without) > 1 and not (strategy.needs or strategy.obligations):
        text = message("The strategy lists no need that its interventions could answer.")
        yield Hit(message=text, field=("interventions",))
        return
    for intervention in without:
        yield Hit(
            message=message(
                "“{title}” answers no need and no obligation, and neither does what it leads to.",
                title=intervention.name,
            ),
            item=intervention.id,
        )
