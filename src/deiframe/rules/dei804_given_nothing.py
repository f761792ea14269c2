"""DEI804: means of zero."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI804",
    Severity.WARNING,
    doubt=True,
    substeps=["4.4"],
    fails="""
interventions: {training: {title: Training, resources: {budget: {amount: 0}, fte: 0}}}
""",
    passes="""
interventions: {training: {title: Training, resources: {budget: {amount: 0}, fte: 0.2}}}
""",
)
def given_nothing(graph: StrategyGraph) -> Iterator[Hit]:
    """Means that are nothing

    What the resources of an intervention say adds up to nothing: a budget of zero, or nearly, and
    no time; or no time and no budget. A budget of zero is no doubt if people's time is given, and
    the reverse.

    If both are given, less than 100 in money together with at most 0.02 full-time equivalents
    is nothing either.

    In an assessment it does not count, and each answer that would be higher with it says so.

    Why it matters: To write a zero fills the field that asks for means; the action still has none.

    How to fix: Say what it is given in money or in time, or leave the field out, so that it shows
    as not recorded.

    Source: Report D5.2, section 4.4.
    """
    from deiframe.graph.doubtful import given_nothing

    for intervention, fields in given_nothing(graph):
        text = message("The means of “{title}” are zero.", title=intervention.name)
        for field in fields:
            yield Hit(message=text, item=intervention.id, field=field)
