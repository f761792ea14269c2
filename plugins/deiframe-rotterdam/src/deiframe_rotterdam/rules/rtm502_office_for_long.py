"""RTM502: an office that ends too late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM502",
    Severity.ADVICE,
    principles=["10b"],
    substeps=["7.2"],
    fails="""
period: {start: 2024-01-01}
stakeholders: {office: {title: DEI office, type: team, extensions: {rotterdam: {part: office, dissolves_on: 2035-12-31}}}}
""",
    passes="""
period: {start: 2024-01-01}
stakeholders: {office: {title: DEI office, type: team, extensions: {rotterdam: {part: office, dissolves_on: 2027-12-31}}}}
""",
)
def office_for_long(graph: StrategyGraph) -> Iterator[Hit]:
    """An office whose end lies more than a few years off

    The office dissolves more than five years after the strategy began (or after today, if it does
    not say when it began). The report speaks of a few years; that five are the most is this
    plugin's own reading.

    Why it matters: An end that is far away changes nothing today: tasks stay where they are, and
    the rest of the organisation can wait.

    How to fix: Bring the date nearer, if need be for a part of the tasks first; or, if there are
    good reasons for a long life, say so in `ignore`.

    Source: Report D5.2, section 7.2 (Rotterdam).
    """
    from deiframe.graph.dates import began
    from deiframe_rotterdam.steering import FEW_YEARS, end_of, offices

    latest = FEW_YEARS.after(began(graph) or graph.today)
    for office in offices(graph):
        end = end_of(office)
        if end is not None and end > latest:
            yield Hit(
                message=message(
                    "“{title}” dissolves on {end} only; a few years end on {latest}.",
                    title=office.name,
                    end=end,
                    latest=latest,
                ),
                item=office.id,
                field=("extensions", "rotterdam", "dissolves_on"),
            )
