"""Visions, outcomes, objectives, interventions, and the links between them."""

from functools import partial
from typing import Any

import attrs
from hypothesis import strategies as st

from deiframe.model import vocabulary as words
from deiframe.model.kinds import Kind
from deiframe.model.theory import (
    Contribution,
    Evaluation,
    Intervention,
    Money,
    Objective,
    Outcome,
    Rasci,
    Resources,
    Vision,
)
from deiframe.testing.strategies.figures import numbers
from deiframe.testing.strategies.ingredients import Ingredients, id_of, made, maybe

_UPWARDS = (Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION)


def links(of: Ingredients) -> st.SearchStrategy[tuple[Contribution, ...]]:
    """Links up to outcomes, objectives and visions, each once."""
    known = [id_of(kind, number) for kind in _UPWARDS for number in range(of.most)]
    if not known:
        return st.just(())
    link = made(
        partial(Contribution, to=""),
        because=of.text,
        evidence=maybe(words.Evidence),
        source=of.text,
    )
    item = st.tuples(st.sampled_from(known), link)
    several = st.lists(item, min_size=1, max_size=of.links, unique_by=lambda pair: pair[0])
    return several.map(lambda pairs: tuple(attrs.evolve(link, to=end) for end, link in pairs))


def visions(of: Ingredients) -> st.SearchStrategy[Vision]:
    """Visions, perhaps with a pillar."""
    return of.item(Vision, pillars=st.fixed_dictionaries({"first": of.text}))


def outcomes(of: Ingredients) -> st.SearchStrategy[Outcome]:
    """Outcomes that lead somewhere, or nowhere, or to themselves."""
    return of.item(Outcome, horizon=maybe(words.Horizon), contributes_to=links(of))


def objectives(of: Ingredients) -> st.SearchStrategy[Objective]:
    """Objectives of every dimension and level."""
    return of.item(
        Objective,
        dimension=st.lists(st.sampled_from(words.Dimension), unique=True, max_size=3).map(tuple),
        level=maybe(words.ObjectiveLevel),
        holds_when=maybe(words.Requirement),
        **_purpose(of),
    )


def interventions(of: Ingredients) -> st.SearchStrategy[Intervention]:
    """Interventions with roles, means and a plan to look at their effect, or without."""
    return of.item(
        Intervention,
        area=maybe(words.Area),
        type=maybe(words.InterventionType),
        status=maybe(words.Status),
        rasci=_roles(of),
        resources=_means(of),
        evaluation=made(
            Evaluation,
            design=maybe(words.EvaluationDesign),
            when=of.day,
            by=of.actor,
            note=of.text,
        ),
        **_purpose(of),
    )


def _purpose(of: Ingredients) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "contributes_to": links(of),
        "addresses": of.some(Kind.NEED),
        "answers": of.some(Kind.OBLIGATION),
        "department": of.one(Kind.DEPARTMENT),
        "period": of.period,
        "priority": maybe(words.Priority),
    }


def _roles(of: Ingredients) -> st.SearchStrategy[Rasci]:
    who = of.actors
    return made(
        Rasci, responsible=who, accountable=who, supportive=who, consulted=who, informed=who
    )


def _means(of: Ingredients) -> st.SearchStrategy[Resources]:
    money = made(
        Money,
        amount=numbers(0, 1e6),
        currency=maybe(["EUR", "CHF"]),
        illustrative=st.just(True),
        source=of.text,
    )
    return made(Resources, budget=money, fte=numbers(0, 10), illustrative=st.just(True))
