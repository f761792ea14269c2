"""Strategies that use the fields of plugins, filled in by what the fields' types allow."""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin

import attrs
from hypothesis import reject
from hypothesis import strategies as st

from deiframe.extension_points.extension import Extension
from deiframe.model.fields import info_of
from deiframe.model.item import Extended
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.model.text import Translations
from deiframe.model.time import Interval
from deiframe.testing.strategies.graph import any_strategies
from deiframe.testing.strategies.moments import days, intervals
from deiframe.testing.strategies.wording import sayings, texts

Ids = Mapping[Kind, Sequence[str]]


@st.composite
def extended_strategies(
    draw: st.DrawFn,
    extensions: Sequence[Extension],
    of: st.SearchStrategy[Strategy] | None = None,
) -> Strategy:
    """Strategies whose items use the fields of ``extensions``, some of them.

    ``of`` draws what they are made from: any well-formed strategy where it is left out.
    """
    strategy = draw(any_strategies() if of is None else of)
    ids = {kind: [item.id for item in strategy.of_kind(kind)] for kind in Kind}

    def extended(holder: Extended, kind: Kind | None) -> dict[str, Any]:
        found = {
            extension.plugin: draw(_made(extension.fields, ids))
            for extension in extensions
            if extension.kind is kind and draw(st.booleans())
        }
        return {**holder.extensions, **found}

    named = dict.fromkeys((*strategy.plugins, *(extension.plugin for extension in extensions)))
    changes: dict[str, Any] = {
        kind.collection: tuple(
            attrs.evolve(item, extensions=extended(item, kind)) for item in strategy.of_kind(kind)
        )
        for kind in {extension.kind for extension in extensions if extension.kind}
    }
    return attrs.evolve(
        strategy, plugins=tuple(named), extensions=extended(strategy, None), **changes
    )


@st.composite
def _made(draw: st.DrawFn, cls: Any, ids: Ids) -> Any:
    """A value of a class of fields."""
    content = {
        field.name: draw(_of_field(field, ids))
        for field in attrs.fields(attrs.resolve_types(cls))
        if field.init
    }
    try:
        return cls(**content)
    except (TypeError, ValueError):  # its own validators refuse it
        reject()


def _of_field(field: "attrs.Attribute[Any]", ids: Ids) -> st.SearchStrategy[Any]:
    optional = st.none() if type(None) in get_args(field.type) else st.nothing()
    if info_of(field).refers_to:
        known = [name for kind in info_of(field).refers_to for name in ids[kind]]
        some = st.sampled_from(known) if known else st.nothing()
        if get_origin(field.type) is tuple:
            return st.lists(some, max_size=2, unique=True).map(tuple) if known else st.just(())
        return optional | some
    if info_of(field).range:
        low, high = info_of(field).range or (0, None)
        most = low + 1000 if high is None else high
        whole = int in (field.type, *get_args(field.type))
        return optional | (st.integers(int(low), int(most)) if whole else st.floats(low, most))
    return _of(field.type, ids)


def _of(annotation: Any, ids: Ids) -> st.SearchStrategy[Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        if Translations in arguments:
            return sayings() | (st.none() if type(None) in arguments else st.nothing())
        several = [
            st.none() if argument is type(None) else _of(argument, ids) for argument in arguments
        ]
        return st.one_of(*several)
    if origin is tuple:
        return st.lists(_of(arguments[0], ids), max_size=2).map(tuple)
    if origin is Mapping:
        return st.just({})
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return st.sampled_from(annotation)
    if annotation in _SIMPLE:
        simple: st.SearchStrategy[Any] = _SIMPLE[annotation]()
        return simple
    return _made(annotation, ids)


_SIMPLE: dict[Any, Any] = {
    str: texts,
    bool: st.booleans,
    int: lambda: st.integers(-10, 3000),
    float: lambda: st.integers(-100, 10_000).map(lambda tenths: tenths / 10),
    dt.date: days,
    Interval: intervals,
}
