"""A theory of change that the engine lays out, for what is no tree: `--layout graph`."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from deiframe.diagrams.theory_of_change.box import SIZE, box_of
from deiframe.diagrams.theory_of_change.head import head_of
from deiframe.diagrams.theory_of_change.scene import ORDER, Scene
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Layout, Picture, ReadingDirection
from deiframe.i18n import message
from deiframe.model.item import Item
from deiframe.model.theory import Outcome
from deiframe.model.vocabulary import Horizon
from deiframe.styling.labels import attribute
from deiframe.styling.palette import LINES

if TYPE_CHECKING:
    from deiframe.graph.theory import Link

_MOST_ITEMS: Final = 2_000
"""Of more, nobody sees anything, and the engine takes minutes."""

_WIDEST_UPRIGHT: Final = 6
_RANKDIRS: Final = {
    ReadingDirection.UP: "BT",
    ReadingDirection.LEFT: "RL",
    ReadingDirection.RIGHT: "LR",
}


def draw_ranked(scene: Scene, title: str, description: str) -> Picture:
    """Draw a scene in ranks, one for each kind and horizon.

    Raises:
        DrawingError: there are too many items.
    """
    if len(scene.items) > _MOST_ITEMS:
        raise DrawingError(
            message(
                "{count} items are too much for --layout graph, which can have {most} at most."
                " Draw them in lanes, or a part of them with --focus and --depth.",
                count=len(scene.items),
                most=_MOST_ITEMS,
            )
        )
    import graphviz

    view, direction = scene.view, _direction(scene)
    dot = graphviz.Digraph("theory-of-change")
    dot.attr(
        rankdir=_RANKDIRS[direction],
        label=f"<{head_of(scene, title)}>",
        labelloc="t",
        fontname="Arimo",
        fontsize="11",
        fontcolor=view.theme.ink,
        bgcolor=view.theme.paper,
        nodesep="0.25" if direction is ReadingDirection.UP else "0.12",
        ranksep="0.7",
        pad="0.3",
        splines="spline",
        tooltip=attribute(title),
    )
    words = {"fontname": "Arimo", "fontcolor": view.theme.ink}
    dot.attr("node", shape="plain", fontsize=str(SIZE), **words)
    dot.attr("edge", arrowsize="0.7", **words)
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
        description=description,
    )


def _direction(scene: Scene) -> ReadingDirection:
    """Which way it reads: the widest rank decides if the view does not."""
    if scene.view.direction:
        return scene.view.direction
    widest = max(map(len, _ranks(scene.items)), default=0)
    return ReadingDirection.RIGHT if widest > _WIDEST_UPRIGHT else ReadingDirection.UP


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
        settings["tooltip"] = attribute(reason)
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
