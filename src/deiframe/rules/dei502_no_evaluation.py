"""DEI502: an intervention without an evaluation plan."""

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
    "DEI502",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["7a"],
    substeps=["6.1"],
    fails="""
interventions: {mentors: {title: Mentors, status: running}}
""",
    passes="""
interventions: {mentors: {title: Mentors, status: running, evaluation: {design: qualitative, when: 2026-12-01}}}
""",
)
def no_evaluation(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention without an evaluation plan

    The intervention is planned, running, done or usual practice, and does not say how or when its
    effect is evaluated. Usual practice may name a regular evaluation under `permanence`; research
    is left out.

    Why it matters: A first measurement can only be taken at the start. Without a plan, whether it
    worked is decided by whoever likes it most.

    How to fix: Decide before the start how the effect is evaluated and by whom, and fill in
    `design`, `when` and `by` of the `evaluation`.

    Source: Report D5.2, section 6.1.
    """
    from deiframe.graph.evidence import is_evaluated
    from deiframe.model.vocabulary import InterventionType, Status

    for intervention in graph.strategy.interventions:
        asked = (
            intervention.status not in (Status.IDEA, Status.STOPPED)
            and intervention.type is not InterventionType.RESEARCH
        )
        if asked and not is_evaluated(intervention):
            yield Hit(
                message=message(
                    "Nothing says how or when the effect of “{title}” is evaluated.",
                    title=intervention.name,
                ),
                item=intervention.id,
                field=("evaluation",) if intervention.evaluation else (),
            )
