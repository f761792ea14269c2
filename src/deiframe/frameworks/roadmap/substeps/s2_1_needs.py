"""Listen to the needs of staff groups

Interviews, focus groups, dialogues, staff networks and confidential advisers show what figures
cannot: what people experience at work.

Why it matters: Interventions that answer no need that anybody has are seldom used, and seldom
work.

How to go about it: Write each finding down as a need: whose it is, how and when it was found. Look
for the groups about which nothing is known yet.

Source: Report D5.2, section 2.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import people

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph


def _days(graph: StrategyGraph) -> Iterator[dt.date | None]:
    """The days on which the strategy says that something of it was done."""
    yield from (need.found_on for need in graph.strategy.needs)


SUBSTEP = substep(
    "2.1",
    __doc__,
    [
        people.needs_by_listening,
        people.groups_studied,
        people.needs_grounded,
    ],
    builds_on=["1.2"],
    days=_days,
)
