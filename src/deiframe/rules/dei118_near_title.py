"""DEI118: an item that is perhaps another one."""

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
    "DEI118",
    Severity.ADVICE,
    profile=Profile.STRICT,
    principles=["4b"],
    substeps=["4.1", "4.3"],
    relative=True,
    fails="""
objectives:
  selection: {title: Fair selection of candidates}
  selektion: {title: The fair selektion of candidates}
""",
    passes="""
objectives:
  selection: {title: Fair selection of candidates}
  promotion: {title: Fair promotion of candidates}
""",
)
def near_title(graph: StrategyGraph) -> Iterator[Hit]:
    """An item that may be a duplicate

    The title differs from that of another item of the same kind only in its spelling or its
    article: a letter doubled, two letters swapped, c for k, s for z. Short words, numbers and signs
    must be the same. Stakeholders have a rule of their own.

    Why it matters: When several people write in one file, the same thing is easily added twice with
    two spellings. It then counts twice, and what belongs to it is divided between the two.

    How to fix: If it is one thing, keep one of the two, point all references to it, and list the
    other id under `formerly`. If there are two, say in the title how they differ, or say under
    `ignore` why both stay.

    Source: deiframe, file format.
    """
    from deiframe.graph import duplicates
    from deiframe.model.kinds import Kind

    for item, earlier in duplicates.near_title(
        graph, (kind for kind in Kind if kind is not Kind.STAKEHOLDER)
    ):
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
