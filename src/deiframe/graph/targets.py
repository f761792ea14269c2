"""Questions about targets: when they are due, and how they stand to the baseline."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

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
from deiframe.model.vocabulary import Direction


def due(target: Target) -> dt.date | None:
    """The day by which it must be met; None where it stands, comes back, or has no day."""
    return target.when.day if isinstance(target.when, By) else None


def begins(target: Target) -> dt.date | None:
    """The day from which it holds, or comes back each year; None if it is for one day, or none."""
    match target.when:
        case From(day) | EachYear(day):
            return day
        case _:
            return None


def asked(indicator: Indicator, target: Target) -> float | None:
    """The figure that the target comes down to; None where it is a range, or has no baseline.

    A rise of 25 percent on a baseline of 20 is 25; of 25 points, 45.
    """
    aim = target.aim
    if isinstance(aim, Reach | AtLeast | AtMost):
        return aim.value
    if isinstance(aim, Between) or indicator.baseline is None:
        return None
    start, sign = _exact(indicator.baseline.value), -1 if isinstance(aim, Fall) else 1
    if aim.points is not None:
        return float(start + sign * _exact(aim.points))
    return float(start * (100 + sign * _exact(aim.percent or 0)) / 100)


def _exact(value: float) -> Decimal:
    """A figure as it is written, so that 20 and 10 percent more are 22, and not a hair above."""
    return Decimal(repr(float(value)))


def figures_of(indicator: Indicator) -> Iterator[tuple[tuple[str | int, ...], float]]:
    """Every figure that an indicator names or comes to, each with the field it stands in."""
    if indicator.baseline:
        yield ("baseline",), indicator.baseline.value
    for index, target in enumerate(indicator.targets):
        if isinstance(target.aim, Between):
            yield ("targets", index), target.aim.low
            yield ("targets", index), target.aim.high
        else:
            figure = asked(indicator, target)
            if figure is not None:
                yield ("targets", index), figure


def is_a_share(indicator: Indicator) -> bool:
    """Whether an indicator with a scale, but without a unit, can only be in percent.

    Such as the share of those who answer 4 or 5: all its figures lie far above the scale.
    """
    if indicator.unit is not None or indicator.scale is None:
        return False
    figures = [figure for _, figure in figures_of(indicator)]
    least = _FAR_ABOVE * indicator.scale.highest
    return bool(figures) and all(least <= figure <= _ALL for figure in figures)


_FAR_ABOVE: Final = 2
_ALL: Final = 100


def is_met_from_the_start(indicator: Indicator, target: Target) -> bool:
    """Whether the baseline is already where a target of a later day wants the figure.

    What is asked in each part says nothing of the whole, and a figure that is to be maintained
    has nowhere to go.
    """
    start, aim = indicator.baseline, target.aim
    if start is None or target.in_each or due(target) is None:
        return False
    if indicator.direction is Direction.MAINTAIN or is_worse_than_baseline(indicator, target):
        return False
    if isinstance(aim, Between):  # at its very end the figure may be on its way in
        return aim.low < start.value < aim.high
    return _lies_within(start.value, aim)


def _lies_within(figure: float, aim: Aim) -> bool:
    """Whether a figure keeps to a floor, a ceiling or a range; other aims are none of these."""
    match aim:
        case AtLeast(value):
            return figure >= value
        case AtMost(value):
            return figure <= value
        case Between(low, high):
            return low <= figure <= high
        case _:
            return False


def only_guards(indicator: Indicator) -> bool:
    """Whether all that is asked of a figure that should move are bounds that it keeps to already.

    A floor or ceiling that stands, or comes back each year, guards what there is. Beside a target
    that asks for more that is prudent; alone it asks for nothing. What is asked in each part says
    nothing of the whole.
    """
    start = indicator.baseline
    if start is None or indicator.direction is Direction.MAINTAIN or not indicator.targets:
        return False
    return all(
        due(target) is None and not target.in_each and _lies_within(start.value, target.aim)
        for target in indicator.targets
    )


def is_bound_the_other_way(indicator: Indicator, target: Target) -> bool:
    """Whether a target of a day bounds the figure on the side to which it should not go.

    A floor for what should fall, a ceiling for what should rise. One that stands is a guard.
    """
    wrong = {Direction.INCREASE: AtMost, Direction.DECREASE: AtLeast}.get(
        indicator.direction or Direction.MAINTAIN
    )
    return wrong is not None and isinstance(target.aim, wrong) and due(target) is not None


def is_worse_than_baseline(indicator: Indicator, target: Target) -> bool:
    """Whether meeting the target would be a step back, given the way the figure should go.

    A floor or ceiling that stands (``at_least: 80`` from a day on) may well lie behind the
    baseline: it guards what there is.
    """
    aim = target.aim
    if isinstance(aim, Rise):  # and Fall, which is a Rise downwards
        against = Direction.INCREASE if isinstance(aim, Fall) else Direction.DECREASE
        return indicator.direction is against
    if isinstance(aim, AtLeast | AtMost | Between) and due(target) is None:
        return False
    if indicator.baseline is None:
        return False
    start = indicator.baseline.value
    if indicator.direction is Direction.INCREASE:
        highest = aim.high if isinstance(aim, Between) else aim.value
        return not isinstance(aim, AtMost) and highest < start
    if indicator.direction is Direction.DECREASE:
        lowest = aim.low if isinstance(aim, Between) else aim.value
        return not isinstance(aim, AtLeast) and lowest > start
    return False


def asks_for_no_change(indicator: Indicator, target: Target) -> bool:
    """Whether a figure that should move is asked to be what the baseline is already."""
    if indicator.direction is Direction.MAINTAIN:
        return False
    aim = target.aim
    if isinstance(aim, Rise):
        return not (aim.percent or aim.points)
    if not isinstance(aim, Reach) or indicator.baseline is None:
        return False
    return aim.value == indicator.baseline.value


def asks_for_change(indicator: Indicator, target: Target) -> bool:
    """Whether meeting the target takes more than the figure of today, or next to it.

    A figure that is to be maintained is asked to stay; what is asked in each part, or has no
    baseline, may be far away.
    """
    start, aim = indicator.baseline, target.aim
    if asks_for_no_change(indicator, target):
        return False
    if start is None or target.in_each or indicator.direction is Direction.MAINTAIN:
        return True
    match aim:
        case AtLeast(value):
            return value > start.value and _is_apart(value, start.value)
        case AtMost(value):
            return value < start.value and _is_apart(value, start.value)
        case Reach(value):
            return _is_apart(value, start.value)
        case Between(low, high):
            return not low < start.value < high
        case _:
            return True


def _is_apart(value: float, start: float) -> bool:
    return abs(value - start) > _NEXT_TO_NOTHING * max(abs(value), abs(start))


_NEXT_TO_NOTHING: Final = 0.01
"""A change of a hundredth of the figure is none that anybody would notice."""
