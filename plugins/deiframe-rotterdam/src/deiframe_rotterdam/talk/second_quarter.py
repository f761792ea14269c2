"""The questions of the second quarter: results, what brought them, what follows (D5.2, 5.4)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.agenda import AgendaItem, Origin, Paragraph, Point, Points, Row, Table
from deiframe_rotterdam.breakthroughs import breakthroughs
from deiframe_rotterdam.clusters import priorities, results_of
from deiframe_rotterdam.fields import Breakthrough, Prioritised, ResultKind
from deiframe_rotterdam.talk.telling import ROOM, named, noted, or_not_text
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph, Translatable
    from deiframe.model import Department, Intervention
    from deiframe_rotterdam.fields import Result

_KINDS: Final = {
    ResultKind.AWARENESS: message("In what people know and notice"),
    ResultKind.COMPOSITION: message("In who works here"),
}


def second_quarter(
    graph: StrategyGraph, cluster: Department | None
) -> tuple[AgendaItem, AgendaItem]:
    """What has come of it, in both kinds; and what brought it, how it is anchored, what follows."""
    return _results(graph, cluster), _anchoring(graph, cluster)


def _results(graph: StrategyGraph, cluster: Department | None) -> AgendaItem:
    found = list(results_of(graph, cluster))
    nothing = Paragraph(message("No result is noted."))
    return AgendaItem(
        message("What can the cluster show for it by now, as concretely as it can be measured?")
        if cluster
        else message("What is there to show for it by now, as concretely as it can be measured?"),
        parts=tuple(
            AgendaItem(
                words,
                filled_in=(
                    Points(tuple(_point(graph, *item) for item in found if item[1].kind is kind))
                    if any(result.kind is kind for _, result in found)
                    else nothing,
                    ROOM,
                ),
            )
            for kind, words in _KINDS.items()
        ),
    )


def _point(graph: StrategyGraph, item: Intervention, result: Result) -> Point:
    text = message("{what} ({title})", what=result.what, title=named(item))
    if result.on:
        text = message("{day}: {what}", day=result.on, what=text)
    if result.indicator:
        shown = graph.items[result.indicator].name
        text = message("{what}; shown by “{indicator}”", what=text, indicator=shown)
    return Point(text, noted(item, result))


def _anchoring(graph: StrategyGraph, cluster: Department | None) -> AgendaItem:
    chosen = (
        priorities(graph, cluster)
        if cluster
        else tuple(
            (Prioritised(), item)
            for breakthrough in breakthroughs(graph)
            for item in breakthrough.interventions
        )
    )
    count = _counts(graph, cluster)
    rows = tuple(
        Row(
            (
                named(item),
                str(count.get(item.id, 0)),
                *_how(entry, item),
            ),
            Origin.of(item),
        )
        for entry, item in sorted(chosen, key=lambda pair: -count.get(pair[1].id, 0))
    )
    heading = (
        message("Breakthrough"),
        message("Results noted"),
        message("Anchored in the work"),
        message("Next steps"),
    )
    nothing = Paragraph(message("The cluster has not said yet what comes first."))
    return AgendaItem(
        message(
            "Which breakthroughs brought most of it, how are they part of the daily work by now, and"
            " what comes next?"
        ),
        message(
            "Those with most results noted come first; whether they weigh most is for you to "
            "decide."
        ),
        (Table(heading, rows) if rows else nothing, ROOM),
    )


def _how(
    prioritised: Prioritised, item: Intervention
) -> tuple[str | Translatable, str | Translatable]:
    """How it is anchored and what follows: as the cluster says, or else as the breakthrough."""
    text = item.extension(Breakthrough) or Breakthrough()
    return or_not_text(prioritised.embedded or text.embedded), or_not_text(
        prioritised.next_steps or text.next_steps
    )


def _counts(graph: StrategyGraph, cluster: Department | None) -> dict[str, int]:
    found: dict[str, int] = {}
    for item, _ in results_of(graph, cluster):
        found[item.id] = found.get(item.id, 0) + 1
    return found
