"""Which item names which: every id that a strategy's fields refer to, found from the classes."""

from collections.abc import Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple

import attrs

from deiframe.model.fields import info_of, key_of
from deiframe.model.item import Extended
from deiframe.model.kinds import Kind, Relation
from deiframe.model.strategy import Strategy

Path = tuple[str | int, ...]


@attrs.frozen
class Reference:
    """One id, where it is written (keys and indexes from the top), and what may be there."""

    path: Path
    id: str
    allowed: tuple[Kind, ...]


class Referring(NamedTuple):
    """A field that refers to items of the ``allowed`` kinds, each time as one ``relation``.

    None is allowed where the field holds values that refer to items themselves.
    """

    name: str
    key: str
    allowed: tuple[Kind, ...] | None
    relation: Relation | None


def references(strategy: Strategy) -> Iterator[Reference]:
    """Every id that anything in the strategy refers to, in the order of the model."""
    for item in strategy.items():
        path: Path = (item.kind.collection, item.id)
        yield from references_in(item, path)
        yield from _in_extensions(item, path)
    yield from _in_records(strategy)
    yield from _in_extensions(strategy, ())


def references_in_lists(strategy: Strategy) -> Iterator[Reference]:
    """The same of those items only that name something twice in one list: quicker, if few do."""
    for item in strategy.items():
        if item.extensions or _has_one_twice(item):
            path: Path = (item.kind.collection, item.id)
            yield from references_in(item, path)
            yield from _in_extensions(item, path)
    yield from _in_records(strategy)
    yield from _in_extensions(strategy, ())


def _has_one_twice(value: Any) -> bool:
    for get, allowed in _getters(type(value)):  # type: ignore[arg-type]
        content = get(value)
        if type(content) is tuple:
            if not content:
                continue
            if allowed is None:
                if any(map(_has_one_twice, content)):
                    return True
            elif len(content) > 1 and len(set(map(_id, content))) < len(content):
                return True
        elif allowed is None and content is not None and _has_one_twice(content):
            return True
    return False


def all_hold(strategy: Strategy, kinds: Mapping[str, Kind], most: int) -> bool:
    """Whether there are at most so many references, each to an item of a kind that may be there.

    They nearly always hold; then it does not matter where they stand, and this is quick.
    """
    count = 0
    for holder in _holders(strategy):
        for ids, allowed in _ids_in(holder):
            count += len(ids)
            for each in ids:
                if kinds.get(_id(each)) not in allowed:
                    return False
    return count <= most


def _id(part: Any) -> str:
    found: str = part if type(part) is str else getattr(part, "to", part)
    return found


def _holders(strategy: Strategy) -> Iterator[object]:
    """Whatever may refer to an item."""
    for item in strategy.items():
        yield item
        if item.extensions:
            yield from item.extensions.values()
    yield from strategy.activities
    yield from strategy.assessments
    yield from strategy.extensions.values()


def _ids_in(value: Any) -> Iterator[tuple[tuple[Any, ...], tuple[Kind, ...]]]:
    """The ids in each field of a value, or what names them, and of which kinds they may be."""
    for get, allowed in _getters(type(value)):  # type: ignore[arg-type]
        content = get(value)
        if content is None or content == ():
            continue
        several = content if type(content) is tuple else (content,)
        if allowed is None:
            for part in several:
                yield from _ids_in(part)
        else:
            yield several, allowed


@cache
def _getters(cls: Any) -> "tuple[tuple[attrgetter[Any], tuple[Kind, ...] | None], ...]":
    fields = referring_fields(cls) if attrs.has(cls) else ()
    return tuple((attrgetter(field.name), field.allowed) for field in fields)


def _in_records(strategy: Strategy) -> Iterator[Reference]:
    for key in ("activities", "assessments"):
        for index, record in enumerate(getattr(strategy, key)):
            yield from references_in(record, (key, index))


def references_in(value: object, path: Path) -> Iterator[Reference]:
    """Every id that the fields of a value refer to, and those of the values that it holds."""
    for name, key, allowed, _ in referring_fields(type(value)):  # type: ignore[arg-type]
        content = getattr(value, name)
        if content is None or content == ():
            continue
        here = (*path, key)
        if allowed is None:  # a value that holds references itself, or several
            if isinstance(content, tuple):
                for index, part in enumerate(content):
                    yield from references_in(part, (*here, index))
            else:
                yield from references_in(content, here)
        elif isinstance(content, str):
            yield Reference(here, content, allowed)
        else:
            for index, part in enumerate(content):
                inside = ("to",) if hasattr(part, "to") else ()
                yield Reference((*here, index, *inside), getattr(part, "to", part), allowed)


def _in_extensions(holder: Extended, path: Path) -> Iterator[Reference]:
    for plugin, block in holder.extensions.items():
        if attrs.has(type(block)):
            yield from references_in(block, (*path, "extensions", plugin))


@cache
def referring_fields(cls: Any) -> tuple[Referring, ...]:
    """The fields of an attrs class that refer to items, or hold values that do."""
    found: list[Referring] = []
    for field in attrs.fields(attrs.resolve_types(cls)):
        about = info_of(field)
        if about.refers_to:
            found.append(Referring(field.name, key_of(field), about.refers_to, about.relation))
        elif (inner := _attrs_class_in(field.type)) and referring_fields(inner):
            found.append(Referring(field.name, key_of(field), None, None))
    return tuple(found)


def _attrs_class_in(annotation: object) -> type[attrs.AttrsInstance] | None:
    """The attrs class that a field holds one of (perhaps optionally) or a tuple of, if it does."""
    origin = getattr(annotation, "__origin__", None)
    if origin is not None and origin is not tuple:  # Mapping[...]
        return None
    candidates = (annotation, *getattr(annotation, "__args__", ()))
    return next((c for c in candidates if isinstance(c, type) and attrs.has(c)), None)
