"""The smallest strategy of which something is so: parts are taken away as long as it stays so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs

from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Municipality, Strategy
from deiframe.testing.rename_ids import relinked

Cut = Callable[[Strategy], Strategy]

_KEPT: Final = frozenset({"id", "municipality", "plugins", "language"})


def smallest(strategy: Strategy, is_so: Callable[[Strategy], bool]) -> Strategy:
    """Return a strategy from which nothing more can be taken, or hardly anything.

    First whole kinds of items and series are taken away, then items, then fields of what is left:
    a few hundred trials at most, where a search among all strategies takes thousands.
    """
    for cuts in (_kinds, _fields_of_the_whole, _items, _fields_of_items):
        for cut in list(cuts(strategy)):
            smaller = cut(strategy)
            if smaller != strategy and is_so(smaller):
                strategy = smaller
    return strategy


def _kinds(strategy: Strategy) -> Iterator[Cut]:
    for kind in Kind:
        yield _without({item.id for item in strategy.of_kind(kind)})


def _items(strategy: Strategy) -> Iterator[Cut]:
    for item in strategy.items():
        yield _without({item.id})


def _without(ids: set[str]) -> Cut:
    """Without the items of these ids, and without what refers to them."""

    def cut(strategy: Strategy) -> Strategy:
        changes: dict[str, Any] = {
            kind.collection: tuple(item for item in strategy.of_kind(kind) if item.id not in ids)
            for kind in Kind
        }
        left = attrs.evolve(strategy, **changes)
        return relinked(left, lambda identifier: None if identifier in ids else identifier)

    return cut


def _fields_of_the_whole(strategy: Strategy) -> Iterator[Cut]:
    yield lambda strategy: attrs.evolve(strategy, municipality=Municipality(name="Example"))
    collections = {kind.collection for kind in Kind}
    for name, default in _optional(strategy):
        if name not in collections:
            yield lambda item, name=name, default=default: attrs.evolve(item, **{name: default})  # type: ignore[misc]


def _fields_of_items(strategy: Strategy) -> Iterator[Cut]:
    for item in strategy.items():
        for name, default in _optional(item):
            yield _changed(item, name, default)


def _changed(item: Item, name: str, value: Any) -> Cut:
    def cut(strategy: Strategy) -> Strategy:
        collection = item.kind.collection
        after = tuple(
            attrs.evolve(entry, **{name: value}) if entry.id == item.id else entry
            for entry in getattr(strategy, collection)
        )
        return attrs.evolve(strategy, **{collection: after})  # type: ignore[arg-type]

    return cut


def _optional(value: Any) -> Iterator[tuple[str, Any]]:
    """The fields that can be left out and are not, with what they are then."""
    for field in attrs.fields(type(value)):
        if field.default is attrs.NOTHING or field.name in _KEPT:
            continue
        default = field.default
        left_out = default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]
        if getattr(value, field.name) != left_out:
            yield field.name, left_out
