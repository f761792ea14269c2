"""The same strategy with other texts: every place at which somebody can write words."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from typing import Any, Final

import attrs

from deiframe.model.fields import info_of
from deiframe.model.text import Translations

Path = tuple[str | int, ...]
"""Names of fields, indexes, keys and languages, from the top down to a text."""

Reword = Callable[[Path, str], str]
"""What stands at a path from now on, by what stands there now."""

NO_TEXT: Final = frozenset(
    {
        "id", "to", "formerly", "plugins", "language", "level_model", "substep", "country",
        "currency", "link", "defined_as", "select", "illustrative", "reading",
    }
)  # fmt: skip
"""Fields of strings that are no free text: the reader takes a name, a code or an address only."""

_NAMING: Final = frozenset({"ignore", "severity"})
"""Fields whose keys are codes."""


def reworded(value: Any, reword: Reword, path: Path = ()) -> Any:
    """Return a value (a strategy, an item, fields of a plugin) with every free text reworded.

    Which fields hold texts is not listed: all do that hold a string, but for those in
    :data:`NO_TEXT` and those that name items. So a new field, or that of a plugin, takes part.
    """
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return reword(path, value)
    if isinstance(value, Translations):
        several = value.by_language.items()
        return Translations({code: reword((*path, code), text) for code, text in several})
    if isinstance(value, Mapping):
        return _mapping(value, reword, path)
    if isinstance(value, tuple | list):
        return type(value)(reworded(item, reword, (*path, at)) for at, item in enumerate(value))
    if not attrs.has(type(value)):
        return value
    for name, after in _changes(value, reword, path):
        with contextlib.suppress(TypeError, ValueError):  # its own validators refuse it
            value = attrs.evolve(value, **{name: after})
    return value


def _changes(value: Any, reword: Reword, path: Path) -> Iterator[tuple[str, Any]]:
    for field in attrs.fields(type(value)):
        content = getattr(value, field.name)
        if field.name in NO_TEXT or _names_items(field, content) or not field.init:
            continue
        after = reworded(content, reword, (*path, field.name))
        if after != content:
            yield field.name, after


def _names_items(field: attrs.Attribute[Any], content: Any) -> bool:
    """Whether it holds ids alone; a link holds words of its own, too."""
    if not info_of(field).refers_to:
        return False
    return isinstance(content, str) or any(isinstance(item, str) for item in content or ())


def _mapping(value: Mapping[Any, Any], reword: Reword, path: Path) -> dict[Any, Any]:
    """Keys are texts too, unless they are words of a list, codes, or names of plugins' fields."""
    named = "extensions" in path or (path and path[-1] in _NAMING)
    return {
        (key if named or isinstance(key, Enum) else reword((*path, "key", key), key)): reworded(
            part, reword, (*path, key)
        )
        for key, part in value.items()
    }


def texts_of(value: Any) -> dict[Path, str]:
    """Every free text in a value, by where it stands."""
    found: dict[Path, str] = {}

    def note(path: Path, text: str) -> str:
        found[path] = text
        return text

    reworded(value, note)
    return found
