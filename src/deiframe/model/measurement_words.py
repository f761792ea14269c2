"""Figures and targets in words: the one place that tells them, with everything they say."""

from collections.abc import Callable, Iterator
from typing import Final

import attrs

from deiframe.i18n import JoinedList, Message, Translatable, message, messages
from deiframe.model.kinds import Kind
from deiframe.model.measurement import (
    Aim,
    AtLeast,
    AtMost,
    Baseline,
    Between,
    By,
    Fall,
    From,
    Indicator,
    Moment,
    Reach,
    Rise,
    Target,
)
from deiframe.model.text import Text
from deiframe.model.units import EURO, FTE, PEOPLE, PERCENT, UNITS
from deiframe.numerals import written


def figure_text(value: float, unit: str | None) -> Translatable:
    """A figure with its unit; a count or a score is a number alone."""
    text = _WITH_UNIT.get(unit or "")
    if text:
        return text(float(value))
    if unit is None or unit in UNITS.values():
        return JoinedList((float(value),))
    return message("{figure} {unit}", figure=float(value), unit=unit)


def baseline_text(indicator: Indicator) -> Translatable | None:
    """The figure that an indicator starts from, and of which day it is; None if there is none."""
    start = indicator.baseline
    if start is None:
        return None
    figure = figure_text(start.value, indicator.unit)
    text = message("{figure} on {day}", figure=figure, day=start.on) if start.on else figure
    return _remarked(text, _remarks(start))


def breakdown_text(name: str) -> str | Message:
    """What figures are broken down by, in the reader's language where it is known."""
    return _BREAKDOWNS.get(name, name)


def target_text(indicator: Indicator, target: Target) -> Translatable:
    """Everything that a target says: what it asks, when, of which parts, and how it is known."""
    asked = [aim_text(target.aim, indicator.unit)]
    if target.when:
        asked.append(_moment(target.when))
    parts: list[object] = [JoinedList(tuple(asked), " ")]
    if target.in_each:
        parts.append(_EACH.get(target.in_each) or message("in each {part}", part=target.in_each))
    if target.within:
        parts.append(_within(target.within.months, indicator.counted_from))
    return _remarked(JoinedList(tuple(parts)), _remarks(target))


def aim_text(aim: Aim, unit: str | None) -> Translatable:
    """What a target asks of a figure."""
    match aim:
        case Reach(value):
            return figure_text(value, unit)
        case AtLeast(value):
            return message("at least {figure}", figure=figure_text(value, unit))
        case AtMost(value):
            return message("at most {figure}", figure=figure_text(value, unit))
        case Between(low, high):
            return message(
                "between {low} and {high}",
                low=figure_text(low, unit),
                high=figure_text(high, unit),
            )
        case Rise():  # and Fall, which is a Rise downwards
            return _change(aim, unit)


def _change(aim: Rise, unit: str | None) -> Message:
    change = _size(aim, unit)
    if isinstance(aim, Fall):
        if aim.against is None:
            return message("{change} less", change=change)
        return message("{change} less than in {year}", change=change, year=aim.against)
    if aim.against is None:
        return message("{change} more", change=change)
    return message("{change} more than in {year}", change=change, year=aim.against)


def _size(aim: Rise, unit: str | None) -> Message:
    if aim.points is None:
        return message("{figure}%", figure=float(aim.percent or 0))
    figure, count = float(aim.points), 1 if aim.points == 1 else 2
    if unit == PERCENT:
        return messages(
            "{figure} percentage point", "{figure} percentage points", count, figure=figure
        )
    return messages("{figure} point", "{figure} points", count, figure=figure)


def _moment(when: Moment) -> Message:
    match when:
        case By(day):
            return message("by {day}", day=day)
        case From(day):
            return message("at all times from {day}", day=day)
        case _:
            return message("each year from {day}", day=when.start)


def _within(months: int, start: Text | None) -> Message:
    time = messages("{count} month", "{count} months", months)
    if start is None:
        return message("within {time}", time=time)
    return message("within {time}, counted from: {start}", time=time, start=start)


def _remarks(what: Target | Baseline) -> Iterator[object]:
    if isinstance(what, Target) and what.note:
        yield what.note
    if what.source:
        yield message("source: {source}", source=what.source)
    if what.illustrative:
        yield message("illustrative")
    if isinstance(what, Target) and what.reading:
        yield message("a reading")


def _remarked(text: Translatable, remarks: Iterator[object]) -> Translatable:
    for remark in remarks:
        text = message("{what} ({remark})", what=text, remark=remark)
    return text


@attrs.frozen
class _Cents:
    """An amount of money: in whole, or with two decimals."""

    value: float

    def in_language(self, language: str) -> str:
        return written(self.value, language, 0 if self.value.is_integer() else 2)


_WITH_UNIT: Final[dict[str, Callable[[float], Message]]] = {
    PERCENT: lambda value: message("{figure}%", figure=value),
    FTE: lambda value: message("{figure} FTE", figure=value),
    PEOPLE: lambda value: messages(
        "{figure} person", "{figure} people", 1 if value == 1 else 2, figure=value
    ),
    EURO: lambda value: message("€{figure}", figure=_Cents(value)),
}
_BREAKDOWNS: Final = {
    "department": Kind.DEPARTMENT.word,
    "group": Kind.GROUP.word,
    "gender": message("gender"),
    "age": message("age"),
}
_EACH: Final = {
    "department": message("in each department"),
    "gender": message("for each gender"),
    "age": message("in each age group"),
    "group": message("in each group"),
}
