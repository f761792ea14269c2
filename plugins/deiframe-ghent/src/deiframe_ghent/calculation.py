"""From counts to a share, and never a figure over fewer than ten people.

:func:`share_of` is the only way from a :class:`~deiframe_ghent.fields.Count` to a figure that is
shown: what it withholds has no figure in it that could slip out.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.model import AtLeast, Between, By, Reach, is_made_up
from deiframe_ghent.fields import Count, Counted
from deiframe_ghent.words import NAME

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Indicator, Target

FEWEST: Final = 10
"""A part below it is not shown; nor is one that leaves fewer than so many of the whole.

Ten full-time equivalents are ten people at least, since nobody works more than one.
"""

ROUNDING: Final = 0.05
"""How far a figure may be from what its counts make: it may be rounded to one decimal."""


@attrs.frozen(kw_only=True)
class Share:
    """A share that may be shown, with what it was calculated from."""

    on: dt.date
    part: float
    whole: float
    illustrative: bool = False

    @property
    def percent(self) -> float:
        """The share, in percent."""
        return 100 * self.part / self.whole


@attrs.frozen(kw_only=True)
class Withheld:
    """A share that is not shown, because it is over too few people; it holds no figure."""

    on: dt.date
    illustrative: bool = False


@attrs.frozen(kw_only=True)
class Impossible:
    """A count that makes no share: nobody in the whole, or more in the part than in the whole."""

    on: dt.date
    illustrative: bool = False


@attrs.frozen(kw_only=True)
class Unreadable:
    """Counts that are there, but not as the plugin's fields want them."""


Calculated = Share | Withheld | Impossible | Unreadable


def share_of(count: Count, *, illustrative: bool = False) -> Share | Withheld | Impossible:
    """The share that a count makes, or that it is not to be shown, or that there is none."""
    made_up = illustrative or count.illustrative
    if not adds_up(count):
        return Impossible(on=count.on, illustrative=made_up)
    if is_small(count):
        return Withheld(on=count.on, illustrative=made_up)
    return Share(on=count.on, part=count.part, whole=count.whole, illustrative=made_up)


def adds_up(count: Count) -> bool:
    """Whether there is a whole, and the part is in it."""
    return count.whole > 0 and count.part <= count.whole


def is_small(count: Count) -> bool:
    """Whether the part, or what is left of the whole, is over fewer than ten people."""
    return count.part < FEWEST or count.whole - count.part < FEWEST


def counts_of(indicator: Indicator) -> tuple[Count, ...]:
    """The counts that the strategy holds for an indicator, as they are written."""
    fields = indicator.extension(Counted)
    return fields.counts if fields else ()


def is_unreadable(indicator: Indicator) -> bool:
    """Whether its fields are there, but not as the plugin wants them; a check says why."""
    return NAME in indicator.extensions and indicator.extension(Counted) is None


def latest(graph: StrategyGraph, indicator: Indicator) -> Calculated | None:
    """What the latest count up to today makes; None where there is none.

    Only the latest: from two counts of overlapping periods, what lies between them could be
    worked out.
    """
    if is_unreadable(indicator):
        return Unreadable()
    past = [count for count in counts_of(indicator) if count.on <= graph.today]
    if not past:
        return None
    return share_of(
        max(past, key=lambda item: (item.on, item.whole, item.part)),
        illustrative=is_made_up(indicator),
    )


def floor(target: Target) -> float | None:
    """The figure that must be reached at least; None where a target is a change or a ceiling."""
    match target.aim:
        case Reach(value) | AtLeast(value):
            return value
        case Between(low, _):
            return low
        case _:
            return None


def due(target: Target) -> dt.date | None:
    """The day by which it must be reached, where it has one."""
    return target.when.day if isinstance(target.when, By) else None
