"""Obligations, and the dated series: support, activities, elections, assessments."""

from hypothesis import strategies as st

from deiframe.model import vocabulary as words
from deiframe.model.process import (
    HIGHEST_SCORE,
    Activity,
    DeclaredAnswer,
    DeclaredAssessment,
    Election,
    Obligation,
    PoliticalSupport,
    Score,
)
from deiframe.model.stepwise import SUBSTEPS
from deiframe.testing.strategies.ingredients import Ingredients, maybe


def obligations(of: Ingredients) -> st.SearchStrategy[Obligation]:
    """Obligations, in force and to be looked at again on some day."""
    return of.item(Obligation, instrument=of.text, in_force=of.day, review_on=of.day)


def support(of: Ingredients) -> st.SearchStrategy[PoliticalSupport]:
    """A stage of political support since a day."""
    return st.builds(
        PoliticalSupport,
        stage=st.sampled_from(words.SupportStage),
        since=of.day,
        note=st.none() | of.text,
    )


def activities(of: Ingredients) -> st.SearchStrategy[Activity]:
    """Something that was done for a sub-step, and who took part."""
    return st.builds(
        Activity,
        substep=st.sampled_from(SUBSTEPS),
        on=of.day,
        what=of.text,
        participants=st.just(()) | of.actors,
        illustrative=st.booleans(),
    )


def elections(of: Ingredients) -> st.SearchStrategy[Election]:
    """A day of elections."""
    return st.builds(Election, on=of.day, note=st.none() | of.text)


def assessments(of: Ingredients) -> st.SearchStrategy[DeclaredAssessment]:
    """What a municipality says of itself on a day."""
    answer = st.builds(
        DeclaredAnswer, answer=st.sampled_from(words.ChecklistAnswer), note=st.none() | of.text
    )
    scores = st.dictionaries(
        st.sampled_from(words.DriverQuestion),
        st.integers(0, HIGHEST_SCORE).map(Score),
        min_size=1,
        max_size=2,
    )
    return st.builds(
        DeclaredAssessment,
        on=of.day,
        by=st.none() | of.actor,
        checklist=st.dictionaries(maybe(words.ChecklistItem), answer, max_size=1),
        impact_drivers=st.dictionaries(maybe(words.ImpactDriver), scores, max_size=2),
    )
