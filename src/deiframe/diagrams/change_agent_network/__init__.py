"""The network of change agents: where they are, who is connected with whom (report, 1.2, 4.5)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.extension_points.diagram import Diagram, Layout, Picture, View
from deiframe.graph.responsibility import bodies_of, departments_with_change_agent
from deiframe.i18n import Message, message, messages, translate
from deiframe.styling.extension_fields import plugin_fields_text
from deiframe.styling.labels import attribute, lines_of, markup, wrapped
from deiframe.styling.palette import Line

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.people import Department, Stakeholder

_BOX: Final = 150
_COLUMNS: Final = 4
_SIZE: Final = 9.5
_MOST_LINES: Final = 40
"""So many lines can be told apart; where more would be needed, boxes name what joins them."""
_LINES: Final = {
    (True, False): Line(
        "solid", "1.4", lambda theme: theme.muted, message("solid line: they sit in the same body")
    ),
    (False, True): Line(
        "dashed",
        "1.4",
        lambda theme: theme.muted,
        message("dashed line: they took part in the same recorded activity"),
    ),
    (True, True): Line("solid", "3.0", lambda theme: theme.muted, message("thick line: both")),
}
"""By whether a body joins the two, and whether an activity does."""


@attrs.frozen
class _Meeting:
    """What joins change agents: a body (then its id is known), or a recorded activity."""

    name: object
    agents: frozenset[str]
    body: str = ""

    @property
    def pairs(self) -> list[tuple[str, str]]:
        return list(combinations(sorted(self.agents), 2))


@attrs.frozen
class _Scene:
    """What is shown: the agents, what joins them, and which of that is drawn as lines."""

    graph: StrategyGraph
    view: View
    agents: list[Stakeholder]
    meetings: list[_Meeting]
    drawn: list[_Meeting]

    def translate(self, value: object) -> str:
        return translate(value, self.view.language)

    @property
    def links(self) -> dict[tuple[str, str], list[_Meeting]]:
        pairs = {pair for meeting in self.drawn for pair in meeting.pairs}
        return {pair: [item for item in self.drawn if item.agents >= {*pair}] for pair in pairs}


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks: a frame for each department, its change agents in it.

    A line joins those who sit in the same body, or took part in the same recorded activity. A
    focus shows a change agent with those it is joined to, or those of a department, body or group.

    Raises:
        DrawingError: there is no item of the focus's id.
    """
    import graphviz

    scene = _scene(graph, view)
    title = scene.translate(
        message("Network of change agents: {name}", name=graph.strategy.municipality.name)
    )
    dot = graphviz.Graph("change-agent-network")
    dot.attr(
        bgcolor=view.theme.paper, pad="0.3", nodesep="0.25", ranksep="0.5",
        tooltip=attribute(title), fontname="Arimo", labelloc="t", labeljust="l",
        label=_heading(title, scene), fontcolor=view.theme.ink,
    )  # fmt: skip
    dot.attr("node", shape="plain", fontname="Arimo", fontsize=str(_SIZE), fontcolor=view.theme.ink)
    dot.attr("edge", color=view.theme.muted)
    columns: list[str] = [""] * _COLUMNS
    for number, (department, inside) in enumerate(_framed(scene)):
        _draw_frame(dot, number, department, inside, scene)
        names = [f"item-{item.id}" for item in inside] or [f"empty-{number}"]
        _stack(dot, names, columns, number % _COLUMNS)
    for (item, other), meetings in sorted(scene.links.items()):
        line = _LINES[_kinds(meetings)]
        shared = ", ".join(scene.translate(meeting.name) for meeting in meetings)
        dot.edge(
            f"item-{item}", f"item-{other}", constraint="false", style=line.style,
            penwidth=line.width, id=f"link-{item}--{other}",
            tooltip=attribute(f"{scene.translate(line.word)}: {shared}"),
        )  # fmt: skip
    return Picture(
        dot=dot.source,
        layout=Layout.RANKED,
        language=view.language,
        title=title,
        description=_description(scene),
    )


def _kinds(meetings: list[_Meeting]) -> tuple[bool, bool]:
    return any(meeting.body for meeting in meetings), any(not meeting.body for meeting in meetings)


def _scene(graph: StrategyGraph, view: View) -> _Scene:
    agents = [
        stakeholder for stakeholder in graph.strategy.stakeholders if stakeholder.change_agent
    ]
    item = view.focused(graph)
    if item is not None:
        focus = item.id
        near = {focus}
        for meeting in _meetings(graph, agents):
            if focus == meeting.body or focus in meeting.agents:
                near |= meeting.agents
        agents = [
            agent
            for agent in agents
            if agent.id in near or focus in (agent.department, *agent.represents)
        ]
    meetings = [entry for entry in _meetings(graph, agents) if len(entry.agents) > 1]
    return _Scene(graph, view, agents, meetings, _drawn(meetings))


def _drawn(meetings: list[_Meeting]) -> list[_Meeting]:
    """The smallest first, as long as all their lines can be told apart."""
    pairs: set[tuple[str, str]] = set()
    kept = []
    for meeting in sorted(meetings, key=lambda item: len(item.agents)):
        pairs.update(meeting.pairs)
        if len(pairs) > _MOST_LINES:
            break
        kept.append(meeting)
    return kept


def _meetings(graph: StrategyGraph, agents: list[Stakeholder]) -> list[_Meeting]:
    """The bodies in which agents sit (the body itself may be one), and what they took part in."""
    known = {agent.id for agent in agents}
    bodies: dict[str, set[str]] = {}
    for agent in agents:
        for body in bodies_of(graph, agent.id):
            bodies.setdefault(body.id, {body.id} & known).add(agent.id)
    return [
        *(
            _Meeting(graph.items[identifier].name, frozenset(who), identifier)
            for identifier, who in bodies.items()
        ),
        *(
            _Meeting(activity.what, frozenset(known.intersection(activity.participants)))
            for activity in graph.strategy.activities
            if activity.on <= graph.today
        ),
    ]


def _stack(dot: Any, names: list[str], columns: list[str], column: int) -> None:
    """Put a frame's boxes below each other in a column; those of a large frame in several."""
    for index, name in enumerate(names):
        here = (column + index % _COLUMNS) % _COLUMNS if len(names) > _COLUMNS else column
        if columns[here]:
            dot.edge(columns[here], name, style="invis", weight="10")
        columns[here] = name


def _framed(scene: _Scene) -> Iterator[tuple[Department | None, list[Stakeholder]]]:
    """The departments with the agents in each; under a focus, only those that it is about."""
    focus = scene.view.focus
    for department in scene.graph.strategy.departments:
        inside = [agent for agent in scene.agents if agent.department == department.id]
        if inside or focus in (None, department.id):
            yield department, inside
    if nowhere := [agent for agent in scene.agents if agent.department is None]:
        yield None, nowhere


def _draw_frame(
    dot: Any, number: int, department: Department | None, inside: list[Stakeholder], scene: _Scene
) -> None:
    with dot.subgraph(name=f"cluster-{number}") as frame:
        theme = scene.view.theme
        title = lines_of(wrapped(_name(department, scene), _BOX + 30, 11))
        frame.attr(
            label=f"<<B>{title}</B>{_fields(department, scene)}>",
            fontname="Arimo", fontsize="11", fontcolor=theme.ink, color=theme.grey,
            style="rounded", margin="10", labeljust="l",
        )  # fmt: skip
        for agent in inside:
            frame.node(f"item-{agent.id}", label=_box(agent, scene), id=f"item-{agent.id}")
        if not inside:
            frame.node(f"empty-{number}", label=_empty(department, scene))


def _fields(department: Department | None, scene: _Scene) -> str:
    """What plugins say of a department, such as its point of contact."""
    text = plugin_fields_text(scene.graph, department, scene.view.extensions) if department else ()
    return "".join(lines_of(wrapped(scene.translate(item), _BOX + 30, _SIZE)) for item in text)


def _name(department: Department | None, scene: _Scene) -> str:
    return scene.translate(department.name if department else message("No department named"))


def _box(agent: Stakeholder, scene: _Scene) -> str:
    style = ' STYLE="DASHED"' if agent.illustrative else ""
    theme = scene.view.theme
    name = scene.translate(agent.name) + ("*" if agent.illustrative else "")
    head = lines_of(wrapped(name, _BOX - 8, _SIZE))
    rows = [
        f'<TR><TD BGCOLOR="{theme.change_agent}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{_BOX}">'
        f'<FONT COLOR="{theme.head_ink}"><B>{head}</B></FONT></TD></TR>'
    ]
    rows += [
        f'<TR><TD ALIGN="LEFT" BALIGN="LEFT" WIDTH="{_BOX}">'
        f"{lines_of(wrapped(mark, _BOX - 8, _SIZE))}</TD></TR>"
        for mark in _marks(agent, scene)
    ]
    return (
        f'<<TABLE BORDER="1"{style} CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
        f' COLOR="{theme.change_agent}">{"".join(rows)}</TABLE>>'
    )


def _marks(agent: Stakeholder, scene: _Scene) -> list[str]:
    """What a box says below the name: power, groups, bodies, and what no line is drawn for."""
    marks = []
    if agent.powerful:
        marks.append("■ " + scene.translate(message("high power")))
    if groups := ", ".join(
        scene.translate(scene.graph.items[represent].name) for represent in agent.represents
    ):
        marks.append("● " + scene.translate(message("speaks for {groups}", groups=groups)))
    if bodies := ", ".join(scene.translate(body.name) for body in bodies_of(scene.graph, agent.id)):
        marks.append("□ " + scene.translate(message("sits in {bodies}", bodies=bodies)))
    marks += [
        "◊ " + scene.translate(message("took part in: {activity}", activity=meeting.name))
        for meeting in scene.meetings
        if agent.id in meeting.agents and not meeting.body and meeting not in scene.drawn
    ]
    return marks


def _empty(department: Department | None, scene: _Scene) -> str:
    colour, text = scene.view.theme.error, message("○ no change agent yet")
    if department and department.id in departments_with_change_agent(scene.graph):
        colour, text = scene.view.theme.grey, message("○ none of its own; a part of it has one")
    words = lines_of(wrapped(scene.translate(text), _BOX - 8, _SIZE))
    return (
        '<<TABLE BORDER="1" STYLE="DASHED" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
        f' COLOR="{colour}"><TR><TD WIDTH="{_BOX}"><FONT COLOR="{colour}">{words}</FONT>'
        "</TD></TR></TABLE>>"
    )


def _heading(title: str, scene: _Scene) -> str:
    kinds = {_kinds(meetings) for meetings in scene.links.values()}
    notes = [line.word for kind, line in _LINES.items() if kind in kinds]
    if len(scene.drawn) < len(scene.meetings):
        notes.append(message("In large groups no lines are drawn: the boxes name what they share."))
    if len(scene.agents) > 1 and not scene.meetings:
        notes.append(message("No two of them share a body or a recorded activity."))
    if not scene.agents:
        notes.append(_nobody(scene))
    if any(agent.illustrative for agent in scene.agents):
        notes.append(
            message("* (dashed): the scores are illustrative, not the organisation's own.")
        )
    text = "".join(f'{markup(scene.translate(note))}<BR ALIGN="LEFT"/>' for note in notes)
    lines = f'<FONT POINT-SIZE="10.5">{text}</FONT>' if text else ""
    gap = '<FONT POINT-SIZE="6"> </FONT><BR ALIGN="LEFT"/>'
    head = f'<FONT POINT-SIZE="18"><B>{markup(title)}</B></FONT><BR ALIGN="LEFT"/>'
    return f"<{head}{gap}{lines}{gap}>"


def _nobody(scene: _Scene) -> Message:
    if scene.view.focus is None:
        return message("No stakeholder is named as a change agent.")
    return message("There is nothing in this part of the strategy yet.")


def _description(scene: _Scene) -> str:
    count = messages("{count} change agent.", "{count} change agents.", len(scene.agents))
    parts = [scene.translate(count if scene.agents else _nobody(scene))]
    nobody = scene.translate(message("none"))
    for department, inside in _framed(scene):
        who = ", ".join(scene.translate(item.name) for item in inside)
        parts.append(f"{_name(department, scene)}: {who or nobody}.")
    for meeting in scene.meetings:
        who = ", ".join(
            scene.translate(agent.name) for agent in scene.agents if agent.id in meeting.agents
        )
        parts.append(
            scene.translate(message("Together in {name}: {who}.", name=meeting.name, who=who))
        )
    return " ".join(parts)


DIAGRAM: Final = Diagram(
    name="change-agent-network",
    title=message("Network of change agents"),
    draw=draw,
    uses=["focus"],
)
