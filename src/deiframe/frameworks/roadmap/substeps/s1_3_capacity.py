"""Build capacity

Those who drive the change, and those who must carry it, get the skills, the knowledge and the
tools.

Why it matters: Good will without skills leads to frustration. People who feel equipped take
others along.

How to go about it: Plan a training or mentoring that serves an objective, or record the sessions
under 1.3.

The DiGiN project offers five modules, made by Yellow Window, each ready to use with scripts,
slides, exercises and templates: allies in an inclusive workplace; how an institution changes, by
participation and co-creation; frameworks for change, and the design of a path to impact; monitoring
and evaluation that last; and stories of personas, from which municipalities learn and design
together.

Source: Report D5.2, section 1.3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from deiframe.extension_points.substep import substep
from deiframe.frameworks.criteria import logic, process
from deiframe.graph.dates import is_over
from deiframe.graph.learning import is_learning
from deiframe.model.vocabulary import Status

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from deiframe.graph.strategy_graph import StrategyGraph


def _days(graph: StrategyGraph) -> Iterator[dt.date | None]:
    """Today, if a training or mentoring is running: a running programme confirms it."""
    if is_over(graph):
        return
    for intervention in graph.strategy.interventions:
        end = intervention.period.end if intervention.period else None
        runs = intervention.status is Status.RUNNING and (end is None or end >= graph.today)
        if runs and is_learning(intervention):
            yield graph.today


SUBSTEP = substep(
    "1.3",
    __doc__,
    [
        process.capacity_built,
        logic.training_planned,
    ],
    builds_on=["1.1"],
    reviewed=True,
    days=_days,
)
