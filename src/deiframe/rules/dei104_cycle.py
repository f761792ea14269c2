"""DEI104: a cycle in the theory of change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import FEW, message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI104",
    Severity.ERROR,
    principles=["4b"],
    substeps=["4.3"],
    fails="""
outcomes:
  trust: {title: More trust, contributes_to: [reporting]}
  reporting: {title: More reports, contributes_to: [trust]}
""",
    passes="""
outcomes:
  trust: {title: More trust, contributes_to: [reporting]}
  reporting: {title: More reports}
""",
)
def cycle(graph: StrategyGraph) -> Iterator[Hit]:
    """A cycle in the theory of change

    Following the links from an item leads back to the item itself.

    Why it matters: If one thing leads to a second and the second to the first, the logic does not
    say where to begin, and no path ends in the vision.

    How to fix: Decide what comes first, and remove the link that runs back. Two changes that
    reinforce each other are best modelled as two steps: an early and a later outcome.

    Source: Report D5.2, section 4.3 (theory of change).
    """
    from deiframe.graph.theory import cycles
    from deiframe.i18n import path

    for items in cycles(graph):
        yield Hit(
            message=message(
                "This leads back to itself: {path}.", path=path((i.name for i in items), most=FEW)
            ),
            item=items[0].id,
            field=("contributes_to",),
        )
