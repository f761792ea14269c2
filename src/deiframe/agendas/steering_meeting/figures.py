"""What the figures show: from where, to where, by when, and who delivers them (report, 5.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from deiframe.agendas.steering_meeting.blocks import MOST, NOBODY, NOT_STATED, rest
from deiframe.document import AnswerLines, Origin, Paragraph, Points, Row, Table
from deiframe.extension_points.agenda import AgendaItem, FilledIn
from deiframe.i18n import JoinedList, message
from deiframe.model.measurement import Indicator
from deiframe.model.measurement_words import baseline_text, target_text

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


def figures(graph: StrategyGraph) -> AgendaItem:
    """Each indicator with its baseline, its targets, and who collects it."""
    return AgendaItem(
        message("What do the figures show?"),
        message("What changed since the last time, and what do staff report about it?"),
        (*_filled_in(graph), AnswerLines(3)),
    )


def _filled_in(graph: StrategyGraph) -> list[FilledIn]:
    indicators = graph.strategy.indicators
    if not indicators:
        return [Paragraph(message("No indicator is agreed on yet."))]
    filled_in: list[FilledIn] = [
        Table(_HEADING, tuple(_row(graph, indicator) for indicator in indicators[:MOST])),
        Paragraph(_NO_FIGURES),
    ]
    if len(indicators) > MOST:
        filled_in.insert(1, Points(rest(len(indicators))))
    return filled_in


def _row(graph: StrategyGraph, indicator: Indicator) -> Row:
    made_up = [target.illustrative for target in indicator.targets]
    if indicator.baseline:
        made_up.append(indicator.baseline.illustrative)
    origin = Origin.of(indicator)
    return Row(
        (
            indicator.name,
            baseline_text(indicator) or NOT_STATED,
            JoinedList(tuple(target_text(indicator, item) for item in indicator.targets), "; ")
            if indicator.targets
            else NOT_STATED,
            graph.items[indicator.collected_by].name if indicator.collected_by else NOBODY,
        ),
        attrs.evolve(origin, illustrative=origin.illustrative or any(made_up)),
    )


_HEADING: Final = (
    message("Indicator"),
    message("It started from"),
    message("What it should become"),
    message("Who collects it"),
)
_NO_FIGURES: Final = message(
    "No measured figure is filled in: deiframe does not read measurements yet. Write the latest"
    " ones below."
)
