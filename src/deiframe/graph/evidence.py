"""Questions about evidence: how well it is known that one thing leads to another."""

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.theory import all_below, links, reach
from deiframe.model.theory import Contribution, Intervention
from deiframe.model.vocabulary import Evidence, Status


def is_weak(contribution: Contribution) -> bool:
    """Whether the link says that its evidence is weak, or that there is none."""
    return contribution.evidence in (Evidence.NONE, Evidence.WEAK)


def is_firm(contribution: Contribution) -> bool:
    """Whether the link says that its evidence is moderate or strong."""
    return contribution.evidence in (Evidence.MODERATE, Evidence.STRONG)


def unproven_and_untested(graph: StrategyGraph) -> tuple[Intervention, ...]:
    """The interventions that lead to a vision by no firm link, and of which nothing shows more.

    A link that does not say how good its evidence is counts as one that is weak, so that saying so
    costs nothing. An evaluation shows more, and so does an indicator of anything on the way.
    """
    strategy = graph.strategy
    to_vision = reach(graph).to_vision
    visions = {vision.id for vision in strategy.visions}
    firm = (
        link.lower.id
        for link in links(graph)
        if link.upper.id in to_vision and is_firm(link.contribution)
    )
    measured = {item for indicator in strategy.indicators for item in indicator.measures}
    backed = all_below(graph, firm) | all_below(graph, measured - visions)
    return tuple(
        intervention
        for intervention in strategy.interventions
        if intervention.id in to_vision
        and intervention.id not in backed
        and not is_evaluated(intervention)
        and intervention.status is not Status.STOPPED
    )


def is_evaluated(intervention: Intervention) -> bool:
    """Whether it says how or when its effect is evaluated, or in which regular evaluation."""
    if intervention.permanence is not None and intervention.permanence.evaluation:
        return True
    plan = intervention.evaluation
    return plan is not None and bool(plan.design or plan.when)
