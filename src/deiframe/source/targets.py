"""Targets as they are written: one aim and at most one moment, flat in one mapping."""

from collections.abc import Callable
from typing import Any, Final

from deiframe.i18n import message
from deiframe.model.measurement import (
    Aim,
    AtLeast,
    AtMost,
    Between,
    By,
    EachYear,
    Fall,
    From,
    Moment,
    Reach,
    Rise,
)
from deiframe.source import scalars
from deiframe.source.invalid_value import (
    InvalidValueError,
    one_of,
    shown,
    split_at_comma,
    wrong_type,
)
from deiframe.source.other_languages import english_suggestion
from deiframe.source.reader_errors import MISSING_KEY, UNKNOWN_KEY, UNKNOWN_WORD, WRONG_TARGET
from deiframe.suggestions import did_you_mean

AIM_KEYS: Final = ("value", "at_least", "at_most", "between", "rise", "fall")
MOMENT_KEYS: Final = ("by", "from", "each")
_SIMPLE: Final[dict[str, Callable[[float], Aim]]] = {
    "value": Reach,
    "at_least": AtLeast,
    "at_most": AtMost,
}


def aim(written: dict[str, Any]) -> Aim:
    """Read what a target asks, from those of its keys that are about it.

    Raises:
        UnfitError: none or several, or one that is not well formed.
    """
    if not written:
        raise InvalidValueError(
            message("A target must say what is to be reached."),
            expected=one_of(AIM_KEYS),
            page=MISSING_KEY,
        )
    if len(written) > 1:
        raise InvalidValueError(
            message("A target asks for one thing; this one asks for {count}.", count=len(written)),
            expected=one_of(AIM_KEYS),
            page=WRONG_TARGET,
            path=(list(written)[1],),
        )
    [(key, value)] = written.items()
    try:
        if key in _SIMPLE:
            return _SIMPLE[key](scalars.number(value))
        return _between(value) if key == "between" else _change(key, value)
    except InvalidValueError as error:
        error.path = (key, *error.path)
        raise


def moment(written: dict[str, Any]) -> Moment | None:
    """Read when a target must be met, from those of its keys that are about it.

    Raises:
        UnfitError: moments that exclude each other, or one that is not well formed.
    """
    if not written:
        return None
    if "by" in written and len(written) > 1:
        raise InvalidValueError(
            message("A target is met either by a date or from a date on."),
            expected=message("by, or from, or each: year with from"),
            page=WRONG_TARGET,
            path=("by",),
        )
    key = "by" if "by" in written else "from"
    if key not in written:
        raise InvalidValueError(
            message("The date from which this holds each year is missing."),
            expected=message("the key {key}", key="from"),
            page=MISSING_KEY,
            path=("each",),
        )
    try:
        day = scalars.date(written[key])
    except InvalidValueError as error:
        error.path = (key,)
        raise
    if "each" not in written:
        return By(day) if key == "by" else From(day)
    if written["each"] != "year":
        raise InvalidValueError(
            message("{value} is not a known word here.", value=shown(written["each"])),
            expected=one_of(["year"]),
            hint=english_suggestion(written["each"], ["year"]),
            page=UNKNOWN_WORD,
            path=("each",),
        )
    return EachYear(day)


def _between(value: Any) -> Between:
    if type(value) is not list or len(value) != len(_ENDS):
        many = type(value) is list and len(value) > len(_ENDS)
        hint = message("Write numbers with a point, as in 12.5.") if many else None
        raise wrong_type(value, message("two numbers: [low, high]"), hint)
    low, high = (_end(value, index) for index in _ENDS)
    if low > high:
        raise InvalidValueError(
            message("The first number is larger than the second."),
            expected=message("two numbers: [low, high]"),
            page=WRONG_TARGET,
        )
    return Between(low, high)


def _end(value: list[Any], index: int) -> float:
    try:
        return scalars.number(value[index])
    except InvalidValueError as error:
        error.path = (index,)
        raise


_ENDS: Final = (0, 1)


def _change(key: str, value: Any) -> Rise | Fall:
    if type(value) is not dict:
        raise wrong_type(
            value, message("percent or points, and the year against which it is measured")
        )
    known = ("percent", "points", "against")
    for name in value:
        if name not in known:
            raise InvalidValueError(
                message("The key {key} does not exist here.", key=shown(name)),
                expected=one_of(known),
                hint=did_you_mean(name, known) or split_at_comma(name),
                page=UNKNOWN_KEY,
                path=(name,) if isinstance(name, str) else (),
            )
    amounts = {name: value[name] for name in ("percent", "points") if value.get(name) is not None}
    if len(amounts) != 1:
        raise InvalidValueError(
            message("A change is either in percent of what it was, or in points of the scale."),
            expected=one_of(["percent", "points"]),
            page=WRONG_TARGET,
        )
    [(unit, amount)] = amounts.items()
    found: dict[str, Any] = {}
    try:
        found[unit] = scalars.number(amount, 0)
    except InvalidValueError as error:
        error.path = (unit,)
        raise
    if value.get("against") is not None:
        try:
            found["against"] = scalars.whole(value["against"], 1900, 2200)
        except InvalidValueError as error:
            error.path = ("against",)
            raise
    return Rise(**found) if key == "rise" else Fall(**found)
