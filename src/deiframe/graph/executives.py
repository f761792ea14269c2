"""Questions about governing bodies: which of them steer the strategy, which govern everything."""

from collections.abc import Iterator
from typing import Final

from deiframe.graph.lookup import titles_of_item
from deiframe.graph.participation import participants_in_activities
from deiframe.graph.responsibility import governing_bodies, has_a_part
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.people import Stakeholder
from deiframe.model.vocabulary import AgendaPlace
from deiframe.slugs import words_of


def is_executive(body: Stakeholder) -> bool:
    """Whether its title is that of a body that governs the whole organisation.

    A college, a board, a management team: they meet anyway, about everything. One that has the
    subject as a fixed item on its agenda is none, and neither is one whose title also speaks of
    diversity or of steering, such as a board for inclusion.
    """
    if body.dei_on_agenda in (AgendaPlace.PURPOSE, AgendaPlace.FIXED):
        return False
    return any(map(_names_an_executive, titles_of_item(body)))


def steering_bodies(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The governing bodies that are there for the strategy: all that are no executives."""
    return (body for body in governing_bodies(graph) if not is_executive(body))


def executives(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The governing bodies that govern the whole organisation."""
    return filter(is_executive, governing_bodies(graph))


def deals_with_the_strategy(graph: StrategyGraph, body: Stakeholder) -> bool:
    """Whether the body does anything in it: a role, a member, a figure, an activity."""
    return has_a_part(graph, body.id) or body.id in participants_in_activities(graph)


def _names_an_executive(title: str) -> bool:
    words = frozenset(words_of(title))
    if any(word.startswith(_OF_THE_STRATEGY) for word in words):
        return False
    return any(needed <= words for needed in _EXECUTIVES)


_EXECUTIVES: Final = tuple(
    frozenset(phrase.split())
    for phrase in (
        # English
        "executive", "cabinet", "aldermen", "mayor", "management team", "management board",
        "leadership team", "board directors", "board governors", "general management",
        "senior management", "top management", "political leadership", "city council",
        "municipal council", "town council",
        # Dutch
        "college", "schepencollege", "burgemeester", "managementteam", "directieteam", "directie",
        "directieraad", "concerndirectie", "gemeenteraad", "gemeentebestuur", "bestuur",
        "bestuursraad", "politieke leiding", "politieke top",
        # Italian
        "giunta", "sindaco", "consiglio comunale", "vertice politico", "direzione generale",
        "comitato direzione",
        # French and German, for cities with more than one language
        "bourgmestre", "conseil communal", "conseil municipal", "comite direction", "stadtrat",
        "magistrat", "vorstand",
    )
)  # fmt: skip
"""Words of which all stand in the title of a body that governs everything."""

_OF_THE_STRATEGY: Final = (
    "divers", "inclu", "inklu", "equal", "equit", "gelijk", "gleich", "opportunit", "emancip",
    "gender", "steer", "stuur", "sturing", "task", "werkgroep", "kerngroep", "regie", "regia",
)  # fmt: skip
"""How words begin that make a body one for the strategy, or one that is set up for a task."""
