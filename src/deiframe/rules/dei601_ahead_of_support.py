"""DEI601: the plan ahead of its political support."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import SupportStage

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI601",
    Severity.WARNING,
    principles=["5a"],
    substeps=["1.2", "2.3", "3.1"],
    fails="""
political_support: [{stage: none, since: 2025-01-01}]
interventions: {office: {title: A central office, type: office, status: running}}
""",
    passes="""
political_support: [{stage: active, since: 2025-01-01}]
interventions: {office: {title: A central office, type: office, status: running}}
""",
)
def ahead_of_support(graph: StrategyGraph) -> Iterator[Hit]:
    """The plan is ahead of its political support

    The latest stage of political support does not carry an intervention that is running. Under no
    support these are interventions of the types policy, procedure, office and infrastructure; under
    passive support, policy and office. This division is deiframe's reading of what each stage
    allows.

    Why it matters: A reform without support from above is stopped at the first resistance, and
    costs the people behind it their credibility.

    How to fix: Without support, connect allies and change agents, gather evidence, and look
    after each other. With passive support, start small and visibly, show what it brings, and
    build a coalition across departments. Keep the large reform for when support is active.

    Source: Report D5.2, Table 2.
    """
    from deiframe.graph.dates import support_today
    from deiframe.graph.support import ahead_of

    support = support_today(graph)
    if support is None:
        return
    for intervention in ahead_of(graph, support.stage):
        yield Hit(
            message=message(
                "“{title}” asks for more political support than there is. {tactic}",
                title=intervention.name,
                tactic=_TACTICS[support.stage],
            ),
            item=intervention.id,
            field=("status",),
        )


_TACTICS = {
    SupportStage.NONE: message(
        "Fitting now: connect allies and change agents, and gather evidence."
    ),
    SupportStage.PASSIVE: message(
        "Fitting now: start small and visibly, show the benefits, and build a coalition."
    ),
}
