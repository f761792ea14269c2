"""Fixes of files that are safe by themselves: obvious typos, canonical layout."""

import codecs
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from deiframe.diagnostics import Finding, Replacement
from deiframe.i18n import message
from deiframe.source import formatter
from deiframe.source.decoding import decode
from deiframe.source.limits import Limits
from deiframe.source.opening import content_or_error
from deiframe.source.reader import Reading, read
from deiframe.source.reader_errors import NOT_TEXT, REPEATED_ID, REPEATED_KEY, Problem

_UTF_16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ROUNDS: Final = 10
"""A fixed key can bring to light what stands below it; more rounds than this fix nothing new."""


def fixed_files(folder: Path, limits: Limits = Limits()) -> dict[str, bytes]:
    """Return the new contents of the strategy's files that can be fixed; nothing is written.

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
        item = message("The file is UTF-16. Save it as UTF-8 to have it formatted.")
        return Problem(page=NOT_TEXT, file=file, message=item)
    text = decode(content, file)
    if isinstance(text, Problem):
        return text
    found = formatter.laid_out(content.decode(), file, limits)
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
    """Try all fixes of a reading at once, or else one by one; None where none makes it better."""
    slips = [finding for finding in reading.problems if finding.fix]
    for some in (slips, *([slip] for slip in slips)) if slips else ():
        trial = {**changed, **_applied(folder, some, changed, limits)}
        after = read(folder, limits, trial)
        if trial != changed and _is_better(reading, after, some):
            return trial, after
    return None


def _is_better(before: Reading, after: Reading, fixed_files: Iterable[Finding]) -> bool:
    """Whether what was fixed is gone, and nothing stands twice or is unreadable because of it.

    What a fixed key brings to light may well be wrong in other ways.
    """
    left = {(problem.code, problem.place) for problem in after.problems}
    clashes = sum(problem.code in _CLASHES for problem in after.problems)
    clashed = sum(problem.code in _CLASHES for problem in before.problems)
    gone = not any((item.code, item.place) in left for item in fixed_files)
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
    for fix in sorted(set(fixes), key=lambda item: item.place, reverse=True):
        line, start = parts[2 * fix.place.line - 2], fix.place.column - 1
        parts[2 * fix.place.line - 2] = line[:start] + fix.text + line[start + fix.place.length :]
    return mark + "".join(parts).encode()


def _content(folder: Path, name: str, limits: Limits) -> bytes:
    return content_or_error(folder / name, limits)
