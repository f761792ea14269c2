"""The canonical order of the keys of every part of a strategy, worked out from the model."""

from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs

from deiframe.model.fields import key_of
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.measurement import Fall, Rise, Target
from deiframe.model.strategy import Strategy
from deiframe.model.text import Translations
from deiframe.model.time import Interval
from deiframe.source.targets import AIM_KEYS, MOMENT_KEYS

_FIRST: Final = ("id", "title", "description")
_LAST: Final = (
    "tags", "illustrative", "reading", "note", "link", "source", "formerly", "ignore", "extensions",
)  # fmt: skip
"""What every item may have, before and after what only its kind has."""

_FORMAT_KEYS: Final = ("deiframe", "include")
_WRITTEN_AS_ONE_VALUE: Final = (Translations, Interval)


@attrs.frozen
class Part:
    """A place in a file: a mapping of the class ``cls``, or ``each`` value in it is one.

    Neither is set where the order of keys is the author's: texts, extensions, what is unknown.
    """

    cls: Any = None
    each: Any = None

    def rank(self, key: str) -> int:
        """Where a key belongs among the keys of this place; unknown ones come last."""
        order = _order(self.cls) if self.cls else {}
        return order.get(key, len(order))

    def inside(self, key: str) -> "Part":
        """What stands under a key of this place."""
        if self.each:
            return Part(cls=self.each)
        return _parts(self.cls).get(key, NOWHERE) if self.cls else NOWHERE


NOWHERE: Final = Part()
FILE: Final = Part(cls=Strategy)


@cache
def _order(cls: Any) -> dict[str, int]:
    fields = attrs.fields(cls)
    if issubclass(cls, Item):
        by_name = {field.name: field for field in fields}
        own = [field.name for field in fields if not field.inherited]
        last = [name for name in _LAST if name not in own]
        fields = tuple(by_name[name] for name in (*_FIRST, *own, *last))
    keys = [key_of(field) for field in fields]
    if cls is Strategy:
        keys = [*_FORMAT_KEYS, *keys]
    if cls is Target:
        keys = [*AIM_KEYS, *MOMENT_KEYS, *keys]
    return {key: rank for rank, key in reversed(list(enumerate(keys)))}


@cache
def _parts(cls: Any) -> dict[str, Part]:
    collections = {kind.collection for kind in Kind} if cls is Strategy else set()
    found = {}
    for field in attrs.fields(attrs.resolve_types(cls)):
        inner, is_mapping = _class_in(field.type)
        if inner is not None:
            each = is_mapping or field.name in collections
            part = Part(each=inner) if each else Part(cls=inner)
            found[key_of(field)] = part
    if cls is Target:  # the two aims that are written as groups of keys
        found = {**found, "rise": Part(cls=Rise), "fall": Part(cls=Fall)}
    return found


def _class_in(annotation: Any) -> tuple[Any, bool]:
    """The class of what a field holds, if it is written as a mapping; whether it is by key."""
    origin = get_origin(annotation)
    if origin is Mapping:
        return _class_in(get_args(annotation)[1])[0], True
    if origin in (Union, UnionType, tuple):
        found = (_class_in(get_arg)[0] for get_arg in get_args(annotation))
        return next((item for item in found if item is not None), None), False
    is_class = isinstance(annotation, type) and attrs.has(annotation)
    return (annotation if is_class and annotation not in _WRITTEN_AS_ONE_VALUE else None), False
