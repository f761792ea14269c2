"""The two targets, each with the indicator that follows it and what its latest count makes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from deiframe.model import is_made_up
from deiframe_ghent.calculation import Calculated, Impossible, Share, Withheld, due, floor, latest
from deiframe_ghent.definitions import MEASURES, Measure

if TYPE_CHECKING:
    import datetime as dt

    from deiframe import StrategyGraph
    from deiframe.model import Indicator, Target


@attrs.frozen(kw_only=True)
class Aim:
    """A target with the figure to be reached, and the day by which, where it has one.

    ``is_past`` says that this day is over.
    """

    indicator: Indicator
    target: Target
    least: float
    by: dt.date | None = None
    is_past: bool = False
    illustrative: bool = False


@attrs.frozen(kw_only=True)
class Row:
    """One of the two: its definition, and what the strategy says of it.

    ``others`` follow the same definition. They are named and not shown: from two shares that
    stand side by side, the share of those in the one and not in the other could be worked out.
    """

    measure: Measure
    indicator: Indicator | None = None
    calculated: Calculated | None = None
    aims: tuple[Aim, ...] = ()
    others: tuple[Indicator, ...] = ()

    @property
    def is_illustrative(self) -> bool:
        """Whether the figure, or one to be reached, is made up to show how it works."""
        made_up = (
            isinstance(self.calculated, Share | Withheld | Impossible)
            and self.calculated.illustrative
        )
        return made_up or any(aim.illustrative for aim in self.aims)


def rows(graph: StrategyGraph) -> Iterator[Row]:
    """One row for each of the two."""
    for measure in MEASURES:
        # The first by its id, so that moving lines in a file exchanges no figure for another.
        following = sorted(measure.indicators(graph), key=lambda indicator: indicator.id)
        if not following:
            yield Row(measure=measure)
            continue
        first, *others = following
        yield Row(
            measure=measure,
            indicator=first,
            calculated=latest(graph, first),
            aims=tuple(_aims(graph, first)),
            others=tuple(others),
        )


def _aims(graph: StrategyGraph, indicator: Indicator) -> Iterator[Aim]:
    for target in indicator.targets:
        least = floor(target)
        if least is not None:
            made_up = is_made_up(target) or is_made_up(indicator, "targets")
            by = due(target)
            is_past = by is not None and by < graph.today
            yield Aim(
                indicator=indicator,
                target=target,
                least=least,
                by=by,
                is_past=is_past,
                illustrative=made_up,
            )
