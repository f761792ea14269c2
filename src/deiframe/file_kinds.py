"""What kind of file stands somewhere, by its content: so that nothing else is overwritten.

Forms that other programs read (JSON, XML, PDF) are recognised by what stands in them. Forms that
people read and edit end in a *seal*: a comment with the kind and a hash of all before it, which
also shows whether somebody changed the file since it was written.
"""

import codecs
import re
from collections.abc import Callable
from enum import Enum, auto
from typing import Any, Final

import attrs

LONGEST: Final = 50_000_000
"""Bytes; a larger file is not looked into, and is nothing that deiframe wrote."""


class Recognition(Enum):
    """What a file is to those who would write over it."""

    OWN = auto()
    """deiframe wrote a file of this kind, and it is as it was written (as far as can be told)."""
    CHANGED = auto()
    """deiframe wrote it, and somebody changed it since."""
    OTHER = auto()
    """Something else."""


def _unsigned(content: bytes) -> bytes:
    return content


@attrs.frozen(kw_only=True)
class FileKind:
    """A kind of file: its names' suffixes (no dot, the usual first), and how it is recognised.

    ``signed`` adds to a content what it is recognised by later, if that does not stand in it yet.
    ``named`` makes the kind of such files that hold something else, where the seal names it.
    """

    suffixes: tuple[str, ...]
    recognise: Callable[[bytes], Recognition]
    signed: Callable[[bytes], bytes] = _unsigned
    named: "Callable[[str], FileKind] | None" = attrs.field(default=None, repr=False)

    def of(self, name: str) -> "FileKind":
        """The kind of files of this form that hold what ``name`` says: an agenda, a page."""
        return self.named(name) if self.named else self


def recognised(suffixes: tuple[str, ...], is_own: Callable[[bytes], bool]) -> FileKind:
    """Make a kind whose files are recognised by what stands in them."""

    def recognise(content: bytes) -> Recognition:
        return Recognition.OWN if is_own(content) else Recognition.OTHER

    return FileKind(suffixes=suffixes, recognise=recognise)


def json_kind(is_own: Callable[[Any], bool], *suffixes: str) -> FileKind:
    """Make a kind of JSON document, recognised by its value."""

    def recognises(content: bytes) -> bool:
        import json  # needed if there is a file already

        try:
            return is_own(json.loads(content))
        except (ValueError, RecursionError):
            return False

    return recognised((*suffixes, "json"), recognises)


def has_keys(*keys: str) -> Callable[[Any], bool]:
    """Return what tells whether a JSON value is an object with all of these keys."""
    return lambda value: isinstance(value, dict) and all(key in value for key in keys)


def text_kind(name: str) -> FileKind:
    """Make a kind of plain text for people."""
    return sealed_kind(name, ("txt", "text", "log"), before="-- ")


def markdown_kind(name: str) -> FileKind:
    """Make a kind of Markdown document."""
    return sealed_kind(name, ("md", "markdown"), before="<!-- ", after=" -->")


def svg_kind(name: str) -> FileKind:
    """Make a kind of SVG picture."""
    return sealed_kind(name, ("svg",), before="<!-- ", after=" -->")


def dot_kind(name: str) -> FileKind:
    """Make a kind of DOT graph."""
    return sealed_kind(name, ("dot", "gv"), before="// ")


def sealed_kind(name: str, suffixes: tuple[str, ...], *, before: str, after: str = "") -> FileKind:
    """Make a kind of text that ends in a seal, which stands between ``before`` and ``after``."""
    start = f"{before}deiframe {name} "

    def signed(content: bytes) -> bytes:
        end = b"" if content.endswith(b"\n") or not content else b"\n"
        return content + end + f"{start}{_hash_of(content)}{after}\n".encode()

    def recognise(content: bytes) -> Recognition:
        body, _, last = content.rstrip().rpartition(b"\n")
        seal = re.escape(start) + "([0-9a-f]{16})" + re.escape(after)
        found = re.fullmatch(seal, last.decode("utf-8", "replace"))
        if found is None:
            return Recognition.CHANGED if start.encode() in content else Recognition.OTHER
        return Recognition.OWN if found[1] == _hash_of(body) else Recognition.CHANGED

    def named(name: str) -> FileKind:
        return sealed_kind(name, suffixes, before=before, after=after)

    return FileKind(suffixes=suffixes, recognise=recognise, signed=signed, named=named)


def _hash_of(content: bytes) -> str:
    """A hash of the text; ends of lines and blanks before them do not count."""
    import hashlib  # takes long to load, and most runs need none of it

    lines = content.removeprefix(codecs.BOM_UTF8).splitlines()
    text = b"\n".join(line.rstrip() for line in lines).rstrip()
    return hashlib.sha256(text).hexdigest()[:16]
