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
from deiframe.testing.laws.case import Case, cases, standard_cases
from deiframe.testing.laws.smallest import smallest

Thing = TypeVar("Thing")

Holds = Callable[[Sequence[Thing], Case], None]
"""Raises an AssertionError that names the thing, and the smallest facts, where one breaks it."""

OwnStrategies = Callable[[Thing], Iterable[Strategy]]
"""Strategies that a thing brings along, such as a rule's examples."""


def _none(_: object) -> Iterable[Strategy]:
    return ()


def _as_it_is(case: Case) -> Case:
    return case


@attrs.frozen(eq=False)
class Law(Generic[Thing]):
    """One law: its name, the sentence that holds, and the function that finds who breaks it.

    ``given`` are the cases on which it is always tried, before any are drawn, so that what it
    catches does not hang on luck. ``prepare`` makes of a drawn case one that the law is about.
    ``drawn`` says that it is tried on strategies at all; otherwise it asks the thing alone.
    ``draws`` says that it is tried on drawn ones besides.
    """

    name: str
    sentence: str
    holds: Holds[Thing] = attrs.field(repr=False)
    own: OwnStrategies[Thing] = attrs.field(repr=False, default=_none)
    drawn: bool = True
    draws: bool = True
    given: Callable[[Additions], Iterable[Case]] = attrs.field(repr=False, default=standard_cases)
    prepare: Callable[[Case], Case] = attrs.field(repr=False, default=_as_it_is)

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
        """Check that things keep it: on cases of its own, on those they bring along, on drawn ones.

        ``of`` draws the strategies (any well-formed one where it is left out); ``beside`` is what
        a plugin adds besides the things; ``shrink`` takes away from a strategy that breaks it
        what has nothing to do with it.

        Raises:
            AssertionError: one of the things breaks it; says which, and shows how.
        """
        if not self.drawn:
            self.holds(things, Case(beside=beside))
            return
        for case in self.given(beside):
            self._try(things, case, shrink=shrink)
        for thing in things:
            for strategy, pick in itertools.product(self.own(thing), (0, 1)):
                own = Case(strategy, pick=pick, beside=beside).typed()
                self._try([thing], self.prepare(own), shrink=shrink)
        if not self.draws:
            return
        broken = self._drawn(things, cases(of, beside), max_examples)
        if broken is not None:
            self._try(things, broken, shrink=shrink)
            raise AssertionError(
                f"{self.name}: broken once, and not when it was tried again{broken!r}"
            )

    def _drawn(
        self, things: Sequence[Thing], drawn: st.SearchStrategy[Case], max_examples: int
    ) -> Case | None:
        """The first of the drawn cases that breaks it.

        A failure is not hypothesis's to make smaller: it knows only how a case was drawn, which
        takes a minute; :func:`smallest` knows what a strategy is made of.
        """
        broken: list[Case] = []

        @settings(
            max_examples=max_examples,
            phases=(Phase.generate,),
            deadline=None,
            database=None,
            suppress_health_check=_SLOW_IS_FINE,
        )
        @given(drawn)
        def holds_of(drawn: Case) -> None:
            case = self.prepare(drawn)
            if not broken and self._is_broken(things, case):
                broken.append(case)

        holds_of()
        return broken[0] if broken else None

    def _try(self, things: Sequence[Thing], case: Case, *, shrink: bool) -> None:
        try:
            self.holds(things, case)
        except AssertionError as error:
            suspects = [one for one in things if self._is_broken([one], case)][:1] or things
            if shrink:
                strategy = smallest(
                    case.strategy, lambda one: self._is_broken(suspects, case.of(one))
                )
                case = case.of(strategy)
            note = f"{self.name}: {self.sentence} Not so of this strategy:{case!r}"
            try:
                self.holds(suspects, case)
            except AssertionError as smaller:
                smaller.add_note(note)
                raise smaller from smaller.__cause__
            error.add_note(note)
            raise

    def _is_broken(self, things: Sequence[Thing], case: Case) -> bool:
        try:
            self.holds(things, case)
        except AssertionError:
            return True
        return False


_SLOW_IS_FINE = (
    HealthCheck.too_slow,
    HealthCheck.data_too_large,
    HealthCheck.large_base_example,
    HealthCheck.nested_given,
)


def law(
    *,
    own: OwnStrategies[Any] = _none,
    drawn: bool = True,
    draws: bool = True,
    given: Callable[[Additions], Iterable[Case]] = standard_cases,
    prepare: Callable[[Case], Case] = _as_it_is,
) -> Callable[[Holds[Thing]], Law[Thing]]:
    """Make a :class:`Law` of the function below; its docstring's first line is the sentence."""

    def make(holds: Holds[Thing]) -> Law[Thing]:
        sentence = (holds.__doc__ or "").partition("\n")[0]
        return Law(holds.__name__, sentence, holds, own, drawn, draws, given, prepare)

    return make


def check_all(laws: Iterable[Law[Thing]], *things: Thing, **how: Any) -> None:
    """Check that things keep each of several laws, one law after the other."""
    for one in laws:
        one.check(*things, **how)
