"""Graphs, of whatever strategy."""

import datetime as dt

from hypothesis import strategies as st

from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.model.strategy import Strategy
from deiframe.testing.strategies.hostile import hostile_strategies
from deiframe.testing.strategies.moments import TODAY
from deiframe.testing.strategies.sound import sound_strategies
from deiframe.testing.strategies.whole import strategies


def any_strategies() -> st.SearchStrategy[Strategy]:
    """Well-formed strategies of all sorts: any, sound ones, hostile ones."""
    return st.one_of(strategies(), sound_strategies(), hostile_strategies())


@st.composite
def graphs(
    draw: st.DrawFn, of: st.SearchStrategy[Strategy] | None = None, today: dt.date = TODAY
) -> StrategyGraph:
    """The graph of a strategy (any well-formed one where none are given), on the day ``today``."""
    return build_graph(draw(any_strategies() if of is None else of), today)
