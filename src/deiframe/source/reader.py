"""From a folder, or a text, to a strategy with all its problems and places."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path as FilePath
from typing import Any

import attrs

from deiframe.diagnostics import Finding, Page, Place, Replacement
from deiframe.languages import message, messages
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Municipality, Strategy
from deiframe.source.consistency import broken_references
from deiframe.source.decoding import decode
from deiframe.source.doubtful import doubtful_numbers
from deiframe.source.files import MAIN, SourceFile, find_strategy, further_files, main_file
from deiframe.source.limits import Limits
from deiframe.source.merging import Merged, merge
from deiframe.source.opening import too_much
from deiframe.source.places import Places
from deiframe.source.problems import (
    MISSING_KEY,
    NOT_ALLOWED,
    NOT_FOUND,
    NOT_TEXT,
    NOT_YAML,
    TOO_MUCH,
    VERSION,
    WRONG_TYPE,
    Problem,
)
from deiframe.source.shape import shape_problems
from deiframe.source.structure import Part, structure, with_suggestions
from deiframe.source.yaml_text import parsed, too_much_repeated

__all__ = ["Reading", "find_strategy", "read", "read_text"]

_UNREADABLE = frozenset(
    page.code for page in (NOT_FOUND, NOT_TEXT, NOT_YAML, NOT_ALLOWED, TOO_MUCH)
)
_COLLECTIONS = frozenset(kind.collection for kind in Kind)
_INCLUDE = "include"
_MOST_PATTERNS = 1_000
_KEY_IN_TEXT = re.compile(r"^\s*([a-z0-9-]+)\s*:", re.MULTILINE)


@attrs.frozen(kw_only=True)
class Reading:
    """What reading yields: the strategy (None where there is any problem), and the problems.

    ``unreadable`` says that a file could not be read as YAML at all; ``files`` names those
    that could.
    """

    strategy: Strategy | None
    problems: tuple[Finding, ...]
    places: Places
    unreadable: bool
    files: tuple[str, ...] = ()

    @property
    def unread(self) -> tuple[Finding, ...]:
        """Those of the problems for which a file could not be read at all."""
        return tuple(one for one in self.problems if one.code in _UNREADABLE)


@attrs.frozen
class _File:
    """What one file came to."""

    name: str
    text: str
    part: Part
    ids: list[tuple[str, str]]
    problems: list[Problem]
    readable: bool
    repeated: int = 0


def read(
    folder: FilePath, limits: Limits = Limits(), instead: Mapping[str, bytes] | None = None
) -> Reading:
    """Read the strategy in a folder; never raises on what the files hold.

    ``instead`` holds contents to be read in place of those of files that are there.
    """

    def source(found: SourceFile | Problem) -> _File:
        if instead and isinstance(found, SourceFile) and found.name in instead:
            found = SourceFile(found.name, instead[found.name])
        return _source(found, limits)

    first = source(main_file(folder, limits))
    include, wrong = _include(first)
    others = (source(found) for found in further_files(folder, include, limits))
    return _joined(list(_within_expansion(chain((first,), others), limits)), wrong, limits)


def read_text(text: str, file: str = MAIN, limits: Limits = Limits()) -> Reading:
    """Read a strategy that is one text in memory."""
    first = _source(SourceFile(file, text.encode("utf-8", "surrogatepass")), limits)
    return _joined([first], _include(first)[1], limits)


def _source(found: SourceFile | Problem, limits: Limits) -> _File:
    if isinstance(found, Problem):
        return _File(found.file, "", {}, [], [found], readable=False)
    text = decode(found.data, found.name)
    if isinstance(text, Problem):
        encoding = "latin-1" if text.page is NOT_TEXT else "utf-8-sig"
        shown = found.data.decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
        return _File(found.name, shown, {}, [], [text], readable=False)
    said = parsed(text, found.name, limits)
    if said.problems:
        return _File(found.name, text, {}, [], list(said.problems), readable=False)
    values = said.values
    part, problems = structure(values, found.name, limits)
    if problems:  # perhaps only because its shape is no strategy's
        misshapen = list(shape_problems(values, text, found.name, limits))
        if misshapen:
            return _File(found.name, text, {}, [], misshapen, readable=False)
    if found.name == MAIN and (values is None or isinstance(values, dict)):
        part[_INCLUDE] = (values or {}).get(_INCLUDE)
        if "deiframe" not in (values or {}):
            problems.insert(0, _missing("deiframe", VERSION))
    told = {problem.path for problem in problems}
    doubtful = doubtful_numbers(values, text, found.name)
    problems += [one for one in doubtful if not one.path or one.path not in told]
    return _File(found.name, text, part, list(_ids(values)), problems, True, said.repeated)


def _within_expansion(files: Iterable[_File], limits: Limits) -> Iterator[_File]:
    """The files, those left out with which aliases would repeat more than the limit in all."""
    repeated = 0
    for file in files:
        repeated += file.repeated
        if repeated > limits.expansion:
            problem = too_much_repeated(file.name, limits)
            file = _File(file.name, file.text, {}, [], [problem], readable=False)
        yield file


def _ids(values: Any) -> Iterator[tuple[str, str]]:
    """The items a file has, whether or not they are well formed."""
    for kind in Kind:
        items = values.get(kind.collection) if isinstance(values, dict) else None
        if isinstance(items, dict):
            for name in items:
                if isinstance(name, str):
                    yield kind.collection, name


def _include(first: _File) -> tuple[list[str] | None, list[Problem]]:
    globs = first.part.pop(_INCLUDE, None)
    if isinstance(globs, str):
        globs = [globs]
    if isinstance(globs, list) and len(globs) > _MOST_PATTERNS:
        said = too_much(len(globs), _MOST_PATTERNS, _INCLUDE)
        return None, [Problem(page=TOO_MUCH, file=MAIN, message=said, path=(_INCLUDE,))]
    if globs is None or (isinstance(globs, list) and all(isinstance(glob, str) for glob in globs)):
        return globs, []
    expected = message("a list of file names, which may hold *")
    said = message("This does not fit here: {value}.", value="include")
    return None, [
        Problem(page=WRONG_TYPE, file=MAIN, message=said, path=("include",), expected=expected)
    ]


def _joined(files: list[_File], wrong: list[Problem], limits: Limits) -> Reading:
    read = [file for file in files if file.readable]
    merged = merge({f.name: f.part for f in read}, {f.name: f.ids for f in read})
    problems = [problem for file in files for problem in file.problems]
    problems += [*wrong, *merged.problems]
    told = any(problem.path[:1] == ("municipality",) for problem in problems)
    if files[0].readable and "municipality" not in merged.content and not told:
        problems.append(_missing("municipality", MISSING_KEY))
    problems += _too_many_items(merged, limits) or _references(merged, files, limits)
    texts = {file.name: file.text for file in (*files, *read)}
    places = Places(texts, merged.homes)
    strategy = None if problems else Strategy(**merged.content)
    return Reading(
        strategy=strategy,
        problems=_findings(problems, places, limits),
        places=places,
        unreadable=any(problem.page.code in _UNREADABLE for problem in problems),
        files=tuple(file.name for file in files if file.readable),
    )


def _too_many_items(merged: Merged, limits: Limits) -> list[Problem]:
    count = sum(len(merged.content.get(collection, ())) for collection in _COLLECTIONS)
    if count <= limits.items:
        return []
    said = message(
        "The strategy has {count} items; at most {most} are allowed (limit {name}).",
        count=count,
        most=limits.items,
        name="items",
    )
    return [Problem(page=TOO_MUCH, file=MAIN, message=said)]


def _references(merged: Merged, files: list[_File], limits: Limits) -> list[Problem]:
    """Look at the links even where there are other problems; then some items are missing only
    because they could not be read, so links to those are let pass.
    """
    written = {id_ for file in files for _, id_ in file.ids}
    unread = {word for f in files if not f.readable for word in _KEY_IN_TEXT.findall(f.text)}
    whole = Strategy(**{"municipality": Municipality(name=""), **merged.content})
    return list(broken_references(whole, merged.homes, written | unread, limits))


def _findings(problems: list[Problem], places: Places, limits: Limits) -> tuple[Finding, ...]:
    found = [_finding(problem, places) for problem in problems[: limits.problems]]
    found.sort(key=lambda finding: (finding.place or Place(""), finding.code))
    left_out = len(problems) - len(found)
    return (*found, _not_shown(left_out)) if left_out else tuple(found)


def at_most(most: int, findings: list[Finding]) -> tuple[Finding, ...]:
    """The first findings, and one more that says how many there are besides."""
    left_out = len(findings) - most
    return (*findings[:most], _not_shown(left_out)) if left_out > 0 else tuple(findings)


def _not_shown(count: int) -> Finding:
    said = messages(
        "There is {count} more problem, not shown.",
        "There are {count} more problems, not shown.",
        count,
    )
    return Finding(TOO_MUCH.code, TOO_MUCH.severity, said)


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
    """The mend of an obvious slip, where what was written is found as it was read."""
    place = places.located(problem) if problem.instead else None
    if place is None or problem.instead is None:
        return None
    found, meant = places.text(place), problem.instead.meant
    for quote in ("", "'", '"'):
        if found == f"{quote}{problem.instead.written}{quote}":
            return Replacement(place, f"{quote}{meant}{quote}")
    return None


def _missing(key: str, page: Page) -> Problem:
    expected = {"deiframe": "deiframe: 1", "municipality": "municipality: {name: …, country: …}"}
    return Problem(
        page=page,
        file=MAIN,
        message=message("The key {key} is missing.", key=key),
        expected=message("a line such as {line}", line=expected[key]),
    )
