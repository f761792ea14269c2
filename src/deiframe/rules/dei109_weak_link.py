"""DEI109: a link that rests on weak evidence."""

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
    "DEI109",
    Severity.ADVICE,
    profile=Profile.STRICT,
    principles=["4a", "4b"],
    substeps=["3.2", "4.3", "6.1"],
    fails="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions:
  bias-training: {title: Training on bias, contributes_to: [{to: fair-hiring, evidence: weak}]}
""",
    passes="""
objectives: {fair-hiring: {title: Fair hiring}}
interventions:
  bias-training:
    title: Training on bias
    contributes_to: [{to: fair-hiring, evidence: weak}]
    evaluation: {design: pre-post, when: 2027-06-30}
""",
)
def weak_link(graph: StrategyGraph) -> Iterator[Hit]:
    """A link that rests on weak evidence and is not evaluated

    The link itself says that its evidence is weak, or that there is none, and the intervention it
    starts from has no evaluation that could provide better evidence. Links between outcomes,
    objectives and visions are ignored: indicators cover them.

    Why it matters: Trying something unproven is sensible; trying it without checking whether it
    works is not. Much that is popular in this field, such as a single training, was never shown to
    change behaviour.

    How to fix: Look for research or for a municipality that tried the same, and write what you
    found under `because`. Otherwise plan an `evaluation`, so that in a year you know more.

    Source: Report D5.2, sections 4.3 and 6.1.
    """
    from deiframe.graph.evidence import is_weak

    for intervention in graph.strategy.interventions:
        if intervention.evaluation is not None:
            continue
        for index, link in enumerate(intervention.contributes_to):
            if is_weak(link):
                yield Hit(
                    message=message(
                        "That “{title}” leads to “{other}” rests on weak evidence, and nothing will"
                        " show whether it does.",
                        title=intervention.name,
                        other=graph.items[link.to].name,
                    ),
                    item=intervention.id,
                    field=("contributes_to", index),
                )
