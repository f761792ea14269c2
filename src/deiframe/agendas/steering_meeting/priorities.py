"""What has priority, and how far it is (report, 4.1 and 5.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

from deiframe.agendas.steering_meeting.blocks import MOST, NOT_STATED, actors, period_text, rest
from deiframe.document import AnswerLines, Inline, Origin, Paragraph, Points, Row, Table
from deiframe.extension_points.agenda import AgendaItem, FilledIn
from deiframe.i18n import message
from deiframe.model.statuses import STATUS_WORDS
from deiframe.model.theory import Intervention, Objective

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


def priorities(graph: StrategyGraph) -> AgendaItem:
    """The essential objectives and interventions; what is under way, where none is essential."""
    return AgendaItem(
        message("What comes first, and how far is it?"),
        message("Is this still the right choice, and why? What may wait?"),
        (*_filled_in(graph), AnswerLines(3)),
    )


def _filled_in(graph: StrategyGraph) -> Iterator[FilledIn]:
    from deiframe.graph.progress import essential, under_way

    objectives = essential(graph.strategy.objectives)
    interventions = essential(graph.strategy.interventions)
    yield from _table(_OBJECTIVES, [_objective(graph, objective) for objective in objectives])
    if interventions:
        yield from _table(_INTERVENTIONS, _interventions(graph, interventions))
        return
    running = _interventions(graph, under_way(graph))
    if not objectives:
        yield Paragraph(message("Nothing is marked as essential."))
    if running:
        yield Paragraph(message("This is under way:"))
        yield from _table(_INTERVENTIONS, running)
    else:
        yield Paragraph(message("No intervention is under way."))


def _table(heading: tuple[Inline, ...], rows: Sequence[Row]) -> Iterator[FilledIn]:
    if rows:
        yield Table(heading, tuple(rows[:MOST]))
    if len(rows) > MOST:
        yield Points(rest(len(rows)))


def _objective(graph: StrategyGraph, objective: Objective) -> Row:
    from deiframe.graph.measurement import measured_by
    from deiframe.graph.targets import due

    end = objective.period.end if objective.period else None
    targets = chain.from_iterable(item.targets for item in measured_by(graph, objective.id))
    days = [day for day in map(due, targets) if day]
    whose = graph.items[objective.department].name if objective.department else NOT_STATED
    cells = (objective.name, end or max(days, default=None) or NOT_STATED, whose)
    return Row(cells, Origin.of(objective))


def _interventions(graph: StrategyGraph, interventions: Iterable[Intervention]) -> list[Row]:
    from deiframe.graph.responsibility import accountable_for, responsible_for

    return [
        Row(
            (
                intervention.name,
                STATUS_WORDS[intervention.status] if intervention.status else NOT_STATED,
                period_text(intervention.period),
                actors(accountable_for(graph, intervention.id)),
                actors(responsible_for(graph, intervention.id)),
            ),
            Origin.of(intervention),
        )
        for intervention in interventions
    ]


_OBJECTIVES: Final = (message("Objective"), message("By when"), message("Whose it is"))
_INTERVENTIONS: Final = (
    message("Intervention"),
    message("Status"),
    message("When"),
    message("Who is accountable"),
    message("Who carries it out"),
)
