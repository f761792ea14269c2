"""Questions about voice: who speaks for a group, and where it is heard."""

from functools import lru_cache

from deiframe.graph.relation import RASCI, Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.people import Stakeholder


def voices_of(graph: StrategyGraph, group: str) -> tuple[Stakeholder, ...]:
    """The stakeholders that represent the group."""
    sources = graph.sources(group, Relation.REPRESENTS)
    return tuple(source for source in sources if isinstance(source, Stakeholder))


def needs_of(graph: StrategyGraph, group: str) -> tuple[Item, ...]:
    """The needs that were found in the group."""
    return tuple(graph.sources(group, Relation.CONCERNS))


def is_consulted(graph: StrategyGraph, group: str) -> bool:
    """Whether anyone who represents the group takes part: in an intervention (any role but being
    informed), in a body, or in a recorded activity.
    """
    roles = tuple(role for role in RASCI if role is not Relation.INFORMED)
    return any(
        voice.id in participants_in_activities(graph)
        or any(graph.sources(voice.id, *roles, Relation.HAS_MEMBER))
        for voice in voices_of(graph, group)
    )


@lru_cache(maxsize=4)
def participants_in_activities(graph: StrategyGraph) -> frozenset[str]:
    """Everyone who took part in an activity that the strategy records."""
    return frozenset(who for activity in graph.strategy.activities for who in activity.participants)
