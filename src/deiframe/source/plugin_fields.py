"""What stands under ``extensions``, read as the fields that plugins say it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import attrs

from deiframe.diagnostics import Finding, Place
from deiframe.i18n import joined_list, message
from deiframe.model.item import Block, Extended, Unread
from deiframe.model.kinds import Kind
from deiframe.model.references import Path, references_in
from deiframe.model.strategy import Strategy
from deiframe.source.consistency import broken
from deiframe.source.reader_errors import UNKNOWN_KEY, Problem
from deiframe.source.reader_errors import Path as WrittenPath
from deiframe.source.structure import structured, with_suggestions

FieldsOf = Mapping[tuple[str, Kind | None], type[Any]]
"""The class of the fields that a plugin adds to a kind of item (None: to the strategy)."""

Locate = Callable[[WrittenPath], Place | None]

_KEY: Final = "extensions"


def extended(
    strategy: Strategy, fields: FieldsOf, locate: Locate
) -> tuple[Strategy, tuple[Finding, ...]]:
    """Return the strategy with typed extensions, and what is wrong with them.

    A block that is not as its plugin wants it is left as it is written (:class:`Unread`), and a
    finding says why; so is one of a plugin that brings no ``fields`` at all, of which nothing is
    said.
    """
    plugins = {plugin for plugin, _ in fields}
    if not plugins or not any(holder.extensions for holder, _ in _holders(strategy)):
        return strategy, ()
    kinds = {item.id: item.kind for item in strategy.items()}
    problems: list[Problem] = []

    def typed(holder: Extended, kind: Kind | None, path: Path) -> Mapping[str, Block]:
        blocks: dict[str, Block] = {}
        for plugin, block in holder.extensions.items():
            here = (*path, _KEY, plugin)
            blocks[plugin] = block
            if plugin not in plugins or attrs.has(type(block)):
                continue
            if (plugin, kind) not in fields:
                problems.append(_not_extended(plugin, kind, fields, here))
                continue
            value, wrong = structured(block, fields[plugin, kind], here, may_be_blank=True)
            wrong = wrong or list(broken(references_in(value, here), kinds))
            problems.extend(wrong)
            blocks[plugin] = _unread(block, fields[plugin, kind]) if wrong else value
        return blocks

    changed: dict[str, Any] = {}
    for kind in Kind:
        changed[kind.collection] = tuple(
            attrs.evolve(item, extensions=typed(item, kind, (kind.collection, item.id)))
            if item.extensions
            else item
            for item in strategy.of_kind(kind)
        )
    changed[_KEY] = typed(strategy, None, ())
    return attrs.evolve(strategy, **changed), tuple(
        _finding(problem, locate) for problem in problems
    )


def _unread(block: Block, fields: type[Any]) -> Block:
    return Unread(block, fields) if isinstance(block, Mapping) else block


def unclaimed(strategy: Strategy) -> Iterator[tuple[str, Path, int]]:
    """The plugins whose fields are used, but which the strategy does not name.

    Each with the first place, and in how many places it is used.
    """
    found: dict[str, list[Path]] = {}
    for holder, path in _holders(strategy):
        for plugin in holder.extensions:
            if plugin not in strategy.plugins:
                found.setdefault(plugin, []).append((*path, _KEY, plugin))
    for plugin, paths in found.items():
        yield plugin, paths[0], len(paths)


def uses(strategy: Strategy, plugin: str) -> int:
    """In how many places a strategy uses the fields of a plugin."""
    return sum(plugin in holder.extensions for holder, _ in _holders(strategy))


def _holders(strategy: Strategy) -> Iterator[tuple[Extended, Path]]:
    yield strategy, ()
    for item in strategy.items():
        yield item, (item.kind.collection, item.id)


def _not_extended(plugin: str, kind: Kind | None, fields: FieldsOf, path: Path) -> Problem:
    known = [item for name, item in fields if name == plugin]
    words = [
        candidate.word if candidate else message("the strategy as a whole") for candidate in known
    ]
    here = kind.word if kind else message("the strategy as a whole")
    return Problem(
        page=UNKNOWN_KEY,
        file="",
        message=message(
            "The plugin {plugin} adds no fields here ({kind}).", plugin=plugin, kind=here
        ),
        path=path,
        at_key=True,
        expected=message("its fields at: {kinds}", kinds=joined_list(words)),
    )


def _finding(problem: Problem, locate: Locate) -> Finding:
    problem = with_suggestions(problem)
    path = problem.path
    collections = {kind.collection for kind in Kind}
    return Finding(
        code=problem.page.code,
        severity=problem.page.severity,
        message=problem.message,
        id=str(path[1]) if path[0] in collections else "",
        place=locate(path),
        expected=problem.expected,
        hint=problem.hint,
    )
