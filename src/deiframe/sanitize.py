"""Texts that cannot steer whatever shows them: a terminal, a log, a table."""

import re
from typing import Final

_HARMFUL: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)
"""Control characters, and signs that turn the direction of text or cannot be seen."""


def visible(text: str) -> str:
    """Return the text with a ``�`` for each character that is no letter, sign or blank."""
    return _HARMFUL.sub("�", text)


def escaped(text: str) -> str:
    """Return JSON with such characters written as escapes: nothing is lost, and nothing steers."""
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def on_one_line(text: str) -> str:
    """Return the text, visible, its blanks and line ends each one space."""
    return " ".join(visible(" ".join(text.split())).split())
