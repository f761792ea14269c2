"""The RASCI matrix, read in the picture that the engine makes of it."""

import datetime as dt
import re
from typing import Any
from xml.etree import ElementTree

import pytest

from deiframe.about import LANGUAGES
from deiframe.diagrams.rasci_matrix import DIAGRAM
from deiframe.drawing import draw, layout
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Picture, View
from deiframe.graph.strategy_graph import build_graph
from deiframe.model.people import Stakeholder
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.theory import Intervention, Rasci
from deiframe.model.vocabulary import Status
from deiframe.opening import open_strategy
from support import EXAMPLES

DAY = dt.date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    '<a> URL="javascript:alert(1)" comment=<b>',
    "<script>alert(1)</script>",
    '"]; a -> b; "',
    "</TD></TR></TABLE>> evil",
    r"\N \G \E \n \\",
    "&amp; &lt;b&gt; & <",
    "🌈 emoji 👩🏽‍🦽 ]]>",
    "\x1b[31m\u202e turned",
]


def strategy(*interventions: Intervention, people: int = 3, title: str = "Person") -> Strategy:
    return Strategy(
        municipality=Municipality(name="Ons dorp"),
        stakeholders=tuple(Stakeholder(id=f"s{n}", title=f"{title} {n}") for n in range(people)),
        interventions=interventions,
    )


def row(
    identifier: str, title: str | None = None, status: Status | None = None, **roles: Any
) -> Any:
    return Intervention(
        id=identifier, title=title or identifier, status=status, rasci=Rasci(**roles)
    )


def picture(shown: Strategy, **view: Any) -> Picture:
    made = DIAGRAM.draw(build_graph(shown, DAY), View(**view))
    assert isinstance(made, Picture)
    return made


def texts(made: Picture) -> list[str]:
    root = ElementTree.fromstring(draw(made, "svg"))  # our own picture, a moment old
    return ["".join(item.itertext()).strip() for item in root.iter(f"{SVG}text")]


def words(made: Picture) -> str:
    return " ".join(" ".join(texts(made)).split())


def is_within(made: Picture) -> None:
    """No word runs out of the picture."""
    placed = layout(made)
    _, _, right, top = map(float, placed["bb"].split(","))
    for item in placed["objects"]:
        for word in (drawn for drawn in item.get("_ldraw_", []) if drawn["op"] == "T"):
            x, y = word["pt"]
            left = x - word["width"] * {"l": 0, "c": 0.5, "r": 1}[word["align"]]
            assert left >= -1, word["text"]
            assert left + word["width"] <= right + 1, word["text"]
            assert -1 <= y <= top + 1, word["text"]


@pytest.mark.parametrize("city", ["rotterdam", "ghent", "genoa", "leiden"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_cities_are_whole_in_every_language(city: str, language: str) -> None:
    graph = open_strategy(EXAMPLES / city, today=DAY).graph
    assert graph is not None
    made = DIAGRAM.draw(graph, View(language=language))
    assert isinstance(made, Picture)
    is_within(made)
    assert made.language == language
    if language != "en":
        assert words(made) != words(picture(graph.strategy))


def test_the_legend_says_each_letter_in_words() -> None:
    text = words(picture(strategy(row("i"))))
    for word in ("R Responsible", "A Accountable", "S Supportive", "C Consulted", "I Informed"):
        assert word in text


def test_each_letter_of_a_cell_stands_on_the_ground_of_its_role() -> None:
    item = row("i", accountable=("s0",), responsible=("s0", "s1"), informed=("s0",))
    made = picture(strategy(item))
    grounds = re.findall(r'BGCOLOR="(#\w+)"[^>]*><B>([RASCI])</B>', made.dot)
    assert len({ground for ground, letter in grounds if letter == "R"}) == 1
    assert len({ground for ground, _ in grounds}) == 5
    assert [letter for letter in texts(made) if letter in "RASCI"].count("R") == 3  # and legend


def test_a_good_row_has_no_remark_and_one_without_roles_has_two() -> None:
    good = row("good", accountable=("s0",), responsible=("s1",))
    assert "▼" not in words(picture(strategy(good)))
    text = words(picture(strategy(good, row("bare"))))
    assert text.count("▼") == 2
    assert "▼ nobody is accountable ▼ nobody carries it out" in text
    assert "several are accountable" in words(picture(strategy(row("i", accountable=("s0", "s1")))))


def test_long_words_at_the_head_of_a_column_are_not_broken() -> None:
    item = row("i", consulted=("s0", "s1", "s2"))
    assert "Aanspreekpunten" in words(picture(strategy(item, title="Aanspreekpunten")))


@pytest.mark.parametrize(("people", "numbered"), [(4, False), (10, False), (11, True), (20, True)])
def test_only_many_columns_are_numbered_and_all_are_named(people: int, numbered: bool) -> None:
    everyone = tuple(f"s{n}" for n in range(people))
    made = picture(strategy(row("i", consulted=everyone), people=people, title="Team"))
    text = texts(made)
    assert (text.count("1") == 2) == numbered  # at the head, and in the key
    assert all(f"Team {n}" in words(made) for n in range(people))
    is_within(made)


def test_few_columns_with_long_names_are_numbered_too() -> None:
    name = "Personeelsvertegenwoordigingsoverleg"
    item = row("i", consulted=("s0", "s1", "s2", "s3", "s4", "s5"))
    assert texts(picture(strategy(item, people=6, title=name))).count("6") == 2


def test_twenty_columns_fit_a_page_of_a4() -> None:
    everyone = tuple(f"s{n}" for n in range(20))
    made = picture(strategy(row("i", consulted=everyone), people=20))
    width = float(layout(made)["bb"].split(",")[2])
    assert 9.5 * min(1, 785 / width) >= 7, "letters of 7 points at least"


def test_stopped_interventions_are_left_out() -> None:
    text = words(picture(strategy(row("gone", status=Status.STOPPED), row("here"))))
    assert "gone" not in text
    assert "here" in text


def test_without_interventions_it_says_so_in_picture_and_description() -> None:
    made = picture(strategy())
    assert "The strategy has no interventions yet." in words(made)
    assert "no interventions yet" in made.description


def test_a_focus_shows_an_intervention_or_all_of_an_actor() -> None:
    both = strategy(row("one", accountable=("s0",)), row("two", accountable=("s1",)))
    for focus, shown, hidden in (("one", "one", "two"), ("s1", "two", "one")):
        text = words(picture(both, focus=focus))
        assert shown in text
        assert hidden not in text


def test_a_focus_on_somebody_without_a_role_does_not_deny_the_interventions() -> None:
    made = picture(strategy(row("one", accountable=("s0",))), focus="s2")
    assert "nothing in this part" in words(made)
    assert "no interventions yet" not in words(made) + made.description


def test_a_focus_that_is_not_there_is_told_with_what_is_near() -> None:
    with pytest.raises(DrawingError, match="Did you mean one"):
        picture(strategy(row("one")), focus="onne")


def test_three_hundred_interventions_are_all_there() -> None:
    many = [row(f"i{n}", f"Doing {n}.", responsible=(f"s{n % 20}",)) for n in range(300)]
    made = picture(strategy(*many, people=20))
    text = words(made)
    assert all(f"Doing {n}." in text for n in range(300))
    assert text.count("nobody is accountable") == 300
    assert draw(made, "png").startswith(b"\x89PNG")


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("people", [2, 12])
def test_a_hostile_title_is_only_a_title(title: str, people: int) -> None:
    item = row("i", title, accountable=tuple(f"s{n}" for n in range(people)))
    svg = draw(picture(strategy(item, people=people, title=title)), "svg")
    root = ElementTree.fromstring(svg)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert not tags & {"script", "image"}
    assert b'href="' not in svg
    assert len([entry for entry in root.iter(f"{SVG}g") if entry.get("class") == "node"]) == 1


def test_a_backslash_and_an_emoji_come_out_as_they_went_in() -> None:
    assert r"\N {x} 🌈" in words(picture(strategy(row("i", r"\N {x} 🌈"))))


def test_illustrative_things_have_an_asterisk_and_a_note() -> None:
    made_up = Intervention(id="i", title="Panel", illustrative=True)
    text = words(picture(strategy(made_up)))
    assert "Panel*" in text
    assert "* illustrative" in text
    assert "illustrative" not in words(picture(strategy(row("i"))))


def test_the_description_says_who_does_what_and_what_is_missing() -> None:
    text = picture(strategy(row("Panel", responsible=("s0",)))).description
    assert "Panel: Responsible: Person 0. nobody is accountable." in text


@pytest.mark.parametrize(
    "roles, expected",
    [
        ({}, ["nobody is accountable", "nobody carries it out"]),
        ({"accountable": "s0"}, ["nobody carries it out"]),
        ({"accountable": ["s0", "s1"], "responsible": "s0"}, ["several are accountable"]),
        ({"responsible": "s0"}, ["nobody is accountable"]),
        ({"accountable": "s0", "responsible": "s1"}, []),
    ],
)
def test_a_row_that_is_not_right_is_marked_in_words(
    roles: dict[str, Any], expected: list[str]
) -> None:
    text = " ".join(texts(picture(strategy(row("i", **roles)))))
    every = ["nobody is accountable", "nobody carries it out", "several are accountable"]
    assert [item for item in every if item in text] == expected
