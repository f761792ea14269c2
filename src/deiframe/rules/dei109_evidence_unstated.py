"""DEI109: links that do not say how strong their evidence is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, joined_list, messages
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI109",
    Severity.ADVICE,
    profile=Profile.STRICT,
    principles=["4a", "4b"],
    substeps=["3.2", "4.3", "6.1"],
    fails="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions:
  bias-training: {title: Training on bias, contributes_to: [fair-hiring]}
""",
    passes="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions:
  bias-training: {title: Training on bias, contributes_to: [{to: fair-hiring, evidence: weak}]}
""",
)
def evidence_unstated(graph: StrategyGraph) -> Iterator[Hit]:
    """Links that do not say how strong their evidence is

    A link from an intervention upwards has no `evidence`. Weak evidence, or none, is a good answer
    too. One finding names all such interventions. Stopped ones are ignored, and so are links
    between outcomes, objectives and visions: indicators cover them.

    Why it matters: Much that is popular in this field, such as a single training, was never shown
    to change behaviour. Trying something unproven is sensible, if everybody knows that it is a
    trial. Who says so openly can learn from it.

    How to fix: Write `evidence: none`, `weak`, `moderate` or `strong`, as far as you know; for the
    last two name the `source`. If it is weak, try it on a small scale, and plan its `evaluation`.

    Source: Report D5.2, sections 4.3 and 6.1.
    """
    from deiframe.model.vocabulary import Status

    without = [
        intervention
        for intervention in graph.strategy.interventions
        if intervention.status is not Status.STOPPED
        and any(link.evidence is None for link in intervention.contributes_to)
    ]
    if without:
        yield Hit(
            message=messages(
                "{interventions} does not say how strong the evidence is for what it leads to.",
                "{count} interventions do not say how strong the evidence is for what they lead to:"
                " {interventions}.",
                len(without),
                interventions=joined_list((item.name for item in without), most=FEW),
            ),
            field=("interventions",),
        )
