"""DEI225: a change against a year whose figure is not known."""

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
    "DEI225",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["2a"],
    substeps=["4.1", "2.2"],
    fails="""
indicators:
  hires: {title: Hires, baseline: {value: 20, on: 2020-12-31}, targets: [{rise: {percent: 25, against: 2024}, by: 2028-12-31}]}
""",
    passes="""
indicators:
  hires: {title: Hires, baseline: {value: 20, on: 2024-12-31}, targets: [{rise: {percent: 25, against: 2024}, by: 2028-12-31}]}
""",
)
def base_year_unknown(graph: StrategyGraph) -> Iterator[Hit]:
    """A change against a year whose figure is unknown

    The target asks for a rise or fall against a year, but the indicator has no baseline, or one of
    another year; or that year is not before the date of the target.

    Why it matters: A quarter more than a figure that nobody has is not yet a target.

    How to fix: Put the figure of that year under `baseline`, or measure against the year of the
    baseline.

    Source: Report D5.2, section 4.1.
    """
    from deiframe.graph.demands import is_base_known
    from deiframe.graph.targets import due
    from deiframe.model.measurement import Rise
    from deiframe.model.measurement_words import target_text

    for indicator in graph.strategy.indicators:
        for index, target in enumerate(indicator.targets):
            if not isinstance(target.aim, Rise) or target.aim.against is None:
                continue
            year, day = target.aim.against, due(target)
            if day and day.year <= year:
                text = message(
                    "A target of “{title}” is measured against {year}, which is not before its "
                    "date: {target}.",
                    title=indicator.name,
                    year=year,
                    target=target_text(indicator, target),
                )
                yield Hit(message=text, item=indicator.id, field=("targets", index))
            elif not is_base_known(indicator, target.aim):
                text = message(
                    "A target of “{title}” is measured against {year}, but there is no figure "
                    "for that year: {target}.",
                    title=indicator.name,
                    year=year,
                    target=target_text(indicator, target),
                )
                yield Hit(message=text, item=indicator.id, field=("targets", index))
