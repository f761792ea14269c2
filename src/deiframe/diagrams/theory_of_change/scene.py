"""What of a theory of change is shown, and how large."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.diagrams.theory_of_change.details import DETAILS
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Part, ReadingDirection, View
from deiframe.graph.plan import branches_of
from deiframe.i18n import Message, message, messages, translate
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.theory import Intervention, Objective
from deiframe.styling.plan_words import Tally, tally_of
from deiframe.suggestions import suggesting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from deiframe.graph.plan import Branch
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.graph.theory import Link
    from deiframe.i18n import Translatable

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

    @property
    def direction(self) -> ReadingDirection:
        """Which way lanes read: to the right, if nobody asks for another."""
        return self.view.direction or ReadingDirection.RIGHT

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        """What is shown, as trees."""
        return branches_of(self.items, self.links)

    @cached_property
    def tally(self) -> Tally:
        """What is found in it."""
        return tally_of(self.graph, self.items)

    @cached_property
    def whole_tally(self) -> Tally:
        """What is found in the whole theory of change."""
        return tally_of(self.graph, _whole_theory(self.graph))

    @cached_property
    def is_measured(self) -> bool:
        """Whether the strategy has any figures; if it has none, that is not said on each box."""
        return bool(self.graph.strategy.indicators)

    def details(self, branch: Branch) -> Iterator[Translatable]:
        """What more is to be shown of an item."""
        if self.view.overview and isinstance(branch.item, Objective):
            from deiframe.graph.theory import interventions_for

            count = len(interventions_for(self.graph, branch.item.id))
            yield messages("{count} action", "{count} actions", count)
        for name, detail in DETAILS.items():
            if name in self.view.show:
                yield from detail(self.graph, branch)


def scene_of(graph: StrategyGraph, view: View) -> Scene:
    """Choose what the view asks for.

    Raises:
        DrawingError: the view's focus is not part of the theory of change; or there are too many
            items.
    """
    from deiframe.graph.theory import links_among

    shown = _whole_theory(graph) if view.focus is None else _around(graph, view.focus, view.depth)
    if view.part:
        shown = _of_part(graph, shown, view.part)
    if view.overview:
        shown = [item for item in shown if item.kind in (Kind.VISION, Kind.OBJECTIVE)]
    return Scene(graph, view, tuple(shown), tuple(links_among(shown)))


def _whole_theory(graph: StrategyGraph) -> list[Item]:
    return [item for item in graph.items.values() if item.kind in ORDER]


def _of_part(graph: StrategyGraph, shown: list[Item], part: Part) -> list[Item]:
    """What belongs to a part: its own, what leads to its own, and what its own leads to."""
    from deiframe.graph.theory import all_above, all_below

    own = [item.id for item in shown if _belongs(item, part)]
    kept = all_below(graph, own) | all_above(graph, own)
    if part.by == "department":  # what others do for the same objective is not the department's
        kept = frozenset(own) | all_above(graph, own)
    return [item for item in shown if item.id in kept]


def _belongs(item: Item, part: Part) -> bool:
    if part.by == "dimension":
        return isinstance(item, Objective) and part.value in item.dimension
    if not isinstance(item, Objective | Intervention):
        return False
    rasci = item.rasci if isinstance(item, Intervention) else None
    named = {*rasci.responsible, *rasci.accountable} if rasci else set()
    return part.value == item.department or part.value in named


def _around(graph: StrategyGraph, focus: str, depth: int) -> list[Item]:
    from deiframe.graph.theory import around

    if focus not in graph.theory:
        raise DrawingError(_no_focus(focus, _whole_theory(graph)))
    return graph.in_order(around(graph, focus, depth))


def _no_focus(focus: str, shown: list[Item]) -> Message:
    from deiframe.graph.lookup import titles_of

    text = message("{id} is not in the theory of change.", id=focus[:60])
    return suggesting(text, focus, [item.id for item in shown], titles=titles_of(shown))
