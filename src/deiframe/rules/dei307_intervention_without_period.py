"""DEI307: an intervention without dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import Profile

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.model.theory import Intervention


@rule(
    "DEI307",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["4b"],
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

    The intervention is planned or running, and lacks a start or an end. What is to go on needs no
    end: whatever has a `frequency`, and a procedure, a policy, a network, a panel, an office, a
    reporting point, an adapted building.

    Why it matters: Without a start it can be put off for ever; a project without an end goes on
    until nobody remembers what it was for.

    How to fix: Write its `period`. For what is to go on, a start is enough: say in its `evaluation`
    when you look whether it works.

    Source: Report D5.2, Table 1 and section 4.4.
    """
    from deiframe.graph.responsibility import current_interventions

    for intervention in current_interventions(graph):
        missing = _missing(intervention)
        if missing:
            yield Hit(
                message=missing,
                item=intervention.id,
                field=("period",) if intervention.period else (),
            )


def _missing(intervention: Intervention) -> Message | None:
    from deiframe.graph.progress import end_of, goes_on, start_of

    begins = start_of(intervention) is not None
    ends = end_of(intervention) is not None or goes_on(intervention)
    title = intervention.name
    if begins:
        return None if ends else message("“{title}” does not say when it ends.", title=title)
    if ends:
        return message("“{title}” does not say when it begins.", title=title)
    return message("“{title}” does not say when it begins and ends.", title=title)
