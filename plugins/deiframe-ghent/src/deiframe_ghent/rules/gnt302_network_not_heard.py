"""GNT302: a staff network that is heard nowhere now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_ghent.networks import unheard
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT302",
    Severity.WARNING,
    principles=["1a", "3a"],
    substeps=["3.1", "5.4"],
    fails="""
stakeholders: {link: {title: Link, type: staff_network}}
interventions: {interviews: {title: Interviews, status: done, rasci: {consulted: link}}}
""",
    passes="""
stakeholders: {link: {title: Link, type: staff_network}}
interventions: {interviews: {title: Interviews, status: running, rasci: {consulted: link}}}
""",
)
def network_not_heard(graph: StrategyGraph) -> Iterator[Hit]:
    """A staff network that is not currently heard

    The network has a role in no running intervention, beyond being informed, and neither does a
    body in which it sits; and it took part in no activity that was recorded within the time of
    `review_every`, or within a year if the strategy does not say how often it is reviewed.

    Why it matters: Ghent prepares its new framework in continuous talks with its networks. A single
    consultation years ago does not replace them.

    How to fix: Consult the network on what is running now, and record the talks as activities of
    3.1 with the network under `with`.

    Source: Report D5.2, sections 1.2 and 3.1.
    """
    for network in unheard(graph):
        yield Hit(
            message=words.message(
                "“{title}” has no voice in anything that is running, nor in a recent activity.",
                title=network.name,
            ),
            item=network.id,
        )
