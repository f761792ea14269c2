"""What sound strategies are about: a few plain themes, made up, each complete in itself."""

from typing import Final

import attrs

from deiframe.model.vocabulary import Area, Dimension, Family, InterventionType


@attrs.frozen(kw_only=True)
class Deed:
    """Something that is done: its slug and title, where and in what form."""

    slug: str
    title: str
    area: Area
    type: InterventionType


@attrs.frozen(kw_only=True)
class Topic:
    """An objective with the need it answers, the change on the way, and what is done for it."""

    slug: str
    objective: str
    dimension: Dimension
    group: str
    need: str
    outcome: str
    family: Family
    first: Deed
    second: Deed


THEMES: Final = (
    Topic(
        slug="hiring",
        objective="Fair hiring",
        dimension=Dimension.EQUITY,
        group="Newcomers",
        need="Few newcomers are hired",
        outcome="Fair interviews",
        family=Family.HIRING_PROMOTION,
        first=Deed(
            slug="interviews",
            title="Structured interviews",
            area=Area.TALENT_MANAGEMENT,
            type=InterventionType.PROCEDURE,
        ),
        second=Deed(
            slug="vacancies",
            title="Vacancies in plain language",
            area=Area.ACCESSIBILITY,
            type=InterventionType.COMMUNICATION,
        ),
    ),
    Topic(
        slug="belonging",
        objective="Everyone can be themselves at work",
        dimension=Dimension.INCLUSION,
        group="LGBT staff",
        need="Some hide who they are",
        outcome="Remarks are answered",
        family=Family.INCLUSION,
        first=Deed(
            slug="bystanders",
            title="Bystander training",
            area=Area.WORK_CLIMATE,
            type=InterventionType.TRAINING,
        ),
        second=Deed(
            slug="pride-week",
            title="Pride week",
            area=Area.WORK_CLIMATE,
            type=InterventionType.AWARENESS,
        ),
    ),
    Topic(
        slug="careers",
        objective="A more mixed top",
        dimension=Dimension.DIVERSITY,
        group="Women",
        need="Few women lead",
        outcome="More women apply for the top",
        family=Family.REPRESENTATION,
        first=Deed(
            slug="mentoring",
            title="Mentoring",
            area=Area.LEADERSHIP,
            type=InterventionType.MENTORING,
        ),
        second=Deed(
            slug="panels",
            title="Mixed selection panels",
            area=Area.TALENT_MANAGEMENT,
            type=InterventionType.PANEL,
        ),
    ),
    Topic(
        slug="access",
        objective="Every building is accessible",
        dimension=Dimension.EQUITY,
        group="Staff with a disability",
        need="Doors that do not open",
        outcome="Obstacles are known",
        family=Family.ACCESS,
        first=Deed(
            slug="survey",
            title="A walk through every building",
            area=Area.ACCESSIBILITY,
            type=InterventionType.RESEARCH,
        ),
        second=Deed(
            slug="network",
            title="A network of staff with a disability",
            area=Area.ACCESSIBILITY,
            type=InterventionType.NETWORK,
        ),
    ),
)
"""The first two differ in their dimension, so that any two or more serve more than one."""
