"""The calendar of a strategy: quarters, what happens in them, who does how much, what it costs."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deiframe.graph.schedule import (
    Quarter,
    happenings,
    is_active,
    late,
    load,
    money_by_year,
    quarters,
    scheduled,
)
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.model.people import Stakeholder
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.theory import Evaluation, Intervention, Money, Rasci, Resources
from deiframe.model.time import Period
from deiframe.model.vocabulary import Status

DAY = dt.date(2026, 11, 24)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def action(identifier: str, start: str = "", end: str = "", **more: Any) -> Intervention:
    period = Period(start=day(start) if start else None, end=day(end) if end else None)
    return Intervention(id=identifier, title=identifier, period=period, **more)


def graph_of(*actions: Intervention) -> StrategyGraph:
    people = tuple(Stakeholder(id=name, title=name) for name in ("ann", "bo"))
    strategy = Strategy(
        municipality=Municipality(name="Ons dorp"), stakeholders=people, interventions=actions
    )
    return build_graph(strategy, DAY)


@given(st.dates())
def test_each_day_lies_in_its_own_quarter_only(date: dt.date) -> None:
    quarter = Quarter.of(date)
    assert date in quarter
    assert quarter.first <= date <= quarter.last
    assert Quarter.of(quarter.first) == Quarter.of(quarter.last) == quarter
    assert (quarter.last - quarter.first).days in range(89, 92)


def test_quarters_run_from_the_first_to_the_last() -> None:
    names = [(q.year, q.number) for q in quarters(Quarter(2026, 3), Quarter(2027, 2))]
    assert names == [(2026, 3), (2026, 4), (2027, 1), (2027, 2)]
    assert not list(quarters(Quarter(2027, 1), Quarter(2026, 4)))
    assert len(list(quarters(Quarter(9999, 1), Quarter(9999, 4)))) == 4


def test_what_happens_in_a_quarter_is_what_begins_ends_and_is_evaluated_in_it() -> None:
    look = Evaluation(when=day("2026-12-31"))
    graph = graph_of(
        action("begins", "2026-10-01", "2027-03-31"),
        action("ends", "2025-01-01", "2026-12-31"),
        action("looked-at", "2025-01-01", evaluation=look),
        action("other", "2026-09-30", "2027-01-01"),
        action("gone", "2026-10-01", status=Status.STOPPED),
    )
    found = happenings(scheduled(graph), Quarter(2026, 4))
    assert [item.id for item in found.begin] == ["begins"]
    assert [item.id for item in found.end] == ["ends"]
    assert [item.id for item in found.evaluated] == ["looked-at"]
    assert happenings(scheduled(graph), Quarter(2020, 1)).is_empty
    assert "gone" not in [item.id for item in scheduled(graph)]


def test_late_is_what_should_have_begun_or_ended_and_did_not() -> None:
    graph = graph_of(
        action("waits", "2026-01-01", status=Status.PLANNED),
        action("runs-on", "2025-01-01", "2026-01-01", status=Status.RUNNING),
        action("in-time", "2026-01-01", "2027-01-01", status=Status.RUNNING),
        action("done", "2025-01-01", "2026-01-01", status=Status.DONE),
        action("silent", "2025-01-01", "2026-01-01"),
    )
    assert list(late(graph)) == ["waits", "runs-on"]


@pytest.mark.parametrize(
    "start, end, expected",
    [
        ("2026-01-01", "2026-03-31", False),
        ("2026-01-01", "2026-04-01", True),
        ("2026-06-30", "", True),
        ("2026-07-01", "", False),
        ("", "2026-04-01", True),
        ("", "", False),
    ],
)
def test_an_action_is_active_between_its_days_and_beyond_an_open_end(
    start: str, end: str, expected: bool
) -> None:
    found = is_active(action("a", start, end), Quarter(2026, 2).first, Quarter(2026, 2).last)
    assert found is expected


def test_load_counts_each_action_once_for_each_who_carries_it() -> None:
    both = Rasci(responsible=("ann", "bo"), accountable=("ann",))
    graph = graph_of(
        action("a", "2026-01-01", "2026-06-30", rasci=both),
        action("b", "2026-04-01", "2026-12-31", rasci=Rasci(responsible=("ann",))),
        action("c", rasci=both),
    )
    span = list(quarters(Quarter(2026, 1), Quarter(2026, 4)))
    assert load(graph, scheduled(graph), span) == {"ann": (1, 2, 1, 1), "bo": (1, 1, 0, 0)}
    assert list(load(graph, scheduled(graph), span)) == ["ann", "bo"]


def test_money_is_spread_over_the_years_of_a_period_and_nothing_is_lost() -> None:
    def given_(amount: float, currency: str = "EUR") -> Resources:
        return Resources(budget=Money(amount=amount, currency=currency))

    found = money_by_year(
        [
            action("a", "2025-07-01", "2026-06-30", resources=given_(365)),
            action("b", "2026-01-01", "2026-12-31", resources=given_(100)),
            action("open", "2026-01-01", resources=given_(999)),
            action("pounds", "2026-01-01", "2026-01-01", resources=given_(5, "GBP")),
        ]
    )
    assert found["EUR"] == pytest.approx({2025: 184, 2026: 181 + 100})
    assert found["GBP"] == {2026: 5}
