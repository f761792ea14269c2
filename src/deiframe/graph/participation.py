"""Questions about voice: who speaks for a group, and where it is heard."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import Final

from deiframe.graph.relation import RASCI, Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.people import Group, Stakeholder
from deiframe.model.text import Translations
from deiframe.model.units import known_breakdown

HEARD: Final = tuple(role for role in RASCI if role is not Relation.INFORMED)
"""The roles in which one is heard; being informed is not."""


def voices_of(graph: StrategyGraph, group: str) -> tuple[Stakeholder, ...]:
    """The stakeholders that represent the group."""
    sources = graph.sources(group, Relation.REPRESENTS)
    return tuple(source for source in sources if isinstance(source, Stakeholder))


def needs_of(graph: StrategyGraph, group: str) -> tuple[Item, ...]:
    """The needs that were found in the group."""
    return tuple(graph.sources(group, Relation.CONCERNS))


def names_of(group: Group) -> frozenset[str]:
    """What a group may be called where figures are broken down: its id, tags and title, in small
    letters.
    """
    title = group.title
    titles = title.by_language.values() if isinstance(title, Translations) else (title,)
    return frozenset(
        known_breakdown(name).casefold() for name in (group.id, *group.tags, *titles) if name
    )


def is_consulted(graph: StrategyGraph, group: str) -> bool:
    """Whether anyone who represents the group takes part: in an intervention (any role but being
    informed), in a body, or in a recorded activity; or who represents a wider group of which it is
    a part.
    """
    return group in _consulted(graph)


@lru_cache(maxsize=4)
def _consulted(graph: StrategyGraph) -> frozenset[str]:
    active = participants_in_activities(graph)
    heard = (
        group
        for voice, groups in graph.forwards(Relation.REPRESENTS).items()
        if voice in active or any(graph.sources(voice, *HEARD, Relation.HAS_MEMBER))
        for group in groups
    )
    return with_parts(graph, heard)


def represented_groups(graph: StrategyGraph) -> frozenset[str]:
    """The groups that somebody represents, and all that are part of these."""
    return with_parts(graph, graph.backwards(Relation.REPRESENTS))


def studied_groups(graph: StrategyGraph) -> frozenset[str]:
    """The groups in which a need was found, and all that are part of these.

    Who represents a group and took part in listening (2.1) speaks of its needs as well.
    """
    listened = {
        who
        for activity in graph.strategy.activities
        if activity.substep == "2.1" and activity.on <= graph.today
        for who in activity.participants
    }
    spoken = (graph.forwards(Relation.REPRESENTS).get(who, {}) for who in listened)
    return with_parts(graph, chain(graph.backwards(Relation.CONCERNS), *spoken))


def voices_in_work(
    graph: StrategyGraph, interventions: Iterable[str], bodies: Iterable[str]
) -> frozenset[str]:
    """The groups that are heard in the interventions, in the bodies, or in a meeting (5.4)."""
    actors = {actor.id for item in interventions for actor in graph.targets(item, *HEARD)}
    meeting = {
        who
        for activity in graph.strategy.activities
        if activity.substep == "5.4" and activity.on <= graph.today
        for who in activity.participants
    }
    spoken_for = _spoken_for(graph)
    heard = (spoken_for.get(actor, ()) for actor in {*actors, *meeting, *bodies})
    return with_parts(graph, chain.from_iterable(heard))


def with_parts(graph: StrategyGraph, groups: Iterable[str]) -> frozenset[str]:
    """The groups, and all that are part of them: what holds for a wider one holds for these."""
    parts = graph.backwards(Relation.PART_OF)
    found = set(groups)
    waiting = list(found)
    while waiting:
        fresh = [part for part in parts.get(waiting.pop(), {}) if part not in found]
        found.update(fresh)
        waiting += fresh
    return frozenset(found)


def is_heard_in(graph: StrategyGraph, group: str, intervention: str) -> bool:
    """Whether someone who represents the group has a role in the intervention, beyond being
    informed; the members of a body that has one count too.
    """
    spoken_for = _spoken_for(graph)
    return any(
        group in spoken_for.get(actor.id, ()) for actor in graph.targets(intervention, *HEARD)
    )


@lru_cache(maxsize=4)
def _spoken_for(graph: StrategyGraph) -> Mapping[str, Collection[str]]:
    """For everyone who represents groups, and every body with such members: these groups."""
    represented = graph.forwards(Relation.REPRESENTS)
    spoken_for = {voice: set(groups) for voice, groups in represented.items()}
    for body, members in graph.forwards(Relation.HAS_MEMBER).items():
        through = (represented.get(member, ()) for member in members)
        spoken_for.setdefault(body, set()).update(*through)
    return spoken_for


def last_seen(graph: StrategyGraph) -> Mapping[str, dt.date]:
    """For everyone who took part in a recorded activity up to today: the day of the last one."""
    seen: dict[str, dt.date] = {}
    for activity in graph.strategy.activities:
        if activity.on <= graph.today:
            for who in activity.participants:
                seen[who] = max(activity.on, seen.get(who, activity.on))
    return seen


@lru_cache(maxsize=4)
def participants_in_activities(graph: StrategyGraph) -> frozenset[str]:
    """Everyone who took part in an activity that the strategy records."""
    return frozenset(who for activity in graph.strategy.activities for who in activity.participants)
