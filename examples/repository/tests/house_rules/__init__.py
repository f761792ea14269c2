"""Rules that Exampleton made for itself, on top of those of deiframe."""

from collections.abc import Iterator

from deiframe import Catalog, Hit, Rule, Severity, StrategyGraph, rule
from deiframe.model import StakeholderType

message = Catalog("house_rules").message


@rule(
    "EX101",
    Severity.ERROR,
    principles=["3a"],
    substeps=["3.1"],
    fails="interventions: {desk: {}}",
    passes="""
stakeholders: {network: {type: staff_network}}
interventions: {desk: {rasci: {consulted: [network]}}}
""",
)
def no_network_consulted(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention about which no staff network is consulted.

    Why it matters: Exampleton promised its networks that nothing about them is done without them.

    How to fix: Add the network whose members it concerns to `consulted`.

    Source: Exampleton's agreement with its networks (made up).
    """
    networks = {
        stakeholder.id
        for stakeholder in graph.strategy.stakeholders
        if stakeholder.type is StakeholderType.STAFF_NETWORK
    }
    for intervention in graph.strategy.interventions:
        if networks.isdisjoint(intervention.rasci.consulted):
            text = message("No staff network is consulted about {what}.", what=intervention.name)
            yield Hit(message=text, item=intervention.id)


RULES: tuple[Rule, ...] = (no_network_consulted,)
