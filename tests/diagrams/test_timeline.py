"""The timeline, read in the picture that the engine makes of it."""

import datetime as dt

import pytest

from deiframe.diagrams.timeline import DIAGRAM
from deiframe.diagrams.timeline.plan import plan_of
from deiframe.extension_points.sheet import Box, PagedPicture
from deiframe.graph.schedule import Quarter
from measuring import drawn_pages
from plans_of_any_size import graph, picture

PLAN = """
period: {start: 2025-01-01, end: 2028-12-31}
review_every: 12 months
elections: [{on: 2026-03-18}]
activities: [{substep: "7.1", on: 2026-02-01, what: Review}]
departments: {hr: {title: Human resources}, works: {title: Public works}}
stakeholders: {anna: {title: Anna, department: hr}, bo: {title: Bo}}
visions: {v: {title: Vision}}
objectives: {o: {title: Fair selection, contributes_to: v}}
indicators: {i: {measures: [o], targets: [{value: 30, by: 2027-12-31}]}}
interventions:
  interviews:
    contributes_to: o
    status: running
    period: {start: 2025-03-01, end: 2026-12-31}
    rasci: {accountable: anna, responsible: [hr]}
    resources: {budget: {amount: 730}}
    evaluation: {when: 2026-11-30}
  training:
    status: planned
    period: {start: 2026-06-01, end: 2027-05-31}
    rasci: {accountable: anna}
  toolkit: {status: running, period: {end: 2026-08-31}, rasci: {responsible: bo}}
  dialogue: {}
"""


def said(made: PagedPicture) -> str:
    return " ".join(page.text for page in drawn_pages(made))


def bars(made: PagedPicture) -> dict[str, Box]:
    """The bar of each action, by how its tooltip begins."""
    found = (item for sheet in made.sheets for item in sheet.flat if isinstance(item, Box))
    return {box.tooltip.partition(":")[0]: box for box in found if " from " in box.tooltip}


def test_it_answers_what_happens_this_quarter_what_is_late_and_what_has_no_dates() -> None:
    made = picture(DIAGRAM, PLAN)
    assert made.title == (
        "This quarter: 1 action ends, 1 action is evaluated. 2 actions are late."
        " 1 action has no dates."
    )
    text = said(made)
    for part in (
        "late: should have begun", "late: should have ended", "Without dates: 1", "dialogue",
        "today", "election 18 March 2026", "reviewed 1 February 2026", "review due 1 February",
    ):  # fmt: skip
        assert part in text


def test_actions_stand_under_their_departments_or_objectives() -> None:
    by_department = plan_of(graph(PLAN), None, "")
    assert [str(group.title) for group in by_department.groups] == [
        "Human resources", "No department named",
    ]  # fmt: skip
    by_objective = plan_of(graph(PLAN), None, "objective")
    assert [(str(group.title), len(group.actions)) for group in by_objective.groups] == [
        ("Fair selection", 1), ("Leads to no objective", 2),
    ]  # fmt: skip
    assert by_objective.groups[0].targets == (dt.date(2027, 12, 31),)
    assert "target by 31 December 2027" in picture(DIAGRAM, PLAN, by="objective").description


def test_a_bar_reaches_from_the_first_day_to_the_last() -> None:
    found = bars(picture(DIAGRAM, PLAN))
    first, second = found["interviews"], found["training"]
    assert first.x < second.x < first.right < second.right
    days = (dt.date(2026, 12, 31) - dt.date(2025, 3, 1)).days + 1
    others = (dt.date(2027, 5, 31) - dt.date(2026, 6, 1)).days + 1
    assert first.width / second.width == pytest.approx(days / others)


def test_who_is_loaded_when_and_money_by_year() -> None:
    plan = plan_of(graph(PLAN), None, "")
    loads = {str(load.who.name): load.counts for load in plan.loads}
    at = plan.span.index(Quarter(2026, 3))
    assert loads["Anna"][at] == 2
    assert loads["Human resources"][at] == 1
    assert plan.money[0].years == pytest.approx({2025: 306 * 730 / 671, 2026: 365 * 730 / 671})
    text = said(picture(DIAGRAM, PLAN))
    assert "at most 2" in text
    assert "known of 1 of 4 actions" in text


def test_a_focus_leaves_what_is_linked_with_it() -> None:
    made = picture(DIAGRAM, PLAN, focus="anna")
    assert "toolkit" not in made.description
    assert "training" in made.description
    assert "interviews" in picture(DIAGRAM, PLAN, focus="o").description
    assert "training" not in picture(DIAGRAM, PLAN, focus="o").description


@pytest.mark.parametrize(
    "period", ["{start: 0001-01-01, end: 9999-12-31}", "{start: 9999-12-31}", "{end: 0001-01-01}"]
)
def test_days_at_the_ends_of_the_calendar_are_drawn_at_its_edges(period: str) -> None:
    made = picture(DIAGRAM, f"interventions: {{a: {{status: running, period: {period}}}}}\n")
    assert "a" in said(made)
    assert len(plan_of(graph(f"interventions: {{a: {{period: {period}}}}}\n"), None, "").span) <= 44


def test_nothing_dated_shows_no_calendar() -> None:
    made = picture(DIAGRAM, "interventions: {a: {}, b: {}}\n")
    assert "2026" not in said(made).replace("As of 24 November 2026", "")
    assert made.title.startswith("None of the 2 actions has dates")
    assert picture(DIAGRAM, "").title == "The strategy has no actions yet."
