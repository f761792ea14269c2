"""DEI408: a stakeholder that is perhaps another one."""

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
    "DEI408",
    Severity.ADVICE,
    profile=Profile.GROWING,
    principles=["3a"],
    substeps=["3.1"],
    relative=True,
    fails="""
stakeholders:
  jan: {title: Jan de Vries, type: person}
  devries: {title: "Vries, J. de", type: person}
""",
    passes="""
stakeholders:
  jan: {title: Jan de Vries, type: person}
  piet: {title: Piet de Vries, type: person}
""",
)
def stakeholder_twice(graph: StrategyGraph) -> Iterator[Hit]:
    """A stakeholder that may be a duplicate

    The name differs from that of another stakeholder only in its spelling, its article or the order
    of its words, or because a given name is written as an initial: “J. de Vries”, “Jan de Vries”
    and “Vries, Jan de”. Names with different initials, and those of different departments, are not
    reported.

    Why it matters: A person who is on the map twice is asked twice or not at all: one entry has the
    power, the other has the role. It can no longer be seen who carries too much.

    How to fix: If it is one stakeholder, keep one entry, point all references to it, and list the
    other id under `formerly`. If there are two, write both names in full, or say under `ignore` why
    both stay.

    Source: deiframe, file format.
    """
    from deiframe.graph import duplicates
    from deiframe.model.kinds import Kind

    for item, earlier in duplicates.near_title(graph, [Kind.STAKEHOLDER]):
        yield Hit(
            message=message(
                "“{title}” may be the same as “{other}” ({id}).",
                title=item.name,
                other=earlier.name,
                id=earlier.id,
            ),
            item=item.id,
            field=("title",),
        )
