"""Text to plain values, strictly: YAML 1.2 without tags, merge keys or repeated keys."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
import yaml_rs

from deiframe.i18n import message
from deiframe.source.aliases import Aliases, aliases_of
from deiframe.source.invalid_value import cut, nested_too_deep
from deiframe.source.limits import Limits
from deiframe.source.nesting import MOST_LEVELS, too_deep, too_many_open
from deiframe.source.reader_errors import NOT_ALLOWED, NOT_YAML, REPEATED_KEY, TOO_MUCH, Problem
from deiframe.source.syntax import SyntaxTree, holds_several

if TYPE_CHECKING:
    from tree_sitter import Node

_PLACE: Final = re.compile(
    r"YAML parse error at line (\d+), column (\d+)\n.*\n([^\n]*)\Z", re.DOTALL
)
_UNUSUAL: Final = re.compile(r"(?:^|[\s,\[{(:-])[!&*][^\s]|^(?:%|---|\.\.\.)", re.MULTILINE)


@attrs.frozen(kw_only=True)
class Parsed:
    """The values of a text (None where it holds none), and what is wrong with the text.

    ``repeated`` is how many bytes more it would be with its aliases written out.
    """

    values: Any = None
    problems: tuple[Problem, ...] = ()
    repeated: int = 0


def parse(text: str, file: str, limits: Limits) -> tuple[Any, list[Problem]]:
    """Return the values of a text (None where it holds none), and what is wrong with the text."""
    found = parsed(text, file, limits)
    return found.values, list(found.problems)


def parsed(text: str, file: str, limits: Limits) -> Parsed:
    """Return what a text says, what is wrong with it, and how much its aliases repeat."""
    line = too_deep(text, _UNUSUAL)
    if line is not None:
        return Parsed(problems=(_too_deep(file, limits, (line, 1, 1)),))
    events, repeated = limits.aliases * 100, 0
    signs = any(sign in text for sign in ("!", "&", "*", "%", "---", "..."))
    if signs and _UNUSUAL.search(text):
        if too_many_open(text):
            return Parsed(problems=(_too_deep(file, limits, (1, 1, 1)),))
        tree = SyntaxTree(text)
        several = tuple(_several_documents(tree, file))
        if several:
            return Parsed(problems=several)
        aliases = aliases_of(tree, limits.expansion)
        unusual = [*_unusual(tree, file, limits), *_too_many_aliases(tree, aliases, file, limits)]
        if unusual:
            return Parsed(problems=tuple(unusual))
        if tree.root.has_error:  # then nobody has counted what they stand for
            events = min(events, 10 * limits.expansion // (len(text) + 1))
        repeated = aliases.bytes
    try:
        values: Any = yaml_rs.loads(
            text, parse_datetime=False, alias_limits=_alias_limits(events, limits)
        )
    except yaml_rs.YAMLDecodeError as error:
        return Parsed(problems=tuple(_explained(str(error), text, file, limits)))
    except TypeError:  # a group of keys, or a list, within what stands as a key
        return Parsed(problems=tuple(complex_keys(text, file, limits)))
    return Parsed(values=values, repeated=repeated)


def _alias_limits(events: int, limits: Limits) -> yaml_rs.AliasLimits:
    most = 2**31
    return yaml_rs.AliasLimits(
        max_total_replayed_events=min(events, most),
        max_replay_stack_depth=min(limits.depth, most),
        max_alias_expansions_per_anchor=min(limits.aliases, most),
    )


def complex_keys(text: str, file: str, limits: Limits) -> Iterator[Problem]:
    """Find the lists and groups of keys that stand where a key should."""
    tree = SyntaxTree(text)
    pairs = tree.all_of("block_mapping_pair", "flow_pair")
    keys = [pair.child_by_field_name("key") for pair in pairs]
    found = [key for key in keys if key is not None and (holds_several(key) or _is_alias(key))]
    if not found:
        yield _complex_key(file, None)
    yield from _reported(found, limits, lambda key: _complex_key(file, tree.spot(key)))


_Found = TypeVar("_Found")


def _reported(
    found: Sequence[_Found], limits: Limits, problem_of: Callable[[_Found], Problem]
) -> Iterator[Problem]:
    """A problem for each of what was found; of more than are listed, one again and again.

    There may be a million, and the rest is only counted.
    """
    problem = None
    for item in found[: limits.problems]:
        problem = problem_of(item)
        yield problem
    if problem is not None:
        yield from repeat(problem, len(found) - min(len(found), limits.problems))


def _is_alias(key: Node) -> bool:
    return (key.text or b"").startswith(b"*")


def _complex_key(file: str, spot: tuple[int, int, int] | None) -> Problem:
    return Problem(
        page=NOT_ALLOWED,
        file=file,
        message=message("A list, or a group of keys, cannot be a key."),
        expected=message("a text"),
        spot=spot,
    )


def _too_deep(file: str, limits: Limits, spot: tuple[int, int, int] | None) -> Problem:
    most = min(limits.depth, MOST_LEVELS)
    return Problem(page=TOO_MUCH, file=file, message=nested_too_deep(most), spot=spot)


def _explained(item: str, text: str, file: str, limits: Limits) -> list[Problem]:
    if "duplicate mapping key" in item:
        repeated = list(_repeated_keys(text, file, limits))
        if repeated:
            return repeated
    match = _PLACE.match(item)
    detail = match[3] if match else item.splitlines()[0][:200]
    if "recursion" in detail:
        return [_too_deep(file, limits, _spot(match))]
    if "alias" in detail or "depth" in detail:
        return [Problem(page=TOO_MUCH, file=file, message=_text(detail), spot=_spot(match))]
    return [
        Problem(
            page=NOT_YAML,
            file=file,
            message=_text(detail),
            hint=_advice(detail, text, match),
            spot=_spot(match),
        )
    ]


def _text(detail: str) -> Any:
    return message("This cannot be read as YAML: {detail}.", detail=detail.rstrip("."))


def _spot(match: re.Match[str] | None) -> tuple[int, int, int] | None:
    return (int(match[1]), int(match[2]), 1) if match else None


def _advice(detail: str, text: str, match: re.Match[str] | None) -> Any:
    if "tab" in detail:
        return message("Use spaces instead of tabs at the start of a line.")
    if "mapping values are not allowed" in detail:
        return message("Put a text that contains a colon in quotes.")
    line = (
        text.split("\n")[int(match[1]) - 1] if match and int(match[1]) <= text.count("\n") else ""
    )
    if line.startswith("\t"):
        return message("Use spaces instead of tabs at the start of a line.")
    return None


def _repeated_keys(text: str, file: str, limits: Limits) -> Iterator[Problem]:
    tree = SyntaxTree(text)
    found: list[tuple[Node, Node]] = []
    for node in tree.all_of("block_mapping", "flow_mapping"):
        first: dict[Any, Node] = {}
        for key in (pair.key for pair in tree.pairs(node)):
            if key is not None:
                found += [(key, first[word])] if (word := tree.key(key)) in first else []
                first.setdefault(word, key)

    def problem(pair: tuple[Node, Node]) -> Problem:
        key, other = pair
        return Problem(
            page=REPEATED_KEY,
            file=file,
            message=message(
                "The key {key} is given here for the second time; first on line {line}.",
                key=cut(tree.word(key), 200),
                line=other.start_point.row + 1,
            ),
            spot=tree.spot(key),
        )

    yield from _reported(found, limits, problem)


_REFUSED: Final = {
    "tag": message("Tags such as {text} are not allowed."),
    "yaml_directive": message("Directives such as {text} are not allowed."),
    "tag_directive": message("Directives such as {text} are not allowed."),
    "reserved_directive": message("Directives such as {text} are not allowed."),
}


def _unusual(tree: SyntaxTree, file: str, limits: Limits) -> Iterator[Problem]:
    def refused(node: Node) -> Problem:
        shown = (node.text or b"").decode(errors="replace")[:60]
        text = message(_REFUSED[node.type].template, text=shown)
        hint = message("Put a text that starts with an exclamation mark in quotes.")
        return Problem(page=NOT_ALLOWED, file=file, message=text, hint=hint, spot=tree.spot(node))

    yield from _reported(tree.all_of(*_REFUSED), limits, refused)


def _several_documents(tree: SyntaxTree, file: str) -> Iterator[Problem]:
    node = tree.second_document
    if node is not None:
        text = message("The file contains more than one document.")
        hint = message("Remove the line with three hyphens.")
        yield Problem(page=NOT_ALLOWED, file=file, message=text, hint=hint, spot=tree.spot(node))


def _too_many_aliases(
    tree: SyntaxTree, aliases: Aliases, file: str, limits: Limits
) -> Iterator[Problem]:
    def within(node: Node) -> Problem:
        shown = (node.text or b"").decode(errors="replace")[:60]
        item = message("{text} is inside what it refers to.", text=shown)
        return Problem(page=NOT_ALLOWED, file=file, message=item, spot=tree.spot(node))

    yield from _reported(aliases.own, limits, within)
    count = len(aliases.nodes)
    if count > limits.aliases:
        text = message(
            "The file uses {count} aliases; at most {most} are allowed (limit {name}).",
            count=count,
            most=limits.aliases,
            name="aliases",
        )
        yield Problem(page=TOO_MUCH, file=file, message=text, spot=tree.spot(aliases.nodes[0]))
    if aliases.bytes > limits.expansion:
        yield too_much_repeated(file, limits, tree.spot(aliases.nodes[0]))


def too_much_repeated(
    file: str, limits: Limits, spot: tuple[int, int, int] | None = None
) -> Problem:
    """What aliases stand for is more than the limit."""
    text = message(
        "Expanded, the aliases have more than {most} characters (limit {name}).",
        most=limits.expansion,
        name="expansion",
    )
    return Problem(page=TOO_MUCH, file=file, message=text, spot=spot)
