"""A law: something that every rule (diagram, level model, format) keeps, whatever the strategy."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, TypeVar

import attrs
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from deiframe.model.strategy import Strategy
from deiframe.plugins import PluginContents
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


class Trials:
    """The cases that laws are tried on, each made or drawn once for all of them.

    A failure is not hypothesis's to make smaller: it knows only how a case was drawn, which takes
    a minute; :func:`smallest` knows what a strategy is made of.
    """

    def __init__(
        self, of: st.SearchStrategy[Strategy] | None, beside: PluginContents, max_examples: int
    ) -> None:
        """Take what draws the strategies, what is beside them, and how many there are to be."""
        self.beside = beside
        self._of = of
        self._max_examples = max_examples
        self._given: dict[Callable[[PluginContents], Iterable[Case]], list[Case]] = {}
        self._drawn: list[Case] | None = None

    def given(self, make: Callable[[PluginContents], Iterable[Case]]) -> list[Case]:
        """The cases that are tried whatever is drawn."""
        if make not in self._given:
            self._given[make] = list(make(self.beside))
        return self._given[make]

    def drawn(self) -> list[Case]:
        """The cases that are drawn."""
        if self._drawn is None:
            self._drawn = _drawn(cases(self._of, self.beside), self._max_examples)
        return self._drawn


def _drawn(of: st.SearchStrategy[Case], most: int) -> list[Case]:
    found: list[Case] = []

    @settings(
        max_examples=most,
        phases=(Phase.generate,),
        deadline=None,
        database=None,
        suppress_health_check=_SLOW_IS_FINE,
    )
    @given(of)
    def note(case: Case) -> None:
        found.append(case)

    note()
    return found


@attrs.frozen(eq=False)
class Law(Generic[Thing]):
    """One law: its name, the sentence that holds, and the function that finds who breaks it.

    ``given`` are the cases on which it is always tried, before any are drawn, so that what it
    catches does not hang on luck. ``prepare`` makes of a drawn case one that the law is about.
    ``drawn`` says that it is tried on strategies at all; otherwise it asks the thing alone.
    ``draws`` says that it is tried on drawn ones besides. ``alone`` says that it wants strategies
    that nothing was asked about before, and that something may have changed.
    """

    name: str
    sentence: str
    holds: Holds[Thing] = attrs.field(repr=False)
    own: OwnStrategies[Thing] = attrs.field(repr=False, default=_none)
    drawn: bool = True
    draws: bool = True
    alone: bool = False
    given: Callable[[PluginContents], Iterable[Case]] = attrs.field(
        repr=False, default=standard_cases
    )
    prepare: Callable[[Case], Case] = attrs.field(repr=False, default=_as_it_is)

    def __str__(self) -> str:
        """Return the name, so that a test can be called by it."""
        return self.name

    def check(
        self,
        *things: Thing,
        of: st.SearchStrategy[Strategy] | None = None,
        beside: PluginContents = PluginContents(),
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
        self.check_on(Trials(of, beside, max_examples), *things, shrink=shrink)

    def check_on(self, trials: Trials, *things: Thing, shrink: bool = True) -> None:
        """Check that things keep it on these trials; as :meth:`check`."""
        if not self.drawn:
            self.holds(things, Case(beside=trials.beside))
            return
        for case in trials.given(self.given):
            self._try(things, case, shrink=shrink)
        for thing in things:
            for strategy, pick in itertools.product(self.own(thing), (0, 1)):
                own = Case(strategy, pick=pick, beside=trials.beside).typed()
                self._try([thing], self.prepare(own), shrink=shrink)
        for case in trials.drawn() if self.draws else ():
            self._try(things, self.prepare(case), shrink=shrink)

    def _try(self, things: Sequence[Thing], case: Case, *, shrink: bool) -> None:
        error = self._broken_by(things, case)
        if error is None:
            return
        suspects = [thing for thing in things if self._broken_by([thing], case)][:1] or things
        if shrink:

            def is_so(strategy: Strategy) -> bool:
                found = self._broken_by(suspects, case.of(strategy))
                return found is not None and type(found.__cause__) is type(error.__cause__)

            case = case.of(smallest(case.strategy, is_so))
        # What failed only once is reported as it was.
        broken_by = self._broken_by(suspects, case) or error
        broken_by.add_note(f"{self.name}: {self.sentence} Not so of this strategy:{case!r}")
        raise broken_by

    def _broken_by(self, things: Sequence[Thing], case: Case) -> AssertionError | None:
        try:
            self.holds(things, case)
        except AssertionError as error:
            return error
        return None


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
    alone: bool = False,
    given: Callable[[PluginContents], Iterable[Case]] = standard_cases,
    prepare: Callable[[Case], Case] = _as_it_is,
) -> Callable[[Holds[Thing]], Law[Thing]]:
    """Make a :class:`Law` of the function below; its docstring's first line is the sentence."""

    def make(holds: Holds[Thing]) -> Law[Thing]:
        sentence = (holds.__doc__ or "").partition("\n")[0]
        return Law(holds.__name__, sentence, holds, own, drawn, draws, alone, given, prepare)

    return make


def check_all(
    laws: Iterable[Law[Thing]],
    *things: Thing,
    of: st.SearchStrategy[Strategy] | None = None,
    beside: PluginContents = PluginContents(),
    max_examples: int = 25,
    shrink: bool = True,
) -> None:
    """Check that things keep each of several laws, on the same strategies; as :meth:`Law.check`."""
    shared = Trials(of, beside, max_examples)
    for law in laws:
        trials = Trials(of, beside, max_examples) if law.alone else shared
        law.check_on(trials, *things, shrink=shrink)
