"""Numbers as each language writes them; the signs are those of Unicode's CLDR (a test compares)."""

import math
from typing import Final

_SIGNS: Final = {"en": (".", ","), "nl": (",", "."), "it": (",", ".")}
"""For each language: what stands before the decimals, and between groups of three digits."""


def written(value: float, language: str, decimals: int = 0) -> str:
    """Return a number as ``language`` writes it, never rounded, never with an exponent.

    It has at least so many ``decimals``.

    >>> written(1234567.5, "nl")
    '1.234.567,5'
    """
    if not math.isfinite(value):
        return str(value)
    point, group = _SIGNS.get(language, _SIGNS["en"])
    whole, _, rest = _plain(value + 0.0).partition(".")  # -0.0 becomes 0.0
    rest = rest.rstrip("0").ljust(decimals, "0")
    grouped = f"{int(whole):,}".replace(",", group)
    sign = "-" if whole == "-0" else ""
    return f"{sign}{grouped}{point}{rest}" if rest else grouped


def _plain(value: float) -> str:
    """The shortest digits that give the number back, written out."""
    digits = repr(float(value))
    if "e" not in digits:
        return digits
    from decimal import Decimal

    return f"{Decimal(digits):f}"
