"""Criteria about the steering: the talk, and the office and its end (D5.2, 4.5, 5.4, 7.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe.criteria import Fact, Observation, Truth, criterion, each, some, witnessed
from deiframe.model import InterventionType, Status
from deiframe_rotterdam.clusters import without_director
from deiframe_rotterdam.criteria.evidence import about
from deiframe_rotterdam.fields import Part
from deiframe_rotterdam.steering import (
    EVERY,
    has_dissolved,
    heirs,
    members_with,
    offices,
    steering_talk,
    talks_held,
)
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Activity, Stakeholder

_TWICE: Final = 2


@criterion(
    "rotterdam-steering-talk",
    message(
        "The municipal secretary holds the steering talk with the cluster directors at least every"
        " four months."
    ),
)
def talk_agreed(graph: StrategyGraph) -> Observation:
    """Whether it is named, held often enough, and they are in it; partly if one is missing."""
    rule = message(
        "Yes if it is held at least every four months, with all of them in it; partly if one of "
        "these is missing; not recorded without a steering talk."
    )
    talk = steering_talk(graph)
    if talk is None:
        absent = Fact(message("No steering talk is named."), field=("stakeholders",))
        return Observation(truth=Truth.NOT_RECORDED, rule=rule, missing=(absent,))
    lacks = tuple(_lacks(graph, talk))
    truth = Truth.PARTLY if lacks else Truth.YES
    return Observation(truth=truth, rule=rule, found=(about(talk),), missing=lacks)


def _lacks(graph: StrategyGraph, talk: Stakeholder) -> Iterator[Fact]:
    if talk.meets_every is None or talk.meets_every > EVERY:
        text = message("Nothing says that it is held every four months.")
        yield Fact(text, talk.id, ("meets_every",) if talk.meets_every else ())
    if not members_with(graph, talk, Part.MUNICIPAL_SECRETARY):
        yield Fact(message("The municipal secretary is not in it."), talk.id)
    directors = members_with(graph, talk, Part.CLUSTER_DIRECTOR)
    if not directors or without_director(graph, directors):
        yield Fact(message("Not all cluster directors are in it."), talk.id)


@criterion("rotterdam-talk-held", message("The steering talk took place."))
def talk_held(graph: StrategyGraph) -> Observation:
    """Whether an activity of 5.4 records it, with the talk among those who took part."""
    return witnessed(
        (_activity_fact(index, item) for index, item in talks_held(graph)),
        none=message("No activity of 5.4 records a steering talk (with the talk under `with`)."),
    )


@criterion("rotterdam-talk-regular", message("The steering talk took place at least twice."))
def talk_regular(graph: StrategyGraph) -> Observation:
    """Whether two are recorded; partly with one."""
    found = tuple(_activity_fact(index, item) for index, item in talks_held(graph))
    enough = len(found) >= _TWICE
    lacks = Fact(message("It is not recorded twice."), field=("activities",))
    return Observation(
        truth=Truth.YES if enough else Truth.PARTLY if found else Truth.NOT_RECORDED,
        rule=message(
            "Yes if it is recorded at least twice, partly if once, not recorded if never."
        ),
        found=found,
        missing=() if enough else (lacks,),
    )


@criterion(
    "rotterdam-office", message("There is an office that moves the plan from paper to action.")
)
def office_there(graph: StrategyGraph) -> Observation:
    """Whether a stakeholder is the office, or an intervention that runs or ran sets one up."""
    states = (Status.RUNNING, Status.DONE, Status.INSTITUTIONALISED)
    set_up = (
        intervention
        for intervention in graph.strategy.interventions
        if intervention.type is InterventionType.OFFICE and intervention.status in states
    )
    return some((*offices(graph), *set_up), none=message("No office is named or set up."))


@criterion(
    "rotterdam-office-dissolved",
    message("The office has dissolved, and others have taken over its tasks."),
)
def office_dissolved(graph: StrategyGraph) -> Observation:
    """Whether each office's end is past and it has heirs."""
    return each(
        offices(graph),
        lambda item: has_dissolved(graph, item) and bool(heirs(item)),
        lacks=lambda item: message(
            "“{title}” is still there, or its tasks go to nobody.", title=item.name
        ),
        none=message("No stakeholder is the office."),
    )


def _activity_fact(index: int, activity: Activity) -> Fact:
    """A recorded talk as evidence."""
    text = message("{on}: {what}", on=activity.on, what=activity.what)
    return Fact(text, field=("activities", index))
