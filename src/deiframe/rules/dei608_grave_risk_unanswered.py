"""DEI608: a grave risk that nothing answers."""

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
    "DEI608",
    Severity.WARNING,
    profile=Profile.STARTING,
    principles=["3a", "10b"],
    substeps=["4.4", "7.2"],
    fails="""
risks: {she-leaves: {title: The coordinator leaves, kind: departure, likelihood: high, effect: high}}
""",
    passes="""
interventions: {handover: {title: A second coordinator}}
risks: {she-leaves: {title: The coordinator leaves, kind: departure, likelihood: high, effect: high, answered_by: handover}}
""",
)
def grave_risk_unanswered(graph: StrategyGraph) -> Iterator[Hit]:
    """A serious risk without a response

    The risk is both likely and harmful (`likelihood` and `effect` are high), but no intervention
    answers it (`answered_by`), and nothing says what is done about it (`answer`). Resistance is
    reported by DEI607.

    Why it matters: A strategy that depends on one person, one council or one budget ends with it.
    If that is foreseen, the work can still be spread over several people, or made usual practice.

    How to fix: Let an intervention address it, for example one that documents how things are done
    or trains a second person; or write down what you will do if it happens.

    Source: Report D5.2, the introduction and section 7.2.
    """
    from deiframe.graph.risks import is_answered, is_grave
    from deiframe.model.risk import RiskKind

    for risk in graph.strategy.risks:
        is_resistance = risk.nature is RiskKind.RESISTANCE
        if is_grave(risk) and not is_resistance and not is_answered(graph, risk):
            text = message("Nothing answers the serious risk “{title}”.", title=risk.name)
            yield Hit(message=text, item=risk.id)
