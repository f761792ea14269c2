"""What may get in the way: resistance, departures, loss of support (report, 5.4; Table 2)."""

import datetime as dt
from enum import StrEnum
from typing import ClassVar, Final

import attrs

from deiframe.i18n import Message, message
from deiframe.model.fields import field, ids, one_id
from deiframe.model.item import Item
from deiframe.model.kinds import ACTORS, Kind, Relation
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text


class RiskKind(StrEnum):
    """What may happen; resistance is one that is met already."""

    RESISTANCE = "resistance"
    DEPARTURE = "departure"
    LOSS_OF_SUPPORT = "loss_of_support"
    EXHAUSTION = "exhaustion"
    OTHER = "other"


class RiskLevel(StrEnum):
    """How likely a risk is, or how much it would harm."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


RISK_WORDS: Final = {
    RiskKind.RESISTANCE: message("resistance"),
    RiskKind.DEPARTURE: message("departure of a key person"),
    RiskKind.LOSS_OF_SUPPORT: message("loss of support"),
    RiskKind.EXHAUSTION: message("exhaustion of those who carry it"),
    RiskKind.OTHER: message("another risk"),
}
"""What each kind of risk is called."""

LEVEL_WORDS: Final[dict[RiskLevel | None, Message]] = {
    RiskLevel.LOW: message("low"),
    RiskLevel.MEDIUM: message("medium"),
    RiskLevel.HIGH: message("high"),
    None: message("not estimated"),
}
"""What each level is called."""


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Risk(Item):
    """Something that may keep the strategy from succeeding, or works against it already.

    One that ``threatens`` nothing in particular threatens the strategy as a whole. It is answered
    by interventions, or by an ``answer`` in words.
    """

    kind: ClassVar[Kind] = Kind.RISK

    # ``kind`` is taken by the kind of item, so the file's ``kind`` is ``nature`` in Python.
    nature: RiskKind | None = field(
        None,
        key="kind",
        means=message("Resistance, a departure, loss of support, exhaustion, or another risk."),
        example="resistance",
    )
    threatens: tuple[str, ...] = ids(
        Kind.VISION,
        Kind.OBJECTIVE,
        Kind.OUTCOME,
        Kind.INTERVENTION,
        Kind.INDICATOR,
        relation=Relation.THREATENS,
        means=message("What it threatens; by default, the strategy as a whole."),
        example=["interviews"],
        tells_apart=True,
    )
    because: Text | None = field(
        None,
        means=message("Where it comes from: the reason that people give, or what points to it."),
        example="No time beside the daily work",
    )
    likelihood: RiskLevel | None = field(None, means=message("How likely it is."), example="medium")
    effect: RiskLevel | None = field(
        None, means=message("How much harm it would do."), example="high"
    )
    watched_by: str | None = one_id(
        *ACTORS,
        relation=Relation.WATCHED_BY,
        means=message("Who watches it, and reports when it changes."),
        example="taskforce",
    )
    answered_by: tuple[str, ...] = ids(
        Kind.INTERVENTION,
        relation=Relation.ANSWERED_BY,
        means=message("The interventions that prevent it, or take away its harm."),
        example=["interviews"],
    )
    answer: Text | None = field(
        None,
        means=message("What is done about it, or what would help, in words."),
        example="Shorter sessions, in the team's own meeting",
    )
    noted_on: dt.date | None = field(
        None, means=message("The day on which it was noted."), example="2025-03-01"
    )
