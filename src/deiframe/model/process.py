"""How the work goes on: support, activities, elections, obligations, assessments (report, 5-7)."""

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar, Final, NewType

import attrs

from deiframe.diagnostics import Severity
from deiframe.i18n import message
from deiframe.model import common_fields as common
from deiframe.model.fields import field, ids, info, one_id
from deiframe.model.item import IGNORE, Item
from deiframe.model.kinds import ACTORS, Kind
from deiframe.model.lists import as_tuples
from deiframe.model.profile import Profile
from deiframe.model.text import Text
from deiframe.model.time import Interval
from deiframe.model.vocabulary import (
    Audience,
    ChecklistAnswer,
    ChecklistItem,
    DriverQuestion,
    ImpactDriver,
    SupportStage,
)

HIGHEST_SCORE: Final = 4
"""A question of an impact driver is answered from 0 (nothing of the kind) to 4 (wholly)."""

Score = NewType("Score", int)
"""An answer on that scale."""


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Obligation(Item):
    """A law or policy that binds the municipality.

    ``instrument`` names it exactly; ``review_on`` is when to look at it again.
    """

    kind: ClassVar[Kind] = Kind.OBLIGATION

    instrument: Text | None = field(None, means=message("The exact name of the law or policy."))
    in_force: dt.date | None = field(
        None, means=message("The date since which it holds."), example="2011-07-28"
    )
    review_on: dt.date | None = field(
        None, means=message("The next review date."), example="2027-01-01"
    )


@attrs.frozen(kw_only=True)
class PoliticalSupport:
    """The stage of political support since a day (report, Table 2)."""

    stage: SupportStage = attrs.field(
        metadata=info(means=message("None, passive (or hesitant), or active."), example="passive")
    )
    since: dt.date = attrs.field(
        metadata=info(means=message("The date since when."), example="2024-01-01")
    )
    note: Text | None = common.note()
    source: Text | None = common.source()
    illustrative: bool = common.illustrative()
    reading: bool = common.reading()


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Activity:
    """A dated record that something of a sub-step was done, and who took part.

    With a ``frequency`` it is done again and again from that day on. What was ``learned`` from
    others, and what of it was ``adopted``, belongs to an exchange with them (3.2, 7.3).
    """

    substep: str = attrs.field(
        metadata=info(
            means=message("The sub-step of the stepwise approach that it belongs to."),
            example="3.1",
        )
    )
    on: dt.date = attrs.field(metadata=info(means=message("The day."), example="2024-03-01"))
    what: Text = attrs.field(
        metadata=info(means=message("What was done."), example="Conversations with staff networks")
    )
    participants: tuple[str, ...] = ids(
        *ACTORS, key="with", means=message("Who took part."), example=["network"]
    )
    frequency: Interval | None = common.frequency()
    channel: Text | None = common.channel()
    audience: tuple[Audience, ...] = common.audience()
    celebrates: Text | None = common.celebrates()
    learned: Text | None = field(
        None,
        means=message("What was learned from others."),
        example="Mixed selection panels work only with fixed questions",
    )
    adopted: Text | None = field(
        None,
        means=message("What was taken over from it."),
        example="Fixed questions in each selection interview",
    )
    link: str | None = common.link()
    note: Text | None = common.note()
    source: Text | None = common.source()
    illustrative: bool = common.illustrative()
    reading: bool = common.reading()


@attrs.frozen(kw_only=True)
class Election:
    """A day after which political support may be another."""

    on: dt.date = attrs.field(
        metadata=info(means=message("The day of the election."), example="2030-10-13")
    )
    note: Text | None = common.note()


@attrs.frozen(kw_only=True)
class DeclaredAnswer:
    """What the municipality itself answers to a question, such as an item of Table 1."""

    answer: ChecklistAnswer = attrs.field(
        metadata=info(means=message("Yes, partly, or no."), example="partly")
    )
    note: Text | None = common.note()


@attrs.frozen(kw_only=True)
class DeclaredAssessment:
    """What the municipality says of itself on a day, so that two days can be compared.

    ``impact_drivers`` holds scores from 0 to :data:`HIGHEST_SCORE`.
    """

    on: dt.date = attrs.field(
        metadata=info(means=message("The day on which you answered."), example="2025-03-01")
    )
    by: str | None = one_id(*ACTORS, means=message("Who answered."), example="hr")
    checklist: Mapping[ChecklistItem, DeclaredAnswer] = attrs.field(
        factory=dict,
        metadata=info(means=message("Your answers to the checklist, by the item's name.")),
    )
    answers: Mapping[str, DeclaredAnswer] = attrs.field(
        factory=dict,
        metadata=info(
            means=message(
                "Your answers to sub-steps and criteria, by their keys: they settle what is not"
                " recorded. Put numbers in quotes."
            ),
            example={"4.2": {"answer": "partly", "note": "agreed in three of five departments"}},
        ),
    )
    impact_drivers: Mapping[ImpactDriver, Mapping[DriverQuestion, Score]] = attrs.field(
        factory=dict,
        metadata=info(means=message("Your answers on the impact drivers, by driver and question.")),
    )
    note: Text | None = common.note()


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Checks:
    """What the strategy says about its own checks.

    ``profile`` is how much it wants to be asked; ``select`` names codes (or how they begin) to be
    asked beyond that; ``severity`` gives codes another weight than their own; ``ignore`` maps the
    codes it does not want (or how they begin) to the reason.
    """

    profile: Profile = field(
        Profile.STARTING,
        means=message("Which rules are checked: starting, growing or strict."),
        example="growing",
    )
    select: tuple[str, ...] = field(
        (),
        means=message("Codes checked beyond the profile; prefixes are allowed."),
        example=["DEI114"],
    )
    severity: Mapping[str, Severity] = attrs.field(
        factory=dict,
        metadata=info(
            means=message("Codes whose severity differs from the default."),
            example={"DEI106": "warning"},
        ),
    )
    ignore: Mapping[str, Text] = attrs.field(factory=dict, metadata=IGNORE)
