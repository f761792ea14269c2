"""RTM504: an office whose tasks go to nobody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM504",
    Severity.ADVICE,
    principles=["3b", "5b"],
    substeps=["4.4", "7.2"],
    fails="""
stakeholders: {office: {title: DEI office, type: team, extensions: {rotterdam: {part: office}}}}
""",
    passes="""
departments: {hr: {title: Personnel}}
stakeholders: {office: {title: DEI office, type: team, extensions: {rotterdam: {part: office, tasks_to: hr}}}}
""",
)
def office_without_heir(graph: StrategyGraph) -> Iterator[Hit]:
    """An office whose tasks go to nobody

    The strategy does not say who takes over the office's tasks when it dissolves; the office itself
    does not count.

    Why it matters: An office that ends without heirs takes the work with it. Those who are to take
    over must know it years before, to make room.

    How to fix: Name the departments or people under `tasks_to`, and give them a role beside the
    office in what they will take over.

    Source: Report D5.2, section 7.2 (Rotterdam).
    """
    from deiframe_rotterdam.steering import heirs, offices

    for office in offices(graph):
        if not heirs(office):
            yield Hit(
                message=message(
                    "Nothing says who takes over the tasks of “{title}”.", title=office.name
                ),
                item=office.id,
            )
