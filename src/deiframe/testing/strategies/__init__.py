"""Hypothesis strategies for strategies: any, sound ones, ones with a defect, hostile ones.

``strategies()`` is the one to begin with. Parts (texts, targets, periods ...) may be used alone.
Everything shrinks to a small, readable example. ``filled_strategy()`` draws nothing: it is one in
which every field says something.
"""

from deiframe.testing.strategies.defect import (
    DEFECTS,
    Defect,
    Defective,
    defects,
    strategies_with_defect,
)
from deiframe.testing.strategies.extended import extended_strategies
from deiframe.testing.strategies.figures import measurements, numbers, targets
from deiframe.testing.strategies.filled import filled_strategy
from deiframe.testing.strategies.graph import any_strategies, graphs
from deiframe.testing.strategies.hostile import hostile_strategies
from deiframe.testing.strategies.moments import TODAY, days, edge_days, intervals, periods
from deiframe.testing.strategies.sound import sound_strategies
from deiframe.testing.strategies.whole import strategies, theories
from deiframe.testing.strategies.wording import hostile_texts, sayings, texts

__all__ = [
    "DEFECTS",
    "TODAY",
    "Defect",
    "Defective",
    "any_strategies",
    "days",
    "defects",
    "edge_days",
    "extended_strategies",
    "filled_strategy",
    "graphs",
    "hostile_strategies",
    "hostile_texts",
    "intervals",
    "measurements",
    "numbers",
    "periods",
    "sayings",
    "sound_strategies",
    "strategies",
    "strategies_with_defect",
    "targets",
    "texts",
    "theories",
]
