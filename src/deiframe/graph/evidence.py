"""Questions about evidence: how well it is known that one thing leads to another."""

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.theory import all_below, links, reach
from deiframe.model.theory import Contribution, Intervention
from deiframe.model.vocabulary import Evidence


def is_weak(contribution: Contribution) -> bool:
    """Whether the link says that its evidence is weak, or that there is none."""
    return contribution.evidence in (Evidence.NONE, Evidence.WEAK)


def weak_all_the_way(graph: StrategyGraph) -> tuple[Intervention, ...]:
    """The interventions that lead to a vision by weak links only, whichever way one goes.

    A link that does not say how good its evidence is counts as not weak: that is not known.
    """
    to_vision = reach(graph).to_vision
    firm = (
        link.lower.id
        for link in links(graph)
        if link.upper.id in to_vision and not is_weak(link.contribution)
    )
    backed = all_below(graph, firm)
    return tuple(
        intervention
        for intervention in graph.strategy.interventions
        if intervention.id in to_vision and intervention.id not in backed
    )
