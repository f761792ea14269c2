"""Ghent's three staff networks, and which networks are not heard (report D5.2, 1.2 and 3.1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.graph.dates import is_longer_ago
from deiframe.graph.participation import HEARD, last_seen
from deiframe.graph.responsibility import bodies_of
from deiframe.model import (
    Interval,
    Intervention,
    Stakeholder,
    StakeholderType,
    Status,
    Translations,
)

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Text

_USUAL: Final = Interval(12)
"""How long talks count where the strategy does not say how often it is reviewed: our own choice."""


@attrs.frozen
class Network:
    """One of the three: what it is called."""

    title: str

    def find(self, graph: StrategyGraph) -> Stakeholder | None:
        """The stakeholder that is called so, by its id or its title in some language."""
        wanted = _plain(self.title)
        return next(
            (
                stakeholder
                for stakeholder in graph.strategy.stakeholders
                if wanted in _names(stakeholder)
            ),
            None,
        )


NETWORKS: Final = (Network("Link"), Network("AHA"), Network("Roze Neuzekes"))


def networks_of(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The staff networks of a strategy: the three, and all others of that type."""
    ours = {found.id for network in NETWORKS if (found := network.find(graph))}
    for stakeholder in graph.strategy.stakeholders:
        if stakeholder.id in ours or stakeholder.type is StakeholderType.STAFF_NETWORK:
            yield stakeholder


def unheard(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The networks that have no role in what runs, themselves or by a body, and took part in
    nothing lately.
    """
    every = graph.strategy.review_every or _USUAL
    lately = {who for who, day in last_seen(graph).items() if not is_longer_ago(graph, day, every)}
    for network in networks_of(graph):
        speakers = (network, *bodies_of(graph, network.id))
        if not any(speaker.id in lately or _has_voice(graph, speaker.id) for speaker in speakers):
            yield network


def _has_voice(graph: StrategyGraph, actor: str) -> bool:
    return any(
        isinstance(item, Intervention) and item.status is Status.RUNNING
        for item in graph.sources(actor, *HEARD)
    )


def _names(stakeholder: Stakeholder) -> frozenset[str]:
    return frozenset(_plain(name) for name in (stakeholder.id, *_texts(stakeholder.title)))


def _texts(text: Text) -> tuple[str, ...]:
    return tuple(text.by_language.values()) if isinstance(text, Translations) else (text,)


def _plain(name: str) -> str:
    return " ".join(name.casefold().replace("-", " ").split())
