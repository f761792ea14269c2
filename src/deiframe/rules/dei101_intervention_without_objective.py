"""DEI101: an intervention that reaches no objective."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI101",
    Severity.WARNING,
    principles=["4b"],
    substeps=["4.3", "5.1"],
    relative=True,
    fails="""
visions: {open-city: {title: An open city}}
objectives: {fair-hiring: {title: Fair hiring, contributes_to: [open-city]}}
interventions: {pride-week: {title: Pride week, type: awareness}}
""",
    passes="""
visions: {open-city: {title: An open city}}
objectives: {fair-hiring: {title: Fair hiring, contributes_to: [open-city]}}
interventions: {pride-week: {title: Pride week, type: awareness, contributes_to: [fair-hiring]}}
""",
)
def intervention_without_objective(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention that reaches no objective

    Its links, followed upwards from outcome to outcome, never reach an objective. If there are no
    objectives yet, one finding says so for all interventions. Stopped ones are ignored, and so is
    research: an analysis comes before the objectives.

    Why it matters: Trainings, campaigns and celebrations reach mostly people who are convinced
    already. They change an organisation when they are a step on the way to something, and when
    somebody can say to what.

    How to fix: Say under `contributes_to` which outcome or objective the intervention serves, and
    why. If there is none, ask whether an objective is missing, or whether the time is better spent
    elsewhere.

    Source: Report D5.2, sections 1.1 and 4.3.
    """
    from deiframe.graph.theory import reach
    from deiframe.model.vocabulary import InterventionType, Status

    reached = reach(graph).to_objective
    loose = [
        intervention
        for intervention in graph.strategy.interventions
        if intervention.id not in reached
        and intervention.status is not Status.STOPPED
        and intervention.type is not InterventionType.RESEARCH
    ]
    if len(loose) > 1 and not graph.strategy.objectives:
        text = message(
            "There is no objective that the {count} interventions could lead to.", count=len(loose)
        )
        yield Hit(message=text, field=("interventions",))
        return
    for intervention in loose:
        yield Hit(
            message=message("“{title}” leads to no objective.", title=intervention.name),
            item=intervention.id,
        )
