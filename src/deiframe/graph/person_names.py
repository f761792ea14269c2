"""Names of persons: whether ``J. de Vries`` can be ``Jan de Vries``."""

from __future__ import annotations

import re
from typing import Final

import attrs

from deiframe.slugs import words_of

_PARTICLES: Final = frozenset(
    {
        "van", "von", "de", "den", "der", "des", "du", "ten", "ter", "te", "het", "t", "op", "in",
        "di", "da", "del", "della", "dello", "dei", "degli", "dal", "dalla", "la", "le", "lo", "el",
        "al", "bin", "ben", "dos", "zu",
    }
)  # fmt: skip
_TITLES: Final = frozenset(
    {
        "dhr", "mevr", "mw", "mr", "mrs", "ms", "dr", "drs", "ir", "ing", "prof", "sig", "ra",
        "dott", "ssa", "avv", "arch", "rag",
    }
)  # fmt: skip
_INITIAL: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]\.")
_MOST_WORDS: Final = 7


@attrs.frozen
class PersonName:
    """A name in small letters: given names or their initials, and the family name."""

    given: tuple[str, ...]
    family: tuple[str, ...]

    def can_be(self, other: PersonName) -> bool:
        """Whether the two can be one person, the one written with an initial of the other."""
        pairs = list(zip(self.given, other.given, strict=False))
        shortened = any(len(item) != len(another) for item, another in pairs)
        fitting = all(_fits(item, another) for item, another in pairs)
        return self.family == other.family and shortened and fitting


def person_name(title: str) -> PersonName | None:
    """Read a title as a person's name, also ``Vries, Jan de``; None if it is none."""
    family, comma, given = title.partition(",")
    ordered = f"{given} {family}" if comma else title
    words = [word for word in words_of(ordered) if word not in _TITLES]
    if not 2 <= len(words) <= _MOST_WORDS or not all(word.isalpha() for word in words):
        return None
    start = next((n for n, word in enumerate(words) if n and word in _PARTICLES), len(words) - 1)
    return PersonName(tuple(words[:start]), tuple(words[start:]))


def has_initial(title: str) -> bool:
    """Whether a letter with a point stands in it, as in ``J. de Vries``."""
    return bool(_INITIAL.search(title))


def _fits(item: str, other: str) -> bool:
    shorter, longer = sorted((item, other), key=len)
    return item == other or (len(shorter) == 1 and longer.startswith(shorter))
