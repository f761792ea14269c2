"""The words of a title as they are compared: however it is written, and however it is spelled."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from deiframe.slugs import words_of

TitleWords = tuple[str, ...]

_SIGNS: Final = "+<>≥≤=%#±€$"
"""Signs that tell one title from another: ``30+``, ``< 30``."""

_APART: Final = {
    sign: f" {chr(sign)} " if chr(sign) in _SIGNS else " "
    for sign in range(128)
    if not chr(sign).isalnum()
}
"""Signs of ASCII as what stands between words: a quick way for most titles."""
_PIECES: Final = re.compile(rf"[{_SIGNS}]|[^{_SIGNS}]+")
_ARTICLES: Final = frozenset(
    {"the", "a", "an", "de", "het", "een", "il", "lo", "la", "i", "gli", "le", "l", "un", "una"}
)
_SHORT: Final = 5
"""A shorter word is compared as it is: too many others are a letter away."""

_SPELLED: Final = (("ph", "f"), ("ck", "c"), ("k", "c"), ("y", "i"), ("ij", "i"), ("z", "s"))
_TWICE: Final = re.compile(r"(.)\1+")


def words_in(title: str) -> TitleWords:
    """The words of a title, whatever their case and accents, and the signs between them.

    Words of other alphabets stay as they are: written in ours, different ones could look alike.
    """
    if title.isascii():
        small = title.lower()
        if not small.replace(" ", "").isalnum():
            small = small.translate(_APART)
        return tuple(small.split())
    return tuple(word for piece in _PIECES.findall(title) for word in _words(piece))


def respelled(words: TitleWords) -> TitleWords:
    """The same for titles that differ in a leading article, or in how a longer word is spelled."""
    bare = words[1:] if len(words) > 1 and words[0] in _ARTICLES else words
    return tuple(
        [_respelled(word) if len(word) >= _SHORT and word.isalpha() else word for word in bare]
    )


def _words(piece: str) -> list[str]:
    if piece in _SIGNS:
        return [piece]
    if piece.isascii() or all(_is_latin(sign) for sign in piece if sign.isalpha()):
        return words_of(piece)
    return re.findall(r"\w+", unicodedata.normalize("NFKC", piece).casefold())


def _is_latin(sign: str) -> bool:
    return sign.isascii() or unicodedata.name(sign, "").startswith("LATIN")


@lru_cache(maxsize=8192)
def _respelled(word: str) -> str:
    """One spelling for a letter too many, two letters exchanged, and letters that sound alike."""
    for item, other in _SPELLED:
        word = word.replace(item, other)
    word = _TWICE.sub(r"\1", word)
    return word[:1] + "".join(sorted(word[1:-1])) + word[-1:]
