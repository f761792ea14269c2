"""DEI315: a department or body that is part of itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI315",
    Severity.WARNING,
    principles=["4a"],
    substeps=["4.4"],
    relative=True,
    fails="""
departments:
  works: {title: City works, part_of: parks}
  parks: {title: Parks, part_of: works}
""",
    passes="""
departments:
  works: {title: City works}
  parks: {title: Parks, part_of: works}
""",
)
def part_of_itself(graph: StrategyGraph) -> Iterator[Hit]:
    """A department or body that is part of itself

    A department is part of itself, directly or through others; or a body is its own member.

    Why it matters: It is no longer clear who reports to whom, and what applies to a department and
    everything below it applies to nobody.

    How to fix: Remove the `part_of`, or the entry in `members`, that is wrong.

    Source: deiframe, file format.
    """
    from deiframe.graph import responsibility

    for item, field in responsibility.part_of_itself(graph):
        text = message("“{title}” is part of itself.", title=graph.items[item].name)
        yield Hit(message=text, item=item, field=field)
