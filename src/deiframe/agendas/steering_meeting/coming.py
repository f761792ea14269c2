"""What comes before the next meeting: what begins, ends, is looked at (report, 5.1, 6.1, 7.1)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.agendas.steering_meeting.telling import MOST, told
from deiframe.extend.agenda import AgendaItem, AnswerLines, Paragraph, Point
from deiframe.languages import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

Dated = tuple[dt.date, Point]
"""A day, and what there is on it."""


def coming(graph: StrategyGraph, until: dt.date) -> AgendaItem:
    """What has its day after this meeting, up to and including the day of the next one."""
    ahead = sorted(
        (one for one in _dated(graph) if graph.today < one[0] <= until), key=lambda one: one[0]
    )
    nothing = Paragraph(message("The strategy names no day in that time."))
    return AgendaItem(
        message("What comes next, up to {day}?", day=until),
        message("Who prepares what for the next time?"),
        (*(told((point for _, point in ahead), most=MOST) or (nothing,)), AnswerLines(3)),
    )


def _dated(graph: StrategyGraph) -> Iterator[Dated]:
    yield from _of_interventions(graph)
    yield from _of_indicators(graph)
    for one in graph.strategy.obligations:
        if one.review_on:
            said = message(
                "{day}: “{title}” is to be looked at again", day=one.review_on, title=one.name
            )
            yield one.review_on, Point.about(one, said)
    yield from _of_the_whole(graph)


def _of_interventions(graph: StrategyGraph) -> Iterator[Dated]:
    from deiframe.graph.course import end_of, start_of
    from deiframe.graph.responsibility import current_interventions

    for one in current_interventions(graph):
        start, end = start_of(one), end_of(one)
        looked_at = one.evaluation.when if one.evaluation else None
        if start:
            said = message("{day}: “{title}” begins", day=start, title=one.name)
            yield start, Point.about(one, said)
        if end:
            said = message("{day}: “{title}” ends", day=end, title=one.name)
            yield end, Point.about(one, said)
        if looked_at:
            said = message(
                "{day}: what “{title}” has brought is looked at", day=looked_at, title=one.name
            )
            yield looked_at, Point.about(one, said)


def _of_indicators(graph: StrategyGraph) -> Iterator[Dated]:
    from deiframe.graph.targets import begins, due
    from deiframe.model.measurement_words import target_said

    for one in graph.strategy.indicators:
        for target in one.targets:
            told = {"title": one.name, "target": target_said(one, target)}
            day, start = due(target), begins(target)
            if day:
                met = message("{day}: “{title}” is to be met: {target}", day=day, **told)
                yield day, Point.about(one, met)
            if start:
                holds = message("{day}: “{title}” begins to count: {target}", day=start, **told)
                yield start, Point.about(one, holds)


def _of_the_whole(graph: StrategyGraph) -> Iterator[Dated]:
    from deiframe.graph.calendar import review_due

    for election in graph.strategy.elections:
        yield election.on, Point(message("{day}: an election", day=election.on))
    due, period = review_due(graph), graph.strategy.period
    if due:
        yield due, Point(message("{day}: the strategy is to be reviewed", day=due))
    if period and period.end:
        yield period.end, Point(message("{day}: the strategy ends", day=period.end))
