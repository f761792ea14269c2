"""Strategies in which every field of every kind of item says something: no luck is needed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import Enum
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs

from deiframe.about import LANGUAGES
from deiframe.extension_points.extension import Extension
from deiframe.model.fields import info_of
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.made_up import MARKS
from deiframe.model.process import Checks
from deiframe.model.stepwise import SUBSTEPS
from deiframe.model.strategy import DEFAULT_LEVEL_MODEL, ITEM_CLASSES, Municipality, Strategy
from deiframe.model.text import Translations
from deiframe.model.theory import Contribution
from deiframe.model.time import Interval
from deiframe.testing.strategies.moments import TODAY

_GIVEN: Final[Mapping[str, Any]] = {
    "language": "en",
    "level_model": DEFAULT_LEVEL_MODEL,
    "country": "BE",
    "currency": "EUR",
    "link": "https://example.org/a?b=c#d",
    "defined_as": None,
    "checks": Checks(),
}
"""Fields that hold a name, a code or an address, or would silence what is looked for."""


@attrs.frozen
class _Filler:
    """Fills the fields of the ``number``-th of its kind.

    Other numbers bring other words of each list. With ``half``, every other optional field is
    left out.
    """

    ids: Mapping[Kind, Sequence[str]]
    extensions: Sequence[Extension]
    number: int
    half: bool = False

    def filled(self, cls: Any, **given: Any) -> Any:
        """A value of an attrs class, with every field given that it takes at once."""
        content = dict(given)
        optional: list[str] = []
        for index, field in enumerate(attrs.fields(attrs.resolve_types(cls))):
            if not field.init or field.name in content:
                continue
            if field.default is not attrs.NOTHING:
                if self.half and (index + self.number) % 2:
                    continue
                optional.append(field.name)
            content[field.name] = self._of_field(cls, field, index)
        return _built(cls, content, optional)

    def _of_field(self, cls: Any, field: attrs.Attribute[Any], index: int) -> Any:
        if field.name in _GIVEN:
            return _GIVEN[field.name]
        if field.name == "substep":
            return SUBSTEPS[self.number % len(SUBSTEPS)]
        if field.name == "formerly":
            return (f"old-{self.number}",)
        if field.name in MARKS and issubclass(cls, Item):
            return (True, False, ("note",))[(self.number + index) % 3]
        if field.name == "ignore":
            return {"DEI106": self._words("reason", cls)}
        if field.name == "extensions":
            return self._extended(getattr(cls, "kind", None))
        if info_of(field).refers_to:
            return self._referring(field, index)
        if info_of(field).range:
            low, high = info_of(field).range or (0, None)
            return type(low)(low + self.number % int(1 + (low + 9 if high is None else high) - low))
        return self._of(field.type, field.name, cls, index)

    def _extended(self, kind: Kind | None) -> Mapping[str, Any]:
        own = {
            extension.plugin: self.filled(extension.fields)
            for extension in self.extensions
            if extension.kind is kind
        }
        return {**own, "elsewhere": {"said": f"Said elsewhere {self.number}"}}

    def _referring(self, field: attrs.Attribute[Any], index: int) -> Any:
        known = [identifier for kind in info_of(field).refers_to for identifier in self.ids[kind]]
        start = self.number + index
        some = tuple(dict.fromkeys(known[(start + step) % len(known)] for step in (0, 1)))
        if get_origin(field.type) is not tuple:
            return some[0]
        if get_args(field.type)[0] is Contribution:
            return tuple(self.filled(Contribution, to=item) for item in some)
        return some

    def _of(self, annotation: Any, name: str, cls: Any, index: int) -> Any:
        origin, arguments = get_origin(annotation), get_args(annotation)
        if origin in (Union, UnionType):
            if Translations in arguments:
                return self._text(name, cls, index)
            choices = [argument for argument in arguments if argument is not type(None)]
            return self._of(choices[self.number % len(choices)], name, cls, index)
        if origin is tuple:
            return (self._of(arguments[0], name, cls, index),)
        if origin is Mapping:
            key = self._of(arguments[0], "key", cls, index)
            return {key: self._of(arguments[1], name, cls, index)}
        if isinstance(annotation, type) and issubclass(annotation, Enum):
            return list(annotation)[(self.number + index) % len(annotation)]
        if attrs.has(annotation) and annotation is not Interval:
            return self.filled(annotation)
        return self._simple(annotation, name, cls, index)

    def _simple(self, annotation: Any, name: str, cls: Any, index: int) -> Any:
        if annotation is bool:
            return (self.number + index) % 2 == 0
        if annotation is dt.date:
            return TODAY + dt.timedelta(days=10 * index - 80 + 7 * self.number)
        if annotation is Interval:
            return Interval(1 + self.number)
        if annotation is float:
            return 1.5 * self.number
        if annotation is str or annotation is Any:
            return self._words(name, cls)
        plain = getattr(annotation, "__supertype__", annotation)  # such as Score
        return plain(self.number % 5) if plain is int else self._words(name, cls)

    def _text(self, name: str, cls: Any, index: int) -> str | Translations:
        """In one language or in three, turn and turn about."""
        words = self._words(name, cls)
        if (self.number + index) % 2:
            return words
        return Translations({code: f"{words} {code}" for code in LANGUAGES})

    def _words(self, name: str, cls: Any) -> str:
        return f"{name} of {cls.__name__} {self.number}".replace("_", " ").capitalize()


def _built(cls: Any, content: dict[str, Any], optional: list[str]) -> Any:
    """A value with all of its fields; those that do not go together are left out, one by one."""
    while True:
        try:
            return cls(**content)
        except (TypeError, ValueError):
            if not optional:
                raise
            content.pop(optional.pop(), None)


def filled_strategy(
    extensions: Sequence[Extension] = (), *, each: int = 3, start: int = 0, half: bool = False
) -> Strategy:
    """A strategy with ``each`` items of every kind, all of whose fields say something.

    That holds for the fields of ``extensions`` too. Another ``start`` brings other words of the
    lists; with ``half`` every other optional field is left out.
    """
    ids = {kind: [f"{kind.value}-{start + item}" for item in range(each)] for kind in Kind}
    fillers = [_Filler(ids, extensions, start + item, half) for item in range(each)]
    items: dict[str, Any] = {
        cls.kind.collection: tuple(
            filler.filled(cls, id=ids[cls.kind][at]) for at, filler in enumerate(fillers)
        )
        for cls in ITEM_CLASSES.values()
    }
    whole = attrs.evolve(fillers[0], half=False)
    series = {
        name: tuple(filler.filled(cls) for filler in fillers) for name, cls in _series().items()
    }
    plugins = tuple(dict.fromkeys(extension.plugin for extension in extensions))
    municipality = whole.filled(Municipality)
    strategy: Strategy = whole.filled(
        Strategy, municipality=municipality, plugins=plugins, **items, **series
    )
    return strategy


def _series() -> Mapping[str, Any]:
    """The dated series of a strategy, each with the class of its records."""
    collections = {kind.collection for kind in Kind}
    types = {field.name: field.type for field in attrs.fields(attrs.resolve_types(Strategy))}
    return {
        name: get_args(wanted)[0]
        for name, wanted in types.items()
        if name not in collections
        and get_origin(wanted) is tuple
        and attrs.has(get_args(wanted)[0])
    }
