"""DEI107: an outcome that nothing leads to."""

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
    "DEI107",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["4b"],
    substeps=["4.3", "5.1"],
    fails="""
visions: {open-city: {title: An open city}}
outcomes: {fair-selection: {title: Fair selection, contributes_to: [open-city]}}
""",
    passes="""
visions: {open-city: {title: An open city}}
outcomes: {fair-selection: {title: Fair selection, contributes_to: [open-city]}}
interventions: {interviews: {title: Structured interviews, contributes_to: [fair-selection]}}
""",
)
def outcome_without_cause(graph: StrategyGraph) -> Iterator[Hit]:
    """An outcome that nothing leads to

    No intervention leads to the outcome, not even through other outcomes or objectives.

    Why it matters: An outcome is a change that is expected because of something that is done. If
    nothing is done, the change has to come by itself, and so does everything that depends on it.

    How to fix: Say under `contributes_to` of an intervention that it brings the outcome about,
    design an intervention for it, or remove the outcome from the chain.

    Source: Report D5.2, section 4.3 (theory of change).
    """
    from deiframe.graph.theory import reach

    reached = reach(graph).from_intervention
    for outcome in graph.strategy.outcomes:
        if outcome.id not in reached:
            yield Hit(
                message=message("No intervention brings “{title}” about.", title=outcome.name),
                item=outcome.id,
            )
