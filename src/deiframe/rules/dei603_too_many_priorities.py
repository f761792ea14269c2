"""DEI603: a set of priorities that is too large."""

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
    "DEI603",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["4b"],
    substeps=["4.1", "4.3"],
    fails="""
interventions:
  interviews: {title: Structured interviews, priority: essential}
  mentors: {title: Mentors, priority: essential}
  ramps: {title: Ramps, priority: essential}
  panel: {title: A panel, priority: essential}
  survey: {title: A survey, priority: essential}
""",
    passes="""
interventions:
  interviews: {title: Structured interviews, priority: essential}
  mentors: {title: Mentors, priority: essential}
  ramps: {title: Ramps, priority: essential}
  panel: {title: A panel, priority: essential}
  survey: {title: A survey}
""",
)
def too_many_priorities(graph: StrategyGraph) -> Iterator[Hit]:
    """A set of priorities that is too large

    More than four objectives, or more than four interventions, are marked essential; those that
    were stopped, are done or are usual practice no longer count. Rotterdam chose four of its eleven
    breakthroughs; the threshold is deiframe's own.

    Why it matters: If everything comes first, nothing does, and each department chooses what suits
    it.

    How to fix: Ask of each what would be lost if it came a year later, and keep the mark for the
    few where the answer is serious.

    Source: Report D5.2, section 4.1 (Rotterdam).
    """
    from deiframe.model.kinds import Kind
    from deiframe.model.theory import Intervention
    from deiframe.model.vocabulary import Priority, Status

    strategy = graph.strategy
    over = (Status.STOPPED, Status.DONE, Status.INSTITUTIONALISED)
    for kind, items in (
        (Kind.OBJECTIVE, strategy.objectives),
        (Kind.INTERVENTION, strategy.interventions),
    ):
        count = sum(
            item.priority is Priority.ESSENTIAL
            and not (isinstance(item, Intervention) and item.status in over)
            for item in items
        )
        if count > _MOST:
            yield Hit(
                message=message(
                    "{count} of {all} are essential: too many to come first.",
                    count=count,
                    all=len(items),
                ),
                field=(kind.collection,),
            )


_MOST = 4
