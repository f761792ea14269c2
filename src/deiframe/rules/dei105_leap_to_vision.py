"""DEI105: a leap from an intervention straight to the vision."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI105",
    Severity.WARNING,
    principles=["2a", "4b"],
    substeps=["4.1", "4.3"],
    fails="""
visions: {open-city: {title: An open city}}
interventions: {training: {title: Training for all, contributes_to: [open-city]}}
""",
    passes="""
visions: {open-city: {title: An open city}}
objectives: {respect: {title: Everyone is treated with respect, contributes_to: [open-city]}}
interventions: {training: {title: Training for all, contributes_to: [respect]}}
""",
)
def leap_to_vision(graph: StrategyGraph) -> Iterator[Hit]:
    """A leap from an activity straight to the vision

    An intervention contributes directly to a vision, with no outcome or objective in between.

    Why it matters: A vision cannot be measured. If nothing stands between the two, nobody can say
    whether the intervention worked, nor why it was expected to.

    How to fix: Ask what will be different soon after the intervention, and what that makes
    possible. Add those steps as outcomes or objectives, and link through them.

    Source: Report D5.2, sections 4.1 and 4.3.
    """
    from deiframe.graph.theory import links
    from deiframe.model.kinds import Kind

    for link in links(graph):
        if link.lower.kind is Kind.INTERVENTION and link.upper.kind is Kind.VISION:
            yield Hit(
                message=message(
                    "“{title}” leaps straight to the vision “{vision}”.",
                    title=link.lower.name,
                    vision=link.upper.name,
                ),
                item=link.lower.id,
                field=("contributes_to", link.index),
            )
