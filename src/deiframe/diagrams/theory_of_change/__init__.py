"""The theory of change: from what is done, over what it changes, to the vision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.diagrams.theory_of_change.details import DETAILS
from deiframe.diagrams.theory_of_change.lanes_picture import draw_lanes
from deiframe.diagrams.theory_of_change.ranked import draw_ranked
from deiframe.diagrams.theory_of_change.scene import scene_of
from deiframe.diagrams.theory_of_change.sentences import description_of, title_of
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Diagram, DiagramOption, ReadingDirection, View
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.extension_points.diagram import AnyPicture
    from deiframe.graph.strategy_graph import StrategyGraph

_LANES: Final = "lanes"
_GRAPH: Final = "graph"


def draw(graph: StrategyGraph, view: View) -> AnyPicture:
    """Draw it as the view asks: in lanes, or as the engine lays it out, which alone reads upwards.

    Raises:
        DrawingError: the view's focus is not part of the theory of change, or lanes are to read
            upwards.
    """
    scene = scene_of(graph, view)
    upwards = view.direction is ReadingDirection.UP
    if upwards and view.layout == _LANES:
        raise DrawingError(message("Lanes read to the left or right; --layout graph reads up."))
    if view.layout == _GRAPH or upwards:
        return draw_ranked(scene, scene.translate(title_of(scene)), description_of(scene))
    return draw_lanes(scene)


DIAGRAM: Final = Diagram(
    name="theory-of-change",
    title=message("Theory of change"),
    draw=draw,
    uses=frozenset(DiagramOption) - {DiagramOption.BY},
    choices={
        DiagramOption.LAYOUT: (_LANES, _GRAPH),
        DiagramOption.SHOW: tuple(DETAILS),
        DiagramOption.SPLIT: ("objective", "department", "dimension"),
    },
)
