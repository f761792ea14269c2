"""Who the change agents are, where they are, and what joins them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.graph.responsibility import bodies_of, carried_by, departments_with_change_agent
from deiframe.i18n import Message, joined_list, message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item
    from deiframe.model.people import Department, Stakeholder

LEVELS: Final = {
    "senior": message("senior level"),
    "middle": message("middle level"),
    "front_line": message("front line"),
    "administrative": message("administration"),
}
"""The levels of an organisation, as a stakeholder says its own."""


SHOWN: Final = ("change_agent", "department", "level")
"""The fields of a stakeholder that are shown."""


@attrs.frozen
class Meeting:
    """What joins change agents: a body, or a recorded activity."""

    name: object
    agents: tuple[Stakeholder, ...]


@attrs.frozen(kw_only=True)
class Place:
    """A department and the change agents in it; without a department, those who name none."""

    department: Department | None
    agents: tuple[Stakeholder, ...]
    is_reached: bool
    """Whether it has one of its own, or a part of it has."""


@attrs.frozen(kw_only=True)
class Network:
    """All that is shown."""

    places: tuple[Place, ...]
    agents: tuple[Stakeholder, ...]
    loads: tuple[tuple[Stakeholder, int], ...]
    meetings: tuple[Meeting, ...]

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels to tell apart: all of them if any is known."""
        return tuple(LEVELS) if any(map(levels_of, self.agents)) else ()


def levels_of(agent: Stakeholder) -> tuple[str, ...]:
    """At which levels somebody works, where it is said."""
    return tuple(map(str, agent.level))


def network_of(graph: StrategyGraph, focus: Item | None) -> Network:
    """What is shown; a focus leaves an agent with those it is joined to, or those of an item."""
    agents = tuple(_shown(graph, focus))
    loads = [(agent, len(carried_by(graph, agent.id))) for agent in agents]
    return Network(
        places=tuple(_places(graph, agents, focus)),
        agents=agents,
        loads=tuple(sorted(loads, key=lambda entry: -entry[1])),
        meetings=tuple(item for item in _meetings(graph, agents) if len(item.agents) > 1),
    )


def _shown(graph: StrategyGraph, focus: Item | None) -> Iterator[Stakeholder]:
    agents = [item for item in graph.strategy.stakeholders if item.change_agent]
    near = {agent.id for agent in agents}
    if focus is not None:
        near = {
            agent.id
            for meeting in _meetings(graph, agents)
            if focus.id in {agent.id for agent in meeting.agents}
            for agent in meeting.agents
        }
        near |= {agent.id for agent in agents if focus.id in (agent.id, agent.department)}
        near |= {agent.id for agent in agents if focus.id in agent.represents}
        bodies = ((agent, bodies_of(graph, agent.id)) for agent in agents)
        near |= {agent.id for agent, seats in bodies if focus.id in {body.id for body in seats}}
    yield from (agent for agent in agents if agent.id in near)


def _places(
    graph: StrategyGraph, agents: Sequence[Stakeholder], focus: Item | None
) -> Iterator[Place]:
    """The departments, those that nobody reaches first; then those who name none."""
    reached = departments_with_change_agent(graph)
    found = []
    for department in graph.strategy.departments:
        inside = tuple(agent for agent in agents if agent.department == department.id)
        if inside or focus is None or focus.id == department.id:
            is_reached = department.id in reached
            found.append(Place(department=department, agents=inside, is_reached=is_reached))
    yield from sorted(found, key=lambda place: (place.is_reached, bool(place.agents)))
    if nowhere := tuple(agent for agent in agents if agent.department is None):
        yield Place(department=None, agents=nowhere, is_reached=True)


def _meetings(graph: StrategyGraph, agents: Sequence[Stakeholder]) -> Iterator[Meeting]:
    """The bodies in which agents sit (the body itself may be one), and what they took part in."""
    known = {agent.id: agent for agent in agents}
    bodies: dict[str, set[str]] = {}
    for agent in agents:
        for body in bodies_of(graph, agent.id):
            bodies.setdefault(body.id, {body.id} & known.keys()).add(agent.id)
    for identifier, who in bodies.items():
        yield Meeting(
            graph.items[identifier].name, tuple(item for item in agents if item.id in who)
        )
    for activity in graph.strategy.activities:
        if activity.on <= graph.today:
            inside = set(activity.participants)
            yield Meeting(activity.what, tuple(item for item in agents if item.id in inside))


def remarks_on(graph: StrategyGraph, agent: Stakeholder) -> Iterator[Message]:
    """What else there is to say of an agent: power, groups, seats."""
    if agent.powerful:
        yield message("high power")
    names = [graph.items[group].name for group in agent.represents]
    if names:
        yield message("speaks for {groups}", groups=joined_list(names))
    if bodies := [body.name for body in bodies_of(graph, agent.id)]:
        yield message("sits in {bodies}", bodies=joined_list(bodies))
