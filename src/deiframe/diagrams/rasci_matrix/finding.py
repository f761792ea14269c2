"""What a RASCI matrix finds: for how many actions nobody answers, or too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.graph.responsibility import accountable_for, responsible_for
from deiframe.i18n import Message, message, messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.theory import Intervention


def finding(
    graph: StrategyGraph, shown: Sequence[Intervention], *, is_part: bool = False
) -> tuple[Message, ...]:
    """The sentences of the title, about the actions that are shown: ``is_part`` of all."""
    if not shown:
        nothing = message("There is nothing in this part of the strategy yet.")
        return (nothing if is_part else message("The strategy has no actions yet."),)
    found = tuple(_gaps(graph, shown))
    return found or (
        messages(
            "One person or body answers for the action, and it is known who carries it out.",
            "For each of the {count} actions one person or body answers, and it is known who"
            " carries it out.",
            len(shown),
        ),
    )


def _gaps(graph: StrategyGraph, shown: Sequence[Intervention]) -> Iterator[Message]:
    answering = [len(accountable_for(graph, item.id)) for item in shown]
    everyone = len(shown)
    if nobody := answering.count(0):
        yield (
            messages(
                "Nobody answers for the action.",
                "Nobody answers for any of the {count} actions.",
                everyone,
            )
            if nobody == everyone
            else messages(
                "Nobody answers for {count} of {all} actions.",
                "Nobody answers for {count} of {all} actions.",
                nobody,
                all=everyone,
            )
        )
    if several := sum(count > 1 for count in answering):
        yield messages(
            "Several answer for {count} action.", "Several answer for {count} actions.", several
        )
    idle = sum(not responsible_for(graph, item.id) for item in shown)
    if idle and nobody:
        yield messages(
            "Nobody carries out {count} of them.", "Nobody carries out {count} of them.", idle
        )
    elif idle:
        yield messages(
            "Nobody carries out {count} of {all} actions.",
            "Nobody carries out {count} of {all} actions.",
            idle,
            all=everyone,
        )
