"""A target in words: what the figure should become, and when."""

from __future__ import annotations

from deiframe.extend.agenda import Said
from deiframe.languages import Listing, Message, message
from deiframe.model.measurement import (
    Aim,
    AtLeast,
    AtMost,
    Between,
    By,
    Fall,
    From,
    Indicator,
    Moment,
    Reach,
    Target,
)


def figure_said(value: float, unit: str | None) -> Said:
    """A figure with its unit; a count or a score is a number."""
    if unit is None or unit in ("count", "score"):
        return float(value)
    if unit == "percent":
        return message("{figure}%", figure=float(value))
    if unit == "fte":
        return message("{figure} FTE", figure=float(value))
    return message("{figure} {unit}", figure=float(value), unit=unit)


def target_said(indicator: Indicator, target: Target) -> Said:
    """What the target asks, and when."""
    aim = _aim(target.aim, indicator.unit)
    return Listing((aim, _moment(target.when)), " ") if target.when else aim


def _aim(aim: Aim, unit: str | None) -> Said:
    if isinstance(aim, Reach):
        return figure_said(aim.value, unit)
    if isinstance(aim, AtLeast):
        return message("at least {figure}", figure=figure_said(aim.value, unit))
    if isinstance(aim, AtMost):
        return message("at most {figure}", figure=figure_said(aim.value, unit))
    if isinstance(aim, Between):
        return message(
            "between {low} and {high}",
            low=figure_said(aim.low, unit),
            high=figure_said(aim.high, unit),
        )
    change = (
        message("{figure}%", figure=float(aim.percent))
        if aim.percent is not None
        else message("{figure} points", figure=float(aim.points or 0))
    )
    if isinstance(aim, Fall):
        if aim.against is None:
            return message("{change} less", change=change)
        return message("{change} less than in {year}", change=change, year=aim.against)
    if aim.against is None:
        return message("{change} more", change=change)
    return message("{change} more than in {year}", change=change, year=aim.against)


def _moment(when: Moment | None) -> Message:
    if isinstance(when, By):
        return message("by {day}", day=when.day)
    if isinstance(when, From):
        return message("at all times from {day}", day=when.day)
    return message("each year from {day}", day=when.start if when else "")
