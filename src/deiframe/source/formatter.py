"""The canonical layout of a file: the same order of keys, blanks and ends of lines everywhere.

What is written stays: comments, quotes, the order of items. Lines are moved whole, so that none
can be lost; and the result counts only if it says the same as before.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

import attrs

from deiframe.i18n import message
from deiframe.source.decoding import stray_in
from deiframe.source.key_order import FILE, NOWHERE, Part
from deiframe.source.limits import Limits
from deiframe.source.reader_errors import NOT_YAML, Problem
from deiframe.source.syntax import SyntaxTree, block_mapping, flow_mapping, last_content, scalars
from deiframe.source.yaml_text import parse

if TYPE_CHECKING:
    from tree_sitter import Node

_ROUNDS: Final = 4
_LINE_END: Final = re.compile("\r\n|\r")


def canonical(text: str, limits: Limits = Limits()) -> str:
    """Return the text of one file of a strategy in canonical layout.

    A text that cannot be laid out is returned as it is.
    """
    found = laid_out(text, "", limits)
    return text if isinstance(found, Problem) else found


def laid_out(text: str, file: str, limits: Limits = Limits()) -> str | Problem:
    """Return the text in canonical layout, or why it is better left as it is.

    That is one that cannot be read as YAML, or of which it could not be shown that it would still
    say the same.
    """
    plain = _LINE_END.sub("\n", text.removeprefix("\ufeff"))
    stray = stray_in(plain, file)
    if stray:
        return stray
    values, problems = parse(plain, file, limits)
    if problems:
        return problems[0]
    tree = SyntaxTree(plain)
    for change in (lambda before: _tidy(_in_order(_tidy(before))), _tidy):
        after = _settled(tree, change)
        if after is not None and _means_the_same(values, tree.comments, after, limits):
            return after.text
    return Problem(
        page=NOT_YAML,
        file=file,
        message=message("It could not be verified that the formatted file means the same."),
    )


def _settled(tree: SyntaxTree, change: Callable[[SyntaxTree], SyntaxTree]) -> SyntaxTree | None:
    """What the change comes to when it is made until nothing changes any more."""
    for _ in range(_ROUNDS):
        after = change(tree)
        if after is tree:
            return tree
        tree = after
    return None


def _means_the_same(values: Any, comments: list[str], tree: SyntaxTree, limits: Limits) -> bool:
    found, problems = parse(tree.text, "", limits)
    return not problems and found == values and sorted(tree.comments) == sorted(comments)


def _changed(tree: SyntaxTree, text: str) -> SyntaxTree:
    """The tree of a text: the same one where nothing changed, since making one takes time."""
    return tree if tree.text == text else SyntaxTree(text)


def _tidy(tree: SyntaxTree) -> SyntaxTree:
    """Without blanks at the ends of lines, several empty lines in a row, or any at either end."""
    spans = list(scalars(tree))
    kept = {row for start, end in spans for row in range(start, end + 1)}
    open_ended = {row for start, end in spans for row in range(start, end)}
    open_ended |= (trailing := set(_rows_of_text_below(tree)))
    kept |= trailing
    lines: list[str] = []
    fixed = 0
    for row, line in enumerate(tree.lines):
        tidy = line if row in open_ended else line.rstrip(" \t")
        if tidy or row in kept or (lines and lines[-1]):
            lines.append(tidy)
            fixed = len(lines) if row in trailing else fixed
    while len(lines) > max(1, fixed) and not lines[-1]:
        lines.pop()
    return _changed(tree, "\n".join(lines) + "\n" if any(lines) else "")


def _rows_of_text_below(tree: SyntaxTree) -> Iterator[int]:
    """Blank rows after a block of text that are part of it: all after ``|+``, else indented ones.

    The tree does not count them as part of the block.
    """
    for node in tree.all_of("block_scalar"):
        header, *content = (node.text or b"").split(b"\n")
        indents = [len(line) - len(line.lstrip(b" ")) for line in content if line.strip()]
        solid = [row for row, line in enumerate(content, 1) if line.strip()]
        after = node.start_point.row + max(solid, default=0) + 1
        end = after
        while end < len(tree.lines) and not tree.lines[end].strip(" \t"):
            end += 1
        end = min(end, len(tree.lines) - 1)  # what stands after the last line end is no row
        if b"+" not in header.split(b"#")[0]:
            most = min(indents, default=0)
            while end > after and len(tree.lines[end - 1]) <= most:
                end -= 1
        yield from range(after, end)


def _in_order(tree: SyntaxTree) -> SyntaxTree:
    """With the keys of every group in their order; as it is, where the file has anchors.

    An alias must not come before its anchor.
    """
    if tree.has_anchors:
        return tree
    lines = [bytearray(line) for line in tree.data.split(b"\n")]
    sheet = _Sheet(tree, lines, frozenset(_rows_of_text_below(tree)))
    _arrange(sheet, tree.root, FILE, top=True)
    return _changed(tree, b"\n".join(lines).decode())


@attrs.frozen
class _Sheet:
    """A file's tree, its lines (changed in place), and the blank rows that belong to a text."""

    tree: SyntaxTree
    lines: list[bytearray]
    of_text: frozenset[int]


def _arrange(sheet: _Sheet, node: "Node | None", part: Part, *, top: bool = False) -> None:
    """Put what stands under a node in order, in place: the inmost first.

    A group's lines are exchanged among themselves, so that the rows of all around it stay.
    """
    if part == NOWHERE:
        return
    tree = sheet.tree
    for pair in tree.pairs(node):
        inside = part if pair.key is None else part.inside(tree.word(pair.key))
        _arrange(sheet, pair.value, inside)
    if not part.cls or node is None:
        return
    block, flow = block_mapping(node), flow_mapping(node)
    if block is not None:
        _arrange_lines(sheet, block, part, top=top)
    elif flow is not None and flow.start_point.row == flow.end_point.row:
        _arrange_within_line(sheet, flow, part)


@attrs.frozen
class _Entry:
    """A key with its value: the rows from its own comments on, its key's row, its last row."""

    rank: int
    first: int
    key: int
    last: int


def _arrange_lines(sheet: _Sheet, mapping: "Node", part: Part, *, top: bool) -> None:
    lines = sheet.lines
    entries = list(_entries(sheet, mapping, part, top=top))
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
    moved: list[bytearray] = []
    lines[key] = bytearray(b" " * column) + lines[key][column:]
    for entry in order:
        own = lines[entry.first : entry.last + 1]
        if entry is order[0]:
            own = own[blanks:]
        elif entry is entries[0]:
            own = [bytearray() for _ in range(blanks)] + own
        moved += own
    start = order[0].key - order[0].first - blanks
    moved[start] = prefix + moved[start][column:]
    lines[row : entries[-1].last + 1] = moved


def _blanks(entry: _Entry, lines: list[bytearray]) -> int:
    """How many empty lines an entry begins with."""
    count = 0
    while entry.first + count < entry.key and not lines[entry.first + count].strip():
        count += 1
    return count


def _entries(sheet: _Sheet, mapping: "Node", part: Part, *, top: bool) -> Iterator[_Entry]:
    tree, lines = sheet.tree, sheet.lines
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
        while last + 1 in sheet.of_text:
            last += 1
        while last + 1 < len(lines) and _is_comment(lines[last + 1], column + 1, or_more=True):
            last += 1
        yield _Entry(part.rank(tree.word(pair.key)), before, key, last)
        before = last + 1


def _is_comment(line: bytearray, column: int, *, or_more: bool = False) -> bool:
    indent = len(line) - len(line.lstrip(b" "))
    right = indent >= column if or_more else indent == column
    return right and line[indent : indent + 1] == b"#"


def _arrange_within_line(sheet: _Sheet, mapping: "Node", part: Part) -> None:
    """Exchange the entries between braces; all stays as long as it was, so no place moves."""
    tree = sheet.tree
    found = [(pair.key, pair.value or pair.key) for pair in tree.pairs(mapping) if pair.key]
    spans = [(key.start_point.column, value.end_point.column) for key, value in found]
    ranks = [part.rank(tree.word(key)) for key, _ in found]
    order = sorted(range(len(spans)), key=ranks.__getitem__)
    if order == list(range(len(spans))):
        return
    line = sheet.lines[mapping.start_point.row]
    base, out, at = spans[0][0], bytearray(), spans[0][0]
    for (start, end), source in zip(spans, order, strict=True):
        out += line[at:start] + line[slice(*spans[source])]
        at = end
    line[base:at] = out
