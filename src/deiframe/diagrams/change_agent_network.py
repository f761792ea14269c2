"""The network of change agents: where they are, who is connected with whom (report, 1.2, 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from deiframe.extend.diagram import Diagram, Layout, Picture, View
from deiframe.graph.responsibility import bodies_of, departments_with_change_agent
from deiframe.languages import message, messages, say
from deiframe.looks.labels import attribute, lines_of, markup, wrapped
from deiframe.looks.palette import INK, MUTED, WHITE

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.people import Department, Stakeholder

_BOX: Final = 150
_COLUMNS: Final = 4
_SIZE: Final = 9.5
_AGENT: Final = "#00664a"
_EMPTY: Final = "#8a1200"
_FRAME: Final = "#767676"


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks: a frame for each department, its change agents in it.

    A line joins those who sit in the same body, or took part in the same recorded activity.
    """
    import graphviz

    agents = [one for one in graph.strategy.stakeholders if one.change_agent]
    title = say(
        message("Network of change agents: {name}", name=graph.strategy.municipality.name),
        view.language,
    )
    dot = graphviz.Graph("change-agent-network")
    dot.attr(
        bgcolor=WHITE, pad="0.3", nodesep="0.25", ranksep="0.5", tooltip=attribute(title),
        fontname="Arimo", labelloc="t", labeljust="l", label=_heading(title, agents, view),
    )  # fmt: skip
    dot.attr(
        "node", shape="plain", fontname="Arimo", fontsize=str(_SIZE), fontcolor=INK, margin="0"
    )
    dot.attr("edge", color=MUTED)
    columns: list[str] = [""] * _COLUMNS
    for number, (department, inside) in enumerate(_framed(graph, agents)):
        _draw_frame(dot, number, department, inside, graph, view)
        names = [f"item-{one.id}" for one in inside] or [f"empty-{number}"]
        _stack(dot, names, columns, number % _COLUMNS)
    for one, other in sorted(_connections(graph, agents)):
        dot.edge(f"item-{one}", f"item-{other}", constraint="false")
    return Picture(
        dot=dot.source,
        layout=Layout.RANKED,
        language=view.language,
        title=title,
        description=_description(graph, agents, view),
    )


def _stack(dot: Any, names: list[str], columns: list[str], column: int) -> None:
    """Put the boxes of a frame below each other, in a column below the frames that stand there.

    Those of a large frame stand in several columns, side by side.
    """
    for index, name in enumerate(names):
        here = (column + index % _COLUMNS) % _COLUMNS if len(names) > _COLUMNS else column
        if columns[here]:
            dot.edge(columns[here], name, style="invis", weight="10")
        columns[here] = name


def _framed(
    graph: StrategyGraph, agents: list[Stakeholder]
) -> Iterator[tuple[Department | None, list[Stakeholder]]]:
    """The departments with the agents in each; last those whose department is not named."""
    for department in graph.strategy.departments:
        yield department, [one for one in agents if one.department == department.id]
    nowhere = [one for one in agents if one.department is None]
    if nowhere:
        yield None, nowhere


def _connections(graph: StrategyGraph, agents: list[Stakeholder]) -> set[tuple[str, str]]:
    """Pairs of agents who sit in one body, one in the other, or took part in the same activity."""
    known = {one.id for one in agents}
    meetings = [
        set(activity.participants) & known
        for activity in graph.strategy.activities
        if activity.on <= graph.today
    ]
    bodies: dict[str, set[str]] = {}
    for one in agents:
        for body in bodies_of(graph, one.id):
            bodies.setdefault(body.id, {body.id} & known).add(one.id)
    groups = (*meetings, *bodies.values())
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def _draw_frame(
    dot: Any,
    number: int,
    department: Department | None,
    inside: list[Stakeholder],
    graph: StrategyGraph,
    view: View,
) -> None:
    name = department.name if department else message("No department named")
    with dot.subgraph(name=f"cluster-{number}") as frame:
        title = lines_of(wrapped(say(name, view.language), _BOX + 30, 11))
        frame.attr(
            label=f"<<B>{title}</B>>", fontname="Arimo", fontsize="11", fontcolor=INK,
            color=_FRAME, style="rounded", margin="10", labeljust="l",
        )  # fmt: skip
        for agent in inside:
            frame.node(f"item-{agent.id}", label=_box(agent, graph, view), id=f"item-{agent.id}")
        if not inside and department:
            reached = department.id in departments_with_change_agent(graph)
            frame.node(f"empty-{number}", label=_empty(view, reached=reached))


def _box(agent: Stakeholder, graph: StrategyGraph, view: View) -> str:
    style = ' STYLE="DASHED"' if agent.illustrative else ""
    name = say(agent.name, view.language) + (" *" if agent.illustrative else "")
    marks = []
    if agent.powerful:
        marks.append("■ " + say(message("high power"), view.language))
    groups = ", ".join(say(graph.items[one].name, view.language) for one in agent.represents)
    if groups:
        marks.append("● " + say(message("speaks for {groups}", groups=groups), view.language))
    rows = [
        f'<TR><TD BGCOLOR="{_AGENT}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{_BOX}">'
        f'<FONT COLOR="{WHITE}"><B>{lines_of(wrapped(name, _BOX - 8, _SIZE))}</B></FONT></TD></TR>'
    ]
    rows += [
        f'<TR><TD ALIGN="LEFT" BALIGN="LEFT" WIDTH="{_BOX}">'
        f"{lines_of(wrapped(one, _BOX - 8, _SIZE))}</TD></TR>"
        for one in marks
    ]
    return (
        f'<<TABLE BORDER="1"{style} CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
        f' COLOR="{_AGENT}">{"".join(rows)}</TABLE>>'
    )


def _empty(view: View, *, reached: bool) -> str:
    said = message("by a part of it") if reached else message("○ no change agent yet")
    colour = _FRAME if reached else _EMPTY
    words = lines_of(wrapped(say(said, view.language), _BOX - 8, _SIZE))
    return (
        '<<TABLE BORDER="1" STYLE="DASHED" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
        f' COLOR="{colour}"><TR><TD WIDTH="{_BOX}"><FONT COLOR="{colour}">{words}</FONT>'
        "</TD></TR></TABLE>>"
    )


def _heading(title: str, agents: list[Stakeholder], view: View) -> str:
    notes = [message("A line: they share a body, or a recorded activity.")]
    if not agents:
        notes = [message("No stakeholder is named as a change agent.")]
    if any(one.illustrative for one in agents):
        notes.append(
            message("* (dashed): the scores are illustrative, not the organisation's own.")
        )
    lines = "".join(
        f'<FONT POINT-SIZE="10.5">{markup(say(one, view.language))}</FONT><BR ALIGN="LEFT"/>'
        for one in notes
    )
    head = f'<FONT POINT-SIZE="18"><B>{markup(title)}</B></FONT><BR ALIGN="LEFT"/>'
    return f'<{head}{lines}<FONT POINT-SIZE="6"> </FONT><BR ALIGN="LEFT"/>>'


def _description(graph: StrategyGraph, agents: list[Stakeholder], view: View) -> str:
    count = messages("{count} change agent.", "{count} change agents.", len(agents))
    parts = [say(count, view.language)]
    for department, inside in _framed(graph, agents):
        name = say(department.name if department else message("No department named"), view.language)
        who = ", ".join(say(one.name, view.language) for one in inside)
        parts.append(f"{name}: {who or say(message('none'), view.language)}.")
    return " ".join(parts)


DIAGRAM: Final = Diagram(
    name="change-agent-network", title=message("Network of change agents"), draw=draw
)
