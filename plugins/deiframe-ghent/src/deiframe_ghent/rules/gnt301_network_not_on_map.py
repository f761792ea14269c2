"""GNT301: one of Ghent's three staff networks that is not among the stakeholders."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, joined_list, rule
from deiframe_ghent.networks import NETWORKS
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "GNT301",
    Severity.WARNING,
    principles=["1a", "3a"],
    substeps=["1.2", "2.3"],
    fails="""
stakeholders: {link: {title: Link}, aha: {title: AHA}}
""",
    passes="""
stakeholders: {link: {title: Link}, aha: {title: AHA}, pink: {title: Roze Neuzekes}}
""",
)
def network_not_on_map(graph: StrategyGraph) -> Iterator[Hit]:
    """One of Ghent's three staff networks that is missing

    Ghent has three networks of volunteers: Link (colleagues with a migration background), AHA
    (colleagues with a disability) and Roze Neuzekes (LGBTQIA+ colleagues). At least one of them is
    not among the stakeholders, by its id or its title.

    Why it matters: The networks know from within what the framework is about. If they are not on
    the map, nobody asks them.

    How to fix: Add the network to the stakeholders, with `type: staff_network` and the groups that
    it represents.

    Source: Report D5.2, section 1.2.
    """
    missing = [network for network in NETWORKS if network.find(graph) is None]
    if missing:
        yield Hit(
            message=words.message(
                "Not among the stakeholders: {networks}.",
                networks=joined_list(item.title for item in missing),
            )
        )
