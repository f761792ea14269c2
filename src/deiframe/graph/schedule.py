"""Questions about the calendar: what happens in a quarter, what is late, who does how much when."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Self

import attrs

from deiframe.graph.progress import end_of, late_to_begin, past_end, start_of
from deiframe.graph.responsibility import accountable_for, responsible_for
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.item import Item
from deiframe.model.theory import Intervention, Money
from deiframe.model.vocabulary import Status

_MONTHS: Final = 3


@attrs.frozen(order=True)
class Quarter:
    """A quarter of a year; ``number`` runs from 1 to 4.

    >>> Quarter.of(dt.date(2026, 11, 29))
    Quarter(year=2026, number=4)
    """

    year: int
    number: int

    @classmethod
    def of(cls, day: dt.date) -> Self:
        """The quarter in which a day lies."""
        return cls(day.year, (day.month - 1) // _MONTHS + 1)

    @property
    def first(self) -> dt.date:
        """Its first day."""
        return dt.date(self.year, (self.number - 1) * _MONTHS + 1, 1)

    @property
    def last(self) -> dt.date:
        """Its last day."""
        if self.number == 4:  # not the day before the next one, which no calendar may have
            return dt.date(self.year, 12, 31)
        return self.next.first - dt.timedelta(days=1)

    @property
    def next(self) -> "Quarter":
        """The one that follows."""
        return Quarter(self.year + self.number // 4, self.number % 4 + 1)

    def __contains__(self, day: object) -> bool:
        """Whether a day lies in it."""
        return isinstance(day, dt.date) and self.first <= day <= self.last


def quarters(first: Quarter, last: Quarter) -> Iterator[Quarter]:
    """Each quarter from the first to the last, both included."""
    here = first
    while here <= last:
        yield here
        if (here.year, here.number) == (dt.MAXYEAR, 4):
            return
        here = here.next


@attrs.frozen(kw_only=True)
class Happenings:
    """What happens in a quarter, by the interventions that it happens to."""

    begin: tuple[Intervention, ...]
    end: tuple[Intervention, ...]
    evaluated: tuple[Intervention, ...]

    @property
    def is_empty(self) -> bool:
        """Whether nothing does."""
        return not (self.begin or self.end or self.evaluated)


def scheduled(graph: StrategyGraph) -> tuple[Intervention, ...]:
    """The interventions that a calendar is about: all but those that were stopped."""
    return tuple(item for item in graph.strategy.interventions if item.status is not Status.STOPPED)


def is_dated(intervention: Intervention) -> bool:
    """Whether it says when it begins, or when it ends."""
    return start_of(intervention) is not None or end_of(intervention) is not None


def evaluated_on(intervention: Intervention) -> dt.date | None:
    """The day on which its effect is looked at, where it says so."""
    return intervention.evaluation.when if intervention.evaluation else None


def happenings(interventions: Iterable[Intervention], quarter: Quarter) -> Happenings:
    """Which of the interventions begin, end, and are evaluated in a quarter."""
    items = tuple(interventions)
    return Happenings(
        begin=tuple(item for item in items if start_of(item) in quarter),
        end=tuple(item for item in items if end_of(item) in quarter),
        evaluated=tuple(item for item in items if evaluated_on(item) in quarter),
    )


def late(graph: StrategyGraph) -> Mapping[str, Intervention]:
    """The interventions that should have begun, or have ended, and did not; by their ids."""
    found = {item.id for item in (*late_to_begin(graph), *past_end(graph))}
    return {item.id: item for item in graph.strategy.interventions if item.id in found}


def is_active(intervention: Intervention, first: dt.date, last: dt.date) -> bool:
    """Whether it is under way on any day from the first to the last, as far as its dates say."""
    start, end = start_of(intervention), end_of(intervention)
    if start is None and end is None:
        return False
    return (start is None or start <= last) and (end is None or end >= first)


def carriers(graph: StrategyGraph, intervention: Intervention) -> Mapping[str, Item]:
    """Who carries it out or answers for it, each once, by their ids."""
    people = (
        *accountable_for(graph, intervention.id),
        *responsible_for(graph, intervention.id),
    )
    return {who.id: who for who in people}


def load(
    graph: StrategyGraph, items: Iterable[Intervention], span: Iterable[Quarter]
) -> Mapping[str, tuple[int, ...]]:
    """In how many of the interventions each carrier has a hand, quarter by quarter.

    Those with the highest peak come first; who has nothing in the span is left out.
    """
    shown = tuple(span)
    counted: dict[str, list[int]] = {}
    for item in items:
        active = [is_active(item, quarter.first, quarter.last) for quarter in shown]
        if not any(active):
            continue
        for who in carriers(graph, item):
            counts = counted.setdefault(who, [0] * len(shown))
            counted[who] = [count + now for count, now in zip(counts, active, strict=True)]
    ordered = sorted(counted.items(), key=lambda entry: (-max(entry[1]), -sum(entry[1])))
    return {who: tuple(counts) for who, counts in ordered}


def budget_of(intervention: Intervention) -> Money | None:
    """The money that it is given, where an amount is known."""
    given = intervention.resources
    known = given and given.budget and given.budget.amount is not None
    return given.budget if given and known else None


def money_by_year(items: Iterable[Intervention]) -> Mapping[str, Mapping[int, float]]:
    """What the budgets come to year by year, by currency: each spread evenly over its period.

    A budget whose period is open is in no year, because nobody knows in which.
    """
    found: dict[str, dict[int, float]] = {}
    for item in items:
        budget, start, end = budget_of(item), start_of(item), end_of(item)
        if budget is None or budget.amount is None or start is None or end is None:
            continue
        days = (end - start).days + 1
        years = found.setdefault(budget.currency, {})
        for year in range(start.year, end.year + 1):
            first, last = max(start, dt.date(year, 1, 1)), min(end, dt.date(year, 12, 31))
            share = ((last - first).days + 1) / days
            years[year] = years.get(year, 0.0) + budget.amount * share
    return {currency: dict(sorted(years.items())) for currency, years in sorted(found.items())}
