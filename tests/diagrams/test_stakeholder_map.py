"""The stakeholder map, read in the picture that the engine makes of it."""

import itertools

import pytest

from deiframe.diagnostics import Finding, Severity
from deiframe.diagrams.stakeholder_map import DIAGRAM
from deiframe.errors import DrawingError
from deiframe.extension_points.page import SCREEN
from deiframe.extension_points.sheet import Box, PagedPicture
from deiframe.i18n import message
from measuring import drawn_pages, flaws
from plans_of_any_size import picture

EVERYONE = "stakeholders:\n" + "".join(
    f"  p{power}i{interest}: {{power: {power}, interest: {interest}}}\n"
    for power, interest in itertools.product(range(1, 6), repeat=2)
)


def said(made: PagedPicture) -> str:
    return " ".join(page.text for page in drawn_pages(made))


def names(made: PagedPicture) -> dict[str, Box]:
    """Where the name of each stands on the first page."""
    boxes = (item for item in made.sheets[0].flat if isinstance(item, Box))
    return {box.id.removeprefix("item-"): box for box in boxes if box.id.startswith("item-")}


def test_equal_steps_of_a_score_are_equal_steps_on_the_plane() -> None:
    found = names(picture(DIAGRAM, EVERYONE))
    across = [found[f"p1i{score}"].x for score in range(1, 6)]
    steps = [later - earlier for earlier, later in itertools.pairwise(across)]
    assert max(steps) - min(steps) < 0.01
    down = [found[f"p{score}i1"].y for score in (1, 2, 3)]
    assert down[0] - down[1] == pytest.approx(down[1] - down[2])
    assert found["p5i1"].y < found["p4i1"].y < found["p3i1"].y
    assert {round(box.x) for key, box in found.items() if key.endswith("i4")} == {round(across[3])}


def test_it_says_from_where_on_a_score_is_high_and_what_to_do_with_whom() -> None:
    made = picture(DIAGRAM, EVERYONE)
    text = said(made)
    assert text.count("high from 4") == 2
    for word in ("Manage closely", "Keep satisfied", "Keep informed", "Monitor"):
        assert word in text
    assert "Manage closely: p4i4 (4, 4); p4i5 (4, 5); p5i4 (5, 4); p5i5 (5, 5)." in made.description


def test_neighbours_are_not_moved_to_another_score_however_many_there_are() -> None:
    crowd = "".join(f"  s{n}: {{power: 2, interest: 5}}\n" for n in range(30))
    made = picture(DIAGRAM, f"stakeholders:\n{crowd}  far: {{power: 1, interest: 1}}\n")
    found = names(made)
    assert len({box.x for key, box in found.items() if key != "far"}) == 1
    shown = len(found) - 1
    assert f"+ {30 - shown} more" in drawn_pages(made)[0].text
    assert len(made.sheets) > 1
    assert all(f"s{n}" in said(made) for n in range(30))
    scrolled = picture(DIAGRAM, f"stakeholders:\n{crowd}", page=SCREEN)
    assert len(names(scrolled)) == 30
    assert list(flaws(drawn_pages(scrolled)[0], SCREEN)) == []


def test_those_without_scores_are_listed() -> None:
    made = picture(DIAGRAM, "stakeholders: {a: {power: 5, interest: 5}, b: {power: 3}, c: {}}\n")
    assert len(made.sheets) == 2
    assert "Not placed yet (2): power or interest is not known" in said(made)
    assert made.title.endswith("2 are not placed yet.")


def test_the_key_explains_what_occurs_and_no_more() -> None:
    text = said(picture(DIAGRAM, "stakeholders: {a: {type: staff_network, power: 1, interest: 5}}"))
    assert "staff network" in text
    assert "change agent" not in text
    assert "governing" not in text
    agent = "stakeholders: {a: {change_agent: true, illustrative: true, power: 1, interest: 5}}"
    assert "filled: change agent" in said(picture(DIAGRAM, agent))
    assert "a*" in said(picture(DIAGRAM, agent))


def test_findings_are_marked_on_whom_they_are_about() -> None:
    found = Finding("DEI401", Severity.WARNING, message("x"), "p2i2")
    made = picture(DIAGRAM, EVERYONE, findings=(found,))
    assert "p2i2 ▼ DEI401" in said(made)
    assert "p2i3 ▼" not in said(made)


def test_a_focus_shows_who_is_linked_with_it() -> None:
    text = "departments: {hr: {}}\nstakeholders: {a: {department: hr}, b: {}, c: {members: [a]}}\n"
    made = picture(DIAGRAM, text, focus="hr")
    assert "a" in made.description
    assert "b" not in made.description.split()
    with pytest.raises(DrawingError):
        picture(DIAGRAM, text, focus="nobody")


def test_nobody_is_said_to_be_nobody() -> None:
    made = picture(DIAGRAM, "")
    assert made.title == "The strategy names no stakeholders yet."
    assert len(made.sheets) == 1
