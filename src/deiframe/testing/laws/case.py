"""A case: a strategy on a day, on which a law is tried."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

import attrs
from hypothesis import strategies as st

from deiframe.extend.obligation import RegisteredObligation
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.model.people import Need
from deiframe.model.process import Obligation
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.theory import Vision
from deiframe.source.writer import to_yaml
from deiframe.testing.strategies.defect import Defective, strategies_with_defect
from deiframe.testing.strategies.hostile import hostile_strategies
from deiframe.testing.strategies.moments import TODAY
from deiframe.testing.strategies.sound import sound_example
from deiframe.testing.strategies.whole import strategies
from deiframe.testing.strategies.wording import HARMFUL

EXAMPLE_DUTY: Final = RegisteredObligation(
    obligation=Obligation(id="example-duty", title="A duty"),
    binds=lambda organisation: organisation.country == "XX",
)
"""An obligation that binds everybody in the country XX, which does not exist."""


@attrs.frozen(repr=False)
class Case:
    """A strategy, asked on the day ``today``.

    ``other`` is a sound strategy that has nothing to do with it; ``pick`` a number by which a law
    chooses one of several; ``registered`` obligations of legal registers.
    """

    strategy: Strategy = attrs.field(factory=sound_example)
    other: Strategy = attrs.field(factory=sound_example)
    pick: int = 0
    registered: tuple[RegisteredObligation, ...] = ()
    today: dt.date = TODAY

    @property
    def binding(self) -> tuple[Obligation, ...]:
        """The obligations that bind the municipality."""
        known = (EXAMPLE_DUTY, *self.registered)
        return tuple(one.obligation for one in known if one.binds(self.strategy.municipality))

    @property
    def graph(self) -> StrategyGraph:
        """A graph of the strategy, made anew."""
        return build_graph(self.strategy, self.today, self.binding)

    def of(self, strategy: Strategy) -> Case:
        """The same case, of another strategy."""
        return attrs.evolve(self, strategy=strategy)

    def __repr__(self) -> str:
        """Return the strategy as it would be written in a file."""
        return f"\n{to_yaml(self.strategy)}# pick: {self.pick}\n"


@st.composite
def cases(
    draw: st.DrawFn,
    of: st.SearchStrategy[Strategy] | None = None,
    registered: Sequence[RegisteredObligation] = (),
) -> Case:
    """Cases of strategies of all sorts, or of such as ``of`` draws."""
    return Case(
        strategy=draw(_OF_ALL_SORTS if of is None else of),
        pick=draw(st.integers(0, 99)),
        registered=tuple(registered),
    )


def harmful_examples(_: object = None) -> Iterator[Strategy]:
    """For each text that means harm, a small strategy that is full of it."""
    for text in HARMFUL:
        yield Strategy(
            municipality=Municipality(name=text),
            title=text,
            visions=(Vision(id="vision", title=text),),
            needs=(Need(id="need", title=text),),
        )


def _spoilt(one: Defective) -> Strategy:
    return one.strategy


_OF_ALL_SORTS: Final = st.one_of(
    strategies(3), strategies_with_defect().map(_spoilt), hostile_strategies(3)
)
