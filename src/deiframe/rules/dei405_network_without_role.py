"""DEI405: a staff network that is asked nothing."""

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
    Severity.ADVICE,
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
    """A staff network that is asked nothing

    The network is consulted in no intervention and has no other role in one, collects and evaluates
    nothing, sits in no body, and took part in no recorded activity.

    Why it matters: A network that is mentioned but never heard is decoration, and its members
    withdraw. A network is also a safe place for its members, and need not be more than that: what
    it owes the organisation is nothing.

    How to fix: Ask the network whether it wants to be heard, on what, and how often; being
    consulted is enough. Give it time and money before you give it tasks: DEI409 reports a network
    that carries tasks without time. If it prefers to be left alone, write that under `ignore`.

    Source: Report D5.2, sections 1.2, 3.1, 4.1 (Rotterdam) and 5.4.
    """
    from deiframe.graph.participation import participants_in_activities
    from deiframe.graph.responsibility import has_a_part
    from deiframe.model.vocabulary import StakeholderType

    took_part = participants_in_activities(graph)
    for stakeholder in graph.strategy.stakeholders:
        network = stakeholder.type is StakeholderType.STAFF_NETWORK
        if network and stakeholder.id not in took_part and not has_a_part(graph, stakeholder.id):
            yield Hit(
                message=message("The network “{title}” is asked nothing.", title=stakeholder.name),
                item=stakeholder.id,
            )
