"""A YAML file of a strategy: its values, its items, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from deiframe.model.kinds import Kind
from deiframe.source.ambiguous_values import doubtful_numbers
from deiframe.source.decoding import decode
from deiframe.source.file_reader import MAIN, FileContent, FileReader, TextOnly
from deiframe.source.limits import Limits
from deiframe.source.reader_errors import NOT_TEXT, VERSION, Problem, missing_key
from deiframe.source.shape import shape_problems
from deiframe.source.structure import structure
from deiframe.source.yaml_spots import YamlSpots
from deiframe.source.yaml_text import parsed

INCLUDE: Final = "include"
"""The key of the main file that names the further ones."""

_KEY_IN_TEXT: Final = re.compile(r"^\s*([a-z0-9-]+)\s*:", re.MULTILINE)


def read_yaml(data: bytes, name: str, limits: Limits = Limits()) -> FileContent:
    """What a YAML file comes to; never raises on what it holds.

    Of the main file, :data:`INCLUDE` is among the part as it is written.
    """
    text = decode(data, name)
    if isinstance(text, Problem):
        encoding = "latin-1" if text.page is NOT_TEXT else "utf-8-sig"
        shown = data.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
        return _unreadable(shown, [text], TextOnly(shown))
    entry = parsed(text, name, limits)
    if entry.problems:
        return _unreadable(text, list(entry.problems))
    values = entry.values
    part, problems = structure(values, name, limits)
    if problems:  # perhaps only because its shape is no strategy's
        misshapen = list(shape_problems(values, text, name, limits))
        if misshapen:
            return _unreadable(text, misshapen)
    if name == MAIN and (values is None or isinstance(values, dict)):
        part[INCLUDE] = (values or {}).get(INCLUDE)
        if "deiframe" not in (values or {}):
            problems.insert(0, missing_key("deiframe", VERSION, MAIN))
    reported = {problem.path for problem in problems}
    doubtful = doubtful_numbers(values, text, name)
    problems += [item for item in doubtful if not item.path or item.path not in reported]
    return FileContent(
        spots=YamlSpots(text),
        part=part,
        ids=list(_ids(values)),
        problems=problems,
        repeated=entry.repeated,
    )


YAML: Final = FileReader(suffixes=(".yaml", ".yml"), read=read_yaml, has_layout=True)


def _unreadable(
    text: str, problems: list[Problem], spots: YamlSpots | TextOnly | None = None
) -> FileContent:
    return FileContent(
        spots=spots or YamlSpots(text),
        problems=problems,
        readable=False,
        mentions=frozenset(_KEY_IN_TEXT.findall(text)),
    )


def _ids(values: Any) -> Iterator[tuple[str, str]]:
    """The items a file has, whether or not they are well formed."""
    for kind in Kind:
        items = values.get(kind.collection) if isinstance(values, dict) else None
        if isinstance(items, dict):
            for name in items:
                if isinstance(name, str):
                    yield kind.collection, name
