"""The theory of change: from what is done, over what it changes, to the vision."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from deiframe.diagrams.theory_of_change.box import box_of
from deiframe.diagrams.theory_of_change.head import head_of
from deiframe.diagrams.theory_of_change.scene import ORDER, Scene, scene_of
from deiframe.extension_points.diagram import (
    Diagram,
    DiagramOption,
    Layout,
    Picture,
    ReadingDirection,
    View,
)
from deiframe.i18n import joined_list, message, messages
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.theory import Outcome
from deiframe.model.vocabulary import Horizon
from deiframe.styling.labels import attribute, lines_of, wrapped
from deiframe.styling.palette import LINES

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.graph.theory import Link

_BECAUSE_WIDTH: Final = 120
_BECAUSE_SIZE: Final = 9


def draw(graph: StrategyGraph, view: View) -> Picture:
    """Draw it as the view asks.

    Raises:
        DrawingError: the view's focus is not part of the theory of change.
    """
    import graphviz

    scene = scene_of(graph, view)
    title = _title(scene)
    dot = graphviz.Digraph("theory-of-change")
    dot.attr(
        rankdir="RL" if scene.direction is ReadingDirection.LEFT else "BT",
        label=f"<{head_of(scene, title)}>",
        labelloc="t",
        fontname="Arimo",
        fontsize="11",
        fontcolor=view.theme.ink,
        bgcolor=view.theme.paper,
        nodesep="0.12" if scene.direction is ReadingDirection.LEFT else "0.25",
        ranksep=_gap(scene),
        pad="0.3",
        splines="spline",
        tooltip=attribute(title),
    )
    words = {"fontname": "Arimo", "fontcolor": view.theme.ink}
    dot.attr("node", shape="plain", fontsize=str(scene.title_size), **words)
    dot.attr("edge", fontsize=str(_BECAUSE_SIZE), arrowsize="0.7", **words)
    ranks = _ranks(scene.items)
    for rank in ranks:
        with dot.subgraph() as row:
            row.attr(rank="same")
            for item in rank:
                row.node(
                    _node(item),
                    label=f"<{box_of(scene, item)}>",
                    id=f"item-{item.id}",
                    tooltip=attribute(
                        scene.translate(getattr(item, "description", None) or item.name)
                    ),
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


def _gap(scene: Scene) -> str:
    """The room between ranks, in inches; reasons beside horizontal links bring their own."""
    if scene.direction is ReadingDirection.LEFT:
        return "0.3" if scene.with_reasons else "0.9"
    return "0.9" if scene.with_reasons else "0.7"


def _ranks(items: Iterable[Item]) -> list[list[Item]]:
    """Items that stand beside each other: one kind, and outcomes of one horizon."""
    ranks: dict[tuple[int, int], list[Item]] = {}
    horizons = list(Horizon)
    for item in items:
        horizon = item.horizon if isinstance(item, Outcome) else None
        rank = (ORDER.index(item.kind), horizons.index(horizon) if horizon else -1)
        ranks.setdefault(rank, []).append(item)
    return [ranks[rank] for rank in sorted(ranks)]


def _node(item: Item) -> str:
    return f"item-{item.id}"


def _draw_link(dot: object, scene: Scene, link: Link) -> None:
    line = LINES[link.contribution.evidence]
    settings = {"style": line.style, "penwidth": line.width, "color": line.colour(scene.view.theme)}
    reason = scene.translate(link.contribution.because or "")
    if reason:
        settings["tooltip"] = settings["labeltooltip"] = attribute(reason)
        if scene.with_reasons:
            lines = wrapped(reason, _BECAUSE_WIDTH, _BECAUSE_SIZE, most=5)
            settings["label"] = f"<{lines_of([f'  {line}' for line in lines])}>"
    else:
        settings["tooltip"] = attribute(
            f"{scene.translate(link.lower.name)} → {scene.translate(link.upper.name)}"
        )
    dot.edge(  # type: ignore[attr-defined]
        _node(link.lower),
        _node(link.upper),
        id=f"link-{link.lower.id}--{link.upper.id}",
        **settings,
    )


def _title(scene: Scene) -> str:
    strategy = scene.graph.strategy
    return scene.translate(message("Theory of change: {name}", name=strategy.municipality.name))


def _description(scene: Scene) -> str:
    kinds = [item.kind for item in scene.items]
    counts = [
        messages("{count} vision", "{count} visions", kinds.count(Kind.VISION)),
        messages("{count} objective", "{count} objectives", kinds.count(Kind.OBJECTIVE)),
        messages("{count} outcome", "{count} outcomes", kinds.count(Kind.OUTCOME)),
        messages("{count} intervention", "{count} interventions", kinds.count(Kind.INTERVENTION)),
        messages("{count} link", "{count} links", len(scene.links)),
    ]
    text = message(
        "A diagram that shows what leads to what, from interventions to the vision: {counts}.",
        counts=joined_list(counts),
    )
    return scene.translate(text)


DIAGRAM: Final = Diagram(
    name="theory-of-change", title=message("Theory of change"), draw=draw, uses=DiagramOption
)
