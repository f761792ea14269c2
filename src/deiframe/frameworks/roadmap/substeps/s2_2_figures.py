"""Gather figures on inequality

Figures show where in a career inequality arises: who applies, who is hired, who rises, who
leaves, who earns what, and how people feel at work.

Why it matters: What is not counted is easily denied, and without a starting point nobody can say
later whether anything has changed.

How to go about it: Choose a few indicators on composition and careers, and some on experience. Give
each a baseline, and break it down by group or department, but never below the size at which
individuals could be recognised.

Source: Report D5.2, section 2.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import figures

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph


def _days(graph: StrategyGraph) -> Iterator[dt.date | None]:
    """The days on which the strategy says that something of it was done."""
    yield from (
        indicator.baseline.on for indicator in graph.strategy.indicators if indicator.baseline
    )


SUBSTEP = substep(
    "2.2",
    __doc__,
    [
        figures.composition_known,
        figures.experience_measured,
        figures.figures_broken_down,
    ],
    days=_days,
)
