"""Text to plain values, strictly: YAML 1.2 without tags, merge keys or repeated keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

import yaml_rs

from deiframe.languages import message
from deiframe.source.limits import Limits
from deiframe.source.problems import NOT_ALLOWED, NOT_YAML, REPEATED_KEY, TOO_MUCH, Problem
from deiframe.source.syntax import SyntaxTree

if TYPE_CHECKING:
    from tree_sitter import Node

_PLACE: Final = re.compile(
    r"YAML parse error at line (\d+), column (\d+)\n.*\n([^\n]*)\Z", re.DOTALL
)
_UNUSUAL: Final = re.compile(r"(?:^|[\s,\[{(:-])[!&*][^\s]|^(?:%|---|\.\.\.)", re.MULTILINE)


def parse(text: str, file: str, limits: Limits) -> tuple[Any, list[Problem]]:
    """Return the values of a text (None where it holds none), and what is wrong with the text."""
    replayed = yaml_rs.AliasLimits(
        max_total_replayed_events=limits.aliases * 100,
        max_replay_stack_depth=limits.depth,
        max_alias_expansions_per_anchor=limits.aliases,
    )
    signs = any(sign in text for sign in ("!", "&", "*", "%", "---", "..."))
    unusual = list(_unusual(text, file, limits)) if signs and _UNUSUAL.search(text) else []
    if unusual:
        return None, unusual
    try:
        return yaml_rs.loads(text, parse_datetime=False, alias_limits=replayed), []
    except yaml_rs.YAMLDecodeError as error:
        return None, _explained(str(error), text, file)


def _explained(said: str, text: str, file: str) -> list[Problem]:
    if "duplicate mapping key" in said:
        repeated = list(_repeated_keys(text, file))
        if repeated:
            return repeated
    match = _PLACE.match(said)
    detail = match[3] if match else said.splitlines()[0][:200]
    if "alias" in said or "depth" in detail or "recursion" in detail:
        return [Problem(page=TOO_MUCH, file=file, message=_said(detail), spot=_spot(match))]
    return [
        Problem(
            page=NOT_YAML,
            file=file,
            message=_said(detail),
            hint=_advice(detail, text, match),
            spot=_spot(match),
        )
    ]


def _said(detail: str) -> Any:
    return message("This cannot be read as YAML: {detail}.", detail=detail.rstrip("."))


def _spot(match: re.Match[str] | None) -> tuple[int, int, int] | None:
    return (int(match[1]), int(match[2]), 1) if match else None


def _advice(detail: str, text: str, match: re.Match[str] | None) -> Any:
    if "tab" in detail:
        return message("Use spaces instead of tabs at the start of a line.")
    if "mapping values are not allowed" in detail:
        return message("Put a text that holds a colon between quotes.")
    line = (
        text.split("\n")[int(match[1]) - 1] if match and int(match[1]) <= text.count("\n") else ""
    )
    if line.startswith("\t"):
        return message("Use spaces instead of tabs at the start of a line.")
    return None


def _repeated_keys(text: str, file: str) -> Iterator[Problem]:
    tree = SyntaxTree(text)
    for node in tree.walk():
        if node.type not in ("block_mapping", "flow_mapping"):
            continue
        first: dict[str, Node] = {}
        for pair in tree.pairs(node):
            if pair.key is None:
                continue
            key = tree.word(pair.key)
            if key in first:
                yield Problem(
                    page=REPEATED_KEY,
                    file=file,
                    message=message(
                        "The key {key} stands here for the second time; first on line {line}.",
                        key=key,
                        line=tree.spot(first[key])[0],
                    ),
                    spot=tree.spot(pair.key),
                )
            first.setdefault(key, pair.key)


_REFUSED: Final = {
    "tag": message("Tags such as {text} are not allowed."),
    "yaml_directive": message("Directives such as {text} are not allowed."),
    "tag_directive": message("Directives such as {text} are not allowed."),
    "reserved_directive": message("Directives such as {text} are not allowed."),
}


def _unusual(text: str, file: str, limits: Limits) -> Iterator[Problem]:
    tree = SyntaxTree(text)
    anchors: dict[str, Node] = {}
    aliases = documents = 0
    for node in tree.walk():
        shown = (node.text or b"").decode()[:60]
        if node.type in _REFUSED:
            refused = message(_REFUSED[node.type].template, text=shown)
            hint = message("Put a text that begins with an exclamation mark between quotes.")
            yield Problem(
                page=NOT_ALLOWED, file=file, message=refused, hint=hint, spot=tree.spot(node)
            )
        elif node.type == "document":
            documents += 1
            if documents == 2:
                said = message("The file holds more than one document.")
                hint = message("Take out the line with three hyphens.")
                yield Problem(
                    page=NOT_ALLOWED, file=file, message=said, hint=hint, spot=tree.spot(node)
                )
        elif node.type == "anchor" and node.parent is not None:
            anchors[shown[1:]] = node.parent
        elif node.type == "alias":
            aliases += 1
            holder = anchors.get(shown[1:])
            if holder is not None and holder.start_byte <= node.start_byte < holder.end_byte:
                said = message("{text} stands inside what it refers to.", text=shown)
                yield Problem(page=NOT_ALLOWED, file=file, message=said, spot=tree.spot(node))
    if aliases > limits.aliases:
        said = message(
            "The file uses {count} aliases; at most {most} are allowed (limit {name}).",
            count=aliases,
            most=limits.aliases,
            name="aliases",
        )
        yield Problem(page=TOO_MUCH, file=file, message=said, spot=(1, 1, 1))
