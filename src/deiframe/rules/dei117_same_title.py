"""DEI117: two items of one kind with the same title."""

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
    "DEI117",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["4b"],
    substeps=["4.1", "4.3"],
    relative=True,
    fails="""
interventions:
  mentoring: {title: Mentoring for newcomers}
  mentors: {title: "Mentoring, for newcomers"}
""",
    passes="""
interventions:
  mentoring: {title: Mentoring for newcomers}
  buddies: {title: Buddies for newcomers}
""",
)
def same_title(graph: StrategyGraph) -> Iterator[Hit]:
    """Two items of one kind with the same title

    Another item of the same kind has this title too; capitals, accents, spaces and punctuation are
    ignored. Items that name different departments, groups, times or units are not reported.

    Why it matters: The two cannot be told apart in an agenda, a report or a picture. Often it is
    one thing that two people wrote down: it then counts twice, and what belongs to it is divided
    between the two.

    How to fix: If it is one thing, keep one of the two, point all references to it, and list the
    other id under `formerly`. If there are two, say in the title how they differ.

    Source: deiframe, file format.
    """
    from deiframe.graph import duplicates

    for item, earlier in duplicates.same_title(graph):
        yield Hit(
            message=message(
                "“{title}” is listed twice: as {id} and as {other}.",
                title=item.name,
                id=earlier.id,
                other=item.id,
            ),
            item=item.id,
            field=("title",),
        )
