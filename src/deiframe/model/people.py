"""Who is involved and whom it is for: departments, groups, stakeholders, needs (report, 1.2, 2)."""

import datetime as dt
from typing import ClassVar, Final

import attrs

from deiframe.i18n import message
from deiframe.model import common_fields as common
from deiframe.model.fields import field, ids, number, one_id
from deiframe.model.item import Item
from deiframe.model.kinds import Kind, Relation
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text
from deiframe.model.time import Interval
from deiframe.model.vocabulary import (
    AgendaPlace,
    DepartmentType,
    NeedMethod,
    OrganisationLevel,
    StakeholderType,
)

HIGH_FROM: Final = 4
"""Power and interest run from 1 to 5; 4 and 5 are high (the lines of the plane lie at 3.5)."""


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Department(Item):
    """An organisational unit with its own plan."""

    kind: ClassVar[Kind] = Kind.DEPARTMENT

    type: DepartmentType = field(
        DepartmentType.DEPARTMENT,
        means=message("The organisation's own name for it."),
        example="department",
    )
    part_of: str | None = one_id(
        Kind.DEPARTMENT,
        relation=Relation.PART_OF,
        means=message("The department it is a part of."),
        example="hr",
        tells_apart=True,
    )


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Group(Item):
    """People who share a characteristic and whom a need, a network or a figure concerns.

    A group may be ``part_of`` others: what is found or said of these holds for it too.
    """

    kind: ClassVar[Kind] = Kind.GROUP

    definition: Text | None = field(None, means=message("Who exactly belongs to the group."))
    part_of: tuple[str, ...] = ids(
        Kind.GROUP,
        relation=Relation.PART_OF,
        means=message("The wider groups that all of its people belong to as well."),
        example=["newcomers"],
    )


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Stakeholder(Item):
    """A person, role, body, staff network, union or partner that influences or lives the change.

    ``power`` and ``interest`` run from 1 to 5. ``members`` are the stakeholders that sit in a body;
    ``represents`` are the groups that it can speak for; ``meets_every`` is how often it meets, and
    ``dei_on_agenda`` what place the subject has there.
    """

    kind: ClassVar[Kind] = Kind.STAKEHOLDER

    type: StakeholderType | None = field(
        None, means=message("Person, role, team, body, staff network, union, partner…")
    )
    represents: tuple[str, ...] = ids(
        Kind.GROUP,
        relation=Relation.REPRESENTS,
        means=message("The groups it can speak for."),
        example=["newcomers"],
    )
    members: tuple[str, ...] = ids(
        Kind.STAKEHOLDER,
        relation=Relation.HAS_MEMBER,
        means=message("The stakeholders that sit in this body."),
    )
    meets_every: Interval | None = field(
        None, means=message("How often the body meets."), example="3 months"
    )
    dei_on_agenda: AgendaPlace | None = field(
        None,
        means=message(
            "The place of DEI on the body's agenda: its purpose (it was set up for it), fixed"
            " (a fixed item), sometimes, never."
        ),
        example="fixed",
    )
    power: int | None = number(
        1, 5, means=message("Its power over the change, from 1 (low) to 5 (high)."), example=4
    )
    interest: int | None = number(
        1, 5, means=message("Its interest in the change, from 1 (low) to 5 (high)."), example=5
    )
    change_agent: bool = field(
        False,
        means=message("True for people who carry the change among their colleagues."),
        example=True,
    )
    level: tuple[OrganisationLevel, ...] = field(
        (),
        means=message(
            "At which level of the organisation it works, one or more: senior, middle,"
            " front_line, administrative."
        ),
        example=["middle"],
    )
    time: Text | None = field(
        None,
        means=message("The time it is given for its part in this: hours, or how it was agreed."),
        example="Four hours a month, agreed with the head of department",
    )
    department: str | None = common.department()

    @property
    def powerful(self) -> bool:
        """Whether its power is known and high."""
        return self.power is not None and self.power >= HIGH_FROM

    @property
    def interested(self) -> bool:
        """Whether its interest is known and high."""
        return self.interest is not None and self.interest >= HIGH_FROM


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Need(Item):
    """A finding of the analysis: whose need it is, and how and when it was found."""

    kind: ClassVar[Kind] = Kind.NEED

    method: NeedMethod | None = field(
        None, means=message("How the need was found."), example="interview"
    )
    group: tuple[str, ...] = ids(
        Kind.GROUP,
        relation=Relation.CONCERNS,
        means=message("Whose need it is."),
        example=["newcomers"],
        tells_apart=True,
    )
    found_on: dt.date | None = field(
        None,
        means=message("The day on which it was found."),
        example="2023-06-01",
        tells_apart=True,
    )
    cause: Text | None = field(
        None,
        means=message(
            "What in the organisation or in society lies behind it: a rule, a structure, a habit;"
            " sexism, racism, ableism."
        ),
        example="Selection by acquaintances of the selectors",
    )
