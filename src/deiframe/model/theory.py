"""The theory of change: what is hoped for, and what is done to get there (report, 4.1-4.3)."""

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar

import attrs

from deiframe.i18n import message
from deiframe.model import common_fields as common
from deiframe.model.fields import field, ids, info, links, number, one_id
from deiframe.model.item import Item
from deiframe.model.kinds import ACTORS, Kind, Relation
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text
from deiframe.model.time import Interval, Period
from deiframe.model.vocabulary import (
    Area,
    Audience,
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

    to: str = attrs.field(
        metadata=info(means=message("The id of what it leads to."), example="fair-selection")
    )
    because: Text | None = field(
        None, means=message("Why the first is expected to lead to the second.")
    )
    evidence: Evidence | None = field(
        None, means=message("How strong the evidence for it is."), example="moderate"
    )
    source: Text | None = common.source()
    reading: bool = common.reading()


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Vision(Item):
    """The future aimed at: bold, long-term, not measurable itself. ``pillars`` are its parts."""

    kind: ClassVar[Kind] = Kind.VISION

    pillars: Mapping[str, Text] = attrs.field(
        factory=dict,
        metadata=info(
            means=message("The parts of the vision, each under a word of your own."),
            example={"growth": "Everyone can grow"},
        ),
    )


def _contributes_to() -> tuple[Contribution, ...]:
    """The field of links up."""
    return links(
        Kind.OUTCOME,
        Kind.OBJECTIVE,
        Kind.VISION,
        relation=Relation.CONTRIBUTES_TO,
        means=message(
            "What it leads to: ids, or links with the reason and the strength of the evidence."
        ),
        example=[
            {"to": "fair-selection", "because": "prejudice finds less room", "evidence": "strong"}
        ],
    )


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Outcome(Item):
    """A change in conditions, behaviour or structure on the way to an objective."""

    kind: ClassVar[Kind] = Kind.OUTCOME

    horizon: Horizon | None = field(
        None, means=message("How soon it is expected."), example="short", tells_apart=True
    )
    contributes_to: tuple[Contribution, ...] = _contributes_to()


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Objective(Item):
    """A specific, measurable, time-bound result towards the vision.

    It holds when ``holds_when`` ``all`` (or ``any``) of the indicators that measure it are met.
    """

    kind: ClassVar[Kind] = Kind.OBJECTIVE

    dimension: tuple[Dimension, ...] = field(
        (), means=message("Which of the three it serves, one or more."), example=["equity"]
    )
    level: ObjectiveLevel = field(
        ObjectiveLevel.STRATEGIC,
        means=message("The whole organisation's, or one department's."),
        example="strategic",
    )
    priority: Priority | None = common.priority()
    wanted: bool = common.wanted()
    department: str | None = common.department()
    period: Period | None = common.period()
    addresses: tuple[str, ...] = common.addresses()
    answers: tuple[str, ...] = common.answers()
    holds_when: Requirement = field(
        Requirement.ALL,
        means=message("Whether all its indicators must be met, or any."),
        example="all",
    )
    contributes_to: tuple[Contribution, ...] = _contributes_to()


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Rasci:
    """Who does what for an intervention (report, 4.4).

    Exactly one accountable and at least one responsible make it clear; the file may say otherwise,
    and then a finding says so.
    """

    responsible: tuple[str, ...] = ids(
        *ACTORS,
        relation=Relation.RESPONSIBLE,
        means=message("Who carries it out."),
        example=["hr"],
    )
    accountable: tuple[str, ...] = ids(
        *ACTORS,
        relation=Relation.ACCOUNTABLE,
        means=message("Who is accountable: one only."),
        example="hr-director",
    )
    supportive: tuple[str, ...] = ids(
        *ACTORS, relation=Relation.SUPPORTIVE, means=message("Who helps.")
    )
    consulted: tuple[str, ...] = ids(
        *ACTORS,
        relation=Relation.CONSULTED,
        means=message("Who is consulted before it is decided."),
    )
    informed: tuple[str, ...] = ids(
        *ACTORS, relation=Relation.INFORMED, means=message("Who is informed.")
    )


@attrs.frozen(kw_only=True)
class Money:
    """An amount; ``currency`` is an ISO 4217 code."""

    amount: float | None = number(0, means=message("How much."), example=40000)
    currency: str = field(
        "EUR", means=message("The currency, as a code of three capital letters."), example="EUR"
    )
    illustrative: bool = common.illustrative()
    source: Text | None = common.source()


@attrs.frozen(kw_only=True)
class Resources:
    """What an intervention is given: money, and time in full-time equivalents."""

    budget: Money | None = field(
        None, means=message("The money."), example={"amount": 40000, "currency": "EUR"}
    )
    fte: float | None = number(
        0, means=message("People's time, in full-time equivalents."), example=0.5
    )
    illustrative: bool = common.illustrative()


@attrs.frozen(kw_only=True)
class Evaluation:
    """How, when and by whom an intervention's effect is looked at (report, 6.1)."""

    design: EvaluationDesign | None = field(
        None, means=message("How the effect is evaluated."), example="pre-post"
    )
    when: dt.date | None = field(
        None, means=message("The date of the evaluation."), example="2027-06-30"
    )
    by: str | None = one_id(
        *ACTORS, relation=Relation.EVALUATED_BY, means=message("Who evaluates."), example="hr"
    )
    note: Text | None = common.note()


@attrs.frozen(kw_only=True)
class Permanence:
    """What makes an intervention permanent, once it is usual practice (report, 7.2)."""

    procedure: Text | None = field(
        None,
        means=message("The procedure or rule that it is part of."),
        example="Recruitment procedure of 2025, article 4",
    )
    budget: Text | None = field(
        None,
        means=message("Whose regular budget or time pays for it."),
        example="The regular budget of HR",
    )
    evaluation: Text | None = field(
        None,
        means=message("The regular evaluation in which it is looked at."),
        example="The yearly HR report",
    )
    source: Text | None = common.source()


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Intervention(Item):
    """An action: a training, procedure, network, panel, office, accessibility work."""

    kind: ClassVar[Kind] = Kind.INTERVENTION

    area: Area | None = field(
        None,
        means=message("The field in which something is done."),
        example="talent_management",
    )
    type: InterventionType | None = field(
        None, means=message("What kind of action it is."), example="training"
    )
    status: Status | None = field(None, means=message("Its status."), example="running")
    priority: Priority | None = common.priority()
    wanted: bool = common.wanted()
    period: Period | None = common.period()
    frequency: Interval | None = common.frequency()
    channel: Text | None = common.channel()
    audience: tuple[Audience, ...] = common.audience()
    celebrates: Text | None = common.celebrates()
    department: str | None = common.department()
    addresses: tuple[str, ...] = common.addresses()
    answers: tuple[str, ...] = common.answers()
    contributes_to: tuple[Contribution, ...] = _contributes_to()
    rasci: Rasci = field(
        Rasci(),
        means=message("Who carries it out, is accountable, helps, is consulted, is informed."),
        example={"responsible": ["hr"], "accountable": "hr-director"},
    )
    resources: Resources | None = field(None, means=message("Its resources."), example={"fte": 0.5})
    evaluation: Evaluation | None = field(
        None,
        means=message("How, when and by whom its effect is evaluated."),
        example={"design": "pre-post"},
    )
    permanence: Permanence | None = field(
        None,
        means=message("Once it is usual practice: its procedure, budget and evaluation."),
        example={"procedure": "Recruitment procedure of 2025, article 4"},
    )
