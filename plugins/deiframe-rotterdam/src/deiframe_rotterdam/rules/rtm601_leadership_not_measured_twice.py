"""RTM601: a leadership programme without first and last measurement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe.model import Area, EvaluationDesign, InterventionType
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM601",
    Severity.WARNING,
    principles=["7a"],
    substeps=["5.2", "6.1"],
    fails="""
interventions:
  leaders:
    title: Inclusive leadership
    area: leadership
    type: training
    extensions: {rotterdam: {breakthrough: 1}}
""",
    passes="""
interventions:
  leaders:
    title: Inclusive leadership
    area: leadership
    type: training
    evaluation: {design: pre-post}
    extensions: {rotterdam: {breakthrough: 1}}
indicators: {growth: {title: Growth in leadership, measures: leaders}}
""",
)
def leadership_not_measured_twice(graph: StrategyGraph) -> Iterator[Hit]:
    """A leadership programme without a first and a last measurement

    A breakthrough that trains leaders (area leadership, type training) is planned or running, and
    is not evaluated before and after (`design: pre-post`), or no indicator measures it.

    Why it matters: Whether managers lead more inclusively after three years shows only if it is
    known how they began. A first measurement cannot be made up for later.

    How to fix: Plan the first and the last measurement under `evaluation`, with an indicator that
    measures the programme, such as what 360-degree feedback says; the first figure is its
    baseline.

    Source: Report D5.2, section 5.2 (Rotterdam).
    """
    from deiframe.graph.measurement import is_measured
    from deiframe.graph.responsibility import current_interventions
    from deiframe_rotterdam.breakthroughs import number_of

    for current_intervention in current_interventions(graph):
        if (
            number_of(current_intervention) is None
            or current_intervention.area is not Area.LEADERSHIP
        ):
            continue
        if current_intervention.type is not InterventionType.TRAINING:
            continue
        if (
            current_intervention.evaluation is None
            or current_intervention.evaluation.design is not EvaluationDesign.PRE_POST
        ):
            text = message(
                "“{title}” has no first and last measurement.", title=current_intervention.name
            )
            yield Hit(
                message=text,
                item=current_intervention.id,
                field=("evaluation",) if current_intervention.evaluation else (),
            )
        elif not is_measured(graph, current_intervention.id):
            text = message(
                "“{title}” is measured first and last, but no indicator measures it.",
                title=current_intervention.name,
            )
            yield Hit(message=text, item=current_intervention.id)
