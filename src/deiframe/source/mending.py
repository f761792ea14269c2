"""Mends of files that are safe by themselves: obvious slips of the pen, canonical layout."""

import codecs
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from deiframe.diagnostics import Finding, Replacement
from deiframe.languages import message
from deiframe.source import layout
from deiframe.source.decoding import decode
from deiframe.source.limits import Limits
from deiframe.source.opening import content_or_error
from deiframe.source.problems import NOT_TEXT, REPEATED_ID, REPEATED_KEY, Problem
from deiframe.source.reader import Reading, read

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ROUNDS: Final = 10
"""A mended key can bring to light what stands below it; more rounds than this mend nothing new."""


def mended(folder: Path, limits: Limits = Limits()) -> dict[str, bytes]:
    """Return the new contents of the strategy's files that can be mended; nothing is written.

    First the obvious slips, each only if the strategy is read better with it than without; then
    the canonical layout of each file.
    """
    changed = _without_slips(folder, limits)
    reading = read(folder, limits, changed)
    for name in reading.files:
        before = changed.get(name) or _content(folder, name, limits)
        after = laid_out(before, limits)
        if after != before:
            changed[name] = after
    return changed


def laid_out(content: bytes, limits: Limits = Limits()) -> bytes:
    """Return a file's content in canonical layout; as it is, if it cannot be laid out."""
    found = layout_of(content, "", limits)
    return content if isinstance(found, Problem) else found


def layout_of(content: bytes, file: str, limits: Limits = Limits()) -> bytes | Problem:
    """Return a file's content in canonical layout, or why it is left as it is."""
    if content.startswith(_UTF_16):
        said = message("The file is UTF-16. Save it as UTF-8 to have it laid out.")
        return Problem(page=NOT_TEXT, file=file, message=said)
    text = decode(content, file)
    if isinstance(text, Problem):
        return text
    found = layout.laid_out(content.decode(), file, limits)
    return found if isinstance(found, Problem) else found.encode()


def _without_slips(folder: Path, limits: Limits) -> dict[str, bytes]:
    changed: dict[str, bytes] = {}
    reading = read(folder, limits)
    for _ in range(_ROUNDS):
        better = _better(folder, limits, reading, changed)
        if better is None:
            break
        changed, reading = better
    return changed


def _better(
    folder: Path, limits: Limits, reading: Reading, changed: Mapping[str, bytes]
) -> tuple[dict[str, bytes], Reading] | None:
    """Try all mends of a reading at once, or else one by one; None where none makes it better."""
    slips = [finding for finding in reading.problems if finding.fix]
    for some in (slips, *([slip] for slip in slips)) if slips else ():
        trial = {**changed, **_applied(folder, some, changed, limits)}
        after = read(folder, limits, trial)
        if trial != changed and _is_better(reading, after, some):
            return trial, after
    return None


def _is_better(before: Reading, after: Reading, mended: Iterable[Finding]) -> bool:
    """Whether what was mended is gone, and nothing stands twice or is unreadable because of it.

    What a mended key brings to light may well be wrong in other ways.
    """
    left = {(one.code, one.place) for one in after.problems}
    clashes = sum(one.code in _CLASHES for one in after.problems)
    clashed = sum(one.code in _CLASHES for one in before.problems)
    gone = not any((one.code, one.place) in left for one in mended)
    return gone and clashes <= clashed and after.unreadable <= before.unreadable


_CLASHES: Final = frozenset({REPEATED_KEY.code, REPEATED_ID.code})


def _applied(
    folder: Path, slips: Iterable[Finding], changed: Mapping[str, bytes], limits: Limits
) -> dict[str, bytes]:
    by_file: dict[str, list[Replacement]] = {}
    for slip in slips:
        if slip.fix:
            by_file.setdefault(slip.fix.place.file, []).append(slip.fix)
    return {
        name: replaced(changed.get(name) or _content(folder, name, limits), some)
        for name, some in by_file.items()
    }


def replaced(content: bytes, fixes: Iterable[Replacement]) -> bytes:
    """Return a UTF-8 file's content with the replacements made, all else as it was."""
    if content.startswith(_UTF_16):
        return content
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    parts = re.split("(\r\n|\r|\n)", content[len(mark) :].decode())  # lines and their ends in turn
    for fix in sorted(set(fixes), key=lambda one: one.place, reverse=True):
        line, start = parts[2 * fix.place.line - 2], fix.place.column - 1
        parts[2 * fix.place.line - 2] = line[:start] + fix.text + line[start + fix.place.length :]
    return mark + "".join(parts).encode()


def _content(folder: Path, name: str, limits: Limits) -> bytes:
    return content_or_error(folder / name, limits)
