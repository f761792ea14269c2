"""Questions about time: what holds today, when something was last done, what is due."""

import datetime as dt

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.process import Activity, PoliticalSupport
from deiframe.model.time import Interval


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


def last_of(graph: StrategyGraph, *substeps: str) -> dt.date | None:
    """The day on which something of one of the sub-steps was last done."""
    found = (last_activity(graph, substep) for substep in substeps)
    return max((activity.on for activity in found if activity), default=None)


def is_over(graph: StrategyGraph) -> bool:
    """Whether the strategy's period has ended."""
    period = graph.strategy.period
    return bool(period and period.end and period.end < graph.today)


def began(graph: StrategyGraph) -> dt.date | None:
    """The day the strategy began; None where it says none, or has not begun."""
    start = graph.strategy.period.start if graph.strategy.period else None
    return start if start and start <= graph.today else None


def last_election(graph: StrategyGraph) -> dt.date | None:
    """The latest election that is not in the future."""
    past = (election.on for election in graph.strategy.elections if election.on <= graph.today)
    return max(past, default=None)


def is_longer_ago(graph: StrategyGraph, day: dt.date, interval: Interval) -> bool:
    """Whether more than the interval has gone by since the day."""
    return interval.after(day) < graph.today


def review_due(graph: StrategyGraph) -> dt.date | None:
    """The day by which the strategy is to be reviewed; None where it does not say how often, has
    not begun and was never reviewed, or is over.
    """
    every = graph.strategy.review_every
    if every is None or is_over(graph):
        return None
    since = last_review(graph)
    return every.after(since) if since else None


def last_review(graph: StrategyGraph) -> dt.date | None:
    """The day the strategy was last reviewed, or else began: when it was last up to date."""
    period = graph.strategy.period
    return last_of(graph, "7.1") or (period.start if period else None)
