"""Well-formed but nasty strategies: what a rule must bear without breaking."""

from typing import Any

import attrs
from hypothesis import strategies as st

from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.model.theory import Contribution, Rasci
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

    def ids(*kinds: Kind) -> tuple[str, ...]:
        return tuple(item.id for kind in kinds for item in strategy.of_kind(kind))

    links = tuple(
        Contribution(to=identifier) for identifier in ids(Kind.OUTCOME, Kind.OBJECTIVE, Kind.VISION)
    )
    actors = ids(Kind.STAKEHOLDER, Kind.DEPARTMENT)
    purpose: dict[str, Any] = {
        "contributes_to": links,
        "addresses": ids(Kind.NEED),
        "answers": ids(Kind.OBLIGATION),
    }
    everybody = Rasci(
        responsible=actors,
        accountable=actors,
        supportive=actors,
        consulted=actors,
        informed=actors,
    )
    measured = ids(Kind.VISION, Kind.OBJECTIVE, Kind.OUTCOME, Kind.INTERVENTION)
    return attrs.evolve(
        strategy,
        outcomes=tuple(
            attrs.evolve(outcome, contributes_to=links) for outcome in strategy.outcomes
        ),
        objectives=tuple(attrs.evolve(objective, **purpose) for objective in strategy.objectives),
        interventions=tuple(
            attrs.evolve(intervention, **purpose, rasci=everybody)
            for intervention in strategy.interventions
        ),
        indicators=tuple(
            attrs.evolve(indicator, measures=measured) for indicator in strategy.indicators
        ),
        stakeholders=tuple(
            attrs.evolve(stakeholder, members=ids(Kind.STAKEHOLDER), represents=ids(Kind.GROUP))
            for stakeholder in strategy.stakeholders
        ),
        needs=tuple(attrs.evolve(need, group=ids(Kind.GROUP)) for need in strategy.needs),
    )


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
