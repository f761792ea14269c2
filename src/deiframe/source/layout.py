"""The canonical layout of a file: the same order of keys, blanks and ends of lines everywhere.

What is written stays: comments, quotes, the order of items. Lines are moved whole, so that none
can be lost; and the result counts only if it says the same as before.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.source.key_order import FILE, Part
from deiframe.source.limits import Limits
from deiframe.source.syntax import SyntaxTree, block_mapping, flow_mapping, last_content, scalars
from deiframe.source.yaml_text import parse

if TYPE_CHECKING:
    from tree_sitter import Node

_ROUNDS: Final = 4
_LINE_END: Final = re.compile("\r\n|\r")


def canonical(text: str, limits: Limits = Limits()) -> str:
    """Return the text of one file of a strategy in canonical layout.

    A text that cannot be read as YAML is returned as it is, and so is one of which it could not be
    shown that it would still say the same.
    """
    plain = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    if parse(plain, "", limits)[1]:
        return text
    for change in (lambda before: _tidy(_in_order(before)), _tidy):
        after = _settled(plain, change)
        if after is not None and _says_the_same(plain, after, limits):
            return after
    return text


def _settled(text: str, change: Callable[[str], str]) -> str | None:
    """What the change comes to when it is made until nothing changes any more."""
    for _ in range(_ROUNDS):
        after = change(text)
        if after == text:
            return text
        text = after
    return None


def _says_the_same(before: str, after: str, limits: Limits) -> bool:
    values, problems = parse(after, "", limits)
    same_comments = sorted(SyntaxTree(before).comments) == sorted(SyntaxTree(after).comments)
    return not problems and values == parse(before, "", limits)[0] and same_comments


def _tidy(text: str) -> str:
    """Without blanks at the ends of lines, several empty lines in a row, or any at either end."""
    tree = SyntaxTree(text)
    kept = {row for start, end in scalars(tree) for row in range(start, end + 1)}
    open_ended = {row for start, end in scalars(tree) for row in range(start, end)}
    lines: list[str] = []
    for row, line in enumerate(tree.lines):
        tidy = line if row in open_ended else line.rstrip(" \t")
        if tidy or row in kept or (lines and lines[-1]):
            lines.append(tidy)
    while len(lines) > 1 and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n" if any(lines) else ""


def _in_order(text: str) -> str:
    """With the keys of every group in their order; as it is, where the file has anchors.

    An alias must not come before its anchor.
    """
    tree = SyntaxTree(text)
    if tree.has_anchors:
        return text
    lines = tree.data.split(b"\n")
    _arrange(tree, tree.root, FILE, lines, top=True)
    return b"\n".join(lines).decode()


def _arrange(
    tree: SyntaxTree, node: "Node | None", part: Part, lines: list[bytes], *, top: bool = False
) -> None:
    """Put what stands under a node in order, in place: the inmost first.

    A group's lines are exchanged among themselves, so that the rows of all around it stay.
    """
    for pair in tree.pairs(node):
        inside = part if pair.key is None else part.inside(tree.word(pair.key))
        _arrange(tree, pair.value, inside, lines)
    if not part.cls or node is None:
        return
    block, flow = block_mapping(node), flow_mapping(node)
    if block is not None:
        _arrange_lines(tree, block, part, lines, top=top)
    elif flow is not None and flow.start_point.row == flow.end_point.row:
        _arrange_within_line(tree, flow, part, lines)


@attrs.frozen
class _Entry:
    """A key with its value: the rows from its own comments on, its key's row, its last row."""

    rank: int
    first: int
    key: int
    last: int


def _arrange_lines(
    tree: SyntaxTree, mapping: "Node", part: Part, lines: list[bytes], *, top: bool
) -> None:
    entries = list(_entries(tree, mapping, part, lines, top=top))
    order = sorted(entries, key=lambda entry: entry.rank)
    if order == entries:
        return
    column = mapping.start_point.column
    row, key = entries[0].first, entries[0].key
    prefix = lines[key][:column]
    in_list = bool(prefix.strip())
    if (
        in_list
        and lines[order[0].first : order[0].key]
        and _blanks(order[0], lines) < order[0].key - order[0].first
    ):
        return  # a comment would come between the dash and its key
    blanks = _blanks(order[0], lines)
    moved: list[bytes] = []
    lines[key] = b" " * column + lines[key][column:]
    for entry in order:
        own = lines[entry.first : entry.last + 1]
        if entry is order[0]:
            own = own[blanks:]
        elif entry is entries[0]:
            own = [b""] * blanks + own
        moved += own
    start = order[0].key - order[0].first - blanks
    moved[start] = prefix + moved[start][column:]
    lines[row : entries[-1].last + 1] = moved


def _blanks(entry: _Entry, lines: list[bytes]) -> int:
    """How many empty lines an entry begins with."""
    count = 0
    while entry.first + count < entry.key and not lines[entry.first + count].strip():
        count += 1
    return count


def _entries(
    tree: SyntaxTree, mapping: "Node", part: Part, lines: list[bytes], *, top: bool
) -> Iterator[_Entry]:
    column = mapping.start_point.column
    in_list = bool(lines[mapping.start_point.row][:column].strip())
    before = mapping.start_point.row
    if not top and not in_list:  # what stands above the first key of a file is the file's heading
        while before and _is_comment(lines[before - 1], column):
            before -= 1
    for pair in tree.pairs(mapping):
        if pair.key is None:
            continue
        key = pair.key.start_point.row
        last = last_content(pair.value or pair.key)
        while last + 1 < len(lines) and _is_comment(lines[last + 1], column + 1, or_more=True):
            last += 1
        yield _Entry(part.rank(tree.word(pair.key)), before, key, last)
        before = last + 1


def _is_comment(line: bytes, column: int, *, or_more: bool = False) -> bool:
    indent = len(line) - len(line.lstrip(b" "))
    right = indent >= column if or_more else indent == column
    return right and line[indent : indent + 1] == b"#"


def _arrange_within_line(tree: SyntaxTree, mapping: "Node", part: Part, lines: list[bytes]) -> None:
    row = mapping.start_point.row
    pairs = [pair for pair in tree.pairs(mapping) if pair.key is not None]
    spans = [
        (pair.key.start_point.column, (pair.value or pair.key).end_point.column)
        for pair in pairs
        if pair.key is not None
    ]
    ranks = [part.rank(tree.word(pair.key)) for pair in pairs if pair.key is not None]
    order = sorted(range(len(spans)), key=ranks.__getitem__)
    if order == list(range(len(spans))):
        return
    line, out, at = lines[row], b"", 0
    for slot, (start, end) in enumerate(spans):
        source = spans[order[slot]]
        out += line[at:start] + line[source[0] : source[1]]
        at = end
    lines[row] = out + line[at:]
