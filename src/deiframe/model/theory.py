"""The theory of change: what is hoped for, and what is done to get there (report, 4.1-4.3)."""

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

import attrs

from deiframe.model.item import Item
from deiframe.model.kinds import ACTORS, REFERS_TO, Kind, ids, number, one_id
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text
from deiframe.model.time import Period
from deiframe.model.vocabulary import (
    Area,
    Dimension,
    EvaluationDesign,
    Evidence,
    Horizon,
    InterventionType,
    ObjectiveLevel,
    Priority,
    Requirement,
    Status,
)


@attrs.frozen(kw_only=True)
class Contribution:
    """A link up: why one thing is expected to lead ``to`` another, and how well that is known.

    ``because`` is the assumption that the link rests on.
    """

    to: str
    because: Text | None = None
    evidence: Evidence | None = None
    source: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Vision(Item):
    """The future aimed at: bold, long-term, not measurable itself. ``pillars`` are its parts."""

    kind: ClassVar[Kind] = Kind.VISION

    pillars: Mapping[str, Text] = attrs.field(factory=dict)


def contributions(*kinds: Kind) -> tuple[Contribution, ...]:
    """Make a field of links up to items of the ``kinds``."""
    field: tuple[Contribution, ...] = attrs.field(default=(), metadata={REFERS_TO: kinds})
    return field


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Outcome(Item):
    """A change in conditions, behaviour or structure on the way to an objective."""

    kind: ClassVar[Kind] = Kind.OUTCOME

    horizon: Horizon | None = None
    contributes_to: tuple[Contribution, ...] = contributions(
        Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION
    )


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Objective(Item):
    """A specific, measurable, time-bound result towards the vision.

    It holds when ``holds_when`` ``all`` (or ``any``) of the indicators that measure it are met.
    """

    kind: ClassVar[Kind] = Kind.OBJECTIVE

    dimension: tuple[Dimension, ...] = ()
    level: ObjectiveLevel = ObjectiveLevel.STRATEGIC
    priority: Priority | None = None
    department: str | None = one_id(Kind.DEPARTMENT)
    period: Period | None = None
    addresses: tuple[str, ...] = ids(Kind.NEED)
    answers: tuple[str, ...] = ids(Kind.OBLIGATION)
    holds_when: Requirement = Requirement.ALL
    contributes_to: tuple[Contribution, ...] = contributions(
        Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION
    )


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Rasci:
    """Who does what for an intervention (report, 4.4).

    Exactly one accountable and at least one responsible make it clear; the file may say otherwise,
    and then a finding says so.
    """

    responsible: tuple[str, ...] = ids(*ACTORS)
    accountable: tuple[str, ...] = ids(*ACTORS)
    supportive: tuple[str, ...] = ids(*ACTORS)
    consulted: tuple[str, ...] = ids(*ACTORS)
    informed: tuple[str, ...] = ids(*ACTORS)


@attrs.frozen(kw_only=True)
class Money:
    """An amount; ``currency`` is an ISO 4217 code."""

    amount: float | None = number(0)
    currency: str = "EUR"
    illustrative: bool = False
    source: Text | None = None


@attrs.frozen(kw_only=True)
class Resources:
    """What an intervention is given: money, and time in full-time equivalents."""

    budget: Money | None = None
    fte: float | None = number(0)
    illustrative: bool = False


@attrs.frozen(kw_only=True)
class Evaluation:
    """How, when and by whom an intervention's effect is looked at (report, 6.1)."""

    design: EvaluationDesign | None = None
    when: dt.date | None = None
    by: str | None = one_id(*ACTORS)
    note: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Intervention(Item):
    """An action: a training, procedure, network, panel, office, accessibility work."""

    kind: ClassVar[Kind] = Kind.INTERVENTION

    area: Area | None = None
    type: InterventionType | None = None
    status: Status | None = None
    priority: Priority | None = None
    period: Period | None = None
    department: str | None = one_id(Kind.DEPARTMENT)
    addresses: tuple[str, ...] = ids(Kind.NEED)
    answers: tuple[str, ...] = ids(Kind.OBLIGATION)
    contributes_to: tuple[Contribution, ...] = contributions(
        Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION
    )
    rasci: Rasci = Rasci()
    resources: Resources | None = None
    evaluation: Evaluation | None = None
