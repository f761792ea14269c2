"""DEI108: an outcome that leads nowhere."""

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
    "DEI108",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["4b"],
    substeps=["4.1", "4.3"],
    fails="""
visions: {open-city: {title: An open city}}
objectives: {fair-hiring: {title: Fair hiring, contributes_to: [open-city]}}
outcomes: {fair-selection: {title: Fair selection}}
interventions: {interviews: {title: Structured interviews, contributes_to: [fair-selection]}}
""",
    passes="""
visions: {open-city: {title: An open city}}
objectives: {fair-hiring: {title: Fair hiring, contributes_to: [open-city]}}
outcomes: {fair-selection: {title: Fair selection, contributes_to: [fair-hiring]}}
interventions: {interviews: {title: Structured interviews, contributes_to: [fair-selection]}}
""",
)
def outcome_without_end(graph: StrategyGraph) -> Iterator[Hit]:
    """An outcome that leads nowhere

    Its links, followed upwards, reach neither an objective nor a vision.

    Why it matters: A change in conditions or behaviour is a step on the way to something. An
    outcome at a dead end takes effort that serves no goal, or a goal that nobody has written down.

    How to fix: Say under `contributes_to` which objective or later outcome it supports, and why. If
    there is none, an objective is missing, or the outcome can be removed.

    Source: Report D5.2, section 4.3 (theory of change).
    """
    from deiframe.graph.theory import reach

    found = reach(graph)
    for outcome in graph.strategy.outcomes:
        if outcome.id not in found.to_objective and outcome.id not in found.to_vision:
            yield Hit(
                message=message("“{title}” leads to no objective or vision.", title=outcome.name),
                item=outcome.id,
            )
