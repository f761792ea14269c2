"""Which letters are drawn by the font that comes with us, by another on this machine, by none."""

import re
from collections.abc import Iterable
from functools import cache
from html import unescape
from importlib.resources import files
from typing import Final
from unicodedata import category

from deiframe.drawing.workshop import made

_TAG: Final = re.compile(r"<(title|desc|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
_INVISIBLE: Final = frozenset(("Cc", "Cf", "Cs", "Zs", "Zl", "Zp", "Mn", "Me"))
_MOST: Final = 2_000


def letters_of(svg: str) -> frozenset[str]:
    """Return the letters and signs that are drawn in an SVG."""
    drawn = set(unescape(_TAG.sub("", svg)))
    return frozenset(item for item in drawn if category(item) not in _INVISIBLE)


def foreign(letters: Iterable[str]) -> frozenset[str]:
    """Return those that the font that comes with us lacks."""
    own = _own()
    return frozenset(letter for letter in letters if ord(letter) not in own)


def undrawable(letters: Iterable[str]) -> frozenset[str]:
    """Return those for which no font on this machine has a sign: they become empty boxes."""
    asked = sorted(letters)[:_MOST]
    if not asked:
        return frozenset()
    return frozenset(made("empty", letters="".join(asked)).decode())


@cache
def _own() -> frozenset[int]:
    ranges = (files("deiframe") / "fonts" / "Arimo.letters").read_text("ascii").split()
    ends = ([int(end, 16) for end in range_.split("-")] for range_ in ranges)
    return frozenset(number for item in ends for number in range(item[0], item[-1] + 1))
