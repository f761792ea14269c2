"""What must be decided: hands, means, law, elections, a review (report, 4.4, 7.1, 7.4; Table 2)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from deiframe.agendas.steering_meeting.blocks import about, listed
from deiframe.document import AnswerLines, Paragraph, Point, Points
from deiframe.extension_points.agenda import AgendaItem
from deiframe.i18n import Message, joined_list, message
from deiframe.model.political_support import STAGE_WORDS
from deiframe.model.process import Obligation
from deiframe.model.time import Interval

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

_ELECTION_WITHIN: Final = Interval(12)


def decisions(graph: StrategyGraph, until: dt.date) -> AgendaItem:
    """What only this meeting can settle, before the one after it."""
    from deiframe.graph import progress
    from deiframe.graph.obligations import to_be_reviewed

    found = (
        *listed(
            about(progress.without_accountable(graph)), message("Nobody is accountable for it")
        ),
        *listed(about(progress.without_means(graph)), message("No money or time is given")),
        *listed(about(progress.planned_without_start(graph)), message("No start date is given")),
        *listed(map(_law, to_be_reviewed(graph, until)), message("Laws and policies to review")),
        *listed(map(Point, _whole(graph, until)), message("The strategy as a whole")),
        *_elections(graph),
    )
    nothing = Paragraph(message("According to the strategy, nothing waits for a decision."))
    return AgendaItem(
        message("What must be decided?"),
        message("Who takes it on, with which resources, and by when?"),
        (*(found or (nothing,)), AnswerLines(3)),
    )


def _law(obligation: Obligation) -> Point:
    text = message("{title}: {what}", title=obligation.name, what=obligation.review_on)
    return Point.about(obligation, text)


def _whole(graph: StrategyGraph, until: dt.date) -> Iterator[Message]:
    from deiframe.graph.dates import is_over, review_due

    due = review_due(graph)
    if due and due <= until:
        yield message("It is due for review by {day}.", day=due)
    period = graph.strategy.period
    if is_over(graph) and period:
        yield message("It ended on {day}; what follows it?", day=period.end)


def _elections(graph: StrategyGraph) -> Iterator[Points]:
    """The elections of the coming year, and what hangs on the support there is now."""
    from deiframe.graph.dates import support_today
    from deiframe.graph.support import at_stake

    last = _ELECTION_WITHIN.after(graph.today)
    now = support_today(graph)
    stage = STAGE_WORDS[now.stage] if now else message("not stated")
    for election in graph.strategy.elections:
        if not graph.today < election.on <= last:
            continue
        support = Point(message("political support today: {stage}", stage=stage))
        carried = [item.name for item in at_stake(graph, election.on, now.stage if now else None)]
        hangs = (
            message("to be ensured before that day: {what}", what=joined_list(carried))
            if carried
            else message("nothing that runs beyond that day depends on active support")
        )
        yield Points((support, Point(hangs)), message("Election on {day}", day=election.on))
