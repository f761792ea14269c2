"""Look at the preconditions

Structures, resources, leadership and existing policy are examined: what helps the change in this
organisation, and what stands in its way.

Why it matters: A plan that the organisation cannot carry fails for reasons that were known.

How to go about it: Answer the questions on the nine impact drivers with some colleagues, and write
the answers under `assessments`. State the level of political support, and list the laws and
policies that bind.

Yellow Window has an online tool for municipalities, which asks about nine impact drivers of its own
and answers with a report on what is strong and what can be better. It can be used beside this.

Source: Report D5.2, section 2.4. The nine drivers and their questions are deiframe's own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import process, purpose

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph


def _days(graph: StrategyGraph) -> Iterator[dt.date | None]:
    """The days on which the strategy says that something of it was done."""
    yield from (
        assessment.on for assessment in graph.strategy.assessments if assessment.impact_drivers
    )


SUBSTEP = substep(
    "2.4",
    __doc__,
    [
        process.drivers_answered,
        purpose.obligations_listed,
    ],
    days=_days,
)
