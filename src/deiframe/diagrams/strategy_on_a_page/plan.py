"""What stands on the page: everything from the actions to the vision, as trees."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from deiframe.graph.plan import RANKS, Branch, branches_of
from deiframe.graph.theory import links_among
from deiframe.i18n import translate
from deiframe.styling.plan_words import Tally, tally_of

if TYPE_CHECKING:
    from deiframe.extension_points.diagram import View
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item


@attrs.frozen
class Plan:
    """The theory of change of a strategy, and how to speak of it."""

    graph: StrategyGraph
    view: View
    items: tuple[Item, ...]

    def translate(self, value: object) -> str:
        """Return a value in the reader's words."""
        return translate(value, self.view.language)

    @cached_property
    def branches(self) -> tuple[Branch, ...]:
        """What is shown, as trees."""
        return branches_of(self.items, links_among(self.items))

    @cached_property
    def tally(self) -> Tally:
        """What is found in it."""
        return tally_of(self.graph, self.items)


def plan_of(graph: StrategyGraph, view: View) -> Plan:
    """All that belongs to the theory of change."""
    return Plan(graph, view, tuple(item for item in graph.items.values() if item.kind in RANKS))
