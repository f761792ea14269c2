"""The network of change agents, read in the picture that the engine makes of it."""

import datetime as dt
from itertools import combinations
from typing import Any
from xml.etree import ElementTree

import pytest

from deiframe.about import LANGUAGES
from deiframe.diagrams.change_agent_network import DIAGRAM
from deiframe.drawing import draw, layout
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import Picture, View
from deiframe.graph.strategy_graph import build_graph
from deiframe.model.people import Department, Group, Stakeholder
from deiframe.model.process import Activity
from deiframe.model.strategy import Municipality, Strategy
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
    "🌈 emoji ]]>",
    "\x1b[31m\u202e turned",
]


def agent(identifier: str, **more: Any) -> Stakeholder:
    return Stakeholder(
        id=identifier, title=more.pop("title", identifier.title()), change_agent=True, **more
    )


def together(*who: str, on: str = "2026-01-01", what: str = "Kick-off") -> Activity:
    day = dt.date.fromisoformat(on)
    return Activity(substep="1.2", on=day, what=what, participants=who)


def strategy(*people: Stakeholder, **more: Any) -> Strategy:
    return Strategy(municipality=Municipality(name="Ons dorp"), stakeholders=people, **more)


def picture(shown: Strategy, **view: Any) -> Picture:
    made = DIAGRAM.draw(build_graph(shown, DAY), View(**view))
    assert isinstance(made, Picture)
    return made


def words(made: Picture) -> str:
    root = ElementTree.fromstring(draw(made, "svg"))  # our own picture, a moment old
    return " ".join(" ".join("".join(item.itertext()) for item in root.iter(f"{SVG}text")).split())


def lines(made: Picture) -> dict[str, str]:
    """The style of each line that can be seen, by its id."""
    edges = layout(made).get("edges", [])
    return {edge["id"]: edge["style"] for edge in edges if edge.get("style") != "invis"}


def boxes(made: Picture) -> dict[str, tuple[float, float, float, float]]:
    found = {}
    for item in layout(made).get("objects", []):
        if "pos" in item:
            x, y = map(float, item["pos"].split(","))
            half, tall = float(item["width"]) * 36, float(item["height"]) * 36
            found[item["name"]] = (x - half, y - tall, x + half, y + tall)
    return found


def is_readable(made: Picture) -> None:
    """No two boxes overlap, and no word lies outside its box."""
    at = boxes(made)
    for (item, a), (other, b) in combinations(at.items(), 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1], (item, other)
    for node in layout(made).get("objects", []):
        for word in node.get("_ldraw_", []) if node["name"] in at else []:
            if word["op"] == "T":
                left, bottom, right, top = at[node["name"]]
                x, y = word["pt"]
                assert left <= x <= x + word["width"] <= right + 0.5, word["text"]
                assert bottom <= y <= top, word["text"]


def frames(made: Picture) -> dict[str, tuple[float, ...]]:
    """Left, bottom, right and top of each frame, in the order of the departments."""
    return {
        item["name"]: tuple(map(float, item["bb"].split(",")))
        for item in layout(made).get("objects", [])
        if item["name"].startswith("cluster")
    }


@pytest.mark.parametrize("city", ["rotterdam", "ghent", "genoa", "leiden"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_cities_are_readable_in_every_language(city: str, language: str) -> None:
    graph = open_strategy(EXAMPLES / city, today=DAY).graph
    assert graph is not None
    made = DIAGRAM.draw(graph, View(language=language))
    assert isinstance(made, Picture)
    is_readable(made)
    if language != "en":
        assert words(made) != words(picture(graph.strategy))


def test_agents_stand_inside_the_frame_of_their_department() -> None:
    departments = (Department(id="parks", title="Parks"), Department(id="roads", title="Roads"))
    made = picture(
        strategy(agent("sam", department="parks"), agent("toni"), departments=departments)
    )
    at = boxes(made)
    for frame, inside in (("cluster-0", "sam"), ("cluster-1", ""), ("cluster-2", "toni")):
        left, bottom, right, top = frames(made)[frame]
        box = at[f"item-{inside}" if inside else "empty-1"]
        assert left <= box[0] <= box[2] <= right
        assert bottom <= box[1] <= box[3] <= top
    assert words(made).count("no change agent yet") == 1
    assert 'STYLE="DASHED"' in made.dot
    assert "No department named" in words(made)


def test_a_department_reached_by_its_part_is_not_said_to_be_empty() -> None:
    departments = (
        Department(id="works", title="Works"),
        Department(id="roads", title="Roads", part_of="works"),
    )
    text = words(picture(strategy(agent("sam", department="roads"), departments=departments)))
    assert "no change agent yet" not in text
    assert "a part of it has one" in text


def test_the_line_and_the_legend_tell_what_joins_two() -> None:
    body = Stakeholder(id="body", title="Panel", members=("a", "b"))
    three = (agent("a"), agent("b"), agent("c"), body)
    made = picture(strategy(*three, activities=(together("a", "c"),)))
    assert lines(made) == {"link-a--b": "solid", "link-a--c": "dashed"}
    assert "solid line: they sit in the same body" in words(made)
    assert "dashed line" in words(made)
    assert "thick line" not in words(made)
    both = picture(strategy(*three, activities=(together("a", "b"),)))
    assert lines(both) == {"link-a--b": "solid"}
    assert "thick line: both" in words(both)
    assert "solid line" not in words(both)


def test_bodies_are_named_in_the_box_of_who_sits_in_them() -> None:
    made = picture(strategy(agent("a"), Stakeholder(id="body", title="Panel", members=("a",))))
    assert "□ sits in Panel" in words(made)


def test_an_activity_still_to_come_joins_nobody() -> None:
    made = picture(
        strategy(agent("a"), agent("b"), activities=(together("a", "b", on="2027-01-01"),))
    )
    assert not lines(made)
    assert "No two of them share" in words(made)


def test_power_groups_and_what_is_made_up_are_said_in_words() -> None:
    item = agent("a", power=4, represents=("g",), illustrative=True)
    text = words(picture(strategy(item, groups=(Group(id="g", title="Young staff"),))))
    assert "■ high power" in text
    assert "● speaks for Young staff" in text
    assert "A*" in text
    assert "* (dashed)" in text
    assert "high power" not in words(picture(strategy(agent("a", power=3))))


def test_nobody_says_so_in_picture_and_description() -> None:
    for shown in (strategy(), strategy(Stakeholder(id="s", title="S"))):
        made = picture(shown)
        assert "No stakeholder is named as a change agent." in words(made)
        assert "No stakeholder is named" in made.description


def test_a_large_body_is_named_instead_of_drawn_and_the_small_ones_stay() -> None:
    many = [agent(f"s{n}") for n in range(100)]
    body = Stakeholder(id="body", title="Assembly", members=tuple(item.id for item in many))
    day = together(*(item.id for item in many), what="Day of inclusion")
    made = picture(strategy(*many, body, activities=(day, together("s1", "s2"))))
    text = words(made)
    assert lines(made) == {"link-s1--s2": "dashed"}
    assert text.count("sits in Assembly") == 100
    assert text.count("Day of inclusion") == 100
    assert "In large groups no lines are drawn" in text
    assert "Together in Assembly: S0, S1" in made.description
    is_readable(made)
    assert float(layout(made)["bb"].split(",")[2]) < 800


def test_three_hundred_in_thirty_departments_are_all_there() -> None:
    departments = tuple(Department(id=f"d{n}", title=f"Dept {n}") for n in range(30))
    many = [agent(f"s{n}", title=f"Agent {n}.", department=f"d{n % 30}") for n in range(300)]
    text = words(picture(strategy(*many, departments=departments)))
    assert all(f"Agent {n}." in text for n in range(300))


@pytest.mark.parametrize(
    ("focus", "shown"),
    [
        ("a", {"a", "b", "c"}),
        ("b", {"a", "b"}),
        ("body", {"a", "b"}),
        ("d", {"d"}),
        ("parks", {"d"}),
        ("g", {"c"}),
    ],
)
def test_a_focus_shows_whom_it_is_about(focus: str, shown: set[str]) -> None:
    everything = strategy(
        agent("a"), agent("b"), agent("c", represents=("g",)), agent("d", department="parks"),
        Stakeholder(id="body", title="Panel", members=("a", "b")),
        groups=(Group(id="g", title="G"),),
        departments=(Department(id="parks", title="Parks"), Department(id="roads", title="Roads")),
        activities=(together("a", "c"),),
    )  # fmt: skip
    made = picture(everything, focus=focus)
    assert set(boxes(made)) == {f"item-{item}" for item in shown}
    assert "Roads" not in words(made)


def test_a_focus_that_is_not_there_is_told_with_what_is_near() -> None:
    with pytest.raises(DrawingError, match="Did you mean sammy"):
        picture(strategy(agent("sammy")), focus="samy")


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_only_a_title(title: str) -> None:
    people = (
        agent("a", title=title, represents=("g",), department="d", illustrative=True),
        agent("b", title=title),
        Stakeholder(id="body", title=title, members=("a", "b")),
    )
    made = picture(
        strategy(
            *people,
            groups=(Group(id="g", title=title),),
            departments=(Department(id="d", title=title), Department(id="e", title=title)),
            activities=(together("a", "b", what=title),),
        )
    )
    svg = draw(made, "svg")
    root = ElementTree.fromstring(svg)
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert not tags & {"script", "image"}
    assert b'href="' not in svg
    assert set(boxes(made)) == {"item-a", "item-b", "empty-1"}
    assert list(lines(made)) == ["link-a--b"]
    is_readable(made)


def test_the_same_strategy_gives_the_same_bytes() -> None:
    shown = strategy(agent("a"), agent("b"), agent("c"), activities=(together("a", "b", "c"),))
    assert draw(picture(shown), "svg") == draw(picture(shown), "svg")
