"""The timeline: what is done when, what is late, who is loaded, and what it costs (report, 4.4).

It answers: what happens this quarter?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.diagrams.timeline.finding import finding
from deiframe.diagrams.timeline.plan import plan_of
from deiframe.diagrams.timeline.plane import Plane
from deiframe.diagrams.timeline.rows import CALENDAR, ON_PLANE, Rows, marks_of
from deiframe.extension_points.diagram import Diagram, DiagramOption, View
from deiframe.graph.schedule import evaluated_on
from deiframe.graph.weighing import is_example
from deiframe.i18n import JoinedList, message
from deiframe.styling.flow import flowing
from deiframe.styling.frame import EXAMPLE, Frame, Key
from deiframe.styling.marks import keys_of
from deiframe.styling.states import STATUS_LOOKS, status_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.diagrams.timeline.plan import Plan
    from deiframe.extension_points.sheet import Element, PagedPicture
    from deiframe.extension_points.theme import Theme
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.theory import Intervention
    from deiframe.styling.flow import Placed

_TITLE: Final = message("Timeline")


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw it as the view asks; a focus shows the actions that are linked with an item.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    plan = plan_of(graph, view.focused(graph), view.by)
    frame = Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=JoinedList(finding(graph, tuple(plan.actions), plan.undated), " "),
        subtitle=(_TITLE, graph.strategy.municipality.name, graph.strategy.title),
        keys=tuple(_keys(graph, plan, view.theme)),
        day=graph.today,
        mark=EXAMPLE if is_example(graph.strategy) else None,
    )
    area = frame.area
    plane = Plane(span=plan.span, x=area.width * (1 - CALENDAR), width=area.width * CALENDAR)
    strips = Rows(graph=graph, plan=plan, plane=plane, frame=frame).strips()

    def across(page: Sequence[Placed]) -> Iterator[Element]:
        for top, bottom in _runs(page):
            yield from plane.ground(top, bottom, frame)
            yield from (plane.line(event, top, bottom, frame) for event in plan.events)

    return flowing(frame, strips, behind=across)


def _runs(page: Sequence[Placed]) -> Iterator[tuple[float, float]]:
    """Where rows on the calendar begin and end, those that follow each other taken together."""
    top = bottom = None
    for item in page:
        if item.strip.name == ON_PLANE:
            top, bottom = item.top if top is None else top, item.bottom
        elif top is not None and bottom is not None:
            yield top, bottom
            top = None
    if top is not None and bottom is not None:
        yield top, bottom


def _actions(plan: Plan) -> tuple[Intervention, ...]:
    return (*plan.actions, *plan.undated)


def _keys(graph: StrategyGraph, plan: Plan, theme: Theme) -> Iterator[Key]:
    """What occurs, and no more."""
    first, last = plan.span[0].first, plan.span[-1].last
    there = {item.status for item in _actions(plan)}
    for status, look in STATUS_LOOKS.items():
        if status in there:
            yield Key(status_word(status), look)
    if any(day and first <= day <= last for day in map(evaluated_on, plan.actions)):
        yield Key(message("evaluation"), sign="◊")
    if any(first <= day <= last for group in plan.groups for day in group.targets):
        yield Key(message("a figure is to be reached"), sign="▲")
    if plan.late:
        yield Key(message("late since then"), colour=theme.error)
    if any(plan.actions):
        yield Key(message("this quarter; bold: begins, ends or is evaluated"), colour=theme.stale)
    yield from keys_of(marks_of(graph, plan))


DIAGRAM: Final = Diagram(
    name="timeline",
    title=_TITLE,
    draw=draw,
    uses=["focus", "page", "by"],
    choices={DiagramOption.BY: ("department", "objective")},
)
