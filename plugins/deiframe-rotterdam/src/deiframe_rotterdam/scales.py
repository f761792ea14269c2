"""Questions about scales of pay: from which one a figure counts, and where a gap begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.model import Family
from deiframe_rotterdam.fields import FromScale, Gap

if TYPE_CHECKING:
    from deiframe import StrategyGraph
    from deiframe.model import Indicator, Need


def pay_scale(indicator: Indicator) -> int | None:
    """The scale from which the indicator counts."""
    text = indicator.extension(FromScale)
    return text.pay_scale if text else None


def gap_from(need: Need) -> int | None:
    """The scale from which the need says that there is a gap."""
    text = need.extension(Gap)
    return text.gap_from_scale if text else None


def scales_measured(graph: StrategyGraph) -> frozenset[int]:
    """The scales from which figures of representation count."""
    found = (
        pay_scale(indicator)
        for indicator in graph.strategy.indicators
        if indicator.family is Family.REPRESENTATION
    )
    return frozenset(item for item in found if item is not None)
