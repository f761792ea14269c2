"""What a timeline finds: what happens this quarter, what is late, and what has no dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.graph.schedule import Quarter, happenings, is_dated, late, scheduled
from deiframe.i18n import Message, joined_list, message, messages

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph


def finding(graph: StrategyGraph) -> tuple[Message, ...]:
    """The sentences of the title."""
    items = scheduled(graph)
    if not items:
        return (message("The strategy has no actions yet."),)
    dated = sum(map(is_dated, items))
    if not dated:
        return (
            messages(
                "The action has no dates: nobody can see when it happens.",
                "None of the {count} actions has dates: nobody can see what happens when.",
                len(items),
            ),
        )
    return (_this_quarter(graph), *_not_right(graph, len(items) - dated))


def _this_quarter(graph: StrategyGraph) -> Message:
    found = happenings(graph, Quarter.of(graph.today))
    if found.is_empty:
        return message("Nothing begins, ends or is evaluated this quarter.")
    begin, end, evaluated = map(len, (found.begin, found.end, found.evaluated))
    parts = [
        text
        for count, text in (
            (begin, messages("{count} action begins", "{count} actions begin", begin)),
            (end, messages("{count} action ends", "{count} actions end", end)),
            (
                evaluated,
                messages("{count} action is evaluated", "{count} actions are evaluated", evaluated),
            ),
        )
        if count
    ]
    return message("This quarter: {events}.", events=joined_list(parts))


def _not_right(graph: StrategyGraph, undated: int) -> Iterator[Message]:
    if behind := len(late(graph)):
        yield messages("{count} action is late.", "{count} actions are late.", behind)
    if undated:
        yield messages("{count} action has no dates.", "{count} actions have no dates.", undated)
