"""Questions about what is made up to show how something works."""

from deiframe.graph.strategy_graph import StrategyGraph


def is_illustrative(graph: StrategyGraph) -> bool:
    """Whether anything in the strategy is marked as made up to show how it works."""
    strategy = graph.strategy
    return (
        any(item.illustrative for item in graph.items.values())
        or any(activity.illustrative for activity in strategy.activities)
        or any(
            indicator.baseline and indicator.baseline.illustrative
            for indicator in strategy.indicators
        )
        or any(aim.illustrative for indicator in strategy.indicators for aim in indicator.targets)
        or any(
            intervention.resources
            and (
                intervention.resources.illustrative
                or (intervention.resources.budget and intervention.resources.budget.illustrative)
            )
            for intervention in strategy.interventions
        )
    )
