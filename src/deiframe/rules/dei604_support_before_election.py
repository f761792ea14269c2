"""DEI604: political support unknown since an election."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI604",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["5a"],
    substeps=["2.3", "2.4"],
    fails="""
elections: [{on: 2025-10-13}]
political_support: [{stage: active, since: 2024-01-01}]
""",
    passes="""
elections: [{on: 2025-10-13}]
political_support: [{stage: active, since: 2024-01-01}, {stage: passive, since: 2026-01-15}]
""",
)
def support_before_election(graph: StrategyGraph) -> Iterator[Hit]:
    """Political support unknown since an election

    There has been an election, and the strategy says nothing about political support since.

    Why it matters: A new council can carry the plan further or let it drop. A plan made for active
    support needs other tactics under passive support, and the sooner the better.

    How to fix: Find out what the new majority's position is, and add an entry to
    `political_support` with its start date, even if nothing changed.

    Source: Report D5.2, Table 2 and the sections on political support.
    """
    from deiframe.graph.dates import last_election, support_today

    election, support = last_election(graph), support_today(graph)
    if election and (support is None or support.since < election):
        text = message(
            "Nothing says how much political support there is since the election of {day}.",
            day=election,
        )
        yield Hit(message=text, field=("political_support" if support else "elections",))
