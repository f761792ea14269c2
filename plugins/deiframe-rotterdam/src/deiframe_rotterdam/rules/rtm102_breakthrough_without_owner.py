"""RTM102: a breakthrough without an owner of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, joined_list, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM102",
    Severity.WARNING,
    principles=["3b", "5b"],
    substeps=["4.4"],
    fails="""
interventions: {leaders: {title: Inclusive leadership, extensions: {rotterdam: {breakthrough: 1}}}}
""",
    passes="""
stakeholders: {director: {title: A director, type: role}}
interventions:
  leaders:
    title: Inclusive leadership
    rasci: {accountable: director}
    extensions: {rotterdam: {breakthrough: 1}}
""",
)
def breakthrough_without_owner(graph: StrategyGraph) -> Iterator[Hit]:
    """A breakthrough without exactly one owner

    Nobody answers for any of the interventions that work out the breakthrough; or several
    interventions work it out, and not the same person or unit answers for all of them.

    Why it matters: The steering talk asks the owner of a breakthrough how far it is. Without one
    nobody can be asked, and with several each can wait for the other.

    How to fix: Make one director or unit `accountable` in the RASCI of each intervention of the
    breakthrough. Who carries it out may well be many.

    Source: Report D5.2, sections 4.1 and 4.4; that a breakthrough has one owner is this plugin's own
    reading.
    """
    from deiframe_rotterdam.breakthroughs import breakthroughs, owners

    for breakthrough in breakthroughs(graph):
        found = owners(graph, breakthrough.interventions)
        if not found:
            yield Hit(
                message=message(
                    "Nobody owns breakthrough {number}, “{title}”.",
                    number=breakthrough.number,
                    title=breakthrough.first.name,
                ),
                item=breakthrough.first.id,
                field=("rasci",),
            )
        elif len(found) > 1 and len(breakthrough.interventions) > 1:
            yield Hit(
                message=message(
                    "Breakthrough {number}, “{title}”, has several owners: {names}.",
                    number=breakthrough.number,
                    title=breakthrough.first.name,
                    names=joined_list((owner.name for owner in found), most=8),
                ),
                item=breakthrough.first.id,
                field=("rasci", "accountable"),
            )
