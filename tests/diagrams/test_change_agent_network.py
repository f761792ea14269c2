"""The picture of the change agents, read in what the engine makes of it."""

import pytest

from deiframe.diagrams.change_agent_network import DIAGRAM
from deiframe.errors import DrawingError
from measuring import drawn_pages
from plans_of_any_size import picture

CITY = """
departments: {hr: {title: Human resources}, works: {title: Works}, roads: {part_of: works}, tax: {}}
groups: {young: {title: Young people}}
stakeholders:
  ann: {title: Ann, change_agent: true, department: hr, power: 5, represents: [young]}
  bo: {title: Bo, change_agent: true, department: roads}
  cas: {title: Cas, change_agent: true}
  dee: {title: Dee}
  body: {title: The board, type: governing_body, members: [ann, bo, dee]}
activities:
  - {substep: "3.1", on: 2026-01-01, what: Dialogue, with: [ann, cas]}
  - {substep: "3.1", on: 2027-01-01, what: To come, with: [bo, cas]}
interventions:
  one: {status: running, rasci: {accountable: ann, responsible: [bo]}}
  two: {status: running, rasci: {responsible: [ann]}}
  old: {status: done, rasci: {responsible: [ann]}}
"""


def said(strategy: str, **view: object) -> str:
    pages = drawn_pages(picture(DIAGRAM, strategy, **view))  # type: ignore[arg-type]
    return " ".join(page.text for page in pages)


def test_departments_without_one_come_first_and_are_named_once_together() -> None:
    text = said(CITY)
    assert text.index("no change agent yet in this one") < text.index("Human resources")
    many = "departments: {" + ", ".join(f"d{n}: {{}}" for n in range(8)) + "}\n"
    agent = "stakeholders: {ann: {change_agent: true}}\n"
    assert said(many + agent).count("no change agent yet") == 1
    assert "no change agent yet in these 8" in said(many + agent)


def test_a_department_reached_by_its_part_is_not_said_to_be_empty() -> None:
    made = picture(DIAGRAM, CITY)
    assert "Works: none of its own; a part of it has one." in made.description
    assert "no change agent yet in this one: tax." in made.description


def test_those_without_a_department_stand_together() -> None:
    assert "No department named: Cas." in picture(DIAGRAM, CITY).description


def test_the_share_is_held_against_the_yardstick_of_the_report() -> None:
    text = said(CITY)
    assert "3 of 4 departments reached (75 %)." in text
    assert "about 20 % of staff" in text


def test_what_each_carries_is_counted_the_most_loaded_first() -> None:
    words = picture(DIAGRAM, CITY).description
    assert "Ann: 2 actions, high power, speaks for Young people, sits in The board." in words
    assert words.index("Ann: 2 actions") < words.index("Bo: 1 action") < words.index("Cas: 0")


def test_what_joins_them_is_said_but_nothing_that_is_still_to_come() -> None:
    words = picture(DIAGRAM, CITY).description
    assert "Together in The board: Ann, Bo." in words
    assert "Together in Dialogue: Ann, Cas." in words
    assert "To come" not in words
    alone = "stakeholders: {a: {change_agent: true}, b: {change_agent: true}}\n"
    assert "No two of them share a body" in said(alone)
    assert "No two of them" not in said("stakeholders: {a: {change_agent: true}}\n")


def test_nobody_says_so_in_picture_and_description() -> None:
    made = picture(DIAGRAM, "")
    assert made.title == "No stakeholder is named as a change agent."
    assert "No stakeholder is named as a change agent." in said("")


@pytest.mark.parametrize(
    ("focus", "shown", "hidden"),
    [
        ("cas", {"Ann", "Cas"}, {"Bo"}),
        ("hr", {"Ann"}, {"Bo", "Cas"}),
        ("body", {"Ann", "Bo"}, {"Cas"}),
        ("young", {"Ann"}, {"Bo"}),
    ],
)
def test_a_focus_shows_whom_it_is_about(focus: str, shown: set[str], hidden: set[str]) -> None:
    words = picture(DIAGRAM, CITY, focus=focus).description
    assert all(f"{name}: " in words for name in shown)
    assert not any(f"{name}: " in words for name in hidden)
    assert "no change agent yet" not in words


def test_a_focus_that_is_not_there_is_told_with_what_is_near() -> None:
    with pytest.raises(DrawingError, match="Did you mean body"):
        picture(DIAGRAM, CITY, focus="bodi")


def test_three_hundred_are_all_there() -> None:
    people = "".join(f"  s{n}: {{title: Agent {n}., change_agent: true}}\n" for n in range(300))
    words = picture(DIAGRAM, f"stakeholders:\n{people}").description
    assert all(f"Agent {n}.: 0 actions" in words for n in range(300))
