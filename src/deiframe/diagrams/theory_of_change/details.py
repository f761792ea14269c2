"""What a reader may ask to see on the boxes besides: money, needs, reasons, risks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from deiframe.graph.rationale import needs_addressed
from deiframe.graph.risks import risks_to
from deiframe.i18n import JoinedList, joined_list, message
from deiframe.model.measurement_words import figure_text
from deiframe.model.theory import Intervention
from deiframe.model.units import EURO, FTE
from deiframe.styling.marks import MADE_UP, mark_of
from deiframe.styling.plan_words import marked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from deiframe.graph.plan import Branch
    from deiframe.graph.strategy_graph import StrategyGraph
    from deiframe.i18n import Translatable

    Detail = Callable[[StrategyGraph, Branch], Iterator[Translatable]]


def _money(_: StrategyGraph, branch: Branch) -> Iterator[Translatable]:
    item = branch.item
    resources = item.resources if isinstance(item, Intervention) else None
    if resources is None:
        return
    budget, texts = resources.budget, []
    if budget and budget.amount is not None:
        euros = budget.currency == "EUR"
        texts.append(figure_text(budget.amount, EURO if euros else budget.currency))
    if resources.fte is not None:
        texts.append(figure_text(resources.fte, FTE))
    mark = mark_of(item, "resources") or mark_of(resources)
    mark = MADE_UP if budget and budget.illustrative else mark
    if texts:
        yield marked(JoinedList(tuple(texts), " · "), mark)


def _need(graph: StrategyGraph, branch: Branch) -> Iterator[Translatable]:
    needs = needs_addressed(graph, branch.item.id)
    if needs:
        yield message("Need: {needs}", needs=joined_list(need.name for need in needs))


def _reason(_: StrategyGraph, branch: Branch) -> Iterator[Translatable]:
    if branch.link and branch.link.contribution.because:
        yield message("Because: {reason}", reason=branch.link.contribution.because)


def _risk(graph: StrategyGraph, branch: Branch) -> Iterator[Translatable]:
    risks = risks_to(graph, branch.item.id)
    if risks:
        yield message("Risk: {risks}", risks=joined_list(risk.name for risk in risks))


DETAILS: Final[dict[str, Detail]] = {
    "money": _money,
    "need": _need,
    "reason": _reason,
    "risk": _risk,
}
"""What more can be shown, by the name that a reader asks for it."""
