"""The change agents: where there are any, what each carries, who meets whom (report, 1.2, 4.5).

It answers: which departments and levels does nobody reach, and who carries too much?
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.diagrams.change_agent_network.finding import finding
from deiframe.diagrams.change_agent_network.network import SHOWN, network_of
from deiframe.diagrams.change_agent_network.strips import Rows
from deiframe.extension_points.diagram import Diagram, View
from deiframe.graph.weighing import is_example
from deiframe.i18n import JoinedList, message
from deiframe.styling.flow import flowing
from deiframe.styling.frame import EXAMPLE, Frame, Key
from deiframe.styling.marks import keys_of, mark_of
from deiframe.styling.states import ANSWER_LOOKS
from deiframe.verdicts import Truth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.diagrams.change_agent_network.network import Network
    from deiframe.extension_points.sheet import PagedPicture
    from deiframe.graph.strategy_graph import StrategyGraph

_TITLE: Final = message("Change agents")


def draw(graph: StrategyGraph, view: View) -> PagedPicture:
    """Draw it as the view asks.

    A focus shows a change agent with those it is joined to, or those of a department, a body or a
    group.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    focus = view.focused(graph)
    network = network_of(graph, focus)
    frame = Frame(
        page=view.page,
        theme=view.theme,
        language=view.language,
        title=JoinedList(finding(graph, network.agents, is_part=focus is not None), " "),
        subtitle=(_TITLE, graph.strategy.municipality.name, graph.strategy.title),
        keys=tuple(_keys(network)),
        day=graph.today,
        mark=EXAMPLE if is_example(graph.strategy) else None,
    )
    rows = Rows(graph=graph, view=view, network=network, frame=frame)
    return flowing(frame, rows.strips())


def _keys(network: Network) -> Iterator[Key]:
    """What occurs, and no more."""
    departments = [place for place in network.places if place.department]
    if any(place.agents for place in departments):
        yield Key(message("has a change agent"), ANSWER_LOOKS[Truth.YES])
    partly = (not place.agents and place.is_reached for place in departments)
    if any(partly) or len(departments) < len(network.places):
        words = message("only in a part of it, or no department named")
        yield Key(words, ANSWER_LOOKS[Truth.PARTLY])
    if not all(place.is_reached for place in departments):
        yield Key(message("has none"), ANSWER_LOOKS[Truth.NO])
    yield from keys_of(mark_of(agent, *SHOWN) for agent in network.agents)


DIAGRAM: Final = Diagram(
    name="change-agent-network", title=_TITLE, draw=draw, uses=["focus", "page"]
)
