"""What a finding tells, in a form in which two of them can be compared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import attrs

from deiframe.extension_points.rule import Hit, Rule
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import JoinedList, Message, translate
from deiframe.model.fields import key_of
from deiframe.model.strategy import Strategy


def texts_in_templates(message: Message, texts: Iterable[str]) -> Iterator[str]:
    """Texts that stand in the sentence itself, where only values should: nobody can translate it.

    So do the sentences that stand in it as values.
    """
    templates = list(_templates(message))
    for text in texts:
        if len(text.strip()) >= _TELLING and any(text in template for template in templates):
            yield text


_TELLING: Final = 6
"""A text this long stands in no sentence by accident."""


def _templates(value: object) -> Iterator[str]:
    if isinstance(value, JoinedList):
        for item in value.values:
            yield from _templates(item)
    if isinstance(value, Message):
        yield from filter(None, (value.template, value.plural))
        for item in value.values.values():
            yield from _templates(item)


def shown(rule: Rule, hit: Hit) -> str:
    """One finding for a reader of a failed test: code, item, words."""
    return f"{rule.code} {hit.item or '(the strategy)'}: {hit.message}"


def gist(hit: Hit) -> tuple[Any, ...]:
    """What a finding says whatever the order in which it was found.

    Its item, its sentence, its numbers and days, and what it lists. Of several things of which a
    sentence names only one, such as an example, any will do; so will any place among several.
    """
    return (hit.item, hit.message.template, _count(hit.message), tuple(_facts(hit.message)))


def _count(message: Message) -> int | None:
    return message.count if message.plural is not None else None


def _facts(message: Message) -> Iterator[tuple[str, Any]]:
    for name, value in sorted(message.values.items()):
        if isinstance(value, int | float | dt.date):
            yield name, value
        elif isinstance(value, JoinedList):
            yield name, tuple(sorted(translate(item, "en") for item in value.values))
        elif isinstance(value, Message):
            yield name, (value.template, tuple(_facts(value)))


def with_names(value: Any, names: Mapping[str, str]) -> Any:
    """Return a finding (or its message) with the ids in it exchanged."""
    if isinstance(value, Hit):
        return attrs.evolve(
            value,
            item=names.get(value.item, value.item),
            message=with_names(value.message, names),
            field=tuple(with_names(item, names) for item in value.field),
        )
    if isinstance(value, Message):
        inside = {name: with_names(item, names) for name, item in value.values.items()}
        return attrs.evolve(value, values=inside)
    if isinstance(value, JoinedList):
        return attrs.evolve(value, values=tuple(with_names(item, names) for item in value.values))
    return names.get(value, value) if isinstance(value, str) else value


def leads_somewhere(strategy: Strategy, graph: StrategyGraph, hit: Hit) -> bool:
    """Whether the keys and indexes of a finding lead to something a file can hold."""
    value: Any = graph.items[hit.item] if hit.item else strategy
    for step in hit.field:
        if attrs.has(type(value)):
            name = _attribute(type(value), step)
            if name is None:
                return False
            value = getattr(value, name)
        elif isinstance(value, tuple) and isinstance(step, int):
            if not 0 <= step < len(value):
                return False
            value = value[step]
        elif isinstance(value, Mapping) and step in value:
            value = value[step]
        else:
            return False
    return True


def _attribute(cls: Any, key: str | int) -> str | None:
    return next(
        (field.name for field in attrs.fields(cls) if key_of(field) == key),
        None,
    )
