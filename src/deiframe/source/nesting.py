"""How deep a text is nested, judged before any parser sees it: their stacks are not ours to bound.

YAML opens a level where an indicator (``- ``, ``? ``, ``: ``) or a key stands further to the right
than all that is open: so a deep text needs long stretches of blanks and indicators, whatever else
is in it. Those are looked for, wherever they stand: what a parser makes of a broken text is not
foreseen, so texts between quotes and comments count as well. Brackets the parser of values bounds
itself, and that of places keeps no stack for them; it only takes long over very many.
"""

import re
from collections.abc import Iterator
from itertools import count
from typing import Final

MOST_LEVELS: Final = 500
"""The parser of values breaks from some 1,000 levels on, where the stack is small."""

_MOST_INDENTS: Final = 80
"""The parser of places keeps open indents, up to two for a level, in a buffer for some 250."""

_BLANK: Final = bytes.maketrans(b"?:-\t", b"    ")
_NO_BRACKETS: Final = bytes(set(range(256)) - set(b"[]{}"))
_ROUNDS: Final = 100
_MOST_OPEN: Final = 10_000
_LEADING: Final = re.compile(r"[ \t?:-]*")
_RUN: Final = re.compile(r"(?:[?:-][ \t]+){2,}")
_INDICATOR: Final = re.compile(r"[?:-](?=[ \t]|$)")


def may_be_deep(text: str) -> bool:
    """Whether a closer look is needed at all; nearly always it is not, and this is quick."""
    data = text.encode("utf-8", "replace").replace(b"--", b"xx")  # two hyphens are no indicators
    return b" " * _MOST_INDENTS in data.translate(_BLANK)


def levels(text: str) -> Iterator[int]:
    """For each line, how many levels may be open in it at most; never too few."""
    open_at: list[int] = []
    for line in text.split("\n"):
        leading = _LEADING.match(line)
        prefix = leading[0] if leading else ""
        columns = [found.start() for found in _INDICATOR.finditer(line, 0, len(prefix))]
        if not line.strip():
            yield 0
            continue
        columns.append(len(prefix))
        while open_at and open_at[-1] >= columns[0]:
            open_at.pop()
        open_at += columns
        inside = (len(_INDICATOR.findall(run[0])) for run in _RUN.finditer(line, len(prefix)))
        yield len(open_at) + max(inside, default=0)


def too_deep(text: str, unusual: re.Pattern[str]) -> int | None:
    """The first line (from 1) of which no parser may see how deep it is; None if there is none.

    A line that is too deep for the parser of places may not hold what only that can judge: what
    the pattern finds ``unusual``.
    """
    if not may_be_deep(text):
        return None
    lines = zip(count(1), text.split("\n"), levels(text), strict=False)
    return next(
        (
            number
            for number, line, deep in lines
            if deep > MOST_LEVELS or (deep > _MOST_INDENTS and unusual.search(line))
        ),
        None,
    )


def too_many_open(text: str) -> bool:
    """Whether far more brackets are opened than closed: what the parser of places is slow about."""
    data = text.encode("utf-8", "replace")
    brackets = data.translate(None, _NO_BRACKETS)
    for _ in range(_ROUNDS):
        closed = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if closed == brackets:
            break
        brackets = closed
    return brackets.count(b"[") + brackets.count(b"{") > _MOST_OPEN


def flattened(text: str) -> str:
    """The text for the parser of places: lines too deep for it without indicators, as long."""
    if not may_be_deep(text):
        return text
    lines = zip(text.split("\n"), levels(text), strict=True)
    return "\n".join(
        re.sub("[?:-]", "x", line) if deep > _MOST_INDENTS else line for line, deep in lines
    )
