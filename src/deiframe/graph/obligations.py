"""Questions about laws and policies that bind the organisation."""

import datetime as dt
from collections.abc import Iterator

from deiframe.graph.dates import last_of
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.process import Obligation
from deiframe.model.theory import Intervention
from deiframe.model.vocabulary import Status


def answers_to(graph: StrategyGraph, obligation: str) -> tuple[Item, ...]:
    """The objectives and interventions that answer the obligation, without what was stopped."""
    return tuple(
        item
        for item in graph.sources(obligation, Relation.ANSWERS)
        if not (isinstance(item, Intervention) and item.status is Status.STOPPED)
    )


def to_be_reviewed(graph: StrategyGraph, before: dt.date) -> Iterator[Obligation]:
    """The obligations to be looked at again before a day, and not looked at since their day."""
    seen = last_of(graph, "7.4")
    for obligation in graph.strategy.obligations:
        day = obligation.review_on
        if day and day < before and (seen is None or seen < day):
            yield obligation
