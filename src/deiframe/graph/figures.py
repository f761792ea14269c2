"""Questions about the subject of a figure: who staff are, and what they experience."""

from typing import Final

from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.targets import asks_for_change
from deiframe.model.measurement import Indicator
from deiframe.model.theory import Objective
from deiframe.model.vocabulary import Dimension, Family, IndicatorKind, IndicatorLevel

_COMPOSITION: Final = (
    Family.REPRESENTATION, Family.APPLICANTS, Family.HIRING_PROMOTION, Family.RETENTION,
    Family.PAY_EQUITY, Family.ACCESS,
)  # fmt: skip
_EXPERIENCE: Final = (Family.WELLBEING, Family.INCLUSION)
_CHANGES: Final = (*_COMPOSITION, *_EXPERIENCE, Family.COMMUNITY)
_PEOPLE: Final = ("gender", "age", "origin", "birthplace", "disability", "nationality")


def is_about_composition(graph: StrategyGraph, indicator: Indicator) -> bool:
    """Whether it is about who staff are, or how their careers go.

    By its family; without one, it counts people or full-time equivalents, or a share of somebody,
    and asks nobody a question; or it measures an objective of diversity.
    """
    if indicator.family is not None:
        return indicator.family in _COMPOSITION
    counts = indicator.counted_in or indicator.of or set(_PEOPLE) & set(indicator.disaggregate_by)
    aims = _aims(graph, indicator)
    if aims and not counts:
        return aims == {Dimension.DIVERSITY}
    return bool(counts) and not _asks(indicator)


def is_about_experience(graph: StrategyGraph, indicator: Indicator) -> bool:
    """Whether it is about what staff experience.

    By its family; without one, it asks them, or it measures an objective of equity or inclusion
    alone.
    """
    if indicator.family is not None:
        return indicator.family in _EXPERIENCE
    aims = _aims(graph, indicator)
    return _asks(indicator) or (bool(aims) and Dimension.DIVERSITY not in aims)


def _aims(graph: StrategyGraph, indicator: Indicator) -> set[Dimension]:
    """What the objectives that it measures say that they serve."""
    measured = graph.targets(indicator.id, Relation.MEASURES)
    return {item for aim in measured if isinstance(aim, Objective) for item in aim.dimension}


def measures_change(indicator: Indicator) -> bool | None:
    """Whether it measures an outcome or impact, and not only what went in or was done.

    By its level; without one, by its family, or because it goes from a baseline to a target. No
    target beyond the figure of today is no change. None if it says none of it.
    """
    targets = indicator.targets
    if targets and not any(asks_for_change(indicator, target) for target in targets):
        return False
    if indicator.level is not None:
        return indicator.level in (IndicatorLevel.OUTCOME, IndicatorLevel.IMPACT)
    return (
        True if indicator.family in _CHANGES or (indicator.baseline and indicator.targets) else None
    )


def _asks(indicator: Indicator) -> bool:
    return bool(indicator.question or indicator.scale) or (
        indicator.nature is IndicatorKind.QUALITATIVE
    )
