"""DEI405: a staff network without a role."""

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
    "DEI405",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["3a", "4a"],
    substeps=["3.1", "4.5", "5.4"],
    fails="""
stakeholders: {pride: {title: Pride network, type: staff_network}}
interventions: {interviews: {title: Structured interviews}}
""",
    passes="""
stakeholders: {pride: {title: Pride network, type: staff_network}}
interventions: {interviews: {title: Structured interviews, rasci: {consulted: pride}}}
""",
)
def network_without_role(graph: StrategyGraph) -> Iterator[Hit]:
    """A staff network without a role

    The network has a role in no intervention, collects and evaluates nothing, sits in no body, and
    took part in no recorded activity.

    Why it matters: A network that is mentioned but never consulted is decoration. Its members give
    their own time and experience, and withdraw when nothing is done with them.

    How to fix: Consult the network where its members are concerned, give it a seat in the steering
    group, and give it time and money for the work it does.

    Source: Report D5.2, sections 3.1, 4.5 and 5.4.
    """
    from deiframe.graph.participation import participants_in_activities
    from deiframe.graph.responsibility import has_a_part
    from deiframe.model.vocabulary import StakeholderType

    took_part = participants_in_activities(graph)
    for stakeholder in graph.strategy.stakeholders:
        network = stakeholder.type is StakeholderType.STAFF_NETWORK
        if network and stakeholder.id not in took_part and not has_a_part(graph, stakeholder.id):
            yield Hit(
                message=message("The network “{title}” has no role.", title=stakeholder.name),
                item=stakeholder.id,
            )
