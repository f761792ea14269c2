"""DEI113: a need that nothing answers."""

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
    "DEI113",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["1a", "4a"],
    substeps=["2.1", "4.1", "4.3"],
    fails="""
needs: {promotion-gap: {title: Few promotions}}
""",
    passes="""
needs: {promotion-gap: {title: Few promotions}}
objectives: {fair-promotion: {title: Fair promotion, addresses: [promotion-gap]}}
""",
)
def need_unanswered(graph: StrategyGraph) -> Iterator[Hit]:
    """A need that nothing answers

    No objective or intervention lists the need under `addresses`. Stopped interventions do not
    count.

    Why it matters: People reported what they experience. If nothing follows, they learn that
    reporting is useless, and the next survey hears less from them.

    How to fix: Let an objective or an intervention address it. If you choose to leave it for now,
    tell those concerned, and write the reason under `ignore`.

    Source: Report D5.2, sections 2.1 and 4.3.
    """
    from deiframe.graph.rationale import addressed_by
    from deiframe.model.theory import Intervention
    from deiframe.model.vocabulary import Status

    for need in graph.strategy.needs:
        answers = (
            item
            for item in addressed_by(graph, need.id)
            if not (isinstance(item, Intervention) and item.status is Status.STOPPED)
        )
        if not any(answers):
            yield Hit(
                message=message("Nothing answers the need “{title}”.", title=need.name),
                item=need.id,
            )
