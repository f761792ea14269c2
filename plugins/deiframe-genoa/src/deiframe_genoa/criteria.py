"""Criteria: what Genoa's steps and answers are made of. What each asks is this plugin's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe import Catalog
from deiframe.criteria import Fact, Observation, criterion, each, some, witnessed
from deiframe.graph.participation import participants_in_activities
from deiframe.graph.responsibility import bodies_of, departments_with_change_agent
from deiframe.model import InterventionType, Status
from deiframe_genoa.listening import (
    advisers,
    is_heard,
    report_days,
    reports_in_time,
    statutory_bodies,
    surveys,
    wave_due,
)
from deiframe_genoa.yearly import in_words, long_term_goals, years_without_goal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe import StrategyGraph
    from deiframe.model import Indicator, Intervention, Objective, Stakeholder

words = Catalog("deiframe_genoa")

_NO_AGENTS = words.message("Nobody is named as a change agent.")
_BRINGS_TOGETHER = (InterventionType.NETWORK, InterventionType.PANEL)
_UNDER_WAY = (Status.RUNNING, Status.DONE, Status.INSTITUTIONALISED)


def _agents(graph: StrategyGraph) -> Iterator[Stakeholder]:
    return (stakeholder for stakeholder in graph.strategy.stakeholders if stakeholder.change_agent)


def _bringing_together(graph: StrategyGraph) -> Iterator[Intervention]:
    for intervention in graph.strategy.interventions:
        if intervention.type in _BRINGS_TOGETHER and intervention.status in _UNDER_WAY:
            yield intervention


@criterion("genoa-found-in-person", words.message("People are looked for from door to door."))
def found_in_person(graph: StrategyGraph) -> Observation:
    """Whether people were sought in person (1.2), or a network of them is under way."""
    none = words.message("No network is under way, and no activity of 1.2 is recorded.")
    made = some(
        (item for item in _bringing_together(graph) if item.type is InterventionType.NETWORK),
        none=none,
    )
    doors = (
        Fact(
            words.message("{on}: {what}", on=activity.on, what=activity.what),
            field=("activities", index),
        )
        for index, activity in enumerate(graph.strategy.activities)
        if activity.substep == "1.2" and activity.on <= graph.today
    )
    return made if made.found else witnessed(doors, none=none)


@criterion("genoa-people-known", words.message("The people who drive the change are known."))
def people_known(graph: StrategyGraph) -> Observation:
    """Whether change agents are named."""
    return some(_agents(graph), none=_NO_AGENTS)


@criterion(
    "genoa-people-connected",
    words.message("Each of them is connected: in a body, or in a recorded activity."),
)
def people_connected(graph: StrategyGraph) -> Observation:
    """Whether each change agent is seen together with others."""
    active = participants_in_activities(graph)
    return each(
        _agents(graph),
        lambda item: item.id in active or bool(item.members or bodies_of(graph, item.id)) or None,
        lacks=lambda item: words.message(
            "“{title}” is not seen together with others.", title=item.name
        ),
        none=_NO_AGENTS,
    )


@criterion("genoa-statutory-body-heard", words.message("Each statutory body has a say."))
def statutory_body_heard(graph: StrategyGraph) -> Observation:
    """Whether the CUG, and other bodies that the law asks for, are heard."""
    return each(
        statutory_bodies(graph),
        lambda item: is_heard(graph, item.id) or None,
        lacks=lambda item: words.message("“{title}” has a say in nothing yet.", title=item.name),
        none=words.message("No statutory body, such as the CUG, is on the map."),
    )


@criterion(
    "genoa-network-under-way", words.message("A panel or a network of change agents is under way.")
)
def network_under_way(graph: StrategyGraph) -> Observation:
    """Whether something that brings people together is more than wanted."""
    return some(_bringing_together(graph), none=words.message("No panel or network is under way."))


@criterion("genoa-in-every-area", words.message("Each area has a change agent."))
def in_every_area(graph: StrategyGraph) -> Observation:
    """Whether the network reaches every department."""
    reached = departments_with_change_agent(graph)
    return each(
        graph.strategy.departments,
        lambda item: item.id in reached or None,
        lacks=lambda item: words.message("“{title}” has no change agent.", title=item.name),
        none=words.message("The strategy names no departments."),
    )


@criterion(
    "genoa-goals-year-by-year",
    words.message("Each goal that lies more than a year ahead has a goal for each year before it."),
)
def goals_year_by_year(graph: StrategyGraph) -> Observation:
    """Whether long-term goals are broken into yearly ones without a hole."""

    def whole(objective: Objective) -> bool:
        return not years_without_goal(graph, objective)

    return each(
        long_term_goals(graph),
        whole,
        lacks=lambda item: words.message(
            "“{title}” has no goal on the way for {years}.",
            title=item.name,
            years=in_words(years_without_goal(graph, item)),
        ),
        none=words.message("No goal lies more than a year ahead."),
    )


@criterion(
    "genoa-adviser-reports", words.message("The confidential adviser reported in the last months.")
)
def adviser_reports(graph: StrategyGraph) -> Observation:
    """Whether each adviser's last report is recent enough; nothing if none is recorded."""
    return each(
        advisers(graph),
        lambda item: reports_in_time(graph, item) if report_days(graph, item) else None,
        lacks=lambda item: words.message("“{title}” has not reported lately.", title=item.name),
        none=words.message("No stakeholder is marked as the confidential adviser."),
    )


@criterion("genoa-survey-recurs", words.message("A survey recurs, as often as was agreed."))
def survey_recurs(graph: StrategyGraph) -> Observation:
    """Whether each survey with waves says how often it comes, and its last wave is in time."""

    def is_in_time(indicator: Indicator) -> bool | None:
        due = wave_due(graph, indicator)
        return None if due is None else due >= graph.today

    return each(
        surveys(graph),
        is_in_time,
        lacks=lambda item: words.message(
            "“{title}” is overdue, or does not say how often it is held.", title=item.name
        ),
        none=words.message("No survey is kept as a series of waves."),
    )


@criterion(
    "genoa-leaders-meet-listeners",
    words.message("Somebody with high power met the CUG or the confidential adviser."),
)
def leaders_meet_listeners(graph: StrategyGraph) -> Observation:
    """Whether those who decide hear those to whom staff speak, in a recorded activity."""
    listeners = {
        statutory_body.id for statutory_body in (*statutory_bodies(graph), *advisers(graph))
    }
    leaders = {
        stakeholder.id for stakeholder in graph.strategy.stakeholders if stakeholder.powerful
    } - listeners
    return witnessed(
        (
            Fact(
                words.message("{what}, on {day}", what=item.what, day=item.on),
                field=("activities", index),
            )
            for index, item in enumerate(graph.strategy.activities)
            if item.on <= graph.today
            and leaders.intersection(item.participants)
            and listeners.intersection(item.participants)
        ),
        none=words.message("No such meeting is recorded."),
    )
