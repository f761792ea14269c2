"""What is measured, from where to where, and by when (report, 2.2, 4.1, 6)."""

import datetime as dt
from collections.abc import Iterable
from typing import ClassVar

import attrs

from deiframe.model.item import Item
from deiframe.model.kinds import ACTORS, Kind, ids, one_id
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
    """Anew each year from a day on."""

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
        default=None, converter=attrs.converters.optional(known_breakdown)
    )
    within: Interval | None = None
    note: Text | None = None
    source: Text | None = None
    illustrative: bool = False


@attrs.frozen(kw_only=True)
class Baseline:
    """The figure to start from, and the day it was taken."""

    value: float
    on: dt.date | None = None
    source: Text | None = None
    illustrative: bool = False


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Scale:
    """The steps an answer or a judgement can take, from ``lowest`` to ``highest``.

    ``labels`` name the steps from low to high, where they have names.
    """

    lowest: float = 1
    highest: float = 5
    labels: tuple[Text, ...] = ()


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Indicator(Item):
    """What is measured, of whom, in what unit, how often, and by whom.

    ``defined_as`` names a definition in a plugin's catalogue: what is left out here is taken from
    it. ``source`` says here where the figures come from (a system, a survey). ``question`` is the
    wording of a survey item, as staff are asked it. Names of units and breakdowns that are known in
    several languages are kept by one of them (:mod:`deiframe.model.units`).
    """

    kind: ClassVar[Kind] = Kind.INDICATOR

    measures: tuple[str, ...] = ids(Kind.VISION, Kind.OBJECTIVE, Kind.OUTCOME, Kind.INTERVENTION)
    # ``kind`` is taken by the kind of item, so the file's ``kind`` is ``nature`` in Python.
    nature: IndicatorKind = attrs.field(
        default=IndicatorKind.QUANTITATIVE, metadata={"key": "kind"}
    )
    level: IndicatorLevel | None = None
    family: Family | None = None
    defined_as: str | None = None
    definition: Text | None = None
    of: Text | None = None
    counted_in: CountedIn | None = None
    counted_from: Text | None = None
    unit: str | None = attrs.field(default=None, converter=known_unit)
    direction: Direction | None = None
    question: Text | None = None
    scale: Scale | None = None
    baseline: Baseline | None = None
    targets: tuple[Target, ...] = ()
    source: Text | None = None
    frequency: Interval | None = None
    collected_by: str | None = one_id(*ACTORS)
    disaggregate_by: tuple[str, ...] = attrs.field(default=(), converter=_known_breakdowns)
