"""The roadmap: seven steps, 25 sub-steps and two accelerators, with how far each is.

It answers: how far are we, and what comes next?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.assessment import Section
from deiframe.diagrams.roadmap.finding import finding
from deiframe.diagrams.roadmap.strips import Rows
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Diagram, View
from deiframe.i18n import message
from deiframe.styling.assessment_frame import assessment_frame
from deiframe.styling.flow import flowing
from deiframe.styling.frame import Key
from deiframe.styling.states import ANSWER_LOOKS
from deiframe.verdicts import SubstepStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.assessment import Roadmap
    from deiframe.extension_points.sheet import PagedPicture
    from deiframe.graph.strategy_graph import StrategyGraph

_TITLE: Final = message("Roadmap")


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw it as the view asks: a row for each step, its accelerator above it.

    Raises:
        DrawingError: the view holds no assessment.
    """
    if view.assessment is None:
        raise DrawingError(message("This picture needs an assessment."))
    roadmap = view.assessment.roadmap
    frame = assessment_frame(
        graph,
        view,
        view.assessment,
        finding=finding(roadmap),
        what=_TITLE,
        keys=_keys(graph, roadmap),
    )
    return flowing(frame, Rows(graph=graph, roadmap=roadmap, frame=frame).strips())


def _keys(graph: StrategyGraph, roadmap: Roadmap) -> Iterator[Key]:
    """What occurs, and no more."""
    words = {item.verdict.shown_as: item.verdict.answer for item in roadmap.substeps}
    for status, look in ANSWER_LOOKS.items():
        if status in words:
            yield Key(words[status], look)
    if any(activity.on <= graph.today for activity in graph.strategy.activities):
        yield Key(message("an activity, on a line from three years ago"), sign="|")
    holding = (SubstepStatus.DONE, SubstepStatus.STALE)
    if any(item.renew_by and item.verdict.status in holding for item in roadmap.substeps):
        yield Key(message("renew by then"), sign=">")
    if roadmap.next_steps:
        yield Key(message("what comes next, in this order"), sign="►")


DIAGRAM: Final = Diagram(
    name="roadmap",
    title=_TITLE,
    draw=draw,
    assesses=[Section.ROADMAP],
    uses=["page"],
)
