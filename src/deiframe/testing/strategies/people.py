"""Departments, groups, stakeholders and needs."""

from hypothesis import strategies as st

from deiframe.model import vocabulary as words
from deiframe.model.kinds import Kind
from deiframe.model.people import Department, Group, Need, Stakeholder
from deiframe.testing.strategies.ingredients import Ingredients, maybe
from deiframe.testing.strategies.moments import intervals


def departments(of: Ingredients) -> st.SearchStrategy[Department]:
    """Departments, perhaps part of another or of themselves."""
    return of.item(Department, type=maybe(words.DepartmentType), part_of=of.one(Kind.DEPARTMENT))


def groups(of: Ingredients) -> st.SearchStrategy[Group]:
    """Groups of people."""
    return of.item(Group, definition=of.text)


def stakeholders(of: Ingredients) -> st.SearchStrategy[Stakeholder]:
    """Stakeholders of every type, with members, groups they speak for, a place on the map."""
    return of.item(
        Stakeholder,
        type=maybe(words.StakeholderType),
        power=st.integers(1, 5),
        interest=st.integers(1, 5),
        change_agent=st.booleans(),
        department=of.one(Kind.DEPARTMENT),
        represents=of.some(Kind.GROUP),
        members=of.some(Kind.STAKEHOLDER),
        meets_every=intervals(),
    )


def needs(of: Ingredients) -> st.SearchStrategy[Need]:
    """Needs of groups."""
    return of.item(Need, group=of.some(Kind.GROUP), method=maybe(words.NeedMethod), found_on=of.day)
