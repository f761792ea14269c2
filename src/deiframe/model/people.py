"""Who is involved and whom it is for: departments, groups, stakeholders, needs (report, 1.2, 2)."""

import datetime as dt
from typing import ClassVar, Final

import attrs

from deiframe.model.item import Item
from deiframe.model.kinds import Kind, ids, number, one_id
from deiframe.model.lists import as_tuples
from deiframe.model.text import Text
from deiframe.model.time import Interval
from deiframe.model.vocabulary import DepartmentType, NeedMethod, StakeholderType

HIGH_FROM: Final = 4
"""Power and interest run from 1 to 5; 4 and 5 are high (the lines of the plane lie at 3.5)."""


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Department(Item):
    """An organisational unit with its own plan."""

    kind: ClassVar[Kind] = Kind.DEPARTMENT

    type: DepartmentType = DepartmentType.DEPARTMENT
    part_of: str | None = one_id(Kind.DEPARTMENT)


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Group(Item):
    """People who share a characteristic and whom a need, a network or a figure concerns."""

    kind: ClassVar[Kind] = Kind.GROUP

    definition: Text | None = None


@attrs.frozen(kw_only=True, field_transformer=as_tuples)
class Stakeholder(Item):
    """A person, role, body, staff network, union or partner that influences or lives the change.

    ``power`` and ``interest`` run from 1 to 5. ``members`` are the stakeholders that sit in a body;
    ``represents`` are the groups that it can speak for; ``meets_every`` is how often it meets.
    """

    kind: ClassVar[Kind] = Kind.STAKEHOLDER

    type: StakeholderType | None = None
    represents: tuple[str, ...] = ids(Kind.GROUP)
    members: tuple[str, ...] = ids(Kind.STAKEHOLDER)
    meets_every: Interval | None = None
    power: int | None = number(1, 5)
    interest: int | None = number(1, 5)
    change_agent: bool = False
    department: str | None = one_id(Kind.DEPARTMENT)

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

    method: NeedMethod | None = None
    group: tuple[str, ...] = ids(Kind.GROUP)
    found_on: dt.date | None = None
