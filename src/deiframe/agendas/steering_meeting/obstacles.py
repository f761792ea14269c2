"""What is in the way: what stands still, runs on, or has nobody to do it (report, 5.1 and 5.4)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from deiframe.agendas.steering_meeting.blocks import about, listed
from deiframe.agendas.steering_meeting.risks import risk_rows
from deiframe.document import AnswerLines, Paragraph
from deiframe.extension_points.agenda import AgendaItem
from deiframe.i18n import Message, message
from deiframe.model.theory import Intervention

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


def obstacles(graph: StrategyGraph) -> AgendaItem:
    """What the strategy itself shows to be stuck, and room for what it cannot show."""
    from deiframe.graph import progress

    found = (
        *listed(about(progress.stopped(graph), lambda item: item.note), message("Stopped")),
        *listed(
            about(
                progress.past_end(graph),
                lambda item: message("was to end on {day}", day=progress.end_of(item)),
            ),
            message("Still running after its end"),
        ),
        *listed(about(progress.late_to_begin(graph), _late(graph)), message("Not begun yet")),
        *listed(
            about(progress.of_unknown_status(graph), _late(graph)),
            message("Status not stated"),
        ),
        *listed(about(progress.without_hands(graph)), message("Nobody carries it out")),
    )
    nothing = Paragraph(message("According to the strategy, nothing is stuck."))
    noted = tuple(risk_rows(graph))
    return AgendaItem(
        message("What is in the way?"),
        message("Who resists, what exactly, and for which reason? What would help?"),
        (*(found or (() if noted else (nothing,))), *noted, AnswerLines(4)),
    )


def _late(graph: StrategyGraph) -> Callable[[Intervention], Message]:
    """Words for the day that went by: of its end, or else of its beginning."""
    from deiframe.graph import progress

    def text(intervention: Intervention) -> Message:
        end = progress.end_of(intervention)
        if end is not None and end < graph.today:
            return message("was to end on {day}", day=end)
        return message("should have begun on {day}", day=progress.start_of(intervention))

    return text
