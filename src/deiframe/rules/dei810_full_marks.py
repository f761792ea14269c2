"""DEI810: full marks in everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI810",
    Severity.WARNING,
    doubt=True,
    substeps=["2.4"],
    fails="""
assessments:
  - on: 2026-01-05
    impact_drivers:
      leadership: {q1: 4, q2: 4, q3: 4, q4: 4}
      data: {q1: 4, q2: 4, q3: 4, q4: 4}
      resources: {q1: 4, q2: 4, q3: 4, q4: 4}
""",
    passes="""
assessments:
  - on: 2026-01-05
    impact_drivers:
      leadership: {q1: 4, q2: 2, q3: 4, q4: 1}
      data: {q1: 0, q2: 4, q3: 4, q4: 4}
      resources: {q1: 4, q2: 4, q3: 4, q4: 3}
""",
)
def full_marks(graph: StrategyGraph) -> Iterator[Hit]:
    """Full marks in everything

    In an assessment of oneself ten or more questions are answered, and each has the highest score;
    or ten or more items of the checklist are yes. A note that says how the answers were found
    lifts the doubt.

    In an assessment these answers do not count, and each answer that would be higher with them
    says so.

    Why it matters: No organisation is perfect in everything. An assessment in which nothing is
    open helps nobody to decide what to do next.

    How to fix: Answer the questions with several people, one by one, and write in `note` who did
    and on what it rests.

    Source: Report D5.2, section 2.4.
    """
    from deiframe.graph.doubtful import full_marks

    for index, key, count in full_marks(graph):
        text = message("All {count} answers of the assessment are the best there are.", count=count)
        yield Hit(message=text, field=("assessments", index, key))
