"""The impact drivers: where each stands on its scale, and where it still can (report, 2.4).

It answers: what carries our strategy, what does not, and what did nobody answer?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.assessment import Section
from deiframe.diagrams.driver_radar.finding import finding, is_whole
from deiframe.diagrams.driver_radar.rows import Rows
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Diagram, DiagramOption, View
from deiframe.i18n import message, messages
from deiframe.model.impact_drivers import ABOUT
from deiframe.styling.assessment_frame import assessment_frame
from deiframe.styling.flow import flowing
from deiframe.styling.frame import Key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from deiframe.assessment import DriverProfile
    from deiframe.extension_points.diagram import AnyPicture
    from deiframe.graph.strategy_graph import StrategyGraph

_TITLE: Final = message("Impact drivers")
_RADAR: Final = "radar"


def draw(graph: StrategyGraph, view: View) -> AnyPicture:
    """Draw it as the view asks: as rows, or with the layout ``radar`` as a chart.

    Raises:
        DrawingError: the view holds no assessment; or a radar is asked for, and a question is open.
    """
    if view.assessment is None:
        raise DrawingError(message("This picture needs an assessment."))
    profiles = view.assessment.drivers
    frame = assessment_frame(
        graph,
        view,
        view.assessment,
        finding=finding(profiles),
        what=_TITLE,
        keys=_keys(profiles),
        about=ABOUT,
    )
    if view.layout != _RADAR:
        return flowing(frame, Rows(profiles=profiles, frame=frame).strips())
    _refuse_open(profiles)
    from deiframe.diagrams.driver_radar.radar import radar

    about = (*frame.subtitle, *(key.words for key in _earlier(profiles)), ABOUT, frame.mark)
    words = " · ".join(frame.translate(item) for item in about if item)
    return radar(profiles, view, frame.translate(frame.title), words)


def _refuse_open(profiles: Sequence[DriverProfile]) -> None:
    """Refuse a radar of which a part is not known: its area would say something that is not so."""
    if count := sum(item.asked - item.answered for item in profiles):
        raise DrawingError(
            messages(
                "A radar needs an answer to every question: {count} is open. The rows, which are"
                " drawn without --layout, show what is open.",
                "A radar needs an answer to every question: {count} are open. The rows, which are"
                " drawn without --layout, show what is open.",
                count,
            )
        )


def _keys(profiles: Sequence[DriverProfile]) -> Iterator[Key]:
    """What occurs, and no more."""
    answered = [item for item in profiles if item.average is not None]
    if any(map(is_whole, answered)):
        yield Key(message("every question answered"), sign="●")
    if not all(map(is_whole, answered)):
        yield Key(message("average of what is answered"), sign="○")
    if any(item.highest > item.lowest for item in profiles):
        yield Key(message("bar: where it can lie, given what is not answered"), sign="▬")
    yield from _earlier(profiles)


def _earlier(profiles: Sequence[DriverProfile]) -> Iterator[Key]:
    days = {item.earlier.since for item in profiles if item.earlier}
    for day in sorted(days):
        yield Key(message("with people's answers of {day}", day=day), sign="◊")


DIAGRAM: Final = Diagram(
    name="driver-radar",
    title=_TITLE,
    draw=draw,
    assesses=[Section.DRIVERS],
    uses=["page", "layout"],
    choices={DiagramOption.LAYOUT: ("rows", _RADAR)},
)
