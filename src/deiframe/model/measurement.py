"""What is measured, from where to where, and by when (report, 2.2, 4.1, 6)."""

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

import attrs

from deiframe.i18n import message
from deiframe.model import common_fields as common
from deiframe.model.fields import field, ids, info, one_id
from deiframe.model.item import Item
from deiframe.model.kinds import ACTORS, Kind, Relation
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text
from deiframe.model.time import Interval
from deiframe.model.units import known_breakdown, known_unit
from deiframe.model.vocabulary import (
    CountedIn,
    Direction,
    Family,
    IndicatorKind,
    IndicatorLevel,
)


def _known_breakdowns(names: str | Iterable[str]) -> tuple[str, ...]:
    return tuple(map(known_breakdown, (names,) if isinstance(names, str) else names))


@attrs.frozen
class Reach:
    """Get to ``value``, in the indicator's direction."""

    value: float


@attrs.frozen
class AtLeast:
    """Be ``value`` or more."""

    value: float


@attrs.frozen
class AtMost:
    """Be ``value`` or less."""

    value: float


@attrs.frozen
class Between:
    """Lie from ``low`` up to and including ``high``."""

    low: float
    high: float


@attrs.frozen(kw_only=True)
class Rise:
    """Go up against the year ``against``.

    By ``percent`` of what it was then (20 by 25 percent is 25), or by ``points`` on its own scale
    (20 and 5 points is 25). Exactly one of the two is given.
    """

    percent: float | None = None
    points: float | None = None
    against: int | None = None

    def __attrs_post_init__(self) -> None:
        """Refuse a change that says both percent and points, or neither."""
        if (self.percent is None) == (self.points is None):
            raise ValueError("either percent or points")


@attrs.frozen(kw_only=True)
class Fall(Rise):
    """Go down against the year ``against``; percent and points as in :class:`Rise`."""


Aim = Reach | AtLeast | AtMost | Between | Rise | Fall
"""What a target asks of the figure."""


@attrs.frozen
class By:
    """On or before a day."""

    day: dt.date


@attrs.frozen
class From:
    """Standing: at every moment from a day on."""

    day: dt.date


@attrs.frozen
class EachYear:
    """Again each year, from a day on."""

    start: dt.date


Moment = By | From | EachYear
"""When a target must be met."""


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Target:
    """What an indicator must come to, and when.

    ``when`` is left out where none is given (standing, without a date). ``in_each`` asks it in each
    part of a disaggregation (such as each department). ``within`` counts from what the indicator's
    ``counted_from`` says (such as joining).
    """

    aim: Aim
    when: Moment | None = None
    in_each: str | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(known_breakdown),
        metadata=info(
            means=message("Required in each part of the organisation, such as each department."),
            example="department",
        ),
    )
    within: Interval | None = field(
        None,
        means=message("Within this time, counted from what the indicator counts from."),
        example="12 months",
    )
    note: Text | None = common.note()
    source: Text | None = common.source()
    illustrative: bool = common.illustrative()
    reading: bool = common.reading()


@attrs.frozen(kw_only=True)
class Baseline:
    """The figure to start from, and the day it was taken."""

    value: float = attrs.field(metadata=info(means=message("The figure."), example=20))
    on: dt.date | None = field(
        None, means=message("The date on which it was taken."), example="2023-12-31"
    )
    source: Text | None = common.source()
    illustrative: bool = common.illustrative()


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Scale:
    """The steps an answer or a judgement can take, from ``lowest`` to ``highest``.

    ``labels`` name the steps from low to high, where they have names.
    """

    lowest: float = field(1, means=message("The lowest step."), example=1)
    highest: float = field(5, means=message("The highest step."), example=5)
    labels: tuple[Text, ...] = field(
        (),
        means=message("The names of the steps, from low to high."),
        example=["Never", "Often", "Always"],
    )


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Indicator(Item):
    """What is measured, of whom, in what unit, how often, and by whom.

    ``defined_as`` names a definition in a plugin's catalogue: what is left out here is taken from
    it. ``source`` says here where the figures come from (a system, a survey). ``question`` is the
    wording of a survey item, as staff are asked it. Names of units and breakdowns that are known in
    several languages are kept by one of them (:mod:`deiframe.model.units`).
    """

    kind: ClassVar[Kind] = Kind.INDICATOR

    measures: tuple[str, ...] = ids(
        Kind.VISION,
        Kind.OBJECTIVE,
        Kind.OUTCOME,
        Kind.INTERVENTION,
        relation=Relation.MEASURES,
        means=message("What it measures."),
        example=["fair-hiring"],
    )
    # ``kind`` is taken by the kind of item, so the file's ``kind`` is ``nature`` in Python.
    nature: IndicatorKind = field(
        IndicatorKind.QUANTITATIVE,
        key="kind",
        means=message("A figure (quantitative), or what people experience (qualitative)."),
        example="quantitative",
    )
    level: IndicatorLevel | None = field(
        None, means=message("What goes in, comes out, changes, or lasts."), example="outcome"
    )
    family: Family | None = field(
        None, means=message("What the indicator is about."), example="representation"
    )
    defined_as: str | None = field(
        None,
        means=message(
            "A definition in the catalogue of a plugin; fields left out here are taken from it."
        ),
        example="be-foreign-origin",
    )
    definition: Text | None = field(None, means=message("What exactly is counted."))
    of: Text | None = field(
        None,
        means=message("Whom or what it is a share of."),
        example="new staff",
        tells_apart=True,
    )
    counted_in: CountedIn | None = field(
        None,
        means=message("Whether people or full-time equivalents are counted."),
        example="people",
        tells_apart=True,
    )
    counted_from: Text | None = field(
        None, means=message("What a target's time is counted from."), example="joining"
    )
    unit: str | None = attrs.field(
        default=None,
        converter=known_unit,
        metadata=info(
            means=message(
                "Its unit: percent, fte, count, score, people, euro, or a word of your own."
            ),
            example="percent",
            tells_apart=True,
        ),
    )
    direction: Direction | None = field(
        None, means=message("The direction in which it should move."), example="increase"
    )
    question: Text | None = field(None, means=message("The question, as staff are asked it."))
    scale: Scale | None = field(
        None, means=message("The possible answers."), example={"lowest": 1, "highest": 5}
    )
    baseline: Baseline | None = field(
        None,
        means=message("The figure it starts from."),
        example={"value": 20, "on": "2023-12-31"},
    )
    targets: tuple[Target, ...] = field(
        (),
        means=message("The value to reach, and by when."),
        example=[{"value": 30, "by": "2028-12-31"}],
    )
    source: Text | None = field(
        None,
        means=message("Where the figures come from: a system, a survey."),
        example="HR system",
    )
    frequency: Interval | None = field(
        None, means=message("How often it is taken."), example="yearly"
    )
    collected_by: str | None = one_id(
        *ACTORS,
        relation=Relation.COLLECTED_BY,
        means=message("Who delivers the figure."),
        example="hr",
    )
    disaggregate_by: tuple[str, ...] = attrs.field(
        default=(),
        converter=_known_breakdowns,
        metadata=info(
            means=message("What the figure is broken down by."), example=["gender", "department"]
        ),
    )
