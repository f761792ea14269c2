"""A strategy without some of what it says: values by their place, items with what names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final

import attrs

from deiframe.model.fields import key_of
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.references import referring_fields
from deiframe.model.strategy import Strategy

Path = tuple[str | int, ...]

Kept = dict[tuple[str, Path], tuple[int, ...]]
"""Of a list that lost something, by its item and path: which of its positions are left."""


def original_path(kept: Kept, item: str, field: Path) -> Path:
    """Where something stood before, by where it stands now."""
    found: Path = ()
    for step in field:
        left = kept.get((item, found), ())
        moved = isinstance(step, int) and step < len(left)
        found = (*found, left[step] if moved else step)  # type: ignore[index]
    return found


_GONE: Final = object()
"""Instead of a value without which there is nothing to hold."""

_Tree = dict[str | int, Any]
"""What is to go, by keys and indexes; None instead of a further tree: all that stands there."""


def _trees_of(paths: Iterable[tuple[str, Path]]) -> dict[str, _Tree]:
    """What is to go, by item."""
    found: dict[str, _Tree] = {}
    for item, path in paths:
        if path:
            _plant(found.setdefault(item, {}), path)
    return found


def _plant(tree: _Tree, path: Path) -> None:
    *way, last = path
    for step in way:
        inner = tree.setdefault(step, {})
        if inner is None:
            return
        tree = inner
    tree[last] = None


@attrs.frozen
class _Place:
    """Where in the strategy a value stands, and what is noted of the lists on the way."""

    kept: Kept
    item: str = ""
    path: Path = ()

    def inside(self, *steps: str | int) -> _Place:
        return attrs.evolve(self, path=(*self.path, *steps))

    def keep(self, parts: Iterable[Any]) -> tuple[Any, ...]:
        """What is left of a list, its positions noted."""
        left = [(index, part) for index, part in enumerate(parts) if part is not _GONE]
        self.kept[self.item, self.path] = tuple(index for index, _ in left)
        return tuple(part for _, part in left)


def without_paths(strategy: Strategy, paths: Iterable[tuple[str, Path]], kept: Kept) -> Strategy:
    """The strategy without what stands at these places: an item's id, and the path from there.

    What a value cannot be without takes it along.
    """
    trees = _trees_of(paths)
    changes: dict[str, Any] = {}
    for kind in Kind:
        items = strategy.of_kind(kind)
        if any(item.id in trees for item in items):
            changes[kind.collection] = tuple(
                _without(item, trees[item.id], _Place(kept, item.id)) if item.id in trees else item
                for item in items
            )
    lighter: Strategy = _without(attrs.evolve(strategy, **changes), trees.get("", {}), _Place(kept))
    return lighter


def _without(value: Any, tree: _Tree, place: _Place) -> Any:
    """A value without what is to go; itself is gone if it cannot be without it."""
    if isinstance(value, tuple):
        return place.keep(
            _inside(part, tree[index], place.inside(index)) if index in tree else part
            for index, part in enumerate(value)
        )
    if isinstance(value, Mapping):
        parts = {
            key: _inside(part, tree[key], place.inside(key)) if key in tree else part
            for key, part in value.items()
        }
        return {key: part for key, part in parts.items() if part is not _GONE}
    fields = _fields(type(value))  # type: ignore[arg-type]
    if any(key not in fields for key in tree) and not isinstance(value, Item | Strategy):
        return _GONE
    left = {
        key: _inside(getattr(value, fields[key].name), inner, place.inside(key))
        for key, inner in tree.items()
        if key in fields
    }
    return _changed(value, {fields[key].name: part for key, part in left.items()})


def _inside(value: Any, tree: _Tree | None, place: _Place) -> Any:
    return _GONE if tree is None else _without(value, tree, place)


def _changed(value: Any, parts: Mapping[str, Any]) -> Any:
    """A value with other parts, and without those that are gone, if it may be.

    A field whose default says something, such as a level, keeps what it says: another would be put
    in its place.
    """
    changes: dict[str, Any] = {}
    for name, part in parts.items():
        field = attrs.fields_dict(type(value))[name]
        if part is not _GONE:
            changes[name] = part
        elif field.default is attrs.NOTHING:
            return _GONE
        elif not (isinstance(default := _default(field), str | float | int) and default):
            changes[name] = default
    try:
        return attrs.evolve(value, **changes) if changes else value
    except (TypeError, ValueError):  # its own validators refuse to be without it
        return _GONE


def _default(field: attrs.Attribute[Any]) -> Any:
    default: Any = field.default
    return default.factory() if hasattr(default, "factory") else default


@cache
def _fields(cls: Any) -> Mapping[str | int, attrs.Attribute[Any]]:
    return {key_of(field): field for field in attrs.fields(cls)} if attrs.has(cls) else {}


def without_items(strategy: Strategy, gone: frozenset[str], kept: Kept) -> Strategy:
    """The strategy without these items, and without what names them."""
    changes: dict[str, Any] = {
        kind.collection: tuple(
            _pruned(item, gone, _Place(kept, item.id))
            for item in strategy.of_kind(kind)
            if item.id not in gone
        )
        for kind in Kind
    }
    for key in ("activities", "assessments"):
        place = _Place(kept, path=(key,))
        records = enumerate(getattr(strategy, key))
        changes[key] = place.keep(_pruned(one, gone, place.inside(at)) for at, one in records)
    changes["extensions"] = _pruned_blocks(strategy, gone, _Place(kept))
    return attrs.evolve(strategy, **changes)


def _pruned(value: Any, gone: frozenset[str], place: _Place) -> Any:
    """A value that no longer names what is gone; itself is gone if it cannot but name it."""
    parts: dict[str, Any] = {}
    for name, key, allowed, _ in referring_fields(type(value)):  # type: ignore[arg-type]
        content = getattr(value, name)
        if not content:
            continue
        here = place.inside(key)
        if isinstance(content, tuple):
            left = (
                _pruned(part, gone, here.inside(at)) if allowed is None else _named(part, gone)
                for at, part in enumerate(content)
            )
            parts[name] = here.keep(left)
        elif allowed is None:
            parts[name] = _pruned(content, gone, here)
        else:
            parts[name] = _named(content, gone)
    if isinstance(value, Item) and value.extensions:
        parts["extensions"] = _pruned_blocks(value, gone, place)
    same = all(part == getattr(value, name) for name, part in parts.items())
    return value if same else _changed(value, parts)


def _named(part: Any, gone: frozenset[str]) -> Any:
    """An id, or a link that holds one, unless it names what is gone."""
    return _GONE if getattr(part, "to", part) in gone else part


def _pruned_blocks(holder: Item | Strategy, gone: frozenset[str], place: _Place) -> Any:
    blocks = {
        plugin: _pruned(block, gone, place.inside("extensions", plugin))
        if attrs.has(type(block))
        else block
        for plugin, block in holder.extensions.items()
    }
    return {plugin: block for plugin, block in blocks.items() if block is not _GONE}


def hollowed(strategy: Strategy, whole: frozenset[str]) -> Strategy:
    """The strategy, of these items only the names."""
    changes: dict[str, Any] = {
        kind.collection: tuple(
            type(item)(id=item.id, title=item.title) if item.id in whole else item
            for item in strategy.of_kind(kind)
        )
        for kind in Kind
    }
    return attrs.evolve(strategy, **changes)
