"""What the picture of the change agents finds: how many there are, and where there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.graph.responsibility import departments_with_change_agent
from deiframe.i18n import Message, message, messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.people import Stakeholder


def finding(
    graph: StrategyGraph, agents: Sequence[Stakeholder], *, is_part: bool = False
) -> tuple[Message, ...]:
    """The sentences of the title, about the change agents that are shown: ``is_part`` of all."""
    count = messages("{count} change agent.", "{count} change agents.", len(agents))
    if is_part:
        nothing = message("There is nothing in this part of the strategy yet.")
        return (count if agents else nothing,)
    if not agents:
        return (message("No stakeholder is named as a change agent."),)
    homeless = sum(agent.department is None for agent in agents)
    return (count, *_coverage(graph), *_homeless(homeless, len(agents)))


def _coverage(graph: StrategyGraph) -> Iterator[Message]:
    departments = {item.id for item in graph.strategy.departments}
    if not departments:
        yield message("No departments are named, so nobody can see where there are none.")
        return
    without = len(departments - departments_with_change_agent(graph))
    if without == len(departments):
        yield messages(
            "The department has none.", "None of the {count} departments has one.", without
        )
    elif without:
        yield messages(
            "{count} of {all} departments has none.",
            "{count} of {all} departments have none.",
            without,
            all=len(departments),
        )
    else:
        yield message("Each department has one.")


def _homeless(count: int, everyone: int) -> Iterator[Message]:
    if count == everyone:
        yield messages(
            "The department is not said.", "For none of them is a department said.", count
        )
    elif count:
        yield messages(
            "For {count} of them no department is said.",
            "For {count} of them no department is said.",
            count,
        )
