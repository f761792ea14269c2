"""The stakeholder map: who has how much power, and how much interest (report, 2.3).

It answers: whom must we involve closely, and where do our change agents stand?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.diagnostics import Severity
from deiframe.diagrams.stakeholder_map.dots import KINDS, kind_of
from deiframe.diagrams.stakeholder_map.dots import SCORES as FIELDS
from deiframe.diagrams.stakeholder_map.finding import finding, is_placed
from deiframe.diagrams.stakeholder_map.plane import SCORES, Plane
from deiframe.extension_points.diagram import Diagram, View
from deiframe.graph.weighing import is_example
from deiframe.i18n import JoinedList, message
from deiframe.styling.flow import contents, paginated
from deiframe.styling.frame import EXAMPLE, Content, Frame, Key
from deiframe.styling.marks import keys_of, mark_of
from deiframe.styling.palette import MARKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.diagrams.stakeholder_map.plane import Cells
    from deiframe.extension_points.sheet import PagedPicture
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.people import Stakeholder

_TITLE: Final = message("Stakeholder map")
_LINES_AT_MOST: Final = 40
"""So many names below each other make a plane of a page that is scrolled; more are listed."""


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw it as the view asks; a focus shows who is linked with that item.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    shown = _shown(graph, view)
    placed = [item for item in shown if is_placed(item)]
    waiting = [item for item in shown if not is_placed(item)]
    frame = Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=JoinedList(finding(shown, is_part=view.focus is not None), " "),
        subtitle=(_TITLE, graph.strategy.municipality.name, graph.strategy.title),
        keys=tuple(_keys(shown, view)),
        day=graph.today,
        mark=EXAMPLE if is_example(graph.strategy) else None,
    )
    cells = _cells(placed)
    plane = Plane(graph=graph, view=view, frame=frame, cells=cells, height=_height(frame, cells))
    pages = []
    if placed:
        elements = tuple(plane.elements())
        pages.append(Content(elements, plane.height, plane.description()))
    lists = list(plane.lists(waiting))
    if lists or not pages:
        pages += contents(frame, lists)
    return paginated(frame, pages)


def _shown(graph: StrategyGraph, view: View) -> tuple[Stakeholder, ...]:
    everyone = graph.strategy.stakeholders
    focus = view.focused(graph)
    if focus is None:
        return everyone
    linked = {focus.id, *graph.network.succ[focus.id], *graph.network.pred[focus.id]}
    return tuple(item for item in everyone if item.id in linked)


def _cells(placed: Sequence[Stakeholder]) -> Cells:
    cells: dict[tuple[int, int], list[Stakeholder]] = {}
    for item in placed:
        if item.power is not None and item.interest is not None:
            cells.setdefault((item.power, item.interest), []).append(item)
    return cells


def _height(frame: Frame, cells: Cells) -> float:
    """How high the plane is: as the page, or if it is scrolled as its fullest cell needs."""
    if not frame.page.tallest:
        return frame.area.height
    fullest = max((len(people) for people in cells.values()), default=0)
    needed = min(fullest, _LINES_AT_MOST) * (frame.page.small + 4) * len(SCORES)
    return min(frame.growing_area.height, max(frame.area.height, needed))


def _keys(shown: Sequence[Stakeholder], view: View) -> Iterator[Key]:
    """What occurs, and no more."""
    there = {kind_of(item).sign for item in shown}
    for kind in KINDS:
        if kind.sign in there:
            yield Key(kind.word, sign=kind.sign)
    if any(item.change_agent for item in shown):
        yield Key(message("filled: change agent"), sign="●")
    if any(view.findings_about(item.id) for item in shown):
        yield Key(message("finding"), sign=MARKS[Severity.WARNING].sign)
    yield from keys_of(mark_of(item, *FIELDS) for item in shown)


DIAGRAM: Final = Diagram(
    name="stakeholder-map", title=_TITLE, draw=draw, uses=["focus", "overlay", "page"]
)
