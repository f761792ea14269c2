"""How several answers make one, and how criteria are asked, each once for a strategy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final

from deiframe.extend.criterion import Criterion
from deiframe.extend.substep import Substep
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.languages import Message, message
from deiframe.verdicts import Fact, Truth, Verdict

COMBINED: Final = message(
    "Each part counts 1 where it holds, a half where it partly does, 0 where not. Yes where all of"
    " them hold; partly where they come to half of them or more; no where to less; not known where"
    " the parts that are not known could decide it."
)
"""The words for :func:`combined`."""

_FAILED: Final = message("Not known, because asking it failed.")


class Judge:
    """Asks a strategy criteria, each once; what raises an exception is not known.

    ``problems`` says what raised one.
    """

    def __init__(self, graph: StrategyGraph) -> None:
        """Ask of this graph."""
        self.graph = graph
        self.problems: list[Message] = []
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
        try:
            return tuple(substep.days(self.graph))
        except Exception as error:  # noqa: BLE001 - as below
            said = message(
                "The days of sub-step {number} failed: {error}.",
                number=substep.number,
                error=f"{type(error).__name__}: {error}"[:300],
            )
            self.problems.append(said)
            return ()

    def _answered(self, criterion: Criterion) -> Verdict:
        try:
            return criterion.verdict(self.graph)
        except Exception as error:  # noqa: BLE001 - a guest's criterion must not take the rest down
            said = message(
                "The criterion {slug} failed: {error}.",
                slug=criterion.slug,
                error=f"{type(error).__name__}: {error}"[:300],
            )
            self.problems.append(said)
            return Verdict(
                key=criterion.slug,
                title=criterion.asks,
                standing=Truth.UNKNOWN,
                rule=_FAILED,
                missing=(Fact(said),),
            )


def combined(parts: Iterable[Verdict]) -> Truth:
    """One answer for several parts; see :data:`COMBINED`."""
    truths = [Truth(part.standing) for part in parts]
    if all(truth is Truth.YES for truth in truths):
        return Truth.YES
    least = sum(_WEIGHTS[truth] for truth in truths)
    most = least + truths.count(Truth.UNKNOWN)
    if 2 * least >= len(truths):
        return Truth.PARTLY
    return Truth.UNKNOWN if 2 * most >= len(truths) else Truth.NO


_WEIGHTS: Final = {Truth.YES: 1.0, Truth.PARTLY: 0.5, Truth.NO: 0.0, Truth.UNKNOWN: 0.0}
