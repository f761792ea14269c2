"""What targets ask of a figure, as ranges on a day, so that two of them can be held together."""

import datetime as dt
import math
from collections.abc import Iterator
from typing import Final

import attrs

from deiframe.graph.targets import asked
from deiframe.model.measurement import (
    Aim,
    AtLeast,
    AtMost,
    Between,
    By,
    EachYear,
    Fall,
    From,
    Indicator,
    Reach,
    Rise,
    Target,
)
from deiframe.model.units import PERCENT, SHARES
from deiframe.model.vocabulary import Direction

Axis = tuple[str, int | None]
"""What the range is in: the figure itself, or the change (in percent, in points) since a year."""

FIGURE: Axis = ("figure", None)


@attrs.frozen
class Demand:
    """The range in which a target wants the figure.

    ``figure`` is the one it names, to be compared with that of a target of the same ``form``.
    """

    axis: Axis
    low: float
    high: float
    figure: float | None
    form: type[Aim]


def demand(indicator: Indicator, target: Target) -> Demand:
    """The range in which a target wants the figure, or its change if the baseline is not known."""
    aim = target.aim
    match aim:
        case AtLeast(value):
            return Demand(FIGURE, value, math.inf, value, AtLeast)
        case AtMost(value):
            return Demand(FIGURE, -math.inf, value, value, AtMost)
        case Between(low, high):
            return Demand(FIGURE, low, high, None, Between)
        case Reach(value):
            return Demand(FIGURE, *_from(value, indicator.direction), value, Reach)
        case _:
            return _changed(indicator, target, aim)


def is_base_known(indicator: Indicator, aim: Rise) -> bool:
    """Whether the baseline is that of the year against which a change is measured."""
    start = indicator.baseline
    if start is None:
        return False
    return aim.against is None or start.on is None or start.on.year == aim.against


def is_of_nothing(indicator: Indicator, target: Target) -> bool:
    """Whether a change in percent is asked of a baseline that is zero."""
    aim, start = target.aim, indicator.baseline
    return (
        isinstance(aim, Rise)
        and bool(aim.percent)
        and start is not None
        and start.value == 0
        and is_base_known(indicator, aim)
    )


def is_more_than_all(indicator: Indicator, target: Target) -> bool:
    """Whether a fall by more than 100 percent is asked for, or a share to move by more points."""
    aim = target.aim
    if isinstance(aim, Rise) and indicator.unit == PERCENT and (aim.points or 0) > _ALL:
        return True
    return isinstance(aim, Fall) and (aim.percent or 0) > _ALL


_ALL: Final = 100


def _changed(indicator: Indicator, target: Target, aim: Rise) -> Demand:
    falls = isinstance(aim, Fall)
    figure = asked(indicator, target) if is_base_known(indicator, aim) else None
    axis: Axis = FIGURE
    if figure is None:
        in_percent = aim.percent is not None
        axis = ("percent" if in_percent else "points", aim.against)
        size = (aim.percent if in_percent else aim.points) or 0
        figure = -size if falls else size
    way = Direction.DECREASE if falls else Direction.INCREASE
    return Demand(axis, *_from(figure, way), figure, type(aim))


def _from(value: float, direction: Direction | None) -> tuple[float, float]:
    """From a figure on, the way it should go; that figure alone if it should go neither way."""
    if direction is Direction.INCREASE:
        return value, math.inf
    return (-math.inf, value) if direction is Direction.DECREASE else (value, value)


def in_the_whole(indicator: Indicator, target: Target) -> Demand:
    """What a target in each part comes to for the whole.

    A share of the whole lies between those of its parts; other figures add up, so that the whole
    is no less than any part, and may be more.
    """
    found = demand(indicator, target)
    if target.in_each is None or indicator.unit in SHARES or indicator.scale is not None:
        return found
    low = found.low if found.axis == FIGURE and found.low >= 0 else -math.inf
    return attrs.evolve(found, low=low, high=math.inf)


def clashing(indicator: Indicator) -> list[tuple[int, int]]:
    """Pairs of targets, by number, that cannot both be met, or ask the same with other figures.

    For each day at most one pair: those that are furthest from each other. Which of them comes
    first does not hang on their order in the file.
    """
    if len(indicator.targets) == 1:
        return []
    found: set[tuple[int, int]] = set()
    apart: dict[object, list[_Stated]] = {}
    whole: dict[object, list[_Stated]] = {}
    alike: dict[object, _Stated] = {}
    stated = (
        _Stated(at, item, demand(indicator, item)) for at, item in enumerate(indicator.targets)
    )
    for item in sorted(stated, key=lambda item: item.rank):
        index, target = item.index, item.target
        asked_alike = (
            target.when,
            target.in_each,
            target.within,
            item.demand.axis,
            item.demand.form,
        )
        first = alike.setdefault(asked_alike, item)
        if first.demand.figure != item.demand.figure:
            found.add((first.index, index))
        part = (target.within, item.demand.axis, target.in_each)
        apart.setdefault(part, []).append(item)
        in_all = attrs.evolve(item, demand=in_the_whole(indicator, target))
        whole.setdefault(part[:2], []).append(in_all)
    for some in apart.values():
        found.update(_furthest(some))
    for some in whole.values():
        found.update(pair for pair in _furthest(some) if _of_two_parts(indicator, pair))
    return sorted(found)


@attrs.frozen
class _Stated:
    """A target, its number, and what it asks."""

    index: int
    target: Target
    demand: Demand

    @property
    def rank(self) -> tuple[float, float, str]:
        """Where it stands among others, whatever their order in the file."""
        return self.demand.low, self.demand.high, repr(self.target)


def _of_two_parts(indicator: Indicator, pair: tuple[int, int]) -> bool:
    return len({indicator.targets[index].in_each for index in pair}) > 1


def _furthest(stated: list[_Stated]) -> Iterator[tuple[int, int]]:
    """On each day on which something is asked: the highest floor and the lowest ceiling, if they
    exclude each other.
    """
    by_day: dict[dt.date | None, list[_Stated]] = {}
    for item in stated:
        by_day.setdefault(_first_day(item.target), []).append(item)
    timeless = by_day.pop(None, [])
    lasting: list[_Stated] = []
    for day in sorted(filter(None, by_day)):
        asked_now = [*lasting, *by_day[day]]
        yield from _excluding(asked_now)
        lasting = _tightest([item for item in asked_now if not isinstance(item.target.when, By)])
    yield from _excluding(timeless)


def _first_day(target: Target) -> dt.date | None:
    """From when it must be met, or on which day; None if it is to be reached at no set time."""
    match target.when:
        case By(day) | From(day) | EachYear(day):
            return day
        case _:
            stands = isinstance(target.aim, AtLeast | AtMost | Between)
            return dt.date.min if stands else None


def _tightest(stated: list[_Stated]) -> list[_Stated]:
    if not stated:
        return []
    return [
        max(stated, key=lambda item: item.rank),
        min(stated, key=lambda item: (item.demand.high, item.rank)),
    ]


def _excluding(stated: list[_Stated]) -> Iterator[tuple[int, int]]:
    if stated:
        floor, ceiling = _tightest(stated)
        if floor.demand.low > ceiling.demand.high:
            first, second = sorted((floor, ceiling), key=lambda item: item.rank)
            yield first.index, second.index


def steps_back(indicator: Indicator) -> Iterator[tuple[int, int]]:
    """The dated targets, by number, that ask for less than one of an earlier day, and that one."""
    if indicator.direction not in _SIGNS or len(indicator.targets) == 1:
        return
    sign = _SIGNS[indicator.direction]
    furthest: dict[object, tuple[float, int]] = {}
    dated = [
        (target.when.day, repr(target), index)
        for index, target in enumerate(indicator.targets)
        if isinstance(target.when, By)
    ]
    for _, _, index in sorted(dated):
        target = indicator.targets[index]
        found = demand(indicator, target)
        edge = found.low if sign > 0 else -found.high
        if not math.isfinite(edge):
            continue
        key = (target.in_each, target.within, found.axis)
        before = furthest.get(key)
        if before and edge < before[0] and indicator.targets[before[1]].when != target.when:
            yield index, before[1]
        if before is None or edge > before[0]:
            furthest[key] = (edge, index)


_SIGNS: Final[dict[Direction | None, int]] = {Direction.INCREASE: 1, Direction.DECREASE: -1}
