"""Bytes to text, whatever editor saved them."""

import codecs
import re
from typing import Final

from deiframe.i18n import message
from deiframe.source.reader_errors import NOT_TEXT, NOT_YAML, Problem

_MARK: Final = "\ufeff"
"""A byte order mark: at the start of a file it tells its encoding; it is no text."""

_FORBIDDEN: Final = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f{_MARK}]")
_HARMLESS: Final = bytes(byte for byte in range(256) if byte in b"\t\n\r" or 32 <= byte != 127)
# Taking away all harmless bytes is the quick way to see that there are no others. (UTF-16 always
# has others, and is looked at closely.)


def decode(data: bytes, file: str) -> str | Problem:
    """Return the text of a file, its lines ended as in Unix, or what is wrong with it."""
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        return _not_utf8(data, error.start, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    doubtful = _MARK in text or data.translate(None, _HARMLESS)
    return (stray_in(text, file) if doubtful else None) or text


def stray_in(text: str, file: str) -> Problem | None:
    """Return what is wrong with a text that holds a character that no text needs."""
    stray = _FORBIDDEN.search(text)
    if stray is None:
        return None
    return Problem(
        page=NOT_YAML,
        file=file,
        message=message(
            "The file contains a control character (U+{code}).", code=f"{ord(stray[0]):04X}"
        ),
        expected=message("plain text"),
        spot=(*_position(text[: stray.start()]), 1),
    )


def _encoding(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    return "utf-8-sig"


def _not_utf8(data: bytes, start: int, file: str) -> Problem:
    before = data[:start].decode("utf-8", "replace")
    likely = data[start : start + 1].decode("cp1252", "replace")
    return Problem(
        page=NOT_TEXT,
        file=file,
        message=message("The file is not UTF-8 text."),
        expected=message("text saved as UTF-8"),
        hint=message(
            "Save it as UTF-8; in an older Windows encoding this letter is {letter}.",
            letter=likely,
        ),
        spot=(*_position(before), 1),
    )


def _position(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
