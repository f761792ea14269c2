"""Values of any class of the model, or of a plugin's fields, drawn by what their fields say.

A new field, or a new kind of item, takes part without a line here. Only what a type does not tell
(a code, an address, parts that must fit together) is given by name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from enum import Enum
from types import UnionType
from typing import Any, Final, Union, get_args, get_origin

import attrs
from hypothesis import reject
from hypothesis import strategies as st

from deiframe.about import LANGUAGES
from deiframe.model.fields import info_of, key_of
from deiframe.model.item import Item
from deiframe.model.made_up import MARKS
from deiframe.model.measurement import Scale, Target
from deiframe.model.process import HIGHEST_SCORE, Checks, Score
from deiframe.model.stepwise import SUBSTEPS
from deiframe.model.text import Translations
from deiframe.model.theory import Contribution
from deiframe.model.time import Interval, Period
from deiframe.testing.strategies.figures import numbers, targets
from deiframe.testing.strategies.ingredients import Ingredients, maybe
from deiframe.testing.strategies.moments import intervals

_SEVERAL: Final = 2
"""So many parts of one field at most."""

_MANY: Final = 1000.0

_NEVER: Final = frozenset({"defined_as", "level_model", "plugins"})
"""Fields that name what a plugin brings: drawn strategies need none."""

_BY_NAME: Final[Mapping[str, Callable[[Ingredients], st.SearchStrategy[Any]]]] = {
    "id": lambda _: st.just(""),
    "substep": lambda _: st.sampled_from(SUBSTEPS),
    "country": lambda _: st.none() | maybe(["BE", "NL", "IT", "XX"]),
    "language": lambda _: maybe(LANGUAGES),
    "currency": lambda _: maybe(["EUR", "CHF"]),
    "unit": lambda _: maybe(["percent", "fte", "score"]),
    "link": lambda _: st.just("https://example.org/a?b=c#d"),
    "formerly": lambda _: st.just(("old-name",)),
    "ignore": lambda of: st.dictionaries(maybe(["DEI101", "DEI201"]), of.text, max_size=1),
    "extensions": lambda of: st.fixed_dictionaries(
        {
            "rotterdam": st.dictionaries(
                of.plain.filter(bool), of.plain | st.integers(0, 9), max_size=2
            )
        }
    ),
    "pillars": lambda of: st.fixed_dictionaries({"first": of.text}),
}
"""Fields of the model that hold a name, a code, an address, or keys of one's own."""

_BY_CLASS: Final[Mapping[Any, Callable[[Ingredients], st.SearchStrategy[Any]]]] = {
    Target: targets,
    Period: lambda of: of.period,
    Interval: lambda _: intervals(),
    Score: lambda _: st.integers(0, HIGHEST_SCORE).map(Score),
    Scale: lambda of: st.builds(
        Scale,
        lowest=st.just(1.0),
        highest=numbers(2, 10),
        labels=st.lists(of.text, max_size=2).map(tuple),
    ),
    Checks: lambda of: st.builds(
        Checks, ignore=st.dictionaries(st.just("DEI602"), of.text, max_size=1)
    ),
    Translations: lambda of: of.text,
    str: lambda of: of.plain,
    bool: lambda _: st.booleans(),
    int: lambda _: st.integers(-10, 3000),
    float: lambda _: numbers(),
    dt.date: lambda of: of.day,
}


def drawn(
    cls: Any, of: Ingredients, without: frozenset[str] = frozenset()
) -> st.SearchStrategy[Any]:
    """Values of an attrs class, with any of its optional fields given and the others left out."""
    needed: dict[str, st.SearchStrategy[Any]] = {}
    optional: dict[str, st.SearchStrategy[Any]] = {}
    for field in attrs.fields(attrs.resolve_types(cls)):
        if not field.init or field.name in without or (is_ours(cls) and field.name in _NEVER):
            continue
        group = needed if field.default is attrs.NOTHING or field.name == "id" else optional
        group[field.name] = _of_field(cls, field, of)
    return st.fixed_dictionaries(needed, optional=optional).map(lambda given: _made(cls, given))


def is_ours(cls: type) -> bool:
    """Whether a class is the model's own, and not a plugin's."""
    return cls.__module__.startswith("deiframe.")


def _made(cls: Any, given: dict[str, Any]) -> Any:
    try:
        return cls(**given)
    except (TypeError, ValueError):  # its own validators refuse it
        reject()


def _of_field(cls: Any, field: attrs.Attribute[Any], of: Ingredients) -> st.SearchStrategy[Any]:
    if is_ours(cls) and field.name in _BY_NAME:
        return _BY_NAME[field.name](of)
    if field.name in MARKS and issubclass(cls, Item):
        keys = [key_of(each) for each in attrs.fields(cls) if each.name != "id"]
        some = st.lists(st.sampled_from(keys), unique=True, min_size=1, max_size=2)
        return st.booleans() | some.map(tuple)
    about = info_of(field)
    if about.refers_to:
        return _referring(field, of.ids(about.refers_to), of)
    if about.range:
        low, high = about.range
        most = low + _MANY if high is None else high
        whole = int in (field.type, *get_args(field.type))
        return st.integers(int(low), int(most)) if whole else numbers(low, most)
    return _of(field.type, of)


def _referring(
    field: attrs.Attribute[Any], known: list[str], of: Ingredients
) -> st.SearchStrategy[Any]:
    """Ids, each once; or links that have words of their own."""
    if get_origin(field.type) is not tuple:
        return st.sampled_from(known) if known else st.none()
    if not known:
        return st.just(())
    most = min(of.links, len(known))
    some = st.lists(st.sampled_from(known), unique=True, min_size=1, max_size=most)
    if get_args(field.type)[0] is not Contribution:
        return some.map(tuple)
    words = drawn(Contribution, of)  # a link to nobody could not be made
    pairs = st.tuples(st.sampled_from(known), words)
    several = st.lists(pairs, min_size=1, max_size=most, unique_by=lambda pair: pair[0])
    return several.map(lambda links: tuple(attrs.evolve(link, to=to) for to, link in links))


def _of(annotation: Any, of: Ingredients) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        if Translations in arguments:
            return of.text
        return st.one_of(*(_of(each, of) for each in arguments if each is not type(None)))
    if origin is tuple:
        unique = _is_word(arguments[0])
        parts = st.lists(_of(arguments[0], of), max_size=_SEVERAL + unique, unique=unique)
        return parts.map(tuple)
    if origin is Mapping:
        keys, values = (_of(each, of) for each in arguments)
        return st.dictionaries(keys, values, min_size=1, max_size=_SEVERAL)
    if annotation in _BY_CLASS:
        return _BY_CLASS[annotation](of)
    if _is_word(annotation):
        return st.sampled_from(annotation)
    return drawn(annotation, of)


def _is_word(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Enum)
