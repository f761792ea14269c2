"""What of a theory of change is shown, and how large."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import ReadingDirection, View
from deiframe.i18n import Message, message, translate
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.suggestions import suggesting

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.graph.theory import Link

_BOXES: Final = {ReadingDirection.UP: 190, ReadingDirection.LEFT: 240}
_TITLE_SIZES: Final = {ReadingDirection.UP: 11, ReadingDirection.LEFT: 13}
"""A large strategy is drawn to the left and made smaller in print: its letters begin larger."""
_MOST_REASONS: Final = 40
_WIDEST_UPRIGHT: Final = 6
_MOST_ITEMS: Final = 10_000
"""Of more, nobody sees anything, and the engine takes minutes."""
ORDER: Final = (Kind.INTERVENTION, Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION)
"""The kinds, from what is done to the vision."""


@attrs.frozen
class Scene:
    """What is shown: the items and links in the picture, and how to speak of them."""

    graph: StrategyGraph
    view: View
    items: tuple[Item, ...]
    links: tuple[Link, ...]

    def translate(self, value: object) -> str:
        """Return a value in the reader's words."""
        return translate(value, self.view.language)

    @cached_property
    def direction(self) -> ReadingDirection:
        """Which way it reads: the widest rank decides if the view does not."""
        if self.view.direction:
            return self.view.direction
        kinds = [item.kind for item in self.items]
        widest = max((kinds.count(kind) for kind in ORDER), default=0)
        return ReadingDirection.LEFT if widest > _WIDEST_UPRIGHT else ReadingDirection.UP

    @property
    def box(self) -> int:
        """How wide a box is, in points."""
        return _BOXES[self.direction]

    @property
    def title_size(self) -> int:
        """How large the letters of a title are, in points."""
        return _TITLE_SIZES[self.direction]

    @cached_property
    def with_reasons(self) -> bool:
        """Whether the reasons behind the links are few enough to stand beside them."""
        return sum(bool(link.contribution.because) for link in self.links) <= _MOST_REASONS


def scene_of(graph: StrategyGraph, view: View) -> Scene:
    """Choose what the view asks for.

    Raises:
        DrawingError: the view's focus is not part of the theory of change; or there are too many
            items.
    """
    from deiframe.graph.theory import links_among

    shown = _whole_theory(graph) if view.focus is None else _around(graph, view.focus, view.depth)
    if view.overview:
        shown = [item for item in shown if item.kind in (Kind.VISION, Kind.OBJECTIVE)]
    if len(shown) > _MOST_ITEMS:
        raise DrawingError(
            message(
                "{count} items are too much for one picture; it can have {most} at most. Draw a"
                " part of it with --focus and --depth.",
                count=len(shown),
                most=_MOST_ITEMS,
            )
        )
    return Scene(graph, view, tuple(shown), tuple(links_among(shown)))


def _whole_theory(graph: StrategyGraph) -> list[Item]:
    return [item for item in graph.items.values() if item.kind in ORDER]


def _around(graph: StrategyGraph, focus: str, depth: int) -> list[Item]:
    from deiframe.graph.theory import around

    if focus not in graph.theory:
        raise DrawingError(_no_focus(focus, _whole_theory(graph)))
    return graph.in_order(around(graph, focus, depth))


def _no_focus(focus: str, shown: list[Item]) -> Message:
    from deiframe.graph.lookup import titles_of

    text = message("{id} is not in the theory of change.", id=focus[:60])
    return suggesting(text, focus, [item.id for item in shown], titles=titles_of(shown))
