"""Whole strategies, whose links all hold."""

from functools import cache
from typing import Any

import attrs
from hypothesis import strategies as st

from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.strategy import ITEM_CLASSES, Strategy
from deiframe.testing.rename_ids import relinked
from deiframe.testing.strategies.from_fields import drawn
from deiframe.testing.strategies.ingredients import Ingredients, id_of, plain


@st.composite
def strategies(draw: st.DrawFn, max_items: int = 2) -> Strategy:
    """Whole strategies, with up to ``max_items`` items of each kind and links that all hold.

    Their texts, figures and days need not make sense; see ``sound_strategies`` for such as do.
    """
    return draw(made_of(plain(max_items)))


@cache
def made_of(of: Ingredients) -> st.SearchStrategy[Strategy]:
    """Whole strategies, made of these ingredients."""
    items = {
        kind.collection: st.lists(drawn(cls, of), max_size=len(of.known[kind]))
        for kind, cls in ITEM_CLASSES.items()
    }
    rest = drawn(Strategy, of, without=frozenset(items))
    return st.builds(_whole, rest, st.fixed_dictionaries(items))


def _whole(strategy: Strategy, items: dict[str, list[Item]]) -> Strategy:
    """Number the items, and drop the links to those that are not there."""
    numbered: dict[str, Any] = {
        kind.collection: tuple(
            attrs.evolve(item, id=id_of(kind, number))
            for number, item in enumerate(items[kind.collection])
        )
        for kind in Kind
    }
    known = {item.id for some in numbered.values() for item in some}
    whole = attrs.evolve(strategy, **numbered)
    return relinked(whole, lambda identifier: identifier if identifier in known else None)
