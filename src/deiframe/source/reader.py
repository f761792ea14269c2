"""From a folder, or a text, to a strategy with all its problems and places."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path as FilePath
from typing import Any

import attrs

from deiframe.diagnostics import Finding, Place, Replacement
from deiframe.i18n import message, messages
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Municipality, Strategy
from deiframe.source.consistency import broken_references
from deiframe.source.file_reader import MAIN, FileContent, FileReader
from deiframe.source.files import SourceFile, find_strategy, further_files, main_file
from deiframe.source.limits import Limits
from deiframe.source.merging import Merged, merge
from deiframe.source.opening import too_much
from deiframe.source.places import Places
from deiframe.source.reader_errors import (
    MISSING_KEY,
    NOT_ALLOWED,
    NOT_FOUND,
    NOT_TEXT,
    NOT_YAML,
    TOO_MUCH,
    WRONG_TYPE,
    Problem,
    missing_key,
)
from deiframe.source.readers import READERS, reader_of
from deiframe.source.structure import with_suggestions
from deiframe.source.yaml_file import INCLUDE, YAML
from deiframe.source.yaml_text import too_much_repeated

__all__ = ["Reading", "find_strategy", "read", "read_text"]

_UNREADABLE = frozenset(
    page.code for page in (NOT_FOUND, NOT_TEXT, NOT_YAML, NOT_ALLOWED, TOO_MUCH)
)
_COLLECTIONS = frozenset(kind.collection for kind in Kind)
_MOST_PATTERNS = 1_000


@attrs.frozen(kw_only=True)
class Reading:
    """What reading yields: the strategy (None where there is any problem), and the problems.

    ``unreadable`` says that a file could not be read at all; ``files`` names those that could, and
    have a layout. ``records`` is what stands in files beside the strategy itself, by its name.
    """

    strategy: Strategy | None
    problems: tuple[Finding, ...]
    places: Places
    unreadable: bool
    files: tuple[str, ...] = ()
    records: Mapping[str, tuple[Any, ...]] = attrs.field(factory=dict)

    @property
    def unread(self) -> tuple[Finding, ...]:
        """Those of the problems for which a file could not be read at all."""
        return tuple(problem for problem in self.problems if problem.code in _UNREADABLE)


@attrs.frozen
class _File:
    """A file by its name, and what it came to."""

    name: str
    content: FileContent
    has_layout: bool = False


def read(
    folder: FilePath,
    limits: Limits = Limits(),
    instead: Mapping[str, bytes] | None = None,
    readers: Sequence[FileReader] = READERS,
) -> Reading:
    """Read the strategy in a folder; never raises on what the files hold.

    ``instead`` holds contents to be read in place of those of files that are there. ``readers`` are
    the kinds of file there are.
    """

    def file_of(found: SourceFile | Problem) -> _File:
        if instead and isinstance(found, SourceFile) and found.name in instead:
            found = SourceFile(found.name, instead[found.name])
        return _file(found, limits, readers)

    first = file_of(main_file(folder, limits))
    include, wrong = _include(first)
    others = (file_of(found) for found in further_files(folder, include, limits, readers))
    return _joined(list(_within_expansion(chain((first,), others), limits)), wrong, limits)


def read_text(text: str, file: str = MAIN, limits: Limits = Limits()) -> Reading:
    """Read a strategy that is one text in memory, written as in its main file."""
    data = text.encode("utf-8", "surrogatepass")
    first = _File(file, YAML.read(data, file, limits), YAML.has_layout)
    return _joined([first], _include(first)[1], limits)


def _file(found: SourceFile | Problem, limits: Limits, readers: Sequence[FileReader]) -> _File:
    if isinstance(found, Problem):
        return _File(found.file, FileContent(problems=[found], readable=False))
    reader = reader_of(found.name, readers) or YAML
    return _File(found.name, reader.read(found.data, found.name, limits), reader.has_layout)


def _within_expansion(files: Iterable[_File], limits: Limits) -> Iterator[_File]:
    """The files, those left out with which aliases would repeat more than the limit in all."""
    repeated = 0
    for file in files:
        repeated += file.content.repeated
        if repeated > limits.expansion:
            problem = too_much_repeated(file.name, limits)
            content = FileContent(spots=file.content.spots, problems=[problem], readable=False)
            file = _File(file.name, content)
        yield file


def _include(first: _File) -> tuple[list[str] | None, list[Problem]]:
    globs = first.content.part.pop(INCLUDE, None)
    if isinstance(globs, str):
        globs = [globs]
    if isinstance(globs, list) and len(globs) > _MOST_PATTERNS:
        text = too_much(len(globs), _MOST_PATTERNS, INCLUDE)
        return None, [Problem(page=TOO_MUCH, file=MAIN, message=text, path=(INCLUDE,))]
    if globs is None or (isinstance(globs, list) and all(isinstance(glob, str) for glob in globs)):
        return globs, []
    expected = message("a list of file names, which may hold *")
    text = message("This is not allowed here: {value}.", value="include")
    return None, [
        Problem(page=WRONG_TYPE, file=MAIN, message=text, path=("include",), expected=expected)
    ]


def _joined(files: list[_File], wrong: list[Problem], limits: Limits) -> Reading:
    read = [file for file in files if file.content.readable]
    merged = merge({file.name: file.content for file in read})
    problems = [problem for file in files for problem in file.content.problems]
    problems += [*wrong, *merged.problems]
    is_reported = any(problem.path[:1] == ("municipality",) for problem in problems)
    if files[0].content.readable and "municipality" not in merged.content and not is_reported:
        problems.append(missing_key("municipality", MISSING_KEY, MAIN))
    problems += _too_many_items(merged, limits) or _references(merged, files, limits)
    places = Places({file.name: file.content.spots for file in (*files, *read)}, merged.homes)
    strategy = None if problems else Strategy(**merged.content)
    return Reading(
        strategy=strategy,
        problems=_findings(problems, places, limits),
        places=places,
        unreadable=any(map(_is_unreadable, problems)),
        files=tuple(file.name for file in read if file.has_layout),
        records=merged.records,
    )


def _too_many_items(merged: Merged, limits: Limits) -> list[Problem]:
    count = sum(len(merged.content.get(collection, ())) for collection in _COLLECTIONS)
    if count <= limits.items:
        return []
    text = message(
        "The strategy has {count} items; at most {most} are allowed (limit {name}).",
        count=count,
        most=limits.items,
        name="items",
    )
    return [Problem(page=TOO_MUCH, file=MAIN, message=text)]


def _references(merged: Merged, files: list[_File], limits: Limits) -> list[Problem]:
    """Look at the links even where there are other problems; then some items are missing only
    because they could not be read, so links to those are let pass.
    """
    written = {identifier for file in files for _, identifier in file.content.ids}
    unread = {word for file in files for word in file.content.mentions}
    whole = Strategy(**{"municipality": Municipality(name=""), **merged.content})
    return list(broken_references(whole, merged.homes, written | unread, limits))


def _findings(problems: list[Problem], places: Places, limits: Limits) -> tuple[Finding, ...]:
    # Whether a file could be read at all is to be known whatever the limit.
    problems = sorted(problems, key=lambda problem: not _is_unreadable(problem))
    found = [_finding(problem, places) for problem in problems[: limits.problems]]
    found.sort(key=lambda finding: (finding.place or Place(""), finding.code))
    left_out = len(problems) - len(found)
    return (*found, _not_shown(left_out)) if left_out else tuple(found)


def _is_unreadable(problem: Problem) -> bool:
    return problem.page.code in _UNREADABLE


def is_unreadable(problems: Iterable[Finding]) -> bool:
    """Whether, by the problems of reading, a file could not be read at all.

    What says that there are more problems than are shown has no place.
    """
    return any(problem.code in _UNREADABLE and problem.place for problem in problems)


def at_most(most: int, findings: list[Finding]) -> tuple[Finding, ...]:
    """The first findings, and one more that says how many there are besides."""
    left_out = len(findings) - most
    return (*findings[:most], _not_shown(left_out)) if left_out > 0 else tuple(findings)


def _not_shown(count: int) -> Finding:
    text = messages(
        "There is {count} more problem, not shown.",
        "There are {count} more problems, not shown.",
        count,
    )
    return Finding(TOO_MUCH.code, TOO_MUCH.severity, text)


def _finding(problem: Problem, places: Places) -> Finding:
    problem = with_suggestions(problem)
    also = (places.within(file, path) for file, path in problem.also)
    path = problem.path
    named = path[1] if len(path) > 1 and path[0] in _COLLECTIONS else ""
    return Finding(
        code=problem.page.code,
        severity=problem.page.severity,
        message=problem.message,
        id=named if isinstance(named, str) else "",
        place=places.located(problem),
        expected=problem.expected,
        hint=problem.hint,
        related=tuple(place for place in also if place),
        fix=_replacement(problem, places),
    )


def _replacement(problem: Problem, places: Places) -> Replacement | None:
    """The fix of an obvious slip, where what was written is found as it was read."""
    place = places.located(problem) if problem.instead else None
    if place is None or problem.instead is None:
        return None
    found, meant = places.text(place), problem.instead.meant
    for quote in ("", "'", '"'):
        if found == f"{quote}{problem.instead.written}{quote}":
            return Replacement(place, f"{quote}{meant}{quote}")
    return None
