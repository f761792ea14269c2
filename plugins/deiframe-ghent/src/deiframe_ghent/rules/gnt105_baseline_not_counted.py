"""GNT105: a baseline that is not what the counts of its day make."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rounded, rule
from deiframe_ghent.calculation import ROUNDING, Share, adds_up, counts_of, share_of
from deiframe_ghent.definitions import PERCENT
from deiframe_ghent.words import words

if TYPE_CHECKING:
    from deiframe import Message, StrategyGraph
    from deiframe.model import Indicator
    from deiframe_ghent.fields import Count


@rule(
    "GNT105",
    Severity.WARNING,
    principles=["10a"],
    substeps=["2.2", "6.2"],
    fails="""
indicators:
  hires:
    unit: percent
    baseline: {value: 20, on: 2020-12-31}
    extensions: {ghent: {counts: [{on: 2020-12-31, part: 120, whole: 480}]}}
""",
    passes="""
indicators:
  hires:
    unit: percent
    baseline: {value: 25, on: 2020-12-31}
    extensions: {ghent: {counts: [{on: 2020-12-31, part: 120, whole: 480}]}}
""",
)
def baseline_not_counted(graph: StrategyGraph) -> Iterator[Hit]:
    """A baseline that does not match its counts

    The indicator is in percent, and has a baseline and a count of the same day; the baseline is not
    the part divided by the whole, rounded to one decimal or finer. If the count is over fewer than
    ten people, the finding shows no figure.

    Why it matters: Progress is measured from the baseline. If that was calculated differently from
    later figures, the difference shows the method and not the change.

    How to fix: Write the share that follows from the count, with a decimal; or fix the count.

    Source: Report D5.2, sections 2.2 and 4.1.
    """
    for indicator in graph.strategy.indicators:
        baseline = indicator.baseline
        if baseline is None or indicator.unit != PERCENT:
            continue
        for count in counts_of(indicator):
            if count.on == baseline.on and not _agree(baseline.value, count):
                yield Hit(
                    message=_text(indicator, baseline.value, count),
                    item=indicator.id,
                    field=("baseline", "value"),
                )


def _agree(value: float, count: Count) -> bool:
    """Whether a figure is what the count makes; a count that makes none is left to GNT104."""
    if not adds_up(count):
        return True
    return abs(value - 100 * count.part / count.whole) <= ROUNDING + 1e-9


def _text(indicator: Indicator, value: float, count: Count) -> Message:
    share = share_of(count)
    if not isinstance(share, Share):
        return words.message(
            "The baseline of “{title}” does not match the count of {day}.",
            title=indicator.name,
            day=count.on,
        )
    return words.message(
        "The baseline of “{title}” is {value}%, but the count of {day} gives {share}%.",
        title=indicator.name,
        value=value,
        day=count.on,
        share=rounded(share.percent),
    )
