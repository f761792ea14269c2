"""Questions about laws and policies that bind the organisation."""

import datetime as dt
from collections.abc import Iterator

from deiframe.graph.dates import last_of
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.process import Obligation


def answers_to(graph: StrategyGraph, obligation: str) -> tuple[Item, ...]:
    """The objectives and interventions that answer the obligation."""
    return tuple(graph.sources(obligation, Relation.ANSWERS))


def to_be_reviewed(graph: StrategyGraph, before: dt.date) -> Iterator[Obligation]:
    """The obligations to be looked at again before a day, and not looked at since their day."""
    seen = last_of(graph, "7.4")
    for obligation in graph.strategy.obligations:
        day = obligation.review_on
        if day and day < before and (seen is None or seen < day):
            yield obligation
