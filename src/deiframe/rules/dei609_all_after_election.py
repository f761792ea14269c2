"""DEI609: nothing to be reached before the next election."""

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
    "DEI609",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["2a", "5a"],
    substeps=["4.1", "5.3", "7.1"],
    relative=True,
    fails="""
elections: [{on: 2027-10-10}]
indicators: {hires: {title: Hires, targets: [{value: 30, by: 2028-12-31}]}}
""",
    passes="""
elections: [{on: 2027-10-10}]
indicators: {hires: {title: Hires, targets: [{value: 25, by: 2027-06-30}, {value: 30, by: 2028-12-31}]}}
""",
)
def all_after_election(graph: StrategyGraph) -> Iterator[Hit]:
    """Nothing to be reached before the next election

    The strategy names the day of the next election, and each of its targets is for a later day.
    Targets that hold from an earlier day on, and targets that are past, come before it.

    Why it matters: On election day there is nothing to show, and nobody of those who promised it
    can be asked. The next council inherits dates that are not its own.

    How to fix: Set a step on the way for each important target, some months before the election, so
    that its result can be told. Keep the distant targets.

    Source: Report D5.2, introduction (political cycles) and section 4.1.
    """
    from deiframe.graph.dates import next_election
    from deiframe.graph.targets import begins, due

    election = next_election(graph)
    targets = [target for item in graph.strategy.indicators for target in item.targets]
    if election is None or not targets:
        return
    days = [due(target) or begins(target) for target in targets]
    if all(day is not None and day > election for day in days):
        text = message(
            "All targets are for after the election of {day}.",
            day=election,
        )
        yield Hit(message=text, field=("elections",))
