"""How the work goes on: support, activities, elections, obligations, assessments (report, 5-7)."""

import datetime as dt
from collections.abc import Mapping
from typing import ClassVar, Final, NewType

import attrs

from deiframe.diagnostics import Severity
from deiframe.model.item import Item
from deiframe.model.kinds import ACTORS, Kind, ids, one_id
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text
from deiframe.model.vocabulary import (
    ChecklistAnswer,
    ChecklistItem,
    DriverQuestion,
    ImpactDriver,
    Profile,
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

    instrument: Text | None = None
    in_force: dt.date | None = None
    review_on: dt.date | None = None


@attrs.frozen(kw_only=True)
class PoliticalSupport:
    """The stage of political support since a day (report, Table 2)."""

    stage: SupportStage
    since: dt.date
    note: Text | None = None
    source: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Activity:
    """A dated record that something of a sub-step was done, and who took part."""

    substep: str
    on: dt.date
    what: Text
    participants: tuple[str, ...] = ids(*ACTORS, key="with")
    link: str | None = None
    note: Text | None = None
    source: Text | None = None
    illustrative: bool = False


@attrs.frozen(kw_only=True)
class Election:
    """A day after which political support may be another."""

    on: dt.date
    note: Text | None = None


@attrs.frozen(kw_only=True)
class DeclaredAnswer:
    """What the municipality itself answers to an item of the checklist (report, Table 1)."""

    answer: ChecklistAnswer
    note: Text | None = None


@attrs.frozen(kw_only=True)
class DeclaredAssessment:
    """What the municipality says of itself on a day, so that two days can be compared.

    ``impact_drivers`` holds scores from 0 to :data:`HIGHEST_SCORE`.
    """

    on: dt.date
    by: str | None = one_id(*ACTORS)
    checklist: Mapping[ChecklistItem, DeclaredAnswer] = attrs.field(factory=dict)
    impact_drivers: Mapping[ImpactDriver, Mapping[DriverQuestion, Score]] = attrs.field(
        factory=dict
    )
    note: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Checks:
    """What the strategy says about its own checks.

    ``profile`` is how much it wants to be asked; ``select`` names codes (or how they begin) to be
    asked beyond that; ``severity`` gives codes another weight than their own; ``ignore`` maps the
    codes it does not want (or how they begin) to the reason.
    """

    profile: Profile = Profile.STARTING
    select: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = attrs.field(factory=dict)
    ignore: Mapping[str, Text] = attrs.field(factory=dict)
