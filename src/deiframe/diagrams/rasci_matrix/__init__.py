"""The RASCI matrix: who has which role in which action (report, 4.4).

It answers: who answers for what, and for what does nobody?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.diagrams.rasci_matrix.finding import finding
from deiframe.diagrams.rasci_matrix.strips import Matrix
from deiframe.diagrams.rasci_matrix.table import ROLES, actors_of, is_linked, rows_of, sections_of
from deiframe.extension_points.diagram import Diagram, View
from deiframe.graph.schedule import scheduled
from deiframe.graph.weighing import is_example
from deiframe.i18n import JoinedList, message
from deiframe.styling.flow import flowing
from deiframe.styling.frame import EXAMPLE, Frame, Key
from deiframe.styling.marks import keys_of, mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.diagrams.rasci_matrix.table import Row
    from deiframe.extension_points.sheet import PagedPicture
    from deiframe.graph.strategy_graph import StrategyGraph

_TITLE: Final = message("RASCI matrix")


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw it as the view asks; a focus shows one action, or all of an actor's.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    focus = view.focused(graph)
    actions = [
        item for item in scheduled(graph) if focus is None or is_linked(graph, item, focus.id)
    ]
    rows = rows_of(graph, actions)
    sections, actors = tuple(sections_of(graph, rows)), tuple(actors_of(graph, rows))
    frame = Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=JoinedList(finding(graph, actions, is_part=focus is not None), " "),
        subtitle=(_TITLE, graph.strategy.municipality.name, graph.strategy.title),
        keys=tuple(_keys(rows)),
        day=graph.today,
        mark=EXAMPLE if is_example(graph.strategy) else None,
    )
    matrix = Matrix(sections=sections, actors=actors, frame=frame)
    return flowing(frame, matrix.strips())


def _keys(rows: Sequence[Row]) -> Iterator[Key]:
    """The roles that occur, and no more."""
    for relation, role in ROLES.items():
        if any(relation in row.roles for row in rows):
            yield Key(role.word, sign=role.letter)
    yield from keys_of(
        mark
        for row in rows
        for mark in (mark_of(row.action, "rasci"), *(mark_of(actor) for actor in row.actors))
    )


DIAGRAM: Final = Diagram(name="rasci-matrix", title=_TITLE, draw=draw, uses=["focus", "page"])
