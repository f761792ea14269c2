"""Single values: text, number, date, interval, word from a list, link."""

import datetime as dt
import math
import re
from enum import StrEnum
from typing import Any, Final

from deiframe.i18n import Message, message
from deiframe.model.text import TEXT_LANGUAGES, Text, Translations, is_blank
from deiframe.model.time import Interval
from deiframe.slugs import slug
from deiframe.source.invalid_value import (
    InvalidValueError,
    not_a_text,
    obvious_correction,
    one_of,
    shown,
    wrong_type,
)
from deiframe.source.limits import Limits
from deiframe.source.other_languages import english, english_suggestion
from deiframe.source.reader_errors import (
    OUT_OF_RANGE,
    TOO_MUCH,
    UNKNOWN_LANGUAGE,
    UNKNOWN_WORD,
    WRONG_DATE,
    WRONG_ID,
    WRONG_LINK,
)
from deiframe.suggestions import did_you_mean

_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_OTHER_DATE: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_MANY_MONTHS: Final = 10_000
_TRUE: Final = frozenset({"yes", "ja", "si", "sì", "true", "on", "waar", "vero", "y", "j", "s"})
_FALSE: Final = frozenset({"no", "nee", "false", "off", "onwaar", "falso", "n"})
LETTERS: Final = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
"""What begins with one of these is not blank."""
_COUNTED: Final = re.compile(r"(\d{1,4})\s*([^\W\d_]+)")


def plain(value: Any, limits: Limits, *, may_be_blank: bool = False) -> str:
    """Read a text that has no languages.

    Raises:
        UnfitError: something else, blank, or too long.
    """
    if type(value) is not str:
        hint = None
        if isinstance(value, bool | int | float):
            text = shown(value)
            quoted = message('Put quotes around it: "{value}".', value=text)
            hint = quoted if isinstance(text, str) else not_a_text(value)
        raise wrong_type(value, message("a text"), hint)
    if not may_be_blank and is_blank(value):
        raise InvalidValueError(
            message("This text is blank."), expected=message("a text that says something")
        )
    return bounded(value, limits)


def bounded(value: str, limits: Limits) -> str:
    """Return a text that is not too long.

    Raises:
        UnfitError: it is.
    """
    if len(value) > limits.text_length:
        raise InvalidValueError(
            message(
                "This text is {count} characters long; at most {most} are allowed (limit {name}).",
                count=len(value),
                most=limits.text_length,
                name="text-length",
            ),
            page=TOO_MUCH,
        )
    return value


def text(value: Any, limits: Limits, *, may_be_blank: bool = False) -> Text:
    """Read a text in the strategy's language, or a mapping of language to text.

    Raises:
        UnfitError: neither, or a language that is not known.
    """
    if type(value) is str:
        return plain(value, limits, may_be_blank=may_be_blank)
    if type(value) is not dict:
        if isinstance(value, list):
            raise wrong_type(value, message("a text, or a text for each language"))
        return plain(value, limits)
    found: dict[str, str] = {}
    for language, words in value.items():
        if language not in TEXT_LANGUAGES:
            raise InvalidValueError(
                message("{value} is not a known language.", value=shown(language)),
                expected=message("a code of two letters, such as en, nl or it"),
                hint=_comma(language, words)
                or not_a_text(language)
                or did_you_mean(language, TEXT_LANGUAGES),
                page=UNKNOWN_LANGUAGE,
                path=(language,) if isinstance(language, str | int | float | None) else (),
                at_key=True,
            )
        if words is not None:
            try:
                found[language] = plain(words, limits, may_be_blank=may_be_blank)
            except InvalidValueError as error:
                error.path = (language, *error.path)
                raise
    if not found:
        raise wrong_type(value, message("a text, or a text for each language"))
    return Translations(found)


def language(value: Any) -> str:
    """Read a language code.

    Raises:
        UnfitError: not a code that is known.
    """
    if isinstance(value, str) and value in TEXT_LANGUAGES:
        return value
    raise InvalidValueError(
        message("{value} is not a known language.", value=shown(value)),
        expected=message("a code of two letters, such as en, nl or it"),
        page=UNKNOWN_LANGUAGE,
        hint=did_you_mean(value, TEXT_LANGUAGES),
    )


def identifier(value: Any, limits: Limits) -> str:
    """Read an id.

    Raises:
        UnfitError: not kebab-case, or too long.
    """
    if isinstance(value, str) and len(value) <= limits.id_length and _ID.fullmatch(value):
        return value
    expected = message("an id in lowercase letters, digits and hyphens, such as fair-selection")
    if isinstance(value, str) and len(value) > limits.id_length:
        expected = message("an id of at most {most} characters", most=limits.id_length)
    raise InvalidValueError(
        message("{value} is not an id.", value=shown(value)),
        expected=expected,
        hint=not_a_text(value) or _meant_id(value, limits),
        page=WRONG_ID,
    )


def _meant_id(value: Any, limits: Limits) -> Message | None:
    guess = slug(value, limits.id_length) if isinstance(value, str) else ""
    return message("Did you mean {words}?", words=guess) if guess else None


def number(value: Any, low: float | None = None, high: float | None = None) -> float:
    """Read a number from ``low`` to ``high``.

    Raises:
        UnfitError: not a number, not finite, or out of range.
    """
    if type(value) is not int and type(value) is not float:
        from deiframe.source.numbers import meant

        raise wrong_type(value, message("a number"), meant(value) if type(value) is str else None)
    too_low = low is not None and value < low
    too_high = high is not None and value > high
    if too_low or too_high or abs(value) > 1e15 or not math.isfinite(value):
        raise InvalidValueError(
            message("{value} is out of range.", value=shown(value)),
            expected=_range(low, high),
            page=OUT_OF_RANGE,
        )
    return float(value)


def whole(value: Any, low: float | None = None, high: float | None = None) -> int:
    """Read a whole number from ``low`` to ``high``.

    Raises:
        UnfitError: not a whole number, or out of range.
    """
    found = number(value, low, high)
    if not found.is_integer():
        raise wrong_type(value, message("a whole number"))
    return int(found)


def truth(value: Any) -> bool:
    """Read ``true`` or ``false``.

    Raises:
        UnfitError: neither.
    """
    if type(value) is bool:
        return value
    word = value.lower() if isinstance(value, str) else ""
    meant = "true" if word in _TRUE else "false" if word in _FALSE else None
    hint = message("Did you mean {words}?", words=meant) if meant else None
    raise wrong_type(value, message("true or false"), hint)


def date(value: Any) -> dt.date:
    """Read a day, written year-month-day.

    Raises:
        UnfitError: written differently, or no such day.
    """
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            text = message("{value} is not a day of the calendar.", value=shown(value))
            raise InvalidValueError(
                text, expected=message("a day that exists"), page=WRONG_DATE
            ) from None
    raise InvalidValueError(
        message("{value} is not a date.", value=shown(value)),
        expected=message("a date as year-month-day, such as 2028-06-30"),
        hint=_meant_date(value),
        page=WRONG_DATE,
    )


def interval(value: Any) -> Interval:
    """Read how often something comes round.

    Raises:
        UnfitError: not a number of months or years, nor one of the words.
    """
    try:
        return Interval.parse(value)
    except (ValueError, TypeError, OverflowError):
        raise InvalidValueError(
            message("{value} is not an interval.", value=shown(value)),
            expected=message("monthly, quarterly, yearly, or a number of months or years"),
            hint=_meant_interval(value),
            page=UNKNOWN_WORD,
        ) from None


def word(value: Any, words: type[StrEnum]) -> StrEnum:
    """Read a word from a fixed list.

    Raises:
        UnfitError: not in the list.
    """
    try:
        return words(value)
    except ValueError:
        values = [choice.value for choice in words]
        raise InvalidValueError(
            message("{value} is not a known word here.", value=shown(value)),
            expected=one_of(values),
            hint=english_suggestion(value, values) or did_you_mean(value, values),
            page=UNKNOWN_WORD,
            instead=obvious_correction(value, values),
        ) from None


def link(value: Any, limits: Limits) -> str:
    """Read a web or mail address.

    Raises:
        UnfitError: another scheme, or blanks in it.
    """
    address = plain(value, limits)
    scheme, colon, rest = address.partition(":")
    web = scheme.lower() in ("http", "https") and rest.startswith("//") and len(rest) > 2
    mail = scheme.lower() == "mailto" and "@" in rest
    if colon and (web or mail) and not re.search(r"\s", address):
        return address
    raise InvalidValueError(
        message("{value} is not a link.", value=shown(value)),
        expected=message("an address that begins with https://, http:// or mailto:"),
        page=WRONG_LINK,
    )


def _comma(key: Any, value: Any) -> Message | None:
    """In ``{nl: Eerst dit, dan dat}`` YAML takes what follows the comma for a key."""
    if value is None and isinstance(key, str) and len(key) > 3:
        return message("Put a text that contains a comma in quotes.")
    return None


def _range(low: float | None, high: float | None) -> Message:
    if low is not None and high is not None:
        return message("a number from {low} to {high}", low=float(low), high=float(high))
    if low is not None:
        return message("a number of {low} or more", low=float(low))
    return message("a number")


def _meant_date(value: Any) -> Message | None:
    match = _OTHER_DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        return None
    day, month, year = (int(part) for part in match.groups())
    readings = [(day, month)] if day > 12 or day == month else [(day, month), (month, day)]
    days = []
    for item, other in readings:
        try:
            days.append(dt.date(year, other, item).isoformat())
        except ValueError:
            continue
    if not days:
        return None
    return message("Did you mean {words}?", words=" / ".join(days))


def _meant_interval(value: Any) -> Message | None:
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < _MANY_MONTHS:
        return message("Did you mean {words}?", words=f"{value} months")
    counted = _COUNTED.fullmatch(value.strip()) if isinstance(value, str) else None
    unit = english(counted[2], ("months", "years")) if counted else None
    if counted and unit:
        return message("Did you mean {words}?", words=f"{counted[1]} {unit}")
    words = ("monthly", "quarterly", "yearly")
    return english_suggestion(value, words) or did_you_mean(value, words)
