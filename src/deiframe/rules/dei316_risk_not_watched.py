"""DEI316: a risk that nobody watches."""

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
    "DEI316",
    Severity.WARNING,
    profile=Profile.GROWING,
    principles=["3b", "5b"],
    substeps=["4.4", "5.4"],
    fails="""
risks: {council-turns: {title: The next council drops the plan}}
""",
    passes="""
stakeholders: {taskforce: {title: Taskforce}}
risks: {council-turns: {title: The next council drops the plan, watched_by: taskforce}}
""",
)
def risk_not_watched(graph: StrategyGraph) -> Iterator[Hit]:
    """A risk that nobody watches

    The risk does not name under `watched_by` who watches it.

    Why it matters: A risk on a list changes nothing. Somebody has to notice in time that it grows,
    and report it to those who can decide what to do.

    How to fix: Agree on it with a stakeholder or a department, close to where it would first show,
    and report on it to the steering body at each meeting.

    Source: Report D5.2, sections 4.4 and 5.4.
    """
    from deiframe.graph.risks import unwatched

    for risk in unwatched(graph):
        yield Hit(
            message=message("Nobody watches the risk “{title}”.", title=risk.name), item=risk.id
        )
