"""How several answers make one, and how criteria are asked, each once for a strategy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from deiframe.errors import PluginError
from deiframe.extension_points.criterion import Criterion
from deiframe.extension_points.substep import Days, Substep
from deiframe.frameworks.ranges import highest, lowest, settled, span
from deiframe.frameworks.weighed_answer import weighed_answer
from deiframe.graph.declarations import declared_answer
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.weighing import weigh
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

    ``graph`` is the strategy as far as it counts; ``weighed`` knows it as it is stated, too.
    ``problems`` says which criteria broke off, ``is_whole`` that none did.
    """

    def __init__(self, graph: StrategyGraph, doubts: Iterable[Fact] = ()) -> None:
        """Ask of this graph, in which what is illustrative or in ``doubts`` does not count."""
        self.weighed = weigh(graph, doubts)
        self.graph = self.weighed.credible
        self.problems: list[Message] = []
        self.is_whole = True
        self._known: dict[Criterion, Verdict] = {}

    def ask(self, criterion: Criterion) -> Verdict:
        """The answer to one criterion."""
        if criterion not in self._known:
            self._known[criterion] = self._answered(criterion)
        return self._known[criterion]

    @property
    def slugs(self) -> Iterator[str]:
        """The criteria that were asked."""
        return (criterion.slug for criterion in self._known)

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
        return settled(self._weighed(criterion), declared_answer(self.graph, criterion.slug))

    def _weighed(self, criterion: Criterion) -> Verdict:
        weighed = self.weighed
        stated = self._asked(criterion, weighed.stated)
        if not weighed.marks or stated.status == Truth.NOT_RECORDED:
            return stated
        credible = self._asked(criterion, weighed.credible)
        alike = weighed.hollow is weighed.credible
        hollow = credible if alike else self._asked(criterion, weighed.hollow)
        return weighed_answer(stated, credible, hollow, weighed)

    def _asked(self, criterion: Criterion, graph: StrategyGraph) -> Verdict:
        try:
            return called(_OWN, criterion.verdict, graph, label=criterion.slug)
        except PluginError as error:
            self._broken(error)
            return _not_recorded(criterion, error.message)

    def _broken(self, error: PluginError) -> None:
        if error.message not in self.problems:
            self.problems.append(error.message)
        self.is_whole = False


def _not_recorded(criterion: Criterion, why: Message) -> Verdict:
    return Verdict(
        key=criterion.slug,
        title=criterion.asks,
        status=Truth.NOT_RECORDED,
        rule=_FAILED,
        missing=(Fact(why),),
    )


def aggregate(parts: Iterable[Verdict]) -> Truth:
    """One answer for several parts; see :data:`AGGREGATED`."""
    return _combined([Truth(part.status) for part in parts])


def still_possible(
    parts: Sequence[Verdict], combined: Callable[[Sequence[Truth]], Truth] | None = None
) -> tuple[str, ...]:
    """The answers between which that for several parts lies, if they could still be others.

    ``combined`` makes one answer of theirs; without it, :func:`aggregate` does.
    """
    make = combined or _combined
    return span(make(list(map(lowest, parts))), make(list(map(highest, parts))))


def _combined(truths: Sequence[Truth]) -> Truth:
    if all(truth is Truth.YES for truth in truths):
        return Truth.YES
    least = sum(_WEIGHTS[truth] for truth in truths)
    most = least + truths.count(Truth.NOT_RECORDED)
    if 2 * least >= len(truths):
        return Truth.PARTLY
    return Truth.NOT_RECORDED if 2 * most >= len(truths) else Truth.NO


_WEIGHTS: Final = {Truth.YES: 1.0, Truth.PARTLY: 0.5, Truth.NO: 0.0, Truth.NOT_RECORDED: 0.0}
