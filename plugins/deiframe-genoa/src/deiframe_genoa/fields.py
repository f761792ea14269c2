"""The fields that Genoa adds: yearly goals, the adviser's reports, the waves of a survey."""

import datetime as dt
from typing import Final

import attrs

from deiframe import Catalog, Extension, ids, number, one_id
from deiframe.model import Kind, Text

words = Catalog("deiframe_genoa")


@attrs.frozen(kw_only=True)
class YearlyGoal:
    """The year by the end of which a goal is to be reached, and the goal that it leads ``towards``.

    When the year is over, the goal was reached on a day, or was carried over to another one.
    """

    year: int | None = number(1990, 2100)
    towards: str | None = one_id(Kind.OBJECTIVE, Kind.OUTCOME)
    reached_on: dt.date | None = None
    carried_to: str | None = one_id(Kind.OBJECTIVE, Kind.OUTCOME)


@attrs.frozen(kw_only=True)
class AdviserReport:
    """A meeting at which the confidential adviser reported: its day and the ``themes``.

    How many people came stands here on purpose nowhere: such numbers are small, and of a
    special category.
    """

    on: dt.date
    themes: tuple[Text, ...] = ()


@attrs.frozen(kw_only=True)
class Adviser:
    """Whether a stakeholder is the confidential adviser, and when it reported."""

    adviser: bool = False
    reports: tuple[AdviserReport, ...] = ()


@attrs.frozen(kw_only=True)
class Wave:
    """A time at which a survey was held: a day, or the year where no more is known."""

    year: int | None = number(1990, 2100)
    on: dt.date | None = None

    @property
    def earliest(self) -> dt.date | None:
        """The first day on which it can have been held."""
        return self.on or (dt.date(self.year, 1, 1) if self.year else None)

    @property
    def latest(self) -> dt.date | None:
        """The last day on which it can have been held."""
        return self.on or (dt.date(self.year, 12, 31) if self.year else None)


@attrs.frozen(kw_only=True)
class Recurring:
    """The waves of a survey that comes back; how often is the indicator's ``frequency``."""

    waves: tuple[Wave, ...] = ()


@attrs.frozen(kw_only=True)
class Found:
    """The needs that were found in a department."""

    needs: tuple[str, ...] = ids(Kind.NEED)


@attrs.frozen(kw_only=True)
class Wanted:
    """Since when an intervention is wanted."""

    wanted_since: dt.date | None = None


_YEARLY: Final = {
    "year": words.message("year"),
    "towards": words.message("leads towards"),
    "reached_on": words.message("reached on"),
    "carried_to": words.message("carried over to"),
}

EXTENSIONS: Final = (
    Extension(kind=Kind.OBJECTIVE, fields=YearlyGoal, labels=_YEARLY, shown=("year",)),
    Extension(kind=Kind.OUTCOME, fields=YearlyGoal, labels=_YEARLY, shown=("year",)),
    Extension(
        kind=Kind.STAKEHOLDER,
        fields=Adviser,
        labels={
            "adviser": words.message("confidential adviser"),
            "reports": words.message("reports"),
        },
    ),
    Extension(
        kind=Kind.INDICATOR,
        fields=Recurring,
        labels={"waves": words.message("waves of the survey")},
    ),
    Extension(
        kind=Kind.DEPARTMENT, fields=Found, labels={"needs": words.message("needs found here")}
    ),
    Extension(
        kind=Kind.INTERVENTION,
        fields=Wanted,
        labels={"wanted_since": words.message("wanted since")},
    ),
)
