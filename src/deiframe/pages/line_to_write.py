"""The line that would settle what is not recorded, as it may stand in a file."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any, Final

import attrs

from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.fields import info_of, key_of
from deiframe.model.strategy import ITEM_CLASSES, Strategy
from deiframe.verdicts import Fact


def line_to_write(fact: Fact, graph: StrategyGraph) -> str | None:
    """The line to write under the item (or at the top of the file) if what is missing is so.

    It is the example of the field; None if the fact names no field, one that has no example, or one
    that says something already.
    """
    if not fact.field or not all(isinstance(step, str) for step in fact.field):
        return None
    holder: Any = graph.items.get(fact.item) if fact.item else graph.strategy
    if holder is None:
        return None
    cls: Any = ITEM_CLASSES[holder.kind] if fact.item else Strategy
    example: Any = None
    for key in fact.field:
        field = _field(cls, str(key))
        if field is None:
            return None
        holder = getattr(holder, field.name, None)
        holder = None if holder == field.default else holder
        example = info_of(field).example
        cls = next(iter(_classes_in(field.type)), None)
    if holder or example is None:
        return None
    for key in reversed(fact.field[1:]):
        example = {key: example}
    return f"{fact.field[0]}: {_written(example)}"


def _field(cls: Any, key: str) -> attrs.Attribute[Any] | None:
    if cls is None:
        return None
    fields = attrs.fields(attrs.resolve_types(cls))
    return next((field for field in fields if key_of(field) == key), None)


def _classes_in(annotation: Any) -> list[Any]:
    parts = (annotation, *getattr(annotation, "__args__", ()))
    return [part for part in parts if isinstance(part, type) and attrs.has(part)]


def _written(value: Any) -> str:
    """A value on one line, as YAML takes it."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | float() | dt.date():
            return str(value)
        case Mapping():
            return f"{{{', '.join(f'{key}: {_written(each)}' for key, each in value.items())}}}"
        case list() | tuple():
            return f"[{', '.join(map(_written, value))}]"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


_PLAIN: Final = re.compile(r"[\w](?:[\w .'()/-]*[\w.)])?")
"""A text that needs no quotes."""
