"""DEI110: an intervention that nobody knows to work, and nothing will show."""

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
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["4b", "7a"],
    substeps=["3.2", "4.3", "6.1"],
    fails="""
visions: {open-city: {title: An open city}}
outcomes:
  aware-staff: {title: Aware staff, contributes_to: [open-city]}
interventions:
  posters: {title: Posters, contributes_to: [{to: aware-staff, evidence: weak}]}
""",
    passes="""
visions: {open-city: {title: An open city}}
outcomes:
  aware-staff: {title: Aware staff, contributes_to: [open-city]}
interventions:
  posters:
    title: Posters
    contributes_to: [{to: aware-staff, evidence: weak}]
    evaluation: {design: qualitative, when: 2027-06-30}
""",
)
def unproven_and_untested(graph: StrategyGraph) -> Iterator[Hit]:
    """Something unproven that nobody tests

    On every path from the intervention up to a vision, no link has moderate or strong evidence:
    each says that it is weak, that there is none, or nothing. Besides, nothing will show whether it
    works: the intervention has no evaluation, and no indicator measures it or anything on its path
    below the vision. Stopped interventions are ignored.

    Why it matters: Trying something unproven is sensible; trying it without looking whether it
    works is not. Saying openly that evidence is weak is no fault: whoever says nothing about it is
    asked the same.

    How to fix: Plan an `evaluation`, even a small one, or let an indicator measure what should
    change first. Ask what is known about each step, from research and from other municipalities,
    and try the idea on a small scale first.

    Source: Report D5.2, sections 4.3 (theory of change; test on a small scale) and 6.1.
    """
    from deiframe.graph.evidence import unproven_and_untested as found

    for intervention in found(graph):
        yield Hit(
            message=message(
                "Nobody knows whether “{title}” leads to the vision, and nothing will show it.",
                title=intervention.name,
            ),
            item=intervention.id,
            field=("contributes_to",),
        )
