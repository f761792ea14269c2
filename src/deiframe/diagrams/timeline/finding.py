"""What a timeline finds: what happens this quarter, what is late, and what has no dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.graph.schedule import Quarter, happenings, late
from deiframe.i18n import Message, joined_list, message, messages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.theory import Intervention


def finding(
    graph: StrategyGraph, dated: Iterable[Intervention], undated: Sequence[Intervention]
) -> tuple[Message, ...]:
    """The sentences of the title, about the actions that are shown."""
    shown = tuple(dated)
    if not (shown or undated):
        return (message("The strategy has no actions yet."),)
    if not shown:
        return (
            messages(
                "The action has no dates: nobody can see when it happens.",
                "None of the {count} actions has dates: nobody can see what happens when.",
                len(undated),
            ),
        )
    behind = len(late(graph).keys() & {item.id for item in shown})
    return (_this_quarter(graph, shown), *_not_right(behind, len(undated)))


def _this_quarter(graph: StrategyGraph, shown: Iterable[Intervention]) -> Message:
    found = happenings(shown, Quarter.of(graph.today))
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


def _not_right(behind: int, undated: int) -> Iterator[Message]:
    if behind:
        yield messages("{count} action is late.", "{count} actions are late.", behind)
    if undated:
        yield messages("{count} action has no dates.", "{count} actions have no dates.", undated)
