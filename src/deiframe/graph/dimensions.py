"""Questions about which of the three (diversity, equity, inclusion) something serves."""

from typing import Final

from deiframe.graph.measurement import measured_by
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.theory import Objective
from deiframe.model.vocabulary import Dimension, Family

_BY_FAMILY: Final = {
    Family.REPRESENTATION: Dimension.DIVERSITY,
    Family.APPLICANTS: Dimension.DIVERSITY,
    Family.HIRING_PROMOTION: Dimension.DIVERSITY,
    Family.RETENTION: Dimension.INCLUSION,
    Family.PAY_EQUITY: Dimension.EQUITY,
    Family.ACCESS: Dimension.EQUITY,
    Family.WELLBEING: Dimension.INCLUSION,
    Family.INCLUSION: Dimension.INCLUSION,
}


def dimensions_of(graph: StrategyGraph, objective: Objective) -> frozenset[Dimension]:
    """Which of the three an objective serves: what it says, and what is measured for it."""
    families = (item.family for item in measured_by(graph, objective.id))
    measured = {_BY_FAMILY[family] for family in families if family in _BY_FAMILY}
    return frozenset({*objective.dimension, *measured})
