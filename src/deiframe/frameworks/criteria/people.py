"""Criteria about people: change agents, groups and their voices, leaders (report, 1.2, 2.3, 3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Observation, criterion, each, of, some, witnessed
from deiframe.graph.participation import (
    is_consulted,
    last_seen,
    needs_of,
    participants_in_activities,
    voices_of,
)
from deiframe.graph.responsibility import bodies_of, departments_with_change_agent, has_a_part
from deiframe.i18n import message
from deiframe.model.vocabulary import NeedMethod, StakeholderType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.people import Need, Stakeholder

_NO_GROUPS: Final = message("The strategy names no groups whom it concerns.")
_NO_AGENTS: Final = message("No stakeholder is named as a change agent.")
_NO_STAKEHOLDERS: Final = message("The strategy names no stakeholders yet.")
_SEVERAL_BY_NATURE: Final = (StakeholderType.TEAM, StakeholderType.STAFF_NETWORK)
_FIGURES: Final = (NeedMethod.SURVEY, NeedMethod.REGISTRY_DATA)


def _agents(graph: StrategyGraph) -> Iterator[Stakeholder]:
    return (stakeholder for stakeholder in graph.strategy.stakeholders if stakeholder.change_agent)


@criterion("change-agents-named", message("Change agents are named."))
def change_agents_named(graph: StrategyGraph) -> Observation:
    """Whether it is known who drives the change."""
    return some(_agents(graph), none=_NO_AGENTS)


@criterion(
    "change-agents-connected",
    message("Each change agent is connected: in a team, network or body, or in a recorded activity."),
)  # fmt: skip
def change_agents_connected(graph: StrategyGraph) -> Observation:
    """Whether those who drive the change have found each other."""
    active = participants_in_activities(graph)
    return each(
        _agents(graph),
        lambda item: (
            item.type in _SEVERAL_BY_NATURE
            or item.id in active
            or bool(item.members or bodies_of(graph, item.id))
        ),
        lacks=lambda item: message("“{title}” is not seen together with others.", title=item.name),
        none=_NO_AGENTS,
    )


@criterion("agents-in-departments", message("Each department has a change agent."))
def agents_in_departments(graph: StrategyGraph) -> Observation:
    """Whether the network reaches the whole organisation."""
    reached = departments_with_change_agent(graph)
    return each(
        graph.strategy.departments,
        lambda item: item.id in reached,
        lacks=lambda item: message("“{title}” has no change agent.", title=item.name),
        none=message("The strategy names no departments."),
    )


@criterion(
    "agents-with-power",
    message("A change agent has high power (4 or 5), or sits in a body that steers."),
)
def agents_with_power(graph: StrategyGraph) -> Observation:
    """Whether the network reaches the levels that decide."""
    from deiframe.graph.responsibility import steers

    return some(
        (agent for agent in _agents(graph) if agent.powerful or steers(graph, agent)),
        none=message("No change agent has high power, or sits in a body that steers."),
    )


@criterion("groups-named", message("Each group whom it concerns is named and defined."))
def groups_defined(graph: StrategyGraph) -> Observation:
    """Whether everybody can know who is meant."""
    return each(
        graph.strategy.groups,
        lambda item: bool(item.definition),
        lacks=lambda item: message("“{title}” has no definition.", title=item.name),
        none=_NO_GROUPS,
        field="definition",
    )


@criterion("groups-represented", message("Each group has someone who speaks for it."))
def groups_represented(graph: StrategyGraph) -> Observation:
    """Whether a stakeholder represents each group."""
    return each(
        graph.strategy.groups,
        lambda item: bool(voices_of(graph, item.id)),
        lacks=lambda item: message("Nobody speaks for “{title}”.", title=item.name),
        none=_NO_GROUPS,
    )


@criterion("groups-consulted", message("Each group is heard: who speaks for it takes part."))
def groups_consulted(graph: StrategyGraph) -> Observation:
    """Whether a voice of each group has a role, a seat, or took part in something recorded."""
    return each(
        graph.strategy.groups,
        lambda item: is_consulted(graph, item.id),
        lacks=lambda item: message("“{title}” is not heard anywhere.", title=item.name),
        none=_NO_GROUPS,
    )


@criterion("groups-studied", message("For each group a need was found."))
def groups_studied(graph: StrategyGraph) -> Observation:
    """Whether the needs of each group were looked into."""
    return each(
        graph.strategy.groups,
        lambda item: bool(needs_of(graph, item.id)),
        lacks=lambda item: message("No need of “{title}” was found.", title=item.name),
        none=_NO_GROUPS,
    )


@criterion("needs-by-listening", message("Needs were found by listening, not by figures alone."))
def needs_by_listening(graph: StrategyGraph) -> Observation:
    """Whether there was a conversation; surveys and registry data are figures."""
    return some(
        (need for need in graph.strategy.needs if need.method and need.method not in _FIGURES),
        none=message("No need was found by talking with people."),
    )


@criterion("needs-grounded", message("Each need says in which group it was found, and how."))
def needs_grounded(graph: StrategyGraph) -> Observation:
    """Whether the analysis can be traced."""

    def is_grounded(need: Need) -> bool:
        return bool(need.group and need.method)

    return each(
        graph.strategy.needs,
        is_grounded,
        lacks=lambda item: message("“{title}” does not say whose need it is, or how it was found.", title=item.name),
        none=message("No needs of staff have been found yet."),
    )  # fmt: skip


@criterion("stakeholders-placed", message("Each stakeholder has a score for power and interest."))
def stakeholders_placed(graph: StrategyGraph) -> Observation:
    """Whether all of them stand on the map."""
    return each(
        graph.strategy.stakeholders,
        lambda item: item.power is not None and item.interest is not None,
        lacks=lambda item: message("“{title}” has no score yet.", title=item.name),
        none=_NO_STAKEHOLDERS,
    )


@criterion(
    "powerful-and-interested",
    message("Somebody has both high power and high interest (4 or 5)."),
)
def powerful_and_interested(graph: StrategyGraph) -> Observation:
    """Whether the quadrant to manage closely has somebody in it."""
    return some(
        (
            stakeholder
            for stakeholder in graph.strategy.stakeholders
            if stakeholder.powerful and stakeholder.interested
        ),
        none=message("Nobody has both high power and high interest."),
    )


@criterion(
    "interested-without-power",
    message("Somebody has high interest with little power: those who live it are on the map."),
)
def interested_without_power(graph: StrategyGraph) -> Observation:
    """Whether the quadrant to keep informed has somebody in it."""
    return some(
        (
            stakeholder
            for stakeholder in graph.strategy.stakeholders
            if stakeholder.interested and stakeholder.power is not None and not stakeholder.powerful
        ),
        none=message("Nobody has high interest with little power."),
    )


@criterion("leaders-take-part", message("Each stakeholder with high power has a part in it."))
def leaders_take_part(graph: StrategyGraph) -> Observation:
    """Whether those who decide have a role, a seat, or took part in something recorded."""
    active = participants_in_activities(graph)
    return each(
        (stakeholder for stakeholder in graph.strategy.stakeholders if stakeholder.powerful),
        lambda item: (
            item.id in active
            or has_a_part(graph, item.id)
            or bool(item.members and item.meets_every)
        ),
        lacks=lambda item: message("“{title}” has power, but no part in it.", title=item.name),
        none=message("No stakeholder is known to have high power."),
    )


@criterion("leaders-seen", message("Somebody with high power took part in a recorded activity."))
def leaders_seen(graph: StrategyGraph) -> Observation:
    """Whether those who decide were there."""
    seen = last_seen(graph)
    return witnessed(
        (
            of(stakeholder)
            for stakeholder in graph.strategy.stakeholders
            if stakeholder.powerful and stakeholder.id in seen
        ),
        none=message("Nobody with high power took part in a recorded activity."),
    )
