"""What a timeline shows: actions in groups, days that hold for all, the load, and the money."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

import attrs

from deiframe.graph.dates import last_of, review_due
from deiframe.graph.measurement import measured_by
from deiframe.graph.progress import end_of, start_of
from deiframe.graph.schedule import (
    Quarter,
    budget_of,
    carriers,
    evaluated_on,
    is_dated,
    late,
    load,
    money_by_year,
    quarters,
    scheduled,
)
from deiframe.graph.targets import due
from deiframe.graph.theory import all_below
from deiframe.i18n import Message, message, messages
from deiframe.model.item import Item
from deiframe.model.people import Department, Stakeholder
from deiframe.model.theory import Intervention, Objective
from deiframe.styling.marks import mark_of

if TYPE_CHECKING:
    from deiframe.graph.strategy_graph import StrategyGraph

_BEFORE: Final = 12
_AFTER: Final = 27
"""How many quarters are shown before this one, and after it, at most: ten years in all."""


@attrs.frozen(kw_only=True)
class Group:
    """Actions that belong to a department, or lead to an objective; ``item`` is None for the rest.

    ``targets`` are the days on which something that measures the objective is to be reached.
    """

    item: Item | None
    title: object
    actions: tuple[Intervention, ...]
    targets: tuple[dt.date, ...] = ()


@attrs.frozen(kw_only=True)
class Event:
    """A day that holds for everyone: an election, a review, today."""

    on: dt.date
    word: Message
    is_today: bool = False


@attrs.frozen(kw_only=True)
class Load:
    """Who has a hand in how many actions at once, quarter by quarter."""

    who: Item
    counts: tuple[int, ...]


@attrs.frozen(kw_only=True)
class Money:
    """What the dated budgets of a currency come to, year by year."""

    currency: str
    years: Mapping[int, float]
    mark: str


@attrs.frozen(kw_only=True)
class Plan:
    """All that a timeline shows.

    ``late`` says of actions why they are, by their ids; to those of ``now`` something happens in
    the quarter of today.
    """

    span: tuple[Quarter, ...]
    groups: tuple[Group, ...]
    undated: tuple[Intervention, ...]
    events: tuple[Event, ...]
    loads: tuple[Load, ...]
    money: tuple[Money, ...]
    money_known: Message | None
    late: Mapping[str, Message]
    now: frozenset[str]

    @property
    def actions(self) -> Iterator[Intervention]:
        """The actions that have dates."""
        return chain.from_iterable(group.actions for group in self.groups)


def plan_of(graph: StrategyGraph, focus: Item | None, by: str) -> Plan:
    """What is shown of a strategy; a ``focus`` leaves only the actions that are linked with it.

    ``by`` is ``department`` or ``objective``; without it, by department if any is known.
    """
    shown = [item for item in scheduled(graph) if focus is None or _is_linked(graph, item, focus)]
    dated = sorted(filter(is_dated, shown), key=_first_day)
    by_department = by == "department" or (
        not by and any(_department(graph, item) for item in dated)
    )
    found = _by_department(graph, dated) if by_department else _by_objective(graph, dated)
    groups = tuple(found)
    span = _span(graph, dated, [day for group in groups for day in group.targets])
    return Plan(
        span=span,
        groups=groups,
        undated=tuple(item for item in shown if not is_dated(item)),
        events=tuple(sorted(_events(graph, span), key=lambda event: event.on)),
        loads=tuple(
            Load(who=graph.items[who], counts=counts)
            for who, counts in load(graph, dated, span).items()
        ),
        money=tuple(_money(dated)),
        money_known=_money_known(shown),
        now=frozenset(item.id for item in dated if _happens_now(graph, item)),
        late={key: _why_late(item, graph.today) for key, item in late(graph).items()},
    )


def _happens_now(graph: StrategyGraph, item: Intervention) -> bool:
    now = Quarter.of(graph.today)
    return any(day in now for day in (start_of(item), end_of(item), evaluated_on(item)))


def _first_day(item: Intervention) -> dt.date:
    return start_of(item) or end_of(item) or dt.date.max


def _is_linked(graph: StrategyGraph, item: Intervention, focus: Item) -> bool:
    department = _department(graph, item)
    return (
        focus.id in {item.id, *carriers(graph, item)}
        or (department is not None and department.id == focus.id)
        or item.id in all_below(graph, [focus.id])
    )


def _span(
    graph: StrategyGraph, dated: Sequence[Intervention], targets: Sequence[dt.date]
) -> tuple[Quarter, ...]:
    """From the first day that is known to the last, but not too far from today."""
    period = graph.strategy.period
    days = [
        graph.today,
        *targets,
        *(day for item in dated for day in (start_of(item), end_of(item), evaluated_on(item))),
        *((period.start, period.end) if period else ()),
    ]
    known = [Quarter.of(day) for day in days if day is not None]
    now = Quarter.of(graph.today)
    first = max(min(known), _moved(now, -_BEFORE))
    last = min(max(known), _moved(now, _AFTER))
    return tuple(quarters(Quarter(first.year, 1), Quarter(last.year, 4)))


def _moved(quarter: Quarter, by: int) -> Quarter:
    count = quarter.year * 4 + quarter.number - 1 + by
    return Quarter(min(max(count // 4, dt.MINYEAR), dt.MAXYEAR), count % 4 + 1)


def _department(graph: StrategyGraph, item: Intervention) -> Item | None:
    """Its own department; else that of who answers for it or carries it out."""
    if item.department:
        return graph.items[item.department]
    for who in carriers(graph, item).values():
        if isinstance(who, Department):
            return who
        if isinstance(who, Stakeholder) and who.department:
            return graph.items[who.department]
    return None


def _by_department(graph: StrategyGraph, dated: Sequence[Intervention]) -> Iterator[Group]:
    of = {item.id: _department(graph, item) for item in dated}
    for department in graph.strategy.departments:
        inside = tuple(item for item in dated if of[item.id] is department)
        if inside:
            yield Group(item=department, title=department.name, actions=inside)
    if rest := tuple(item for item in dated if of[item.id] is None):
        yield Group(item=None, title=message("No department named"), actions=rest)


def _by_objective(graph: StrategyGraph, dated: Sequence[Intervention]) -> Iterator[Group]:
    """Each action under the first objective that it leads to."""
    waiting = {item.id: item for item in dated}
    for objective in graph.strategy.objectives:
        below = all_below(graph, [objective.id])
        inside = tuple(item for item in dated if item.id in below and item.id in waiting)
        for item in inside:
            del waiting[item.id]
        targets = tuple(_target_days(graph, objective))
        if inside:
            yield Group(item=objective, title=objective.name, actions=inside, targets=targets)
    if waiting:
        title = message("Leads to no objective")
        yield Group(item=None, title=title, actions=tuple(waiting.values()))


def _target_days(graph: StrategyGraph, objective: Objective) -> Iterator[dt.date]:
    for indicator in measured_by(graph, objective.id):
        for target in indicator.targets:
            if day := due(target):
                yield day


def _events(graph: StrategyGraph, span: tuple[Quarter, ...]) -> Iterator[Event]:
    first, last = span[0].first, span[-1].last
    found = [
        *(
            Event(on=election.on, word=message("election {day}", day=election.on))
            for election in graph.strategy.elections
        ),
        *_reviews(graph),
        Event(on=graph.today, word=message("today"), is_today=True),
    ]
    yield from (event for event in found if first <= event.on <= last)


def _reviews(graph: StrategyGraph) -> Iterator[Event]:
    if past := last_of(graph, "7.1"):
        yield Event(on=past, word=message("reviewed {day}", day=past))
    if day := review_due(graph):
        word = message("review due {day}", day=day)
        if day < graph.today:
            word = message("review was due {day}", day=day)
        yield Event(on=day, word=word)


def _why_late(item: Intervention, today: dt.date) -> Message:
    end, start = end_of(item), start_of(item)
    if end and end < today:
        return message("late: should have ended {day}", day=end)
    return message("late: should have begun {day}", day=start)


def _money(dated: Sequence[Intervention]) -> Iterator[Money]:
    for currency, years in money_by_year(dated).items():
        marks = (
            mark_of(item, "resources") or mark_of(item.resources, "budget")
            for item in dated
            if (budget := budget_of(item)) and budget.currency == currency
        )
        yield Money(currency=currency, years=years, mark=max(marks, default=""))


def _money_known(shown: Sequence[Intervention]) -> Message | None:
    """Of how many actions the money can be put into years."""
    known = sum(
        budget_of(item) is not None and bool(start_of(item) and end_of(item)) for item in shown
    )
    if not known:
        return None
    return messages(
        "known of {count} of {all} actions; spread evenly over its period",
        "known of {count} of {all} actions; spread evenly over their periods",
        known,
        all=len(shown),
    )
