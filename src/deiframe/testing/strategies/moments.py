"""Days, intervals and periods."""

import datetime as dt
from typing import Final

from hypothesis import strategies as st

from deiframe.model.time import Interval, Period

TODAY: Final = dt.date(2026, 6, 1)
"""The day on which the kit evaluates, unless another is given."""


def days() -> st.SearchStrategy[dt.date]:
    """Days of our time; the nearer to :data:`TODAY`, the simpler."""
    return _DAYS


def edge_days() -> st.SearchStrategy[dt.date]:
    """Days at the edges: today and its neighbours, leap days, the first and the last there are."""
    return _EDGES


def intervals() -> st.SearchStrategy[Interval]:
    """From a month to ten years."""
    return _INTERVALS


def periods(days: st.SearchStrategy[dt.date] | None = None) -> st.SearchStrategy[Period]:
    """Periods that are open, or end on or after the day on which they begin."""
    ends = st.none() | (_DAYS if days is None else days)
    return st.tuples(ends, ends).map(_period)


def _period(ends: tuple[dt.date | None, dt.date | None]) -> Period:
    start, end = ends
    if start and end:
        start, end = sorted((start, end))
    return Period(start=start, end=end)


_DAYS: Final = st.integers(-13_000, 13_000).map(lambda days: TODAY + dt.timedelta(days))
_EDGES: Final = st.sampled_from(
    [
        TODAY,
        TODAY + dt.timedelta(1),
        TODAY - dt.timedelta(1),
        dt.date(2024, 2, 29),
        dt.date(2025, 12, 31),
        dt.date(2026, 1, 1),
        dt.date.max,
        dt.date.min,
    ]
)
_INTERVALS: Final = st.integers(1, 120).map(Interval)
