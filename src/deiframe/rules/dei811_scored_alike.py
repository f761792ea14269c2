"""DEI811: all stakeholders with the same scores."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI811",
    Severity.WARNING,
    relative=True,
    doubt=True,
    substeps=["2.3"],
    fails="""
stakeholders:
  board: {title: Board, power: 5, interest: 5}
  union: {title: Union, power: 5, interest: 5}
  network: {title: Network, power: 5, interest: 5}
  hr: {title: HR, power: 5, interest: 5}
""",
    passes="""
stakeholders:
  board: {title: Board, power: 5, interest: 3}
  union: {title: Union, power: 4, interest: 2}
  network: {title: Network, power: 2, interest: 5}
  hr: {title: HR, power: 4, interest: 4}
""",
)
def scored_alike(graph: StrategyGraph) -> Iterator[Hit]:
    """All stakeholders with the same scores

    Four stakeholders or more have scores for power and interest, and all of them the same.

    In an assessment these scores do not count, and each answer that would be higher with them says
    so.

    Why it matters: The map of stakeholders is to show who has to be won and who has to be heard.
    Scores that tell nobody apart show neither.

    How to fix: Ask of each how much it can decide, and how much it wants the change. Those who are
    not known yet are better left out.

    Source: Report D5.2, section 2.3.
    """
    from deiframe.graph.doubtful import scored_alike

    for stakeholder in scored_alike(graph):
        text = message(
            "All stakeholders have the same scores, “{title}” too.", title=stakeholder.name
        )
        for field in ("power", "interest"):
            yield Hit(message=text, item=stakeholder.id, field=(field,))
