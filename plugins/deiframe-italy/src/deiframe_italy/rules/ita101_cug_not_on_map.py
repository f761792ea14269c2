"""ITA101: the CUG is not on the map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Catalog, Hit, Severity, rule

if TYPE_CHECKING:
    from deiframe import StrategyGraph

words = Catalog("deiframe_italy")


@rule(
    "ITA101",
    Severity.WARNING,
    principles=["3a"],
    substeps=["2.3", "7.4"],
    fails="""
municipality: {name: Example, country: IT}
stakeholders: {mayor: {title: Mayor}}
""",
    passes="""
municipality: {name: Example, country: IT}
stakeholders: {committee: {title: Comitato unico di garanzia, type: statutory_body}}
""",
)
def cug_not_on_map(graph: StrategyGraph) -> Iterator[Hit]:
    """An Italian municipality without the CUG on its map

    Public administrations set up a Comitato unico di garanzia (CUG). No stakeholder of the type
    `statutory_body` has the tag `cug`, or a title with its name; or the stakeholder that has it is
    of another type.

    Why it matters: The law gives the committee a say in equal opportunities, the well-being of
    those who work, and discrimination: it proposes, advises and verifies. A strategy that leaves it
    out bypasses the body that is responsible for it.

    How to fix: Add the committee to the stakeholders, with `type: statutory_body` and
    `tags: [cug]`.

    Source: Legislative decree 165/2001, article 57, as amended by law 183/2010, article 21.
    """
    from deiframe_italy.committee import is_called_cug, is_cug
    from deiframe_italy.register import binds

    stakeholders = graph.strategy.stakeholders
    if not binds(graph.strategy.municipality) or any(map(is_cug, stakeholders)):
        return
    called = list(filter(is_called_cug, stakeholders))
    for item in called:
        yield Hit(
            message=words.message(
                "“{title}” is the CUG, but not marked as a statutory body.", title=item.name
            ),
            item=item.id,
        )
    if not called:
        yield Hit(
            message=words.message("The CUG, which the law asks for, is not on the map."),
            field=("stakeholders",),
        )
