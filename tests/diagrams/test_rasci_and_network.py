"""The RASCI matrix and the network of change agents."""

import datetime as dt
from pathlib import Path
from xml.etree import ElementTree

import pytest

from deiframe.about import LANGUAGES
from deiframe.diagrams import change_agent_network, rasci_matrix
from deiframe.drawing import draw
from deiframe.errors import DrawingError
from deiframe.extend.diagram import Diagram, Picture, View
from deiframe.graph.strategy_graph import build
from deiframe.pipeline import check
from deiframe.source.reader import read_text

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = dt.date(2026, 11, 24)
SVG = "{http://www.w3.org/2000/svg}"
HEAD = "deiframe: 1\nmunicipality: {name: X}\n"
DIAGRAMS = [rasci_matrix.DIAGRAM, change_agent_network.DIAGRAM]
MATRIX, NETWORK = DIAGRAMS


def drawn(diagram: Diagram, text: str, **view: str) -> Picture:
    reading = read_text(HEAD + text)
    assert reading.strategy is not None, reading.problems
    made = diagram.draw(build(reading.strategy, DAY), View(**view))  # type: ignore[arg-type]
    assert isinstance(made, Picture)
    return made


def words(picture: Picture) -> str:
    root = ElementTree.fromstring(draw(picture, "svg"))
    return " ".join(" ".join(one.itertext()) for one in root.iter(f"{SVG}text"))


def edges(picture: Picture) -> int:
    root = ElementTree.fromstring(draw(picture, "svg"))
    return len([one for one in root.iter(f"{SVG}g") if one.get("class") == "edge"])


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda one: one.name)
@pytest.mark.parametrize("city", ["ghent", "rotterdam", "genoa", "leiden"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_city_is_drawn_in_each_language(diagram: Diagram, city: str, language: str) -> None:
    graph = check(EXAMPLES / city, today=DAY).examined.graph
    assert graph
    made = diagram.draw(graph, View(language=language))
    assert isinstance(made, Picture)
    assert words(made)
    assert made.description


def test_the_letters_stand_with_whom_they_belong_to() -> None:
    said = words(
        drawn(
            MATRIX,
            "stakeholders: {s: {title: Sam}, t: {title: Toni}}\n"
            "interventions: {i: {title: Panel, rasci: {accountable: s, responsible: [s, t], informed: [t]}}}",
        )
    )
    assert "R A" in said
    assert "R I" in said
    assert "nobody answers for it" not in said


@pytest.mark.parametrize(
    "rasci, expected",
    [
        ("{}", ["nobody answers for it", "nobody carries it out"]),
        ("{accountable: s}", ["nobody carries it out"]),
        ("{accountable: [s, t], responsible: [s]}", ["several answer for it"]),
        ("{responsible: [s]}", ["nobody answers for it"]),
        ("{accountable: s, responsible: [t]}", []),
    ],
)
def test_a_row_that_is_not_right_is_marked_in_words(rasci: str, expected: list[str]) -> None:
    text = f"stakeholders: {{s: {{}}, t: {{}}}}\ninterventions: {{i: {{rasci: {rasci}}}}}"
    said = words(drawn(MATRIX, text))
    every = ["nobody answers for it", "nobody carries it out", "several answer for it"]
    assert [one for one in every if one in said] == [one for one in every if one in expected]


def test_many_columns_get_numbers_and_a_key() -> None:
    people = ", ".join(f"s{n}: {{title: Person {n}}}" for n in range(20))
    roles = ", ".join(f"s{n}" for n in range(20))
    said = words(
        drawn(
            MATRIX,
            f"stakeholders: {{{people}}}\ninterventions: {{i: {{rasci: {{consulted: [{roles}]}}}}}}",
        )
    )
    assert "20 Person 19" in said


def test_a_stopped_intervention_is_left_out_and_none_is_said() -> None:
    assert "no interventions yet" in words(drawn(MATRIX, "interventions: {i: {status: stopped}}"))


def test_a_focus_shows_an_intervention_or_an_actor() -> None:
    text = (
        "stakeholders: {s: {}}\n"
        "interventions: {i: {title: One, rasci: {consulted: [s]}}, j: {title: Two}}"
    )
    assert "Two" not in words(drawn(MATRIX, text, focus="i"))
    assert "Two" not in words(drawn(MATRIX, text, focus="s"))
    with pytest.raises(DrawingError):
        drawn(MATRIX, text, focus="nobody")


def test_three_hundred_interventions_are_drawn() -> None:
    many = ", ".join(f"i{n}: {{rasci: {{responsible: [s{n % 12}]}}}}" for n in range(300))
    people = ", ".join(f"s{n}: {{}}" for n in range(12))
    made = drawn(MATRIX, f"stakeholders: {{{people}}}\ninterventions: {{{many}}}")
    assert words(made).count("nobody answers for it") == 300


def test_agents_stand_in_their_department_and_empty_ones_are_said() -> None:
    made = drawn(
        NETWORK,
        "departments: {d: {title: Parks}, e: {title: Roads}}\n"
        "stakeholders: {s: {title: Sam, change_agent: true, department: d, power: 5}, t: {title: Toni}}",
    )
    said = words(made)
    assert "Sam" in said
    assert "high power" in said
    assert "Toni" not in said
    assert said.count("no change agent yet") == 1
    assert "Roads: none." in made.description


AGENTS = (
    "stakeholders: {s: {change_agent: true}, t: {change_agent: true}, u: {}, b: {members: [%s]}}\n"
)


def test_who_shares_a_body_or_an_activity_is_joined() -> None:
    assert edges(drawn(NETWORK, AGENTS % "")) == 0
    assert edges(drawn(NETWORK, AGENTS % "s, t, u")) == 1
    together = 'activities: [{substep: "1.2", on: 2026-01-01, what: x, with: [s, t]}]'
    assert edges(drawn(NETWORK, AGENTS % "" + together)) == 1
    assert edges(drawn(NETWORK, AGENTS % "s, t" + together)) == 1
    later = together.replace("2026-01-01", "2027-01-01")
    assert edges(drawn(NETWORK, AGENTS % "" + later)) == 0


def test_without_change_agents_it_says_so() -> None:
    assert "No stakeholder is named as a change agent" in words(drawn(NETWORK, ""))


@pytest.mark.parametrize("diagram", DIAGRAMS, ids=lambda one: one.name)
def test_hostile_titles_are_words_and_nothing_else(diagram: Diagram) -> None:
    title = '"<script>alert(1)</script> & \\\\N ]]> <B> 😀"'
    svg = draw(
        drawn(
            diagram,
            f"stakeholders: {{s: {{title: {title}, change_agent: true}}}}\n"
            f"interventions: {{i: {{title: {title}, rasci: {{accountable: s}}}}}}",
        ),
        "svg",
    )
    root = ElementTree.fromstring(svg)
    assert not [one for one in root.iter() if one.tag.endswith("script")]
