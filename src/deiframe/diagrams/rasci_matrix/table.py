"""What a RASCI matrix shows: actions by what is wrong with them, and the roles in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.graph.relation import RASCI, Relation
from deiframe.graph.responsibility import accountable_for, responsible_for
from deiframe.i18n import Message, message, messages

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item
    from deiframe.model.theory import Intervention
    from deiframe.styling.palette import Colour


@attrs.frozen
class Role:
    """How a role looks, and what it is called."""

    letter: str
    ground: Colour
    word: Message


ROLES: Final = {
    Relation.ACCOUNTABLE: Role("A", lambda theme: theme.accountable, message("Accountable")),
    Relation.RESPONSIBLE: Role("R", lambda theme: theme.responsible, message("Responsible")),
    Relation.SUPPORTIVE: Role("S", lambda theme: theme.supportive, message("Supportive")),
    Relation.CONSULTED: Role("C", lambda theme: theme.consulted, message("Consulted")),
    Relation.INFORMED: Role("I", lambda theme: theme.informed, message("Informed")),
}
"""The roles, those first that must not be missing."""


@attrs.frozen(kw_only=True)
class Row:
    """An action, and who has which role in it."""

    action: Intervention
    roles: Mapping[Relation, tuple[Item, ...]]

    @property
    def actors(self) -> Iterator[Item]:
        """Everyone with a role, once for each."""
        for people in self.roles.values():
            yield from people


@attrs.frozen(kw_only=True)
class Section:
    """Actions with the same gap, which ``title`` says once; ``is_gap`` if there is one."""

    title: Message
    rows: tuple[Row, ...]
    is_gap: bool


def rows_of(graph: StrategyGraph, actions: Sequence[Intervention]) -> tuple[Row, ...]:
    """The actions with their roles."""
    return tuple(
        Row(
            action=action,
            roles={
                role: found for role in ROLES if (found := tuple(graph.targets(action.id, role)))
            },
        )
        for action in actions
    )


def actors_of(graph: StrategyGraph, rows: Sequence[Row]) -> list[Item]:
    """Everyone with a role, those with most roles first."""
    count: dict[str, int] = {}
    for row in rows:
        for actor in row.actors:
            count[actor.id] = count.get(actor.id, 0) + 1
    return sorted(graph.in_order(count), key=lambda actor: -count[actor.id])


def sections_of(graph: StrategyGraph, rows: Sequence[Row]) -> Iterator[Section]:
    """The rows by their gaps, the widest gap first."""
    kinds: dict[tuple[int, bool, bool], list[Row]] = {}
    for row in rows:
        answering = min(2, len(accountable_for(graph, row.action.id)))
        is_done = bool(responsible_for(graph, row.action.id))
        kinds.setdefault((answering, is_done, bool(row.roles)), []).append(row)
    order = ((0, False, False), (0, False, True), (0, True, True), (2, False, True))
    for kind in (*order, (2, True, True), (1, False, True), (1, True, True)):
        if found := kinds.get(kind):
            yield Section(
                title=_title(kind, len(found)), rows=tuple(found), is_gap=kind[:2] != (1, True)
            )


def _title(kind: tuple[int, bool, bool], count: int) -> Message:
    match kind:
        case (0, _, False):
            return messages(
                "No role is filled in for this one",
                "No role is filled in for these {count}",
                count,
            )
        case (0, False, _):
            return messages(
                "Nobody answers for this one, and nobody carries it out",
                "Nobody answers for these {count}, and nobody carries them out",
                count,
            )
        case (0, True, _):
            return messages(
                "Nobody answers for this one", "Nobody answers for these {count}", count
            )
        case (2, False, _):
            return messages(
                "Several answer for this one, and nobody carries it out",
                "Several answer for these {count}, and nobody carries them out",
                count,
            )
        case (2, True, _):
            return messages(
                "Several answer for this one", "Several answer for these {count}", count
            )
        case (_, False, _):
            return messages(
                "Nobody carries this one out", "Nobody carries these {count} out", count
            )
        case _:
            return messages(
                "One answers for this one, and it is known who carries it out",
                "One answers for each of these {count}, and it is known who carries them out",
                count,
            )


def is_linked(graph: StrategyGraph, action: Intervention, focus: str) -> bool:
    """Whether an action is the focus, or the focus has a role in it."""
    return action.id == focus or any(
        actor.id == focus for actor in graph.targets(action.id, *RASCI)
    )
