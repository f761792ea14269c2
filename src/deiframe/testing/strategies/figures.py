"""Figures: numbers, targets, and indicators; any that are well formed, or such as fit together."""

import datetime as dt
from math import ceil
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from deiframe.model import vocabulary as words
from deiframe.model.measurement import (
    Aim,
    AtLeast,
    AtMost,
    Baseline,
    Between,
    By,
    EachYear,
    Fall,
    From,
    Indicator,
    Reach,
    Rise,
    Scale,
    Target,
)
from deiframe.testing.strategies.ingredients import Ingredients, plain
from deiframe.testing.strategies.moments import TODAY, intervals


def numbers(low: float = -1e6, high: float = 1e6) -> st.SearchStrategy[float]:
    """Finite numbers, often whole."""
    whole = st.integers(int(low), int(high)).map(float)
    return whole | st.floats(low, high, allow_nan=False).map(lambda value: round(value, 4) + 0.0)


def targets(of: Ingredients | None = None) -> st.SearchStrategy[Target]:
    """Targets of every kind, possible or not."""
    of = plain(0) if of is None else of
    figure, size = numbers(), numbers(0, 1000)
    against = st.none() | st.integers(1990, 2060)
    aims = st.one_of(
        figure.map(Reach),
        figure.map(AtLeast),
        figure.map(AtMost),
        st.tuples(figure, figure).map(lambda pair: Between(*sorted(pair))),
        st.builds(Rise, percent=size, against=against),
        st.builds(Rise, points=size, against=against),
        st.builds(Fall, percent=size, against=against),
        st.builds(Fall, points=size, against=against),
    )
    extra = st.fixed_dictionaries(
        {},
        optional={
            "when": of.day.map(By) | of.day.map(From) | of.day.map(EachYear),
            "in_each": of.plain,
            "within": intervals(),
            "note": of.text,
            "source": of.text,
            "illustrative": st.just(True),
            "reading": st.just(True),
        },
    )
    return st.builds(lambda aim, given: Target(aim=aim, **given), aims, extra)


@attrs.frozen
class _Measure:
    """A unit in which things are counted, how low and how high it runs, and its smallest step."""

    unit: str
    low: float
    high: float
    step: float
    scale: Scale | None = None


_LEAST: Final = 0.02
"""How far a target lies from its baseline at least, as a part of it: less is doubted."""

_MEASURES: Final = (
    _Measure("percent", 0, 100, 1),
    _Measure("score", 1, 5, 0.1, Scale(lowest=1, highest=5)),
    _Measure("people", 0, 1000, 1),
    _Measure("days", 0, 365, 1),
)


def measurements(today: dt.date = TODAY) -> st.SearchStrategy[Indicator]:
    """Indicators whose figures fit together, without an id, and measuring nothing yet.

    The figures lie within their unit; the target lies the way the figure should go, beyond what
    hardly differs from the baseline, and its day after the baseline's and after ``today``. A
    figure that people are asked for has its scale.
    """
    return st.builds(
        _fitting,
        st.sampled_from(_MEASURES),
        st.booleans(),
        st.integers(1, 8),
        st.integers(1, 10),
        st.integers(0, 3),
        st.integers(1, 2),
        st.just(today),
    )


def measurement(today: dt.date = TODAY) -> Indicator:
    """One indicator whose figures fit together, always the same."""
    return _fitting(_MEASURES[0], False, 1, 1, 0, 1, today)


def _fitting(
    measure: _Measure, falls: bool, start: int, change: int, aim: int, years: int, today: dt.date
) -> Indicator:
    span = measure.high - measure.low
    first = round(measure.low + span * (0.9 if falls else 0.1) + start * measure.step, 2)
    first = min(first, measure.high - measure.step) if falls else first
    steps = max(change, ceil(_LEAST * first / measure.step))
    last = round(first + (-steps if falls else steps) * measure.step, 2)
    return Indicator(
        id="",
        definition="All staff on 31 December",
        unit=measure.unit,
        scale=measure.scale,
        direction=words.Direction.DECREASE if falls else words.Direction.INCREASE,
        baseline=Baseline(value=first, on=dt.date(today.year - 2, 12, 31)),
        targets=(
            Target(
                aim=_aim(aim, falls, first, last, today),
                when=By(dt.date(today.year + years, 12, 31)),
            ),
        ),
    )


def _aim(kind: int, falls: bool, first: float, last: float, today: dt.date) -> Aim:
    """The same aim, said in one of four ways."""
    change: Any = Fall if falls else Rise
    ways: tuple[Aim, ...] = (
        Reach(last),
        AtMost(last) if falls else AtLeast(last),
        change(points=round(abs(last - first), 2), against=today.year - 2),
        Between(*sorted((last, first))),
    )
    return ways[kind]
