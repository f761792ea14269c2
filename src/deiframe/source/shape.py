"""What is wrong with the shape of values, whatever they say: too deep, or keys that are no words.

Looked at only if something is wrong anyway, since nothing that is right is so: it costs a walk.
"""

from collections.abc import Iterator
from typing import Any

from deiframe.source.invalid_value import nested_too_deep
from deiframe.source.limits import Limits
from deiframe.source.reader_errors import TOO_MUCH, Path, Problem
from deiframe.source.yaml_text import complex_keys

_Held = tuple[Path, Any]


def shape_problems(values: Any, text: str, file: str, limits: Limits) -> Iterator[Problem]:
    """Yield what is wrong with the shape of a file's values."""
    level: list[_Held] = [((), values)]
    for _ in range(limits.depth + 1):
        if any(type(key) in (tuple, frozenset) for _, held in level for key in _keys(held)):
            yield from complex_keys(text, file, limits)
            return
        level = [inner for path, held in level for inner in _inside(path, held)]
        if not level:
            return
    path = level[0][0]
    item = nested_too_deep(limits.depth)
    yield Problem(page=TOO_MUCH, file=file, message=item, path=path[: limits.depth])


def _keys(held: Any) -> Any:
    return held if type(held) is dict else ()


def _inside(path: Path, held: Any) -> Iterator[_Held]:
    """The lists and groups of keys that something holds, each with the path to it."""
    pairs = held.items() if type(held) is dict else enumerate(held if type(held) is list else ())
    for key, value in pairs:
        if type(value) in (dict, list):
            yield (*path, key), value
