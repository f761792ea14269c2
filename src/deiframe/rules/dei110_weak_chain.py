"""DEI110: a chain of weak links only."""

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
    "DEI110",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["4b"],
    substeps=["3.2", "4.3"],
    fails="""
visions: {open-city: {title: An open city}}
outcomes:
  aware-staff: {title: Aware staff, contributes_to: [{to: open-city, evidence: none}]}
interventions:
  posters: {title: Posters, contributes_to: [{to: aware-staff, evidence: weak}]}
""",
    passes="""
visions: {open-city: {title: An open city}}
outcomes:
  aware-staff: {title: Aware staff, contributes_to: [{to: open-city, evidence: none}]}
interventions:
  posters: {title: Posters, contributes_to: [{to: aware-staff, evidence: moderate}]}
""",
)
def weak_chain(graph: StrategyGraph) -> Iterator[Hit]:
    """A chain of weak links only

    On every path from the intervention up to a vision, every link says that its evidence is weak,
    or that there is none. Links that do not say how good their evidence is are not counted as weak.

    Why it matters: Doubt multiplies with each link. If none of them is firm, there is little reason
    to expect that the work changes anything in the end.

    How to fix: Ask what is known about each step, from research and from other municipalities.
    Replace the step with the weakest evidence, or put a better tested intervention beside this one.

    Source: Report D5.2, section 4.3 (theory of change).
    """
    from deiframe.graph.evidence import weak_all_the_way

    for intervention in weak_all_the_way(graph):
        yield Hit(
            message=message(
                "Every link from “{title}” to the vision rests on weak evidence.",
                title=intervention.name,
            ),
            item=intervention.id,
            field=("contributes_to",),
        )
