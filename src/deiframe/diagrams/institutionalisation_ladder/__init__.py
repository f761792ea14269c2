"""The ladder of institutionalisation: where one stands, and what the next rung asks (report, 7.2).

It answers: at which stage are we, and what is missing for the next?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.assessment import Section
from deiframe.diagrams.institutionalisation_ladder.finding import finding
from deiframe.diagrams.institutionalisation_ladder.rungs import Ladder
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Diagram, View
from deiframe.i18n import message
from deiframe.styling.assessment_frame import assessment_frame
from deiframe.styling.flow import contents, paginated
from deiframe.styling.frame import Content, Key
from deiframe.styling.states import ANSWER_LOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.assessment import LevelResult
    from deiframe.extension_points.sheet import PagedPicture
    from deiframe.graph.strategy_graph import StrategyGraph

_TITLE: Final = message("Ladder of institutionalisation")


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw it as the view asks: the lowest rung below, each higher one a little to the right.

    Raises:
        DrawingError: the view holds no assessment.
    """
    if view.assessment is None:
        raise DrawingError(message("This picture needs an assessment."))
    level = view.assessment.level
    frame = assessment_frame(
        graph,
        view,
        view.assessment,
        finding=finding(level),
        what=level.verdict.title,
        keys=_keys(level),
        about=level.about,
    )
    ladder = Ladder(level=level, frame=frame)
    first = Content(tuple(ladder.elements()), frame.area.height, ladder.description())
    return paginated(frame, [first, *contents(frame, ladder.strips())])


def _keys(level: LevelResult) -> Iterator[Key]:
    """The answers that occur."""
    words = {part.shown_as: part.answer for stage in level.verdict.parts for part in stage.parts}
    for status, look in ANSWER_LOOKS.items():
        if status in words:
            yield Key(words[status], look)


DIAGRAM: Final = Diagram(
    name="institutionalisation-ladder",
    title=_TITLE,
    draw=draw,
    assesses=[Section.LEVEL],
    uses=["page"],
)
