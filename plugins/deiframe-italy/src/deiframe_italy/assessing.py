"""What the law adds to sub-step 7.4 and to the principles."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Final

from deiframe import Catalog, StrategyGraph
from deiframe.criteria import (
    Fact,
    Observation,
    PrincipleDiagnostic,
    SubstepEvidence,
    Truth,
    criterion,
    some,
)
from deiframe_italy.committee import is_cug
from deiframe_italy.register import POSITIVE_ACTION_PLAN, Plan, binds

words = Catalog("deiframe_italy")


@criterion("it-cug-on-the-map", words.message("The CUG is on the map as a statutory body."))
def cug_on_the_map(graph: StrategyGraph) -> Observation:
    """Whether the committee that the law asks for is among the stakeholders."""
    if not binds(graph.strategy.municipality):
        text = words.message("This organisation is not an Italian municipality.")
        return Observation(truth=Truth.YES, rule=text, found=(Fact(text),))
    return some(
        (stakeholder for stakeholder in graph.strategy.stakeholders if is_cug(stakeholder)),
        none=words.message("No statutory body is tagged or titled CUG."),
    )


def plan_days(graph: StrategyGraph) -> Iterator[dt.date | None]:
    """The day on which the positive-action plan was adopted."""
    for obligation in graph.strategy.obligations:
        plan = obligation.extension(Plan)
        if plan and obligation.id == POSITIVE_ACTION_PLAN.id:
            yield plan.adopted_on


DIAGNOSTICS: Final = (PrincipleDiagnostic(question="3a", criteria=(cug_on_the_map,)),)
EVIDENCE: Final = (SubstepEvidence(substep="7.4", criteria=(cug_on_the_map,), days=plan_days),)
