"""Genoa's steps, from door to door to goals beyond the year: this plugin's own reading."""

from typing import Final

from deiframe import Catalog
from deiframe.criteria import LevelModel, Stage, StageCriterion, Truth
from deiframe_genoa import criteria

words = Catalog("deiframe_genoa")

STEP_BY_STEP: Final = LevelModel(
    name="genoa-step-by-step",
    title=words.message("Step by step"),
    about=words.message(
        "This plugin's own reading of what report D5.2 says about Genoa (1.2, 2.1, 2.2, 4.5 and "
        "the accelerator on passive support); not a model of the city's."
    ),
    stages=(
        Stage(slug="door-to-door", title=words.message("From door to door")),
        Stage(
            slug="people-known",
            title=words.message("People are known"),
            at_least=1,
            requires=(
                StageCriterion(criteria.people_known),
                StageCriterion(criteria.found_in_person),
            ),
        ),
        Stage(
            slug="people-connected",
            title=words.message("People are connected"),
            at_least=2,
            requires=(
                StageCriterion(criteria.people_connected, Truth.PARTLY),
                StageCriterion(criteria.network_under_way),
                StageCriterion(criteria.statutory_body_heard, Truth.PARTLY),
                StageCriterion(criteria.adviser_reports),
            ),
        ),
        Stage(
            slug="in-every-area",
            title=words.message("A panel or network, in every area"),
            at_least=2,
            requires=(
                StageCriterion(criteria.in_every_area, essential=True),
                StageCriterion(criteria.network_under_way, essential=True),
                StageCriterion(criteria.people_connected),
            ),
        ),
        Stage(
            slug="beyond-the-year",
            title=words.message("Goals beyond the year"),
            at_least=3,
            requires=(
                StageCriterion(criteria.goals_year_by_year, essential=True),
                StageCriterion(criteria.adviser_reports),
                StageCriterion(criteria.survey_recurs),
                StageCriterion(criteria.leaders_meet_listeners),
            ),
        ),
    ),
)
