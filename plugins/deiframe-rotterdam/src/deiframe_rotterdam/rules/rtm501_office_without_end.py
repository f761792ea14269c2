"""RTM501: an office without an end date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe import Hit, Severity, rule
from deiframe.model import InterventionType
from deiframe_rotterdam.words import message

if TYPE_CHECKING:
    from deiframe import StrategyGraph


@rule(
    "RTM501",
    Severity.WARNING,
    principles=["10b"],
    substeps=["7.2"],
    fails="""
stakeholders: {office: {title: DEI office, type: team, extensions: {rotterdam: {part: office}}}}
""",
    passes="""
stakeholders: {office: {title: DEI office, type: team, extensions: {rotterdam: {part: office, dissolves_on: 2027-12-31}}}}
""",
)
def office_without_end(graph: StrategyGraph) -> Iterator[Hit]:
    """An office without an end date

    A stakeholder has the part `office` and does not say when it dissolves; or an intervention of
    the type office is planned or running, and no stakeholder has that part.

    Why it matters: The office is there to speed things up for a time, and is to dissolve into the
    organisation as soon as it can. Without a date nobody prepares for that, and the clusters go on
    looking to the office.

    How to fix: Agree on a date and write it under `dissolves_on`; for an office that is not yet a
    stakeholder, add it with `extensions: {rotterdam: {part: office}}`.

    Source: Report D5.2, sections 4.5 and 7.2 (Rotterdam).
    """
    from deiframe.graph.responsibility import current_interventions
    from deiframe_rotterdam.steering import end_of, offices

    there = offices(graph)
    for office in there:
        if end_of(office) is None:
            text = message("“{title}” does not say when it dissolves.", title=office.name)
            yield Hit(message=text, item=office.id)
    if not there:
        for current_intervention in current_interventions(graph):
            if current_intervention.type is InterventionType.OFFICE:
                text = message(
                    "“{title}” sets up an office, but no stakeholder is that office, with its end.",
                    title=current_intervention.name,
                )
                yield Hit(message=text, item=current_intervention.id)
