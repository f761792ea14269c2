"""Well-formed but nasty strategies: what a rule must bear without breaking."""

from collections.abc import Mapping
from typing import Any, get_args

import attrs
from hypothesis import strategies as st

from deiframe.model.kinds import Kind
from deiframe.model.references import referring_fields
from deiframe.model.strategy import Strategy
from deiframe.model.theory import Contribution
from deiframe.testing.rename_ids import renamed
from deiframe.testing.strategies.ingredients import nasty
from deiframe.testing.strategies.whole import made_of

_LONGEST = 200


@st.composite
def hostile_strategies(draw: st.DrawFn, max_items: int = 4) -> Strategy:
    """Whole strategies that are well formed and mean harm.

    Texts that mean harm, links to oneself and round in circles, days at the edges, figures that
    cannot be; at times everything linked to everything, ids of 200 characters, the same title for
    all, or many equal items.
    """
    strategy = draw(made_of(nasty(max_items)))
    chosen = draw(st.sets(st.sampled_from(range(len(_HARMS))), max_size=2))
    for number in sorted(chosen):
        strategy = _HARMS[number](strategy)
    return strategy


def _knotted(strategy: Strategy) -> Strategy:
    """Everything linked to everything that it may be linked to."""
    ids = {kind: tuple(item.id for item in strategy.of_kind(kind)) for kind in Kind}
    return _with_items(strategy, lambda items: tuple(_linked(item, ids) for item in items))


def _linked(value: Any, ids: Mapping[Kind, tuple[str, ...]]) -> Any:
    """A value whose every list of ids, or of links, names all that it may."""
    changes: dict[str, Any] = {}
    cls: Any = type(value)
    types = {field.name: field.type for field in attrs.fields(cls)}
    for name, _, allowed, _ in referring_fields(cls):
        content = getattr(value, name)
        if allowed is None and attrs.has(type(content)):
            changes[name] = _linked(content, ids)
        elif allowed is not None and type(content) is tuple:
            known = tuple(name for kind in allowed for name in ids[kind])
            has_words = Contribution in get_args(types[name])
            changes[name] = tuple(Contribution(to=to) for to in known) if has_words else known
    return attrs.evolve(value, **changes)


def _long_ids(strategy: Strategy) -> Strategy:
    """Ids as long as a file may have them; comes last."""
    return renamed(
        strategy, {item.id: f"{item.id}-".ljust(_LONGEST, "x") for item in strategy.items()}
    )


def _namesakes(strategy: Strategy) -> Strategy:
    """One title for all."""
    return _with_items(strategy, lambda items: tuple(attrs.evolve(i, title="x") for i in items))


def _crowd(strategy: Strategy) -> Strategy:
    """Nine more of the first item of each kind."""

    def more(items: tuple[Any, ...]) -> tuple[Any, ...]:
        copies = (attrs.evolve(items[0], id=f"copy-{n}-{items[0].id}") for n in range(9))
        return (*items, *copies) if items else ()

    return _with_items(strategy, more)


def _with_items(strategy: Strategy, change: Any) -> Strategy:
    changes = {kind.collection: change(strategy.of_kind(kind)) for kind in Kind}
    return attrs.evolve(strategy, **changes)


_HARMS = (_crowd, _knotted, _namesakes, _long_ids)
