"""The syntax tree of a YAML file: positions, and what plain values no longer show.

Parsed only where there is something to report or something unusual to look at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import attrs
import yaml_rs

from deiframe.source.nesting import flattened

if TYPE_CHECKING:
    from tree_sitter import Node

_BLOCKS = ("block_node", "flow_node", "document", "stream")
_SKIPPED = ("comment", "anchor", "tag")
_MAPPINGS = ("block_mapping", "flow_mapping")
_PAIRS = ("block_mapping_pair", "flow_pair")
_SCALARS = ("block_scalar", "double_quote_scalar", "single_quote_scalar", "plain_scalar")
_SEQUENCES = ("block_sequence", "flow_sequence")


_STRIDE = 1_000

_NOT_TEXT = re.compile(r"[-+.\d~]|(?:null|true|false|nan|inf)$", re.IGNORECASE)
"""How a plain word begins that YAML may read as something other than a text."""


@attrs.frozen
class Pair:
    """A key and its value in a mapping; a list's element has no key."""

    key: Node | None
    value: Node | None


@attrs.frozen(eq=False)
class SyntaxTree:
    """A file's text as a tree that tolerates broken text."""

    text: str

    @cached_property
    def data(self) -> bytes:
        """The text as the parser sees it."""
        return self.text.encode()

    @cached_property
    def root(self) -> Node:
        """The whole file."""
        import tree_sitter
        import tree_sitter_yaml

        language = tree_sitter.Language(tree_sitter_yaml.language())
        return tree_sitter.Parser(language).parse(flattened(self.text).encode()).root_node

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.split("\n")

    def spot(self, node: Node) -> tuple[int, int, int]:
        """Line, column and length (within the line) of a node, from 1, in characters."""
        row, byte_column = node.start_point
        column = self._column(row, byte_column)
        end_row, end_byte = node.end_point
        end = self._column(row, end_byte) if end_row == row else len(self.lines[row].rstrip())
        return row + 1, column + 1, max(1, end - column)

    def _column(self, row: int, byte: int) -> int:
        """How many characters stand before a byte of a row: a file may be one very long line."""
        line = self.lines[row] if row < len(self.lines) else ""
        if row not in self._strides:
            parts = () if line.isascii() else range(0, len(line), _STRIDE)
            sizes = (len(line[at : at + _STRIDE].encode()) for at in parts)
            self._strides[row] = list(accumulate(sizes, initial=0))
        strides = self._strides[row]
        if len(strides) == 1:
            return min(byte, len(line))
        part = bisect_right(strides, byte) - 1
        here = line[part * _STRIDE : (part + 1) * _STRIDE].encode()
        return part * _STRIDE + len(here[: byte - strides[part]].decode(errors="replace"))

    @cached_property
    def _strides(self) -> dict[int, list[int]]:
        """For rows asked about: at which byte each so many characters begin; of ASCII, nothing."""
        return {}

    def word(self, node: Node) -> str:
        """The text of a scalar, without its quotes."""
        raw = (node.text or b"").decode()
        if raw[:1] in ("'", '"'):
            try:
                return str(yaml_rs.loads(raw, parse_datetime=False))
            except yaml_rs.YAMLDecodeError:
                return raw.strip("'\"")
        return raw

    def key(self, node: Node) -> str | int | float | None:
        """The value of a key as YAML reads it: ``2024`` is a number, and ``true`` no text."""
        word = self.word(node)
        inner = _unwrapped(node)
        if inner is None or inner.type != "plain_scalar" or not _NOT_TEXT.match(word):
            return word
        try:
            value: Any = yaml_rs.loads(word, parse_datetime=False)
        except (yaml_rs.YAMLDecodeError, TypeError):  # in a broken text it may be anything
            return word
        return value if value is None or isinstance(value, int | float) else word

    def pairs(self, node: Node | None) -> list[Pair]:
        """What a mapping or list holds; nothing for a scalar."""
        inner = _unwrapped(node)
        if inner is None:
            return []
        if inner.type in _MAPPINGS:
            pairs = [child for child in inner.named_children if child.type in _PAIRS]
            return [
                Pair(pair.child_by_field_name("key"), pair.child_by_field_name("value"))
                for pair in pairs
            ]
        if inner.type in _SEQUENCES:
            children = [child for child in inner.named_children if child.type != "comment"]
            return [
                Pair(None, _content(child) if child.type == "block_sequence_item" else child)
                for child in children
            ]
        return []

    @cached_property
    def second_document(self) -> Node | None:
        """The second of several documents; found without looking for more, of which nothing else
        should be asked: the time that takes grows with the square of their number.
        """
        cursor, count = self.root.walk(), 0
        found = cursor.goto_first_child()
        while found:
            node = cursor.node
            count += node is not None and node.type == "document"
            if count == 2:
                return node
            found = cursor.goto_next_sibling()
        return None

    @cached_property
    def has_anchors(self) -> bool:
        """Whether anything in the file is named (``&name``) so that it can be repeated."""
        return "&" in self.text and bool(self.all_of("anchor"))

    @cached_property
    def comments(self) -> list[str]:
        """The comments, without the blanks at their ends."""
        return [(node.text or b"").decode().rstrip() for node in self.all_of("comment")]

    def all_of(self, *types: str) -> list[Node]:
        """Every node of these types, found by the parser itself: quick also in a large file."""
        import tree_sitter
        import tree_sitter_yaml

        root = self.root
        language = tree_sitter.Language(tree_sitter_yaml.language())
        query = tree_sitter.Query(language, " ".join(f"({type_}) @found" for type_ in types))
        return tree_sitter.QueryCursor(query).captures(root).get("found", [])

    def walk(self) -> Iterator[Node]:
        """Every node, top down, without recursion."""
        waiting = [self.root]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


def block_mapping(node: Node) -> Node | None:
    """The mapping over several lines that a node is, if it is one."""
    inner = _unwrapped(node)
    return inner if inner is not None and inner.type == "block_mapping" else None


def flow_mapping(node: Node) -> Node | None:
    """The mapping between braces that a node is, if it is one."""
    inner = _unwrapped(node)
    return inner if inner is not None and inner.type == "flow_mapping" else None


def holds_several(node: Node) -> bool:
    """Whether a node is a list or a mapping, be it empty."""
    inner = _unwrapped(node)
    return inner is not None and inner.type in (*_MAPPINGS, *_SEQUENCES)


def last_content(node: Node) -> int:
    """The last row on which something of a node stands that is no comment."""
    while True:
        inner = [child for child in node.children if child.type != "comment"]
        if not inner or node.type.startswith("flow_") or node.type.endswith("_scalar"):
            break
        node = inner[-1]
    row, column = node.end_point
    return row if column else max(node.start_point.row, row - 1)


def scalars(tree: SyntaxTree) -> Iterator[tuple[int, int]]:
    """The first and last row of each text that stands on several lines."""
    for node in tree.all_of(*_SCALARS):
        if node.start_point.row != node.end_point.row:
            yield node.start_point.row, node.end_point.row


def _content(node: Node) -> Node | None:
    return next((c for c in node.named_children if c.type not in _SKIPPED), None)


def _unwrapped(node: Node | None) -> Node | None:
    while node is not None and node.type in _BLOCKS:
        node = _content(node)
    return node
