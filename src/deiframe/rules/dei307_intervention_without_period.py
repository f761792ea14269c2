"""DEI307: an intervention without dates."""

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
    "DEI307",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["2a", "3b"],
    substeps=["4.3", "4.4"],
    fails="""
interventions: {interviews: {title: Structured interviews, status: running}}
""",
    passes="""
interventions:
  interviews: {title: Structured interviews, status: running, period: {start: 2025-01-01, end: 2026-12-31}}
""",
)
def intervention_without_period(graph: StrategyGraph) -> Iterator[Hit]:
    """An intervention without dates

    The intervention is planned or running, and lacks a start or an end. Permanent interventions
    have the status institutionalised.

    Why it matters: Without a start it can be put off for ever; without an end nobody asks what it
    has achieved.

    How to fix: Write its `period`. For something permanent, use as its end the day on which you
    decide whether it stays.

    Source: Report D5.2, Table 1 and section 4.4.
    """
    from deiframe.graph.responsibility import current_interventions

    for intervention in current_interventions(graph):
        period = intervention.period
        if period is None or period.start is None or period.end is None:
            yield Hit(
                message=message(
                    "“{title}” does not say when it begins and ends.", title=intervention.name
                ),
                item=intervention.id,
                field=("period",) if period else (),
            )
