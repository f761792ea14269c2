"""The RASCI matrix, read in the picture that the engine makes of it."""

from collections.abc import Iterator

import pytest

from deiframe.diagrams.rasci_matrix import DIAGRAM
from deiframe.errors import DrawingError
from measuring import drawn_pages
from plans_of_any_size import picture

GAPS = (
    "No role is filled in for this one",
    "Nobody answers for this one, and nobody carries it out",
    "Nobody answers for this one",
    "Several answer for this one, and nobody carries it out",
    "Several answer for this one",
    "Nobody carries this one out",
    "One answers for this one, and it is known who carries it out",
)


def text(rows: dict[str, str], people: int = 3, name: str = "Person") -> str:
    """Actions, each with its roles, and so many people."""
    who = "".join(f"  s{n}: {{title: {name} {n}}}\n" for n in range(people))
    actions = "".join(f"  {key}: {{rasci: {{{roles}}}}}\n" for key, roles in rows.items())
    return f"stakeholders:\n{who}" + (f"interventions:\n{actions}" if rows else "")


def words(strategy: str, **view: object) -> str:
    pages = drawn_pages(picture(DIAGRAM, strategy, **view))  # type: ignore[arg-type]
    return " ".join(page.text for page in pages)


def headings(said: str) -> Iterator[str]:
    for gap in GAPS:
        if f"{gap} " in f"{said} ".replace("▼ ", "").replace(",", ",").replace(f"{gap}, and", ""):
            yield gap


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        ("", "No role is filled in for this one"),
        ("informed: s0", "Nobody answers for this one, and nobody carries it out"),
        ("responsible: s0", "Nobody answers for this one"),
        ("accountable: [s0, s1]", "Several answer for this one, and nobody carries it out"),
        ("accountable: [s0, s1], responsible: s0", "Several answer for this one"),
        ("accountable: s0", "Nobody carries this one out"),
        (
            "accountable: s0, responsible: s1",
            "One answers for this one, and it is known who carries it out",
        ),
    ],
)
def test_an_action_stands_under_what_is_wrong_with_it(roles: str, expected: str) -> None:
    assert list(headings(words(text({"i": roles})))) == [expected]


def test_a_gap_is_said_once_for_all_that_have_it_and_the_widest_comes_first() -> None:
    good = "accountable: s0, responsible: s1"
    said = words(text({"good": good, "bare": "", "other": "", "half": "accountable: s0"}))
    places = [
        said.index(part)
        for part in (
            "No role is filled in for these 2", "bare", "other",
            "Nobody carries this one out", "half", "One answers for this one", "good",
        )
    ]  # fmt: skip
    assert places == sorted(places)
    assert said.count("No role is filled in") == 1


def test_few_people_have_a_column_each_and_letters_in_it() -> None:
    said = words(text({"i": "accountable: s0, responsible: [s0, s1], consulted: s2"}))
    assert all(f"Person {n}".split()[0] in said for n in range(3))
    letters = [word for word in said.split() if word in "ARSCI"]
    assert sorted(letters) == sorted("ARRC" + "ARC")  # and once each in the key


def test_many_people_stand_by_their_names_under_the_roles() -> None:
    many = ", ".join(f"s{n}" for n in range(40))
    said = words(text({"i": f"accountable: s0, consulted: [{many}]"}, people=40))
    assert "A Accountable" in said
    assert "C Consulted" in said
    assert "S Supportive" not in said, "no column for a role that nobody has"
    made = picture(DIAGRAM, text({"i": f"consulted: [{many}]"}, people=40))
    assert all(f"Person {n}" in made.description for n in range(40))


def test_the_key_has_only_the_roles_that_occur() -> None:
    said = words(text({"i": "accountable: s0"}))
    assert "Accountable" in said
    assert "Informed" not in said


def test_long_words_at_the_head_of_a_column_are_not_broken() -> None:
    said = words(text({"i": "consulted: [s0, s1, s2]"}, name="Aanspreekpunten"))
    assert said.count("Aanspreekpunten") == 3


def test_stopped_actions_are_left_out() -> None:
    strategy = "interventions: {gone: {status: stopped}, here: {}}\n"
    said = words(strategy)
    assert "gone" not in said
    assert "here" in said


def test_without_actions_it_says_so_in_picture_and_description() -> None:
    made = picture(DIAGRAM, "")
    assert made.title == "The strategy has no actions yet."
    assert "no actions yet" in words("")


def test_a_focus_shows_an_action_or_all_of_an_actor() -> None:
    both = text({"one": "accountable: s0", "two": "accountable: s1"})
    for focus, shown, hidden in (("one", "one", "two"), ("s1", "two", "one")):
        said = picture(DIAGRAM, both, focus=focus).description
        assert f"{shown}:" in said
        assert f"{hidden}:" not in said
    nothing = picture(DIAGRAM, both, focus="s2")
    assert nothing.title == "There is nothing in this part of the strategy yet."


def test_a_focus_that_is_not_there_is_told_with_what_is_near() -> None:
    with pytest.raises(DrawingError, match="Did you mean one"):
        picture(DIAGRAM, text({"one": ""}), focus="onne")


def test_what_is_illustrative_has_an_asterisk_and_the_key_says_why() -> None:
    said = words("interventions: {i: {title: Panel, illustrative: true}}\n")
    assert "Panel*" in said
    assert "illustrative: not the organisation's own" in said
    assert "EXAMPLE" in said
    assert "illustrative" not in words(text({"i": ""}))


def test_the_description_says_who_does_what_and_what_is_missing() -> None:
    said = picture(DIAGRAM, text({"panel": "responsible: s0"})).description
    assert "Nobody answers for this one: panel: Responsible: Person 0." in said
