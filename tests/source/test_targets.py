"""Every kind of target can be said exactly: the report's eight example objectives, and the cities'."""

import datetime as dt

import pytest

from deiframe.model.measurement import (
    Aim,
    AtLeast,
    AtMost,
    Between,
    By,
    EachYear,
    Fall,
    From,
    Indicator,
    Moment,
    Reach,
    Rise,
)
from deiframe.model.time import Interval
from deiframe.model.vocabulary import CountedIn, Dimension, Requirement
from support import strategy_of

HEAD = "deiframe: 1\nmunicipality: {name: X, country: BE}\n"

EXAMPLES = """
objectives:
  fair-treatment: {dimension: equity}
  trained-managers: {dimension: equity}
  evaluated-managers: {dimension: equity}
  comfort: {dimension: inclusion}
  mentors: {dimension: inclusion}
  staff-a-b: {dimension: diversity}
  leaders: {dimension: diversity}
  invited: {dimension: diversity}
indicators:
  fair-decisions:
    measures: fair-treatment
    question: Decisions are made fairly here.
    unit: percent
    targets: [{at_least: 85, by: 2028-06-30, in_each: department}]
  no-effect-of-characteristics:
    measures: fair-treatment
    question: Personal characteristics make no difference to fair treatment.
    unit: percent
    targets: [{at_least: 85, by: 2028-06-30, in_each: department}]
  completed: {measures: trained-managers, unit: percent, targets: [{value: 100, by: 2029-12-31}]}
  satisfied: {measures: trained-managers, unit: percent, targets: [{at_least: 80, by: 2029-12-31}]}
  feedback:
    measures: evaluated-managers
    scale: {lowest: 1, highest: 5}
    targets: [{at_least: 4, each: year, from: 2026-01-01}]
  comfortable:
    measures: comfort
    targets: [{at_least: 85, by: 2028-06-30, in_each: department}]
  oneself:
    measures: comfort
    targets: [{at_least: 85, by: 2028-06-30, in_each: department}]
  with-mentor:
    measures: mentors
    of: new colleagues
    counted_from: joining
    unit: percent
    targets: [{value: 100, within: 12 months}]
  mentor-satisfaction:
    measures: mentors
    unit: percent
    targets: [{at_least: 80, each: year, from: 2026-01-01}]
  share-a-b:
    measures: staff-a-b
    unit: percent
    targets: [{rise: {percent: 25, against: 2025}, by: 2028-12-31}]
  share-leading:
    measures: leaders
    unit: percent
    targets: [{rise: {percent: 15, against: 2025}, by: 2028-12-31}]
  share-invited: {measures: invited, unit: percent, targets: [{at_least: 30}]}
"""


def indicators(text: str) -> dict[str, Indicator]:
    return {indicator.id: indicator for indicator in strategy_of(HEAD + text).indicators}


END_OF_JUNE, END_OF_2028 = By(dt.date(2028, 6, 30)), By(dt.date(2028, 12, 31))


@pytest.mark.parametrize(
    "name, aim, when",
    [
        ("fair-decisions", AtLeast(85), END_OF_JUNE),
        ("no-effect-of-characteristics", AtLeast(85), END_OF_JUNE),
        ("completed", Reach(100), By(dt.date(2029, 12, 31))),
        ("satisfied", AtLeast(80), By(dt.date(2029, 12, 31))),
        ("feedback", AtLeast(4), EachYear(dt.date(2026, 1, 1))),
        ("comfortable", AtLeast(85), END_OF_JUNE),
        ("oneself", AtLeast(85), END_OF_JUNE),
        ("with-mentor", Reach(100), None),
        ("mentor-satisfaction", AtLeast(80), EachYear(dt.date(2026, 1, 1))),
        ("share-a-b", Rise(percent=25, against=2025), END_OF_2028),
        ("share-leading", Rise(percent=15, against=2025), END_OF_2028),
        ("share-invited", AtLeast(30), None),
    ],
)
def test_the_report_s_example_objectives_are_said_exactly(
    name: str, aim: Aim, when: Moment | None
) -> None:
    [target] = indicators(EXAMPLES)[name].targets
    assert (target.aim, target.when) == (aim, when)


def test_in_each_department_and_within_twelve_months_are_kept() -> None:
    found = indicators(EXAMPLES)
    assert found["fair-decisions"].targets[0].in_each == "department"
    assert found["with-mentor"].targets[0].within == Interval(12)
    assert found["with-mentor"].counted_from == "joining"


def test_an_objective_asks_for_both_its_indicators_unless_it_says_any() -> None:
    read = strategy_of(HEAD + EXAMPLES + "  extra: {}\nvisions: {}\n".replace("  extra: {}\n", ""))
    assert {objective.holds_when for objective in read.objectives} == {Requirement.ALL}
    assert [objective.dimension for objective in read.objectives].count((Dimension.EQUITY,)) == 3


def test_the_cities_targets_are_said_exactly() -> None:
    found = indicators("""
indicators:
  new-staff: {of: new staff, counted_in: people, targets: [{value: 30, by: 2025-12-31}]}
  disability: {of: staff, counted_in: fte, targets: [{value: 2, by: 2025-12-31}]}
  scale-14: {of: staff in scale 14 and above, targets: [{value: 29, by: 2030-12-31}]}
  federal: {targets: [{at_most: 66.7, from: 2012-01-01}]}
  boards: {targets: [{between: [33.3, 66.7]}]}
""")
    assert found["disability"].counted_in is CountedIn.FTE
    assert found["new-staff"].of == "new staff"
    assert found["federal"].targets[0].aim == AtMost(66.7)
    assert found["federal"].targets[0].when == From(dt.date(2012, 1, 1))
    assert found["boards"].targets[0].aim == Between(33.3, 66.7)


def test_percent_and_points_are_two_things() -> None:
    found = indicators("""
indicators:
  a: {targets: [{rise: {percent: 25, against: 2025}}]}
  b: {targets: [{rise: {points: 25, against: 2025}}]}
  c: {targets: [{fall: {points: 25, against: 2025}}]}
""")
    aims = [found[name].targets[0].aim for name in "abc"]
    assert aims == [
        Rise(percent=25, against=2025), Rise(points=25, against=2025), Fall(points=25, against=2025),
    ]  # fmt: skip
    assert len({repr(aim) for aim in aims}) == 3


@pytest.mark.parametrize("unit", [{}, {"percent": 1, "points": 1}])
def test_a_change_in_both_or_neither_is_refused_in_python_too(unit: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="percent or points"):
        Rise(**unit)  # type: ignore[arg-type]
