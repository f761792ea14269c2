"""DEI702: an obligation of a legal register that is not listed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from deiframe.diagnostics import Severity
from deiframe.extension_points.rule import Hit, rule
from deiframe.i18n import message

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph


@rule(
    "DEI702",
    Severity.WARNING,
    principles=["2a"],
    substeps=["7.4"],
    fails="""
plugins: [example-register]
municipality: {name: Example, country: XX}
obligations: {}
""",
    passes="""
plugins: [example-register]
municipality: {name: Example, country: XX}
obligations: {example-duty: {title: A duty that the register knows}}
""",
)
def obligation_not_listed(graph: StrategyGraph) -> Iterator[Hit]:
    """A legal obligation that the strategy does not list

    A plugin provides the legal register of a country. One of its obligations binds this
    organisation, by its country and type, but the strategy lists no obligation with that id.

    Why it matters: Whoever does not know a duty cannot plan for it.

    How to fix: Add the obligation under the given id, and say which objective answers it.

    Source: Report D5.2, section 7.4.
    """
    listed = {obligation.id for obligation in graph.strategy.obligations}
    for obligation in graph.context.binding:
        if obligation.id not in listed:
            yield Hit(
                message=message(
                    "“{title}” binds this organisation, but is not listed (id {id}).",
                    title=obligation.name,
                    id=obligation.id,
                ),
                field=("obligations",),
            )
