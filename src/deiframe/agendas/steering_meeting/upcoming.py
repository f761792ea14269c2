"""What comes before the next meeting: what begins, ends, is looked at (report, 5.1, 6.1, 7.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe.agendas.steering_meeting.blocks import MOST, listed
from deiframe.document import AnswerLines, Origin, Paragraph, Point
from deiframe.extension_points.agenda import AgendaItem
from deiframe.i18n import Message, message
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import Status

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

Dated = tuple[dt.date, Point]
"""A day, and what there is on it."""

_TO_BEGIN: Final = (None, Status.IDEA, Status.PLANNED, Status.RUNNING)
"""How far that is of which the beginning or the end may lie ahead."""


def coming(graph: StrategyGraph, until: dt.date) -> AgendaItem:
    """What has its day from this meeting on, up to and including the day of the next one."""
    ahead = sorted(
        (item for item in _dated(graph) if graph.today <= item[0] <= until),
        key=lambda item: item[0],
    )
    nothing = Paragraph(message("The strategy has no date in that period."))
    return AgendaItem(
        message("What comes next, up to {day}?", day=until),
        message("Who prepares what for the next time?"),
        (*(listed((point for _, point in ahead), most=MOST) or (nothing,)), AnswerLines(3)),
    )


def _dated(graph: StrategyGraph) -> Iterator[Dated]:
    for intervention in graph.strategy.interventions:
        yield from _of_intervention(intervention)
    yield from _of_objectives(graph)
    yield from _of_indicators(graph)
    for obligation in graph.strategy.obligations:
        if obligation.review_on:
            text = message(
                "{day}: “{title}” is due for review",
                day=obligation.review_on,
                title=obligation.name,
            )
            yield obligation.review_on, Point.about(obligation, text)
    yield from _of_the_whole(graph)


def _of_intervention(intervention: Intervention) -> Iterator[Dated]:
    """When it begins, ends, and is looked at; what was stopped has no more days."""
    from deiframe.graph.progress import end_of, start_of

    start, end = start_of(intervention), end_of(intervention)
    looked_at = intervention.evaluation.when if intervention.evaluation else None
    if start and intervention.status in _TO_BEGIN:
        yield start, Point.about(intervention, _begins(intervention, start))
    if end and intervention.status in _TO_BEGIN:
        yield end, Point.about(intervention, _ends(intervention, end))
    if looked_at and intervention.status not in (Status.IDEA, Status.STOPPED):
        text = message("{day}: “{title}” is evaluated", day=looked_at, title=intervention.name)
        yield looked_at, Point.about(intervention, text)


def _begins(intervention: Intervention, day: dt.date) -> Message:
    if intervention.status is Status.IDEA:
        return message(
            "{day}: “{title}” is to begin, and is still an idea", day=day, title=intervention.name
        )
    return message("{day}: “{title}” begins", day=day, title=intervention.name)


def _ends(intervention: Intervention, day: dt.date) -> Message:
    if intervention.status is Status.IDEA:
        return message(
            "{day}: “{title}” is to end, and is still an idea", day=day, title=intervention.name
        )
    return message("{day}: “{title}” ends", day=day, title=intervention.name)


def _of_objectives(graph: StrategyGraph) -> Iterator[Dated]:
    for objective in graph.strategy.objectives:
        end = objective.period.end if objective.period else None
        if end:
            text = message("{day}: “{title}” is to be reached", day=end, title=objective.name)
            yield end, Point.about(objective, text)


def _of_indicators(graph: StrategyGraph) -> Iterator[Dated]:
    from deiframe.graph.targets import begins, due
    from deiframe.model.measurement_words import target_text

    for indicator in graph.strategy.indicators:
        for target in indicator.targets:
            values = {"title": indicator.name, "target": target_text(indicator, target)}
            day, start = due(target), begins(target)
            if day:
                met = message("{day}: “{title}” is to be met: {target}", day=day, **values)
                yield day, Point.about(indicator, met)
            if start:
                holds = message("{day}: “{title}” begins to count: {target}", day=start, **values)
                yield start, Point.about(indicator, holds)


def _of_the_whole(graph: StrategyGraph) -> Iterator[Dated]:
    from deiframe.graph.dates import review_due

    for activity in graph.strategy.activities:
        if activity.on > graph.today:
            origin = Origin(
                source=activity.source,
                illustrative=activity.illustrative,
                reading=activity.reading,
            )
            text = message("{day}: {what}", day=activity.on, what=activity.what)
            yield activity.on, Point(text, origin)
    for election in graph.strategy.elections:
        yield election.on, Point(message("{day}: an election", day=election.on))
    due, period = review_due(graph), graph.strategy.period
    if due:
        yield due, Point(message("{day}: the strategy is to be reviewed", day=due))
    if period and period.end:
        yield period.end, Point(message("{day}: the strategy ends", day=period.end))
