"""Numbers as people write them: what was meant, and what can be read in two ways."""

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from deiframe.i18n import Message, message

_LONGEST: Final = 60
_AMBIGUOUS: Final = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}")
_ONE_HALF: Final = re.compile(r"(?<=\d)(?=[¼-¾⅐-⅞])")
_SIGNS: Final = str.maketrans({"−": "-", "–": "-", "⁄": "/", "’": "'", "_": "'", " ": "'"})
_MONEY: Final = re.compile(
    r"[€$£]|(?<![^\W\d_])(?:eur|euro|usd|gbp|chf)(?![^\W\d_])|[.,]\s?[-–—=]+$", re.IGNORECASE
)
_PER_HUNDRED: Final = re.compile(r"%|p[ct]|pro?cent|per cent", re.IGNORECASE)
_BEFORE: Final = re.compile(
    r"^(?:ca\.?|circa|about|ongeveer|[~±≈><≥≤=]+|€|\$|£|(?:eur|euro|usd|gbp|chf)\b)\s*"
)
_AFTER: Final = re.compile(
    r"\s*(?:€|%|(?<![^\W\d_])(?:eur|euro|usd|gbp|chf|fte|vte|etp|pct|procent|percent|percento"
    r"|per cento)|[.,]\s?[-–—=]+|\+)$"
)
_TIMES: Final = re.compile(
    r"(?<=\d)\s*(?:(?P<thousand>k|duizend|thousand|mila|mille)"
    r"|(?P<million>mln|mio|miljoen|million|milion[ei])\b)\.?$"
)
_GROUPED: Final = re.compile(
    r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:'\d{3})+(?:[.,]\d+)?"
    r"|\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:,\d{3})+\.\d+"
)
_SIMPLE: Final = re.compile(r"\d*[.,]?\d+")
_FRACTION: Final = re.compile(r"(?:(\d{1,6})')?(\d{1,6})/(\d{1,6})")


def meant(text: str) -> Message | None:
    """What to write in place of a text that stands where a number is wanted."""
    found = readings(text)
    if len(found) > 1:
        return message("Write {thousands} or {decimal}.", thousands=found[0], decimal=found[1])
    if found:
        return message("Write {value}.", value=found[0])
    if any(map(str.isalpha, text)):
        return message("Write the number in digits, such as 10000 or 12.5.")
    return None


def readings(text: str) -> tuple[str, ...]:
    """The numbers that a text may mean, as they are to be written; none if it is no number.

    >>> readings("€ 1.234,50"), readings("10.000"), readings("10k")
    (('1234.50',), ('10000', '10.0'), ('10000',))
    """
    if len(text) > _LONGEST:
        return ()
    bare = _bare(text)
    times = _TIMES.search(bare)
    factor = 1 if times is None else 1_000 if times["thousand"] else 1_000_000
    digits = bare[: times.start()] if times else bare
    sign = "-" if digits.startswith("-") else ""
    found = [
        sign + _written(reading, factor) for reading in _readings(digits.lstrip("+-").strip("'"))
    ]
    if len(found) > 1 and _MONEY.search(text):  # money has no thousandths,
        return (found[0],)
    if len(found) > 1 and _PER_HUNDRED.search(text):  # and a share is not in thousands
        return (found[1],)
    return tuple(found)


def _bare(text: str) -> str:
    """A text without currency, percent and the like, its digits and signs as ASCII has them."""
    spaced = unicodedata.normalize("NFKC", _ONE_HALF.sub(" ", text)).casefold()
    bare = "".join(
        str(unicodedata.digit(item)) if item.isdigit() else item for item in spaced
    ).strip()
    for pattern in (_BEFORE, _BEFORE, _AFTER, _AFTER):
        bare = pattern.sub("", bare)
    return _TIMES.sub(lambda found: found[0].strip(), bare).translate(_SIGNS)


def _readings(digits: str) -> Iterator[str]:
    fraction = _FRACTION.fullmatch(digits)
    if fraction and int(fraction[3]):
        value = int(fraction[1] or 0) + Decimal(fraction[2]) / Decimal(fraction[3])
        yield f"{round(value, 4).normalize():f}"
    elif _AMBIGUOUS.fullmatch(digits):
        yield re.sub("[.,]", "", digits)
        yield digits.replace(",", ".")
    elif _GROUPED.fullmatch(digits):
        head, decimal, tail = _halves(digits)
        yield re.sub(r"[.,']", "", head) + (f".{tail}" if decimal else "")
    elif _SIMPLE.fullmatch(digits):
        yield digits.replace(",", ".")


def _halves(digits: str) -> tuple[str, str, str]:
    """What stands before and after the decimal sign: the last sign, if it stands only once."""
    last = max(digits.rfind(sign) for sign in ".,'")
    if digits.count(digits[last]) > 1 or digits[last] == "'":
        return digits, "", ""
    return digits[:last], digits[last], digits[last + 1 :]


def _written(digits: str, factor: int) -> str:
    """A number so that it can be read in one way only: never with three decimals."""
    if factor > 1:
        digits = f"{(Decimal(digits) * factor).normalize():f}"
    if not _AMBIGUOUS.fullmatch(digits):
        return f"0{digits}" if digits.startswith(".") else digits
    shorter = digits.rstrip("0")
    return f"{shorter}0" if shorter.endswith(".") or shorter == digits else shorter


def is_ambiguous(written: str) -> bool:
    """Whether a number has three digits behind its only point, where they could be thousands."""
    return _AMBIGUOUS.fullmatch(written) is not None
