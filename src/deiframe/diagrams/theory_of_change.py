"""The theory of change: from what is done, over what it changes, to the vision."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagnostics import Finding, Severity
from deiframe.errors import DrawingError
from deiframe.extend.diagram import Diagram, Direction, Layout, Picture, View
from deiframe.languages import Message, listing, message, messages, say
from deiframe.looks.labels import attribute, lines_of, markup, wrapped
from deiframe.looks.palette import DIMENSIONS, INK, KINDS, LINES, MARKS, MUTED, WHITE, Look
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.statuses import STATUS_WORDS
from deiframe.model.theory import Intervention, Objective, Outcome
from deiframe.model.vocabulary import Horizon

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.graph.theory import Link

_BOXES: Final = {Direction.UP: 190, Direction.LEFT: 240}
_TITLE_SIZES: Final = {Direction.UP: 11, Direction.LEFT: 13}
"""A large strategy is drawn to the left and made smaller in print: its letters begin larger."""
_BECAUSE_WIDTH: Final = 120
_BECAUSE_SIZE: Final = 9
_MOST_REASONS: Final = 40
_WIDEST_UPRIGHT: Final = 6

_ORDER: Final = (Kind.INTERVENTION, Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION)


@attrs.frozen
class _Scene:
    """What is shown: the items and links in the picture, and how to speak of them."""

    graph: StrategyGraph
    view: View
    items: tuple[Item, ...]
    links: tuple[Link, ...]

    def say(self, value: object) -> str:
        return say(value, self.view.language)

    @property
    def direction(self) -> Direction:
        if self.view.direction:
            return self.view.direction
        kinds = [item.kind for item in self.items]
        widest = max((kinds.count(kind) for kind in _ORDER), default=0)
        return Direction.LEFT if widest > _WIDEST_UPRIGHT else Direction.UP

    @property
    def box(self) -> int:
        return _BOXES[self.direction]

    @property
    def title_size(self) -> int:
        return _TITLE_SIZES[self.direction]

    @property
    def with_reasons(self) -> bool:
        return sum(bool(link.contribution.because) for link in self.links) <= _MOST_REASONS


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks.

    Raises:
        DrawingError: the view's focus is not part of the theory of change.
    """
    import graphviz

    scene = _scene(graph, view)
    title = _title(scene)
    dot = graphviz.Digraph("theory-of-change")
    dot.attr(
        rankdir="RL" if scene.direction is Direction.LEFT else "BT",
        label=f"<{_head(scene, title)}>",
        labelloc="t",
        fontname="Arimo",
        fontsize="11",
        fontcolor=INK,
        bgcolor=WHITE,
        nodesep="0.12" if scene.direction is Direction.LEFT else "0.25",
        ranksep=_gap(scene),
        pad="0.3",
        splines="spline",
        tooltip=attribute(title),
    )
    dot.attr("node", shape="plain", fontname="Arimo", fontsize=str(scene.title_size), fontcolor=INK)
    dot.attr("edge", fontname="Arimo", fontsize=str(_BECAUSE_SIZE), fontcolor=INK, arrowsize="0.7")
    ranks = _ranks(scene.items)
    for rank in ranks:
        with dot.subgraph() as row:
            row.attr(rank="same")
            for item in rank:
                row.node(
                    _node(item),
                    label=f"<{_box(scene, item)}>",
                    id=f"item-{item.id}",
                    tooltip=attribute(scene.say(getattr(item, "description", None) or item.name)),
                )
    for lower, upper in itertools.pairwise(ranks):
        # Keeps what hangs on nothing below what its kind leads to.
        dot.edge(_node(lower[0]), _node(upper[0]), style="invis", weight="0")
    for link in scene.links:
        _draw_link(dot, scene, link)
    return Picture(
        dot=dot.source,
        layout=Layout.RANKED,
        language=view.language,
        title=title,
        description=_description(scene),
    )


def _scene(graph: StrategyGraph, view: View) -> _Scene:
    from deiframe.graph.theory import around, links

    shown = [item for item in graph.items.values() if item.kind in _ORDER]
    if view.focus is not None:
        if view.focus not in graph.theory:
            raise DrawingError(_no_focus(view.focus, [item.id for item in shown]))
        near = around(graph, view.focus, view.depth)
        shown = [item for item in shown if item.id in near]
    if view.overview:
        shown = [item for item in shown if item.kind in (Kind.VISION, Kind.OBJECTIVE)]
    ids = {item.id for item in shown}
    kept = [link for link in links(graph) if link.lower.id in ids and link.upper.id in ids]
    return _Scene(graph, view, tuple(shown), tuple(kept))


def _no_focus(focus: str, known: list[str]) -> Message:
    near = get_close_matches(focus, known, n=3)
    if near:
        return message(
            "{id} is not in the theory of change. Did you mean {words}?",
            id=focus[:60],
            words=listing(near),
        )
    return message("{id} is not in the theory of change.", id=focus[:60])


def _gap(scene: _Scene) -> str:
    """The room between ranks, in inches; reasons beside horizontal links bring their own."""
    if scene.direction is Direction.LEFT:
        return "0.3" if scene.with_reasons else "0.9"
    return "0.9" if scene.with_reasons else "0.7"


def _ranks(items: Iterable[Item]) -> list[list[Item]]:
    """Items that stand beside each other: one kind, and outcomes of one horizon."""
    ranks: dict[tuple[int, int], list[Item]] = {}
    horizons = list(Horizon)
    for item in items:
        horizon = item.horizon if isinstance(item, Outcome) else None
        rank = (_ORDER.index(item.kind), horizons.index(horizon) if horizon else -1)
        ranks.setdefault(rank, []).append(item)
    return [ranks[rank] for rank in sorted(ranks)]


def _node(item: Item) -> str:
    return f"item-{item.id}"


def _look(item: Item) -> Look:
    if isinstance(item, Objective) and item.dimension:
        return DIMENSIONS[item.dimension[0]]
    return KINDS[item.kind]


def _box(scene: _Scene, item: Item) -> str:
    """A box: a coloured head that says what it is, a white body with the title, marks below."""
    look = _look(item)
    findings = [one for one in scene.view.findings if one.id == item.id]
    border = 3 if findings else 1
    rows = [
        f'<TR><TD BGCOLOR="{look.colour}" ALIGN="LEFT" WIDTH="{scene.box}">'
        f'<FONT COLOR="{WHITE}" POINT-SIZE="9"><B>{_heading(scene, item)}</B></FONT></TD></TR>',
        f'<TR><TD BGCOLOR="{WHITE}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{scene.box}">'
        f"{lines_of(wrapped(scene.say(item.name), scene.box - 12, scene.title_size))}</TD></TR>",
    ]
    below = _below(scene, item)
    if below:
        small = lines_of(wrapped(below, scene.box - 12, 9))
        rows.append(
            f'<TR><TD BGCOLOR="{WHITE}" ALIGN="LEFT" BALIGN="LEFT" WIDTH="{scene.box}">'
            f'<FONT COLOR="{MUTED}" POINT-SIZE="9">{small}</FONT></TD></TR>'
        )
    rows += _marks(scene, findings)
    colour = MARKS[_worst(findings)].ink if findings else look.colour
    return (
        f'<TABLE BORDER="{border}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"'
        f' COLOR="{colour}">{"".join(rows)}</TABLE>'
    )


def _heading(scene: _Scene, item: Item) -> str:
    words = [scene.say(item.kind.word).upper()]
    signs = [KINDS[item.kind].sign]
    if isinstance(item, Objective) and item.dimension:
        signs = [DIMENSIONS[one].sign for one in item.dimension]
        words.append(", ".join(scene.say(DIMENSIONS[one].word) for one in item.dimension))
    elif isinstance(item, Intervention) and item.status:
        words.append(scene.say(STATUS_WORDS[item.status]))
    if getattr(item, "priority", None):
        words.append(scene.say(message("essential")))
    said = f"{''.join(signs)} {' · '.join(words)}"
    return lines_of(wrapped(said, scene.box - 12, 10))


def _below(scene: _Scene, item: Item) -> str:
    """What is said in small letters under a title."""
    said = []
    if scene.view.overview and isinstance(item, Objective):
        from deiframe.graph.theory import interventions_for

        count = len(interventions_for(scene.graph, item.id))
        said.append(scene.say(messages("{count} intervention", "{count} interventions", count)))
    if item.illustrative:
        said.append(scene.say(message("(illustrative)")))
    return " ".join(said)


def _worst(findings: list[Finding]) -> Severity:
    return min((finding.severity for finding in findings), key=lambda severity: severity.rank)


def _marks(scene: _Scene, findings: list[Finding]) -> list[str]:
    rows = []
    for severity, mark in MARKS.items():
        codes = sorted({one.code for one in findings if one.severity is severity})
        if codes:
            said = f"{mark.sign} {scene.say(mark.word)}: {', '.join(codes)}"
            text = lines_of(wrapped(said, scene.box - 12, 10))
            rows.append(
                f'<TR><TD BGCOLOR="{mark.ground}" ALIGN="LEFT" WIDTH="{scene.box}">'
                f'<FONT COLOR="{mark.ink}" POINT-SIZE="9"><B>{text}</B></FONT></TD></TR>'
            )
    return rows


def _draw_link(dot: object, scene: _Scene, link: Link) -> None:
    line = LINES[link.contribution.evidence]
    settings = {"style": line.style, "penwidth": line.width, "color": line.colour}
    reason = scene.say(link.contribution.because or "")
    if reason:
        settings["tooltip"] = settings["labeltooltip"] = attribute(reason)
        if scene.with_reasons:
            lines = wrapped(reason, _BECAUSE_WIDTH, _BECAUSE_SIZE, most=5)
            settings["label"] = f"<{lines_of([f'  {line}' for line in lines])}>"
    else:
        settings["tooltip"] = attribute(
            f"{scene.say(link.lower.name)} → {scene.say(link.upper.name)}"
        )
    dot.edge(  # type: ignore[attr-defined]
        _node(link.lower),
        _node(link.upper),
        id=f"link-{link.lower.id}--{link.upper.id}",
        **settings,
    )


def _title(scene: _Scene) -> str:
    strategy = scene.graph.strategy
    return scene.say(message("Theory of change: {name}", name=strategy.municipality.name))


def _head(scene: _Scene, title: str) -> str:
    """The title, and a legend of what is in the picture."""
    rows = [f'<FONT POINT-SIZE="18"><B>{markup(title)}</B></FONT>']
    if scene.graph.strategy.title:
        rows.append(markup(scene.say(scene.graph.strategy.title)))
    if not scene.items:
        rows.append(
            markup(scene.say(message("There is nothing in this part of the strategy yet.")))
        )
    rows += [markup(line) for line in _legend(scene)]
    cells = "".join(f'<TR><TD ALIGN="LEFT">{row}</TD></TR>' for row in rows)
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2">{cells}</TABLE>'


def _legend(scene: _Scene) -> list[str]:
    dimensions = [
        one
        for one in DIMENSIONS
        if any(one in item.dimension for item in scene.items if isinstance(item, Objective))
    ]
    lines = [one for one in LINES if any(link.contribution.evidence is one for link in scene.links)]
    shown = {item.id for item in scene.items}
    marks = {finding.severity for finding in scene.view.findings if finding.id in shown}
    parts = [
        [f"{DIMENSIONS[one].sign} {scene.say(DIMENSIONS[one].word)}" for one in dimensions],
        [scene.say(LINES[one].word) for one in lines],
        [f"{MARKS[one].sign} {scene.say(MARKS[one].word)}" for one in MARKS if one in marks],
    ]
    said = [" · ".join(part) for part in parts if part]
    if not scene.with_reasons:
        said.append(scene.say(message("The reasons behind the links are in their tooltips.")))
    width = 900 if scene.direction is Direction.LEFT else 560
    return [line for part in said for line in wrapped(part, width, 11)]


def _description(scene: _Scene) -> str:
    kinds = [item.kind for item in scene.items]
    counts = [
        messages("{count} vision", "{count} visions", kinds.count(Kind.VISION)),
        messages("{count} objective", "{count} objectives", kinds.count(Kind.OBJECTIVE)),
        messages("{count} outcome", "{count} outcomes", kinds.count(Kind.OUTCOME)),
        messages("{count} intervention", "{count} interventions", kinds.count(Kind.INTERVENTION)),
        messages("{count} link", "{count} links", len(scene.links)),
    ]
    said = message(
        "A diagram that shows what leads to what, from interventions to the vision: {counts}.",
        counts=listing(counts),
    )
    return scene.say(said)


DIAGRAM: Final = Diagram(name="theory-of-change", title=message("Theory of change"), draw=draw)
