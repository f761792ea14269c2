"""Questions about time: what holds today, when something was last done, what is due."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.measurement import EachYear, Indicator
from deiframe.model.people import Need
from deiframe.model.process import Activity, Obligation, PoliticalSupport
from deiframe.model.theory import Intervention, Objective
from deiframe.model.time import Interval, Period

Dated = tuple[tuple[str | int, ...], dt.date | None]
"""A field, from the item or the strategy down; and the day it holds."""

FAR: Final = Interval(50 * 12)
"""Further away than this, a day is probably a slip."""


def support_today(graph: StrategyGraph) -> PoliticalSupport | None:
    """The latest statement of political support that is not in the future."""
    past = [item for item in graph.strategy.political_support if item.since <= graph.today]
    return max(past, key=lambda item: item.since, default=None)


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


def next_election(graph: StrategyGraph) -> dt.date | None:
    """The first election after today."""
    coming = (election.on for election in graph.strategy.elections if election.on > graph.today)
    return min(coming, default=None)


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


def far_days(graph: StrategyGraph) -> Iterator[tuple[str, tuple[str | int, ...], dt.date]]:
    """Days that are very far from today: the item (or ""), the field, and the day."""
    last = FAR.after(graph.today)
    first = dt.date(max(graph.today.year - FAR.months // 12, dt.MINYEAR), 1, 1)
    for field, day in _days_of_the_whole(graph):
        if day is not None and not first <= day <= last:
            yield "", field, day
    for item in graph.items.values():
        for field, day in _days_of(item):
            in_force = field == ("in_force",)
            if day is not None and (day > last or (day < first and not in_force)):
                yield item.id, field, day


def _days_of_the_whole(graph: StrategyGraph) -> Iterator[Dated]:
    strategy = graph.strategy
    yield from _period(strategy.period)
    for index, support in enumerate(strategy.political_support):
        yield ("political_support", index, "since"), support.since
    for index, activity in enumerate(strategy.activities):
        yield ("activities", index, "on"), activity.on
    for index, election in enumerate(strategy.elections):
        yield ("elections", index, "on"), election.on


def _days_of(item: Item) -> Iterator[Dated]:
    if isinstance(item, Objective | Intervention):
        yield from _period(item.period)
        if isinstance(item, Intervention) and item.evaluation:
            yield ("evaluation", "when"), item.evaluation.when
    elif isinstance(item, Indicator):
        if item.baseline:
            yield ("baseline", "on"), item.baseline.on
        for index, target in enumerate(item.targets):
            if target.when:
                moment = target.when
                yield (
                    ("targets", index),
                    moment.start if isinstance(moment, EachYear) else moment.day,
                )
    elif isinstance(item, Need):
        yield ("found_on",), item.found_on
    elif isinstance(item, Obligation):
        yield ("in_force",), item.in_force
        yield ("review_on",), item.review_on


def _period(period: Period | None) -> Iterator[Dated]:
    if period:
        yield ("period", "start"), period.start
        yield ("period", "end"), period.end
