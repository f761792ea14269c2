"""Periods and intervals: when something runs, and how often something comes round."""

import calendar
import datetime as dt
import re
from typing import Final, Self

import attrs

from deiframe.i18n import message
from deiframe.model.fields import field

_NAMED: Final = {"monthly": 1, "quarterly": 3, "yearly": 12}
_COUNTED: Final = re.compile(r"(\d{1,4}) (month|months|year|years)")


class EndBeforeStartError(ValueError):
    """A period whose end lies before its start."""


@attrs.frozen(kw_only=True)
class Period:
    """From ``start`` up to and including ``end``; either may be open.

    Raises:
        EndBeforeStartError: the end lies before the start.
    """

    start: dt.date | None = field(None, means=message("The first day."), example="2024-01-01")
    end: dt.date | None = field(None, means=message("The last day."), example="2028-12-31")

    def __attrs_post_init__(self) -> None:
        """Refuse an end before the start."""
        if self.start and self.end and self.end < self.start:
            raise EndBeforeStartError


@attrs.frozen(order=True)
class Interval:
    """A length of time in whole months, such as how often an indicator is collected.

    >>> Interval.parse("2 years")
    Interval(months=24)
    >>> str(Interval.parse("quarterly"))
    '3 months'
    """

    months: int = attrs.field(validator=attrs.validators.ge(1))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``monthly``, ``quarterly``, ``yearly``, ``N months`` or ``N years``.

        Raises:
            ValueError: none of these.
        """
        if text in _NAMED:
            return cls(_NAMED[text])
        match = _COUNTED.fullmatch(text)
        if match is None or int(match[1]) == 0:
            raise ValueError(text)
        return cls(int(match[1]) * (12 if match[2].startswith("year") else 1))

    def after(self, day: dt.date) -> dt.date:
        """Return the day this much later; the last day of the month where it has no such day."""
        year, month = divmod(day.year * 12 + day.month - 1 + self.months, 12)
        if year > dt.MAXYEAR:
            return dt.date.max
        last = calendar.monthrange(year, month + 1)[1]
        return dt.date(year, month + 1, min(day.day, last))

    def times(self, count: int) -> Self:
        """Return an interval that is ``count`` times as long."""
        return type(self)(self.months * count)

    def __str__(self) -> str:
        """Return ``N months``, as it is written in a file."""
        return f"{self.months} months" if self.months != 1 else "1 month"
