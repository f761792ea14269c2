"""DEI223: a figure below nothing, or a percentage of nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI223",
    Severity.ERROR,
    profile=Profile.STARTING,
    principles=["2a"],
    substeps=["4.1", "2.2"],
    fails="""
indicators:
  reports: {title: Reports, unit: count, baseline: {value: 0, on: 2024-12-31}, targets: [{rise: {percent: 25, against: 2024}}]}
""",
    passes="""
indicators:
  reports: {title: Reports, unit: count, baseline: {value: 0, on: 2024-12-31}, targets: [{rise: {points: 25, against: 2024}}]}
""",
)
def figure_impossible(graph: StrategyGraph) -> Iterator[Hit]:
    """A figure below zero, or a percentage of zero

    Numbers of people, full-time equivalents or counts become negative; a target asks for a fall of
    more than 100 percent, or for a percentage to change by more than 100 points; or it asks for a
    change in percent of a baseline that is zero. Percentages below 0 and above 100 are reported by
    DEI209.

    Why it matters: A quarter more than zero is zero, and less than zero is impossible. The target
    is met on the first day, or never.

    How to fix: Correct the figure, or say the change in points: `rise: {points: 25, against: 2024}`.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.demands import is_more_than_all, is_of_nothing
    from deiframe.graph.targets import figures_of
    from deiframe.model.measurement_words import figure_text, target_text
    from deiframe.model.units import NEVER_NEGATIVE, PERCENT

    for indicator in graph.strategy.indicators:
        for index, target in enumerate(indicator.targets):
            if is_of_nothing(indicator, target):
                text = message(
                    "“{title}” starts from zero, and a target asks for a change in percent of that:"
                    " {target}.",
                    title=indicator.name,
                    target=target_text(indicator, target),
                )
                yield Hit(message=text, item=indicator.id, field=("targets", index))
            elif is_more_than_all(indicator, target):
                text = message(
                    "“{title}” cannot change by more than all there is: {target}.",
                    title=indicator.name,
                    target=target_text(indicator, target),
                )
                yield Hit(message=text, item=indicator.id, field=("targets", index))
        if indicator.unit not in NEVER_NEGATIVE - {PERCENT}:
            continue
        for field, figure in figures_of(indicator):
            if figure < 0:
                text = message(
                    "“{title}” cannot be negative, but comes to {figure}.",
                    title=indicator.name,
                    figure=figure_text(figure, indicator.unit),
                )
                yield Hit(message=text, item=indicator.id, field=field)
