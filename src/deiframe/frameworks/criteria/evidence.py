"""Recorded activities as evidence, and whether something comes round regularly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from deiframe.graph.dates import is_longer_ago
from deiframe.i18n import message
from deiframe.model.time import Interval
from deiframe.verdicts import Fact

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.process import Activity

RECENT: Final = Interval(24)
"""How long ago at most something was last done that is done regularly."""

_APART: Final = dt.timedelta(days=28)
"""Two days that lie less apart are one occasion: what was done on both is no rhythm."""

Recorded = tuple[int, "Activity"]
"""A recorded activity, with its position in the strategy."""


def activities_with(graph: StrategyGraph, holds: Callable[[Activity], Any]) -> Iterator[Recorded]:
    """The recorded activities up to today of which something holds, each with its position."""
    for index, activity in enumerate(graph.strategy.activities):
        if activity.on <= graph.today and holds(activity):
            yield index, activity


def recorded_of(graph: StrategyGraph, *substeps: str) -> Iterator[Recorded]:
    """The recorded activities of sub-steps up to today, each with its position."""
    return activities_with(graph, lambda activity: activity.substep in substeps)


def activity_fact(index: int, activity: Activity) -> Fact:
    """A recorded activity as evidence."""
    text = message("{on}: {what}", on=activity.on, what=activity.what)
    return Fact(text, field=("activities", index))


def recent(graph: StrategyGraph, recorded: Iterable[Recorded]) -> list[Recorded]:
    """Those that were done in the last two years, or that come round since."""
    return [
        (index, activity)
        for index, activity in recorded
        if activity.frequency or not is_longer_ago(graph, activity.on, RECENT)
    ]


def is_regular(graph: StrategyGraph, recorded: Iterable[Recorded]) -> bool:
    """Whether it comes round: one says how often, or two lie apart, the last of them recent."""
    found = list(recorded)
    if any(activity.frequency for _, activity in found):
        return True
    days = sorted(activity.on for _, activity in found)
    return (
        bool(days) and days[-1] - days[0] >= _APART and not is_longer_ago(graph, days[-1], RECENT)
    )
