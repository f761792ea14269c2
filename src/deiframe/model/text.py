"""Texts in one language or several."""

import re
from collections.abc import Mapping
from typing import Final

import attrs

# fmt: off
TEXT_LANGUAGES: Final = frozenset(
    {
        "ar", "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa",
        "fi", "fr", "fy", "ga", "gl", "hr", "hu", "hy", "is", "it", "ka", "lb", "lt", "lv",
        "mk", "mt", "nl", "no", "pl", "ps", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sr",
        "sv", "ti", "tr", "uk", "ur", "zh",
    }
)
# fmt: on
"""ISO 639-1 codes that a strategy's texts may use: Europe's, and those of many of its newcomers."""

UNSEEN: Final = (
    "\\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0"
)
"""Blanks, and signs that nobody sees, as they stand between the brackets of a pattern."""

_BLANK: Final = re.compile(f"[{UNSEEN}\U000e0000-\U000e0fff]*")


def is_blank(text: str) -> bool:
    """Whether a text says nothing: blanks, and signs that nobody sees, or none at all.

    >>> is_blank(" \N{ZERO WIDTH SPACE}"), is_blank("-")
    (True, False)
    """
    return _BLANK.fullmatch(text) is not None


def _copied(texts: Mapping[str, str]) -> Mapping[str, str]:
    return dict(texts)


@attrs.frozen(repr=False)
class Translations:
    """The same text in several languages.

    >>> Translations({"nl": "Visie", "en": "Vision"}).in_language("en")
    'Vision'

    Raises:
        ValueError: no language at all, or a code not in :data:`TEXT_LANGUAGES`.
    """

    by_language: Mapping[str, str] = attrs.field(converter=_copied)

    @by_language.validator
    def _known(self, _: object, value: Mapping[str, str]) -> None:
        unknown = sorted(set(value) - TEXT_LANGUAGES)
        if unknown or not value:
            raise ValueError(f"not a language: {', '.join(unknown) or 'none given'}")

    def in_language(self, language: str) -> str:
        """Return the text in ``language``, else in English, else in the first one given."""
        texts = self.by_language
        return texts.get(language) or texts.get("en") or next(iter(texts.values()))

    def __repr__(self) -> str:
        """Return how to write it in Python."""
        return f"Translations({dict(self.by_language)!r})"

    def __hash__(self) -> int:
        """Hash by content; equal texts hash equal whatever the order of their languages."""
        return hash(frozenset(self.by_language.items()))


Text = str | Translations
"""A text: a string in the strategy's own language, or :class:`Translations`."""
