"""The same strategy with other ids: every place that names an item follows."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, TypeVar

import attrs

from deiframe.model.fields import info_of
from deiframe.model.item import Item
from deiframe.model.measurement import Indicator, Target
from deiframe.model.strategy import Strategy

Value = TypeVar("Value")

Names = Callable[[str], str | None]
"""What an id is called from now on; None: it is not there, and what refers to it goes."""


def relinked(value: Value, names: Names) -> Value:
    """Return the value (a strategy, an item) with every reference in it to the new id."""
    changes: dict[str, Any] = {}
    cls: Any = type(value)
    for name, refers in _fields(cls):
        content = getattr(value, name)
        after = _referring(content, names) if refers else _within(content, names)
        if after is not content:
            changes[name] = after
    return attrs.evolve(value, **changes) if changes else value  # type: ignore[misc]


def renamed(strategy: Strategy, names: Mapping[str, str]) -> Strategy:
    """Return the strategy with its items' ids exchanged, and all that refers to them.

    A breakdown of figures (``disaggregate_by``, ``in_each``) may name an item too.
    """
    after = relinked(strategy, lambda identifier: names.get(identifier, identifier))
    known = {identifier.casefold(): name for identifier, name in names.items()}
    changes = {}
    for kind in {item.kind for item in strategy.items()}:
        items = (attrs.evolve(item, id=names.get(item.id, item.id)) for item in after.of_kind(kind))
        changes[kind.collection] = tuple(_broken_down(item, known) for item in items)
    return attrs.evolve(after, **changes)  # type: ignore[arg-type]


def _broken_down(item: Item, known: Mapping[str, str]) -> Item:
    if not isinstance(item, Indicator):
        return item

    def called(name: str) -> str:
        return known.get(name.casefold(), name)

    def each(target: Target) -> Target:
        return attrs.evolve(target, in_each=called(target.in_each)) if target.in_each else target

    return attrs.evolve(
        item,
        disaggregate_by=tuple(map(called, item.disaggregate_by)),
        targets=tuple(map(each, item.targets)),
    )


def _referring(content: Any, names: Names) -> Any:
    if content is None or content == ():
        return content
    if isinstance(content, str):
        return names(content)
    after = tuple(_one(part, names) for part in content)
    return tuple(part for part in after if part is not None)


def _one(part: Any, names: Names) -> Any:
    """An id, or a link that has words of its own."""
    if isinstance(part, str):
        return names(part)
    to = names(part.to)
    return None if to is None else attrs.evolve(part, to=to)


def _within(content: Any, names: Names) -> Any:
    if isinstance(content, Mapping):  # such as the fields of plugins
        within = {key: _within(part, names) for key, part in content.items()}
        unchanged = all(within[key] is part for key, part in content.items())
        return content if unchanged else within
    if isinstance(content, tuple):
        after = tuple(_within(part, names) for part in content)
        unchanged = all(item is other for item, other in zip(after, content, strict=True))
        return content if unchanged else after
    return relinked(content, names) if _fields(content.__class__) else content


@cache
def _fields(cls: Any) -> tuple[tuple[str, bool], ...]:
    """The fields of an attrs class, and whether each refers to items."""
    if not attrs.has(cls):
        return ()
    return tuple((field.name, bool(info_of(field).refers_to)) for field in attrs.fields(cls))
