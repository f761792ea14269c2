"""Questions about the breakthroughs: which there are, whose they are, how far they are.

A breakthrough is a core action that is still to be worked out (report D5.2, 4.1), so several
interventions may work out one: they share its number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import attrs

from deiframe.model import Intervention, Priority, Status
from deiframe_rotterdam.fields import AGREED, Breakthrough, Plan

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Item

_ORDER = (
    Status.RUNNING,
    Status.PLANNED,
    Status.IDEA,
    Status.DONE,
    Status.INSTITUTIONALISED,
    Status.STOPPED,
)
"""Of several interventions, the first of these that any has is how far the breakthrough is."""


@attrs.frozen
class Numbered:
    """A breakthrough: its number, and the interventions that work it out, sorted by their ids."""

    number: int
    interventions: tuple[Intervention, ...]

    @property
    def first(self) -> Intervention:
        """The intervention by which it is named where there is room for one."""
        return next(
            (intervention for intervention in self.interventions if intervention.priority),
            self.interventions[0],
        )

    @property
    def is_essential(self) -> bool:
        """Whether it is among the few that come first."""
        return any(
            intervention.priority is Priority.ESSENTIAL for intervention in self.interventions
        )

    @property
    def is_current(self) -> bool:
        """Whether any of it is planned or running, or does not say how far it is."""
        from deiframe.graph.responsibility import is_current

        return any(map(is_current, self.interventions))

    @property
    def state(self) -> Status | None:
        """How far it is; None where none of its interventions says."""
        states = {intervention.status for intervention in self.interventions}
        return next((item for item in _ORDER if item in states), None)


def number_of(intervention: Item) -> int | None:
    """The number of the breakthrough that an intervention works out."""
    text = intervention.extension(Breakthrough)
    return text.breakthrough if text else None


def breakthroughs(graph: StrategyGraph) -> tuple[Numbered, ...]:
    """The breakthroughs that the strategy holds, by their numbers."""
    found: dict[int, list[Intervention]] = {}
    for intervention in graph.strategy.interventions:
        number = number_of(intervention)
        if number is not None:
            found.setdefault(number, []).append(intervention)
    return tuple(
        Numbered(number, tuple(sorted(found[number], key=lambda item: item.id)))
        for number in sorted(found)
    )


def agreed(graph: StrategyGraph) -> int:
    """How many breakthroughs were agreed on: eleven where the strategy does not say."""
    plan = graph.strategy.extension(Plan)
    return plan.breakthroughs_agreed if plan and plan.breakthroughs_agreed else AGREED


def missing(graph: StrategyGraph) -> tuple[int, ...]:
    """The numbers of those agreed on that no intervention has."""
    there = {breakthrough.number for breakthrough in breakthroughs(graph)}
    return tuple(number for number in range(1, agreed(graph) + 1) if number not in there)


def owners(graph: StrategyGraph, interventions: Iterable[Intervention]) -> tuple[Item, ...]:
    """Who answers for any of the interventions, each once, in the order of their ids."""
    from deiframe.graph.responsibility import accountable_for

    found: Mapping[str, Item] = {
        actor.id: actor
        for intervention in interventions
        for actor in accountable_for(graph, intervention.id)
    }
    return tuple(found[item] for item in sorted(found))
