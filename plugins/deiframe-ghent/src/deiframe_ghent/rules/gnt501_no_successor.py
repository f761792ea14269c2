"""GNT501: a framework that is over, and nothing that follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe.graph.dates import is_over
from deiframe_ghent.fields import Framework
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT501",
    Severity.WARNING,
    principles=["10b"],
    substeps=["7.1", "7.2"],
    fails="""
period: {start: 2019-01-01, end: 2024-12-31}
""",
    passes="""
period: {start: 2019-01-01, end: 2024-12-31}
extensions: {ghent: {successor: {title: The next framework}}}
""",
)
def no_successor(graph: StrategyGraph) -> Iterator[Hit]:
    """A framework that is over, without a successor

    The period of the framework has ended, and no successor is announced; or the start date of the
    successor has come, but this file still holds the old one. `DEI507` reports that the period is
    over; this rule asks what comes next.

    Why it matters: Between two frameworks the targets bind nobody. Staff who gave their time to the
    first want to know whether there is a second.

    How to fix: Write what is being prepared under `extensions: {ghent: {successor: {title: …,
    starts_on: …}}}`. Once it applies, make a strategy of it.

    Source: Report D5.2, section 3.1 (a new framework is being prepared).
    """
    if not is_over(graph):
        return
    framework = graph.strategy.extension(Framework)
    successor = framework.successor if framework else None
    if successor is None:
        yield Hit(message=words.message("The framework is over, and no successor is announced."))
    elif successor.starts_on and successor.starts_on <= graph.today:
        yield Hit(
            message=words.message(
                "“{title}” applies since {day}: it is time to write it as a strategy.",
                title=successor.title,
                day=successor.starts_on,
            ),
            field=("extensions", "ghent", "successor", "starts_on"),
        )
