"""What plugins' fields say of an item, in words, for pictures and documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from typing import TYPE_CHECKING, Any

import attrs

from deiframe.i18n import Message, joined_list, message, messages
from deiframe.model.fields import info_of
from deiframe.model.text import Translations
from deiframe.model.time import Interval

if TYPE_CHECKING:
    from deiframe.extension_points.extension import Extension
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.item import Item


def plugin_fields_text(
    graph: StrategyGraph, item: Item, extensions: Iterable[Extension]
) -> Iterator[Message]:
    """Yield what each ``shown`` field of the extensions says of an item, with its label."""
    for extension in extensions:
        block = item.extensions.get(extension.plugin)
        if extension.kind is not item.kind or not isinstance(block, extension.fields):
            continue
        for field in attrs.fields(extension.fields):
            value = getattr(block, field.name)
            if field.name in extension.shown and value not in (None, (), "", False):
                yield message(
                    "{label}: {value}",
                    label=extension.labels[field.name],
                    value=_words(value, graph, is_id=bool(info_of(field).refers_to)),
                )


def _words(value: Any, graph: StrategyGraph, *, is_id: bool) -> object:
    """A value as it can be said; an id as the name of what it names."""
    match value:
        case tuple() | list():
            return joined_list(_words(item, graph, is_id=is_id) for item in value)
        case str() if is_id and value in graph.items:
            return graph.items[value].name
        case bool():
            return message("yes") if value else message("no")
        case Enum():
            return str(value.value).replace("_", " ")
        case Translations():
            return value
        case Interval():
            return messages("{count} month", "{count} months", value.months)
        case _ if attrs.has(type(value)):
            parts = (
                (getattr(value, field.name), bool(info_of(field).refers_to))
                for field in attrs.fields(type(value))
            )
            return joined_list(
                _words(part, graph, is_id=is_id) for part, is_id in parts if part is not None
            )
        case _:
            return value
