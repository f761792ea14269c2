"""Whole strategies, whose links all hold."""

from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st

from deiframe.about import LANGUAGES
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.process import Checks
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.vocabulary import OrganisationType
from deiframe.testing.rename_ids import relinked
from deiframe.testing.strategies import figures, people, process, theory
from deiframe.testing.strategies.ingredients import Ingredients, id_of, maybe, plain
from deiframe.testing.strategies.moments import intervals


@st.composite
def strategies(draw: st.DrawFn, max_items: int = 2) -> Strategy:
    """Whole strategies, with up to ``max_items`` items of each kind and links that all hold.

    Their texts, figures and days need not make sense; see ``sound_strategies`` for such as do.
    """
    return draw(made_of(plain(max_items)))


@cache
def made_of(of: Ingredients) -> st.SearchStrategy[Strategy]:
    """Whole strategies, made of these ingredients."""
    parts: dict[str, st.SearchStrategy[Any]] = {
        "municipality": st.builds(
            Municipality,
            name=of.text,
            country=st.none() | maybe(["BE", "NL", "IT", "XX"]),
            type=maybe(OrganisationType),
        )
    }
    more: dict[str, st.SearchStrategy[Any]] = {
        "title": of.text,
        "language": maybe(LANGUAGES),
        "period": of.period,
        "review_every": intervals(),
        "political_support": _several(process.support(of)),
        "activities": _several(process.activities(of)),
        "elections": _several(process.elections(of)),
        "assessments": _several(process.assessments(of)),
        "checks": st.builds(Checks, ignore=st.dictionaries(st.just("DEI602"), of.text, max_size=1)),
    }
    items = {
        kind.collection: st.lists(make(of), max_size=of.most) for kind, make in _MAKERS.items()
    }
    return st.builds(
        _whole,
        st.fixed_dictionaries(parts, optional=more),
        st.fixed_dictionaries(items),
    )


_MAKERS = {
    Kind.VISION: theory.visions,
    Kind.OBJECTIVE: theory.objectives,
    Kind.INTERVENTION: theory.interventions,
    Kind.OUTCOME: theory.outcomes,
    Kind.INDICATOR: figures.indicators,
    Kind.NEED: people.needs,
    Kind.STAKEHOLDER: people.stakeholders,
    Kind.DEPARTMENT: people.departments,
    Kind.GROUP: people.groups,
    Kind.OBLIGATION: process.obligations,
}


def _several(parts: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(parts, max_size=2).map(tuple)


def _whole(parts: dict[str, Any], items: dict[str, list[Item]]) -> Strategy:
    """Number the items, and drop the links to those that are not there."""
    numbered: dict[str, Any] = {
        kind.collection: tuple(
            attrs.evolve(item, id=id_of(kind, number))
            for number, item in enumerate(items[kind.collection])
        )
        for kind in Kind
    }
    known = {item.id for some in numbered.values() for item in some}
    strategy = Strategy(**parts, **numbered)
    return relinked(strategy, lambda identifier: identifier if identifier in known else None)
