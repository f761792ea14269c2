"""A law: something that every rule (diagram, level model, format) keeps, whatever the strategy."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

import attrs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from deiframe.model.strategy import Strategy
from deiframe.plugins import Additions
from deiframe.testing.laws.case import Case, cases

Thing = TypeVar("Thing")

Holds = Callable[[Sequence[Thing], Case], None]
"""Raises an AssertionError that names the thing, and the smallest facts, where one breaks it."""

OwnStrategies = Callable[[Thing], Iterable[Strategy]]
"""Strategies that a thing brings along, such as a rule's examples."""


def _none(_: object) -> Iterable[Strategy]:
    return ()


@attrs.frozen(eq=False)
class Law(Generic[Thing]):
    """One law: its name, the sentence that holds, and the function that finds who breaks it.

    ``drawn`` says that it is tried on many strategies; otherwise it asks the thing alone.
    """

    name: str
    sentence: str
    holds: Holds[Thing] = attrs.field(repr=False)
    own: OwnStrategies[Thing] = attrs.field(repr=False, default=_none)
    drawn: bool = True

    def __str__(self) -> str:
        """Return the name, so that a test can be called by it."""
        return self.name

    def check(
        self,
        *things: Thing,
        of: st.SearchStrategy[Strategy] | None = None,
        beside: Additions = Additions(),
        max_examples: int = 25,
        shrink: bool = True,
    ) -> None:
        """Check that things keep it: on strategies that they bring along, then on drawn ones.

        ``of`` draws the strategies (any well-formed one where it is left out); ``beside`` is what
        a plugin adds besides the things; ``shrink`` looks for the smallest strategy that breaks
        it, which can take a minute.

        Raises:
            AssertionError: one of the things breaks it; says which, and shows how.
        """
        if not self.drawn:
            self.holds(things, Case(beside=beside))
            return
        for thing in things:
            for strategy, pick in itertools.product(self.own(thing), (0, 1)):
                self.holds([thing], Case(strategy, pick=pick, beside=beside).typed())

        suspects = list(things)

        @settings(
            max_examples=max_examples,
            phases=(Phase.generate, Phase.shrink) if shrink else (Phase.generate,),
            deadline=None,
            database=None,
            print_blob=False,
            report_multiple_bugs=False,
            suppress_health_check=_SLOW_IS_FINE,
        )
        @given(cases(of, beside))
        def holds_of(case: Case) -> None:
            try:
                self.holds(suspects, case)
            except AssertionError as error:
                error.add_note(f"{self.name}: {self.sentence} Not so of this strategy:{case!r}")
                # From here on only one is asked: smaller strategies are soon found for one.
                suspects[:] = [self._offender(suspects, case)]
                raise

        holds_of()

    def _offender(self, suspects: Sequence[Thing], case: Case) -> Thing:
        for one in suspects:
            try:
                self.holds([one], case)
            except AssertionError:
                return one
        return suspects[0]


_SLOW_IS_FINE = (
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
    HealthCheck.nested_given,
)


def law(
    *, own: OwnStrategies[Any] = _none, drawn: bool = True
) -> Callable[[Holds[Thing]], Law[Thing]]:
    """Make a :class:`Law` of the function below; its docstring's first line is the sentence."""

    def make(holds: Holds[Thing]) -> Law[Thing]:
        sentence = (holds.__doc__ or "").partition("\n")[0]
        return Law(holds.__name__, sentence, holds, own, drawn)

    return make


def check_all(laws: Iterable[Law[Thing]], *things: Thing, **how: Any) -> None:
    """Check that things keep each of several laws, one law after the other."""
    for one in laws:
        one.check(*things, **how)
