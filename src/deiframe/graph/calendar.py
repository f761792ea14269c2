"""Questions about time: what holds today, when something was last done, what is due."""

import datetime as dt

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.process import Activity, PoliticalSupport


def support_today(graph: StrategyGraph) -> PoliticalSupport | None:
    """The latest statement of political support that is not in the future."""
    past = [one for one in graph.strategy.political_support if one.since <= graph.today]
    return max(past, key=lambda one: one.since, default=None)


def last_activity(graph: StrategyGraph, substep: str) -> Activity | None:
    """The latest recorded activity of a sub-step up to today."""
    past = [
        activity
        for activity in graph.strategy.activities
        if activity.substep == substep and activity.on <= graph.today
    ]
    return max(past, key=lambda activity: activity.on, default=None)


def review_due(graph: StrategyGraph) -> dt.date | None:
    """The day by which the strategy is to be reviewed; None where it does not say how often, has
    not begun and was never reviewed, or is over.
    """
    strategy = graph.strategy
    period = strategy.period
    if strategy.review_every is None or (period and period.end and period.end < graph.today):
        return None
    review = last_activity(graph, "7.1")
    since = review.on if review else period.start if period else None
    return strategy.review_every.after(since) if since else None
