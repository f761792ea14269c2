"""Whole strategies, whose links all hold."""

from functools import cache
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.strategy import ITEM_CLASSES, Municipality, Strategy
from deiframe.testing.rename_ids import relinked
from deiframe.testing.strategies.from_fields import drawn
from deiframe.testing.strategies.ingredients import Ingredients, id_of, plain


@st.composite
def strategies(draw: st.DrawFn, max_items: int = 2) -> Strategy:
    """Whole strategies, with up to ``max_items`` items of each kind and links that all hold.

    Their texts, figures and days need not make sense; see ``sound_strategies`` for such as do.
    """
    return draw(made_of(plain(max_items)))


@st.composite
def theories(draw: st.DrawFn, max_items: int = 3) -> Strategy:
    """Strategies of nothing but a theory of change: quick to draw, and dense with its links."""
    return draw(made_of(plain(max_items), THEORY))


@cache
def made_of(
    of: Ingredients, kinds: frozenset[Kind] = frozenset(Kind)
) -> st.SearchStrategy[Strategy]:
    """Whole strategies of items of these kinds, made of these ingredients."""
    classes = {kind: cls for kind, cls in ITEM_CLASSES.items() if kind in kinds}
    items = {
        kind.collection: st.lists(drawn(cls, of), max_size=len(of.known[kind]))
        for kind, cls in classes.items()
    }
    is_whole = len(classes) == len(ITEM_CLASSES)
    rest = drawn(Strategy, of, without=frozenset(items)) if is_whole else _BARE
    return st.builds(_whole, rest, st.fixed_dictionaries(items))


THEORY: Final = frozenset({Kind.VISION, Kind.OBJECTIVE, Kind.OUTCOME, Kind.INTERVENTION})
_BARE: Final = st.just(Strategy(municipality=Municipality(name="Example")))


def _whole(strategy: Strategy, items: dict[str, list[Item]]) -> Strategy:
    """Number the items, and drop the links to those that are not there."""
    numbered: dict[str, Any] = {
        kind.collection: tuple(
            attrs.evolve(item, id=id_of(kind, number))
            for number, item in enumerate(items.get(kind.collection, ()))
        )
        for kind in Kind
    }
    known = {item.id for some in numbered.values() for item in some}
    whole = attrs.evolve(strategy, **numbered)
    return relinked(whole, lambda identifier: identifier if identifier in known else None)
