"""How several answers make one, and how criteria are asked, each once for a strategy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from deiframe.errors import PluginError
from deiframe.extension_points.criterion import Criterion
from deiframe.extension_points.substep import Days, Substep
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import Message, message
from deiframe.plugin_guard.calls import called
from deiframe.plugin_guard.origins import OWN, Origin
from deiframe.verdicts import Fact, Truth, Verdict

AGGREGATED: Final = message(
    "Each part counts 1 if it holds, a half if it partly does, 0 if not. Yes if all of them hold; partly if they add up to half of them or more; no if to less; not recorded if the parts that are not recorded could decide it."
)
"""The words for :func:`aggregate`."""

_OWN: Final = Origin(plugin=OWN, package=OWN, hook="assess")
"""Whose the criteria are that come by no hook; those of plugins say so by themselves."""

_FAILED: Final = message("Not recorded, because evaluating it failed.")


class CriteriaEvaluator:
    """Asks a strategy criteria, each once; one of a plugin that breaks off is not recorded.

    ``problems`` says which did, ``is_whole`` that none did.
    """

    def __init__(self, graph: StrategyGraph) -> None:
        """Ask of this graph."""
        self.graph = graph
        self.problems: list[Message] = []
        self.is_whole = True
        self._known: dict[Criterion, Verdict] = {}

    def ask(self, criterion: Criterion) -> Verdict:
        """The answer to one criterion."""
        if criterion not in self._known:
            self._known[criterion] = self._answered(criterion)
        return self._known[criterion]

    def ask_all(self, criteria: Iterable[Criterion]) -> tuple[Verdict, ...]:
        """The answers to several, in their order."""
        return tuple(map(self.ask, criteria))

    def days(self, substep: Substep) -> tuple[dt.date | None, ...]:
        """The days that confirm a sub-step, beside those of its activities."""
        return tuple(day for days in (substep.days, *substep.more_days) for day in self._days(days))

    def _days(self, days: Days) -> tuple[dt.date | None, ...]:
        try:
            return called(_OWN, lambda: tuple(days(self.graph)))
        except PluginError as error:
            self._broken(error)
            return ()

    def _answered(self, criterion: Criterion) -> Verdict:
        try:
            return called(_OWN, criterion.verdict, self.graph, label=criterion.slug)
        except PluginError as error:
            self._broken(error)
            return _unknown(criterion, error.message)

    def _broken(self, error: PluginError) -> None:
        self.problems.append(error.message)
        self.is_whole = False


def _unknown(criterion: Criterion, why: Message) -> Verdict:
    return Verdict(
        key=criterion.slug,
        title=criterion.asks,
        status=Truth.NOT_RECORDED,
        rule=_FAILED,
        missing=(Fact(why),),
    )


def aggregate(parts: Iterable[Verdict]) -> Truth:
    """One answer for several parts; see :data:`AGGREGATED`."""
    truths = [Truth(part.status) for part in parts]
    if all(truth is Truth.YES for truth in truths):
        return Truth.YES
    least = sum(_WEIGHTS[truth] for truth in truths)
    most = least + truths.count(Truth.NOT_RECORDED)
    if 2 * least >= len(truths):
        return Truth.PARTLY
    return Truth.NOT_RECORDED if 2 * most >= len(truths) else Truth.NO


_WEIGHTS: Final = {Truth.YES: 1.0, Truth.PARTLY: 0.5, Truth.NO: 0.0, Truth.NOT_RECORDED: 0.0}
