"""DEI607: resistance that was met, and not answered."""

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
    "DEI607",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["3a", "7a"],
    substeps=["5.1", "5.4"],
    fails="""
interventions: {panels: {title: Mixed selection panels}}
risks: {no-time: {title: Managers find no time for it, kind: resistance, threatens: panels}}
""",
    passes="""
interventions: {panels: {title: Mixed selection panels}}
risks: {no-time: {title: Managers find no time for it, kind: resistance, threatens: panels, answer: HR finds the second member}}
""",
)
def resistance_unanswered(graph: StrategyGraph) -> Iterator[Hit]:
    """Resistance without a response

    Resistance is recorded, but no intervention answers it (`answered_by`), and nothing says what is
    done about it or what would help (`answer`). Stopped interventions do not count.

    Why it matters: Resistance has a reason: no time, doubt whether it works, fear of losing
    something. It goes away if the reason is addressed, and grows if it is ignored.

    How to fix: Ask where it comes from and what would help, and write down what was agreed; or
    address it in an intervention. If it has to be accepted, write that, with the reason.

    Source: Report D5.2, section 5.4.
    """
    from deiframe.graph.risks import is_answered, resistance

    for risk in resistance(graph):
        if not is_answered(graph, risk):
            text = message("Nothing answers the resistance “{title}”.", title=risk.name)
            yield Hit(message=text, item=risk.id)
