"""Numbers and days as each language writes them (see :mod:`deiframe.language_table`)."""

import datetime as dt
import math
import re
from typing import Final

from deiframe.language_table import LANGUAGE_TABLE, Language


def language_of(code: str) -> Language:
    """Return how a language writes; one that deiframe does not speak, as English."""
    return LANGUAGE_TABLE.get(code, LANGUAGE_TABLE["en"])


def written(value: float, language: str, decimals: int = 0) -> str:
    """Return a number as ``language`` writes it, never rounded, never with an exponent.

    It has at least so many ``decimals``.

    >>> written(1234567.5, "nl")
    '1.234.567,5'
    """
    if not math.isfinite(value):
        return str(value)
    signs = language_of(language)
    whole, _, rest = _plain(value + 0.0).partition(".")  # -0.0 becomes 0.0
    rest = rest.rstrip("0").ljust(decimals, "0")
    grouped = f"{int(whole):,}".replace(",", signs.group)
    sign = "-" if whole == "-0" else ""
    return f"{sign}{grouped}{signs.decimal}{rest}" if rest else grouped


def written_day(day: dt.date, language: str) -> str:
    """Return a day as ``language`` writes it in a sentence.

    >>> written_day(dt.date(2029, 12, 31), "it")
    '31 dicembre 2029'
    """
    how = language_of(language)
    return how.day.format(day=day.day, month=how.months[day.month - 1], year=day.year)


_ARTICLES: Final = {"il": "l'", "al": "all'", "dal": "dall'", "del": "dell'", "nel": "nell'"}
_BEFORE_A_VOWEL: Final = re.compile(rf"\b({'|'.join(_ARTICLES)}) (?=(?:8|11) [a-z])")


def elided(sentence: str) -> str:
    """Return an Italian sentence with days in it, its articles as they are spoken before a vowel.

    >>> elided("entro il 8 marzo 2029, dal 11 aprile 2029")
    "entro l'8 marzo 2029, dall'11 aprile 2029"
    """
    return _BEFORE_A_VOWEL.sub(lambda found: _ARTICLES[found[1]], sentence)


def _plain(value: float) -> str:
    """The shortest digits that give the number back, written out."""
    digits = repr(float(value))
    if "e" not in digits:
        return digits
    from decimal import Decimal

    return f"{Decimal(digits):f}"
