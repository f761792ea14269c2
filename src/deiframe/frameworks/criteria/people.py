"""Criteria about people: change agents, groups and their voices, leaders (report, 1.2, 2.3, 3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.extension_points.criterion import Observation, criterion, each, of, some
from deiframe.frameworks.criteria.evidence import RECENT, activities_with, activity_fact
from deiframe.frameworks.criteria.graded import graded
from deiframe.frameworks.criteria.plan import under_way
from deiframe.graph.bodies import steering_bodies
from deiframe.graph.change_agents import change_agents, departments_of, departments_reached
from deiframe.graph.dates import is_longer_ago
from deiframe.graph.leadership import at_the_top, is_at_the_top, levels_of, manages
from deiframe.graph.participation import (
    is_consulted,
    last_seen,
    participants_in_activities,
    represented_groups,
    studied_groups,
    voices_in_work,
)
from deiframe.graph.responsibility import bodies_of, has_a_part
from deiframe.graph.wording import Topic, item_names, names, title_names
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import (
    InterventionType,
    NeedMethod,
    OrganisationLevel,
    StakeholderType,
)
from deiframe.verdicts import Fact, Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.people import Group, Need, Stakeholder

_NO_GROUPS: Final = message("The strategy names no groups whom it concerns.")
_NO_AGENTS: Final = message("Nobody is known as a change agent.")
_NO_STAKEHOLDERS: Final = message("The strategy names no stakeholders yet.")
_NO_NEEDS: Final = message("No needs of staff have been found yet.")
_SEVERAL_BY_NATURE: Final = (StakeholderType.TEAM, StakeholderType.STAFF_NETWORK)
_LISTENING: Final = (
    NeedMethod.INTERVIEW,
    NeedMethod.FOCUS_GROUP,
    NeedMethod.DIALOGUE,
    NeedMethod.CONSULTATION,
    NeedMethod.CONFIDENTIAL_ADVISER,
)
_ENOUGH_LEVELS: Final = 3
_ENOUGH_DEPARTMENTS: Final = 3
_ENOUGH_GROUPS: Final = 3
_TWO: Final = 2
_DELIBERATION: Final = ("3.1", "4.1")


@criterion("change-agents-named", message("Change agents are known."))
def change_agents_named(graph: StrategyGraph) -> Observation:
    """Whether it is known who drives the change: by what they are called, or by what they do."""
    return some(change_agents(graph), none=_NO_AGENTS)


@criterion(
    "change-agents-connected",
    message("Each change agent is connected: in a team, network or body, or in a recorded activity with others."),
)  # fmt: skip
def change_agents_connected(graph: StrategyGraph) -> Observation:
    """Whether those who drive the change have found each other."""
    active = {
        who
        for activity in graph.strategy.activities
        if activity.on <= graph.today and len(activity.participants) > 1
        for who in activity.participants
    }
    ours = {who.id for who in (*change_agents(graph), *steering_bodies(graph))}

    def is_connected(agent: Stakeholder) -> bool | None:
        together = agent.members or any(body.id in ours for body in bodies_of(graph, agent.id))
        return agent.type in _SEVERAL_BY_NATURE or agent.id in active or bool(together) or None

    return each(
        change_agents(graph),
        is_connected,
        lacks=lambda item: message("“{title}” is not seen together with others.", title=item.name),
        none=_NO_AGENTS,
    )


@criterion("network-widened", message("The network is wider than a core: several groups carry the change."))  # fmt: skip
def network_widened(graph: StrategyGraph) -> Observation:
    """Whether networks, panels, ambassadors or contact points carry it beside a first group."""
    groups = [
        who
        for who in change_agents(graph)
        if who.type in _SEVERAL_BY_NATURE or title_names(Topic.CHANGE_AGENTS, who)
    ]
    wide = len(groups) >= _ENOUGH_GROUPS
    return graded(
        rule=message(
            "Yes if three networks, teams or sets of contact points carry the change, or more; partly if two do; not recorded if one or none is known."
        ),
        whole=map(of, groups) if wide else (),
        part=map(of, groups) if len(groups) == _TWO else (),
        missing=(Fact(message("No further network or group of change agents is known.")),),
    )


@criterion("agents-in-departments", message("Each department has a change agent."))
def agents_in_departments(graph: StrategyGraph) -> Observation:
    """Whether the network reaches the whole organisation."""
    reached = departments_reached(graph, change_agents(graph))
    return each(
        graph.strategy.departments,
        lambda item: True if item.id in reached else None,
        lacks=lambda item: message("“{title}” has no known change agent.", title=item.name),
        none=message("The strategy names no departments."),
    )


def _coalition(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """Who carries the change, and who takes part in it."""
    agents = {agent.id for agent in change_agents(graph)}
    active = participants_in_activities(graph)
    for stakeholder in graph.strategy.stakeholders:
        identifier = stakeholder.id
        if identifier in agents or identifier in active or has_a_part(graph, identifier):
            yield stakeholder


@criterion(
    "coalition-across-levels",
    message("Those who carry it come from several levels: senior, middle, front line, administrative."),
)  # fmt: skip
def coalition_across_levels(graph: StrategyGraph) -> Observation:
    """Whether the coalition reaches from those who decide to those who do the work."""
    members = [who for who in _coalition(graph) if levels_of(who)]
    several = {who.id: levels_of(who) for who in members if who.type in _SEVERAL_BY_NATURE}
    levels = frozenset[OrganisationLevel]().union(*map(levels_of, members))
    among_several = frozenset[OrganisationLevel]().union(*several.values())
    # one person works at one level, whatever else is written
    reached = min(len(levels), len(members) - len(several) + len(among_several))
    found = tuple(map(of, members))
    missing = tuple(
        Fact(
            message("At which level “{title}” works is not recorded.", title=who.name),
            who.id,
            ("level",),
        )
        for who in change_agents(graph)
        if not levels_of(who)
    )
    return graded(
        rule=message(
            "Yes if change agents and those who take part come from three of the four levels or more; partly if from two; not recorded if one level or none is known."
        ),
        whole=found if reached >= _ENOUGH_LEVELS else (),
        part=found if reached == _TWO else (),
        missing=missing or (Fact(message("Nobody at another level is known to take part.")),),
    )


@criterion(
    "coalition-across-departments", message("Those who carry it come from several departments.")
)
def coalition_across_departments(graph: StrategyGraph) -> Observation:
    """Whether it is more than the matter of one department."""
    places = {who.id: set(departments_of(graph, who)) for who in _coalition(graph)}
    reached = set().union(*places.values())
    found = tuple(of(who) for who in _coalition(graph) if places[who.id])
    missing = tuple(
        Fact(
            message("To which department “{title}” belongs is not recorded.", title=who.name),
            who.id,
            ("department",),
        )
        for who in change_agents(graph)
        if not places[who.id]
    )
    return graded(
        rule=message(
            "Yes if change agents and those who take part come from three departments or more; partly if from two; not recorded if one department or none is known."
        ),
        whole=found if len(reached) >= _ENOUGH_DEPARTMENTS else (),
        part=found if len(reached) == _TWO else (),
        missing=missing or (Fact(message("Nobody of another department is known to take part.")),),
    )


@criterion("groups-named", message("Each group whom it concerns is named and defined."))
def groups_defined(graph: StrategyGraph) -> Observation:
    """Whether everybody can know who is meant."""
    return _each_group(
        graph,
        lambda item: bool(item.definition),
        lambda item: message("“{title}” has no definition.", title=item.name),
        field="definition",
    )


@criterion("groups-represented", message("Each group has someone who speaks for it."))
def groups_represented(graph: StrategyGraph) -> Observation:
    """Whether a stakeholder represents each group, or one that it is part of."""
    represented = represented_groups(graph)
    return _each_group(
        graph,
        lambda item: item.id in represented,
        lambda item: message("Nobody speaks for “{title}”.", title=item.name),
    )


@criterion("groups-consulted", message("Each group is heard: who speaks for it takes part."))
def groups_consulted(graph: StrategyGraph) -> Observation:
    """Whether a voice of each group has a role, a seat, or took part in something recorded."""
    return _each_group(
        graph,
        lambda item: is_consulted(graph, item.id),
        lambda item: message("“{title}” is not heard anywhere.", title=item.name),
    )


@criterion("groups-heard-in-work", message("Each group is heard while it is carried out."))
def groups_heard_in_work(graph: StrategyGraph) -> Observation:
    """Whether a voice of each group has a role in what is under way, or meets about it.

    It has a role beyond being informed, sits in a body that steers, or took part in 5.4.
    """
    heard = voices_in_work(graph, (item.id for item in under_way(graph)), _steering(graph))
    return _each_group(
        graph,
        lambda item: item.id in heard,
        lambda item: message("“{title}” is not known to be heard in it.", title=item.name),
    )


def _steering(graph: StrategyGraph) -> Iterator[str]:
    return (body.id for body in steering_bodies(graph))


@criterion("groups-studied", message("For each group a need was found."))
def groups_studied(graph: StrategyGraph) -> Observation:
    """Whether the needs of each group were looked into; a study of one covers its parts."""
    studied = studied_groups(graph)
    return _each_group(
        graph,
        lambda item: item.id in studied,
        lambda item: message("No need of “{title}” was found.", title=item.name),
    )


def _each_group(
    graph: StrategyGraph,
    holds: Callable[[Group], bool],
    lacks: Callable[[Group], Message],
    field: str = "",
) -> Observation:
    """What holds of each group; silence on one is no answer."""
    return each(
        graph.strategy.groups,
        lambda item: holds(item) or None,
        lacks=lacks,
        none=_NO_GROUPS,
        field=field,
    )


@criterion("needs-by-listening", message("Needs were found by listening, not by figures alone."))
def needs_by_listening(graph: StrategyGraph) -> Observation:
    """Whether there was a conversation; surveys and registry data are figures."""
    heard = (need for need in graph.strategy.needs if need.method in _LISTENING)
    listened = activities_with(graph, lambda item: item.substep == "2.1")
    asked = (
        item
        for item in under_way(graph)
        if item.type is InterventionType.RESEARCH and item.rasci.consulted
    )
    return graded(
        rule=message(
            "Yes if a need was found in an interview, a focus group, a dialogue, by consulting networks or panels, or by a confidential adviser, or if listening to staff (2.1) is recorded, or research under way consults somebody; not recorded if none of it is."
        ),
        whole=(
            *map(of, heard),
            *map(of, asked),
            *(activity_fact(*item) for item in listened),
        ),
        missing=(Fact(message("No need was found by talking with people.")),),
    )


@criterion("needs-grounded", message("Each need says in which group it was found, and how."))
def needs_grounded(graph: StrategyGraph) -> Observation:
    """Whether the analysis can be traced."""

    def is_grounded(need: Need) -> bool | None:
        return True if need.group and need.method else None

    return each(
        graph.strategy.needs,
        is_grounded,
        lacks=lambda item: message("“{title}” does not say whose need it is, or how it was found.", title=item.name),
        none=_NO_NEEDS,
        field="method",
    )  # fmt: skip


@criterion(
    "causes-named",
    message("The needs that were found name what lies behind them: structures, rules, habits."),
)
def causes_named(graph: StrategyGraph) -> Observation:
    """Whether structural causes are known: named in needs, or studied."""
    named = [need for need in graph.strategy.needs if _names_cause(need)]
    silent = [need for need in graph.strategy.needs if not _names_cause(need)]
    studied = [
        item
        for item in under_way(graph)
        if item.type is InterventionType.RESEARCH
        and (item_names(Topic.STRUCTURAL_CAUSE, item) or item_names(Topic.MISCONDUCT, item))
    ]
    return graded(
        rule=message(
            "Yes if each need that was found names its cause in structures, rules or habits (such as sexism, racism, ableism); partly if some do, or if such causes are being studied; not recorded if none does."
        ),
        whole=map(of, named) if not silent else (),
        part=map(of, (*named, *studied)),
        missing=[
            Fact(message("What lies behind “{title}” is not recorded.", title=need.name), need.id, ("cause",))
            for need in silent
        ]
        or (Fact(_NO_NEEDS),),
    )  # fmt: skip


def _names_cause(need: Need) -> bool:
    return bool(need.cause) or names(Topic.STRUCTURAL_CAUSE, need.title, need.description)


@criterion("stakeholders-placed", message("Each stakeholder has a score for power and interest."))
def stakeholders_placed(graph: StrategyGraph) -> Observation:
    """Whether all of them stand on the map."""
    return each(
        graph.strategy.stakeholders,
        lambda item: True if item.power is not None and item.interest is not None else None,
        lacks=lambda item: message("“{title}” has no score yet.", title=item.name),
        none=_NO_STAKEHOLDERS,
        field="power",
    )


def _if_all_are_placed(graph: StrategyGraph) -> Truth:
    """What an empty corner of the map tells: no if everybody has both scores."""
    everybody = graph.strategy.stakeholders
    placed = (who.power is not None and who.interest is not None for who in everybody)
    return Truth.NO if everybody and all(placed) else Truth.NOT_RECORDED


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
        absent=_if_all_are_placed(graph),
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
        absent=_if_all_are_placed(graph),
    )


@criterion("leaders-take-part", message("Each of those who lead the organisation has a part in it."))  # fmt: skip
def leaders_take_part(graph: StrategyGraph) -> Observation:
    """Whether those at the top have a role, a seat, or took part in the last two years.

    At the top is who is senior, has high power, or is called so: mayor, secretary, director.
    """
    seen = last_seen(graph)

    def takes_part(leader: Stakeholder) -> bool | None:
        lately = leader.id in seen and not is_longer_ago(graph, seen[leader.id], RECENT)
        meets = leader.members and leader.meets_every
        return lately or has_a_part(graph, leader.id) or bool(meets) or None

    return each(
        at_the_top(graph),
        takes_part,
        lacks=lambda item: message(
            "“{title}” leads, but has no known part in it.", title=item.name
        ),
        none=message("It is not known who leads the organisation."),
    )


@criterion("leaders-deliberate", message("Those who lead took part when it was deliberated, before the strategy was set."))  # fmt: skip
def leaders_deliberate(graph: StrategyGraph) -> Observation:
    """Whether somebody at the top, or managers, took part in a recorded activity of 3.1 or 4.1."""
    top = {who.id for who in graph.strategy.stakeholders if is_at_the_top(who)}
    managers = {who.id for who in graph.strategy.stakeholders if manages(who)}

    def facts(people: Iterable[str]) -> Iterator[Fact]:
        wanted = set(people)
        found = activities_with(
            graph, lambda item: item.substep in _DELIBERATION and wanted & set(item.participants)
        )
        return (activity_fact(*item) for item in found)

    return graded(
        rule=message(
            "Yes if a recorded activity of 3.1 or 4.1 says that somebody at the top took part; partly if managers below did; not recorded if none says so."
        ),
        whole=facts(top),
        part=facts(managers),
        missing=(
            Fact(
                message("No activity of 3.1 or 4.1 says that those who lead took part."),
                field=("activities",),
            ),
        ),
    )
