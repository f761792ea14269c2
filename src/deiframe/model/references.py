"""Which item names which: every id that a strategy's fields refer to, found from the classes."""

from collections.abc import Iterator
from functools import cache
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
    """The same of those items only that list several ids in one place: quicker, if few do."""
    for item in strategy.items():
        if item.extensions or _lists_several(item):
            path: Path = (item.kind.collection, item.id)
            yield from references_in(item, path)
            yield from _in_extensions(item, path)
    yield from _in_records(strategy)
    yield from _in_extensions(strategy, ())


def _lists_several(value: object) -> bool:
    for name, _, allowed, _ in referring_fields(type(value)):  # type: ignore[arg-type]
        content = getattr(value, name)
        if type(content) is tuple:
            if len(content) > 1 or (allowed is None and any(map(_lists_several, content))):
                return True
        elif allowed is None and content is not None and _lists_several(content):
            return True
    return False


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
        said = info_of(field)
        if said.refers_to:
            found.append(Referring(field.name, key_of(field), said.refers_to, said.relation))
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
