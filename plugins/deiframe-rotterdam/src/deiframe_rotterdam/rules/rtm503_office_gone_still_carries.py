"""RTM503: an office that is gone and still carries tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, joined_list, rule
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM503",
    Severity.WARNING,
    principles=["3b"],
    substeps=["4.4", "7.2"],
    fails="""
stakeholders:
  office: {title: DEI office, extensions: {rotterdam: {part: office, dissolves_on: 2026-01-31}}}
  hr: {title: Personnel}
interventions: {survey: {title: A survey, status: running, rasci: {responsible: office}}}
""",
    passes="""
stakeholders:
  office: {title: DEI office, extensions: {rotterdam: {part: office, dissolves_on: 2026-01-31}}}
  hr: {title: Personnel}
interventions: {survey: {title: A survey, status: running, rasci: {responsible: hr}}}
""",
)
def office_gone_still_carries(graph: StrategyGraph) -> Iterator[Hit]:
    """An office that has dissolved and still carries something

    The office's end date is past, and it is still responsible or accountable for an intervention
    that is planned or running.

    Why it matters: Either the office is still there, and the date says otherwise, or it is gone,
    and nobody does what it is named for.

    How to fix: Hand each of these interventions to those who take over; if the office was
    prolonged, write the new date, and why.

    Source: Report D5.2, sections 4.4 and 7.2 (Rotterdam).
    """
    from deiframe.graph.responsibility import carried_by
    from deiframe_rotterdam.steering import end_of, has_dissolved, offices

    for office in offices(graph):
        carried = sorted(carried_by(graph, office.id), key=lambda item: item.id)
        if carried and has_dissolved(graph, office):
            yield Hit(
                message=message(
                    "“{title}” dissolved on {end}, but still carries: {what}.",
                    title=office.name,
                    end=end_of(office),
                    what=joined_list((item.name for item in carried), most=8),
                ),
                item=office.id,
                field=("extensions", "rotterdam", "dissolves_on"),
            )
