"""Words without accents and signs: how a title becomes an id, a file's name, a word to compare."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[a-z0-9]+")
_LONGEST: Final = 200
_APOSTROPHE: Final = "ʼ"
"""A letter by its category; in ``lʼinclusione`` it parts two words as any apostrophe does."""


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters of ASCII and digits.

    >>> words_of("Coördinatie & l’Œuvre: 2ᵉ fase")
    ['coordinatie', 'l', 'oeuvre', '2e', 'fase']
    """
    return _WORD.findall((text if text.isascii() else _in_ascii(text)).lower())


def slug(text: str, longest: int = _LONGEST) -> str:
    """Return a text as an id: its words with hyphens, at most ``longest`` characters of them.

    >>> slug("Diversità nei team")
    'diversita-nei-team'
    """
    return "-".join(words_of(text[: 4 * longest]))[:longest].strip("-")


def _in_ascii(text: str) -> str:
    return "".join(item if item.isascii() else _letter(item) for item in text)


@lru_cache(maxsize=4096)
def _letter(sign: str) -> str:
    """A letter in letters of ASCII; a blank for what is no letter and no number."""
    from anyascii import anyascii

    if unicodedata.category(sign)[0] in "PSZ" or sign == _APOSTROPHE:
        return " "
    return anyascii(sign).replace("'", "").replace("`", "")
