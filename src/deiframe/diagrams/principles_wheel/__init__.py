"""The ten success principles: how each stands, and what answers its questions (report, Table 3).

It answers: where are the gaps, and which sub-steps help?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.assessment import Section
from deiframe.diagrams.principles_wheel.finding import finding
from deiframe.diagrams.principles_wheel.rows import Rows
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Diagram, DiagramOption, View
from deiframe.i18n import message
from deiframe.styling.assessment_frame import assessment_frame
from deiframe.styling.flow import flowing
from deiframe.styling.frame import Key
from deiframe.styling.states import ANSWER_LOOKS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.assessment import PrincipleResult
    from deiframe.extension_points.diagram import AnyPicture
    from deiframe.graph.strategy_graph import StrategyGraph

_TITLE: Final = message("Ten success principles")
_WHEEL: Final = "wheel"


def draw(graph: StrategyGraph, view: View) -> AnyPicture:
    """Draw it as the view asks: as rows, or with the layout ``wheel`` as a chart.

    Raises:
        DrawingError: the view holds no assessment.
    """
    if view.assessment is None:
        raise DrawingError(message("This picture needs an assessment."))
    principles = view.assessment.principles
    frame = assessment_frame(
        graph,
        view,
        view.assessment,
        finding=finding(principles),
        what=_TITLE,
        keys=_keys(principles),
    )
    if view.layout == _WHEEL:
        from deiframe.diagrams.principles_wheel.wheel import wheel

        about = " · ".join(frame.translate(item) for item in (*frame.subtitle, frame.mark) if item)
        return wheel(principles, view, frame.translate(frame.title), about)
    return flowing(frame, Rows(principles=principles, frame=frame).strips())


def _keys(principles: Sequence[PrincipleResult]) -> Iterator[Key]:
    """The answers that occur, each with its look, once."""
    verdicts = [part for item in principles for part in (item.verdict, *item.verdict.parts)]
    words = {verdict.shown_as: verdict.answer for verdict in verdicts}
    for status, look in ANSWER_LOOKS.items():
        if status in words:
            yield Key(words[status], look)


DIAGRAM: Final = Diagram(
    name="principles-wheel",
    title=_TITLE,
    draw=draw,
    assesses=[Section.PRINCIPLES],
    uses=["page", "layout"],
    choices={DiagramOption.LAYOUT: ("rows", _WHEEL)},
)
