"""The stakeholder map, as the engine lays it out: everyone in their quarter, nobody on another."""

import datetime as dt
import itertools
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deiframe.about import LANGUAGES
from deiframe.diagrams.stakeholder_map import DIAGRAM
from deiframe.drawing import draw, layout
from deiframe.errors import DrawingError
from deiframe.extension_points.diagram import View
from deiframe.graph.strategy_graph import build_graph
from deiframe.model.people import Stakeholder
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.vocabulary import StakeholderType

TITLES = [
    "Link",
    "Medewerkerstevredenheidsonderzoeksbegeleiderscommissie",
    "Comitato Unico di Garanzia per le pari opportunità e il benessere",
]
scores = st.none() | st.integers(1, 5)
people = st.builds(
    Stakeholder,
    id=st.just(""),
    title=st.sampled_from(TITLES),
    type=st.none() | st.sampled_from(StakeholderType),
    power=scores,
    interest=scores,
    change_agent=st.booleans(),
    illustrative=st.booleans(),
)


def picture(stakeholders: list[Stakeholder], **view: Any) -> Any:
    import attrs

    named = tuple(attrs.evolve(item, id=f"s{n}") for n, item in enumerate(stakeholders))
    strategy = Strategy(municipality=Municipality(name="X"), stakeholders=named)
    return DIAGRAM.draw(build_graph(strategy, dt.date(2026, 6, 1)), View(**view))


def boxes(made: Any) -> dict[str, tuple[float, float, float, float]]:
    """Left, bottom, right, top of each node, in points."""
    found = {}
    for node in layout(made)["objects"]:
        x, y = (float(part) for part in node["pos"].strip("!").split(","))
        width, height = float(node["width"]) * 72, float(node["height"]) * 72
        found[node["name"]] = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    return found


def apart(item: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return item[2] <= other[0] or other[2] <= item[0] or item[3] <= other[1] or other[3] <= item[1]


def inside(inner: tuple[float, ...], outer: tuple[float, ...]) -> bool:
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    )


QUADRANTS = {(True, False): 0, (True, True): 1, (False, False): 2, (False, True): 3}


def looks_right(stakeholders: list[Stakeholder], made: Any) -> None:
    placed = boxes(made)
    items = {name: box for name, box in placed.items() if name.startswith("item-")}
    words = {name: box for name, box in placed.items() if not name.startswith("quadrant-")}
    assert len(items) == len(stakeholders)
    for (item, a), (other, b) in itertools.combinations(words.items(), 2):
        assert apart(a, b), (item, other)
    for number, stakeholder in enumerate(stakeholders):
        if stakeholder.power and stakeholder.interest:
            quadrant = QUADRANTS[stakeholder.power >= 4, stakeholder.interest >= 4]
            assert inside(items[f"item-s{number}"], placed[f"quadrant-{quadrant}"])


@given(st.lists(people, max_size=12), st.sampled_from(LANGUAGES))
@settings(max_examples=25)
def test_nobody_overlaps_and_everybody_is_in_their_quadrant(
    stakeholders: list[Stakeholder], language: str
) -> None:
    looks_right(stakeholders, picture(stakeholders, language=language))


def test_many_who_share_a_point_still_have_room() -> None:
    crowd = [Stakeholder(id="", title=TITLES[n % 3], power=5, interest=5) for n in range(80)]
    rest = [Stakeholder(id="", title=TITLES[n % 3], power=2, interest=4) for n in range(70)]
    looks_right(crowd + rest, picture(crowd + rest))


def test_the_unplaced_are_shown_and_said_to_be() -> None:
    made = picture([Stakeholder(id="", title="Somebody", power=3)])
    assert "Not placed yet" in made.dot
    assert "Somebody" in made.dot


def test_made_up_scores_are_said_to_be() -> None:
    item = Stakeholder(id="", title="A", power=3, interest=3)
    assert "illustrative" not in picture([item]).dot
    import attrs

    assert "illustrative" in picture([attrs.evolve(item, illustrative=True)]).dot


def test_networks_and_change_agents_are_told_by_sign_and_word() -> None:
    network = Stakeholder(
        id="", title="A", type=StakeholderType.STAFF_NETWORK, power=2, interest=5, change_agent=True
    )
    dot = picture([network]).dot
    assert "● staff network" in dot
    assert "▲ change agent" in dot


def test_an_empty_strategy_says_so() -> None:
    assert "no stakeholders yet" in picture([]).dot


def test_the_description_names_who_is_where() -> None:
    made = picture([Stakeholder(id="", title="Mayor", power=5, interest=5)])
    assert "Manage closely: Mayor." in made.description


def test_a_focus_that_is_not_there_is_named() -> None:
    with pytest.raises(DrawingError, match="nobody"):
        picture([], focus="nobody")


@pytest.mark.parametrize(
    "title", ["</TD></TABLE>> evil", '"]; a -> b; "', "\\N \\G", "\x1b[31m\u202e"]
)
def test_a_hostile_title_is_only_a_title(title: str) -> None:
    made = picture([Stakeholder(id="", title=title, power=5, interest=5)])
    looks_right([Stakeholder(id="", title=title, power=5, interest=5)], made)
    assert draw(made, "svg").startswith(b"<svg")


def test_the_same_strategy_gives_the_same_bytes() -> None:
    item = [Stakeholder(id="", title="A", power=3, interest=3)]
    assert draw(picture(item), "svg") == draw(picture(item), "svg")
