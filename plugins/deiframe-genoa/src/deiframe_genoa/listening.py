"""Questions about listening: statutory bodies, the confidential adviser, surveys that come back."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from deiframe import StrategyGraph
from deiframe.graph.participation import HEARD, last_seen
from deiframe.model import Indicator, Interval, Intervention, Stakeholder, StakeholderType, Status
from deiframe_genoa.fields import Adviser, Recurring, Wave

LONGEST: Final = Interval(4)
"""The adviser reports every three to four months (report D5.2, section 2.1)."""

THRESHOLD: Final = 10
"""Numbers of persons below this are not shown: the persons could be recognised."""

_NOT_YET: Final = (Status.IDEA, Status.STOPPED)


def statutory_bodies(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The bodies that the law asks for, such as the CUG."""
    for stakeholder in graph.strategy.stakeholders:
        if stakeholder.type is StakeholderType.STATUTORY_BODY:
            yield stakeholder


def is_heard(graph: StrategyGraph, body: str) -> bool:
    """Whether a body has a say: in an intervention that is more than an idea, or in an activity.

    Being informed is not enough, and neither is what is stopped.
    """
    roles = graph.sources(body, *HEARD)
    text = any(isinstance(role, Intervention) and role.status not in _NOT_YET for role in roles)
    return text or body in last_seen(graph)


def advisers(graph: StrategyGraph) -> Iterator[Stakeholder]:
    """The confidential advisers: those marked as such, or with a report."""
    for stakeholder in graph.strategy.stakeholders:
        block = stakeholder.extension(Adviser)
        if block and (block.adviser or block.reports):
            yield stakeholder


def cadence(adviser: Stakeholder) -> Interval:
    """How often an adviser is to report: as often as it meets, at least every four months."""
    return min(adviser.meets_every or LONGEST, LONGEST)


def report_days(graph: StrategyGraph, adviser: Stakeholder) -> list[dt.date]:
    """The days up to today on which an adviser reported.

    An activity of sub-step 2.1 in which it took part counts too.
    """
    block = adviser.extension(Adviser)
    text = [report.on for report in block.reports] if block else []
    recorded = (
        activity.on
        for activity in graph.strategy.activities
        if activity.substep == "2.1" and adviser.id in activity.participants
    )
    return sorted(day for day in (*text, *recorded) if day <= graph.today)


def reports_in_time(graph: StrategyGraph, adviser: Stakeholder) -> bool:
    """Whether the last report is not older than the cadence allows."""
    days = report_days(graph, adviser)
    return bool(days) and cadence(adviser).after(days[-1]) >= graph.today


def surveys(graph: StrategyGraph) -> Iterator[Indicator]:
    """The indicators that come from a survey with waves."""
    for indicator in graph.strategy.indicators:
        block = indicator.extension(Recurring)
        if block and block.waves:
            yield indicator


def last_wave(graph: StrategyGraph, survey: Indicator) -> Wave | None:
    """The latest wave that may have been held by today."""
    block = survey.extension(Recurring)
    held = [
        (wave.earliest, wave)
        for wave in (block.waves if block else ())
        if wave.earliest and wave.earliest <= graph.today
    ]
    return max(held, key=lambda pair: pair[0])[1] if held else None


def wave_due(graph: StrategyGraph, survey: Indicator) -> dt.date | None:
    """The day by which the next wave is to be held; None where that cannot be told.

    A wave of which only the year is known counts from the end of that year.
    """
    last = last_wave(graph, survey)
    day = last.latest if last else None
    return survey.frequency.after(day) if survey.frequency and day else None
