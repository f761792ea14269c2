"""The strategy on a page: every action one line, measured in what the engine drew."""

import datetime as dt
from typing import Any

import attrs
import pytest
from hypothesis import given, settings

from deiframe.about import LANGUAGES
from deiframe.diagrams.strategy_on_a_page import DIAGRAM
from deiframe.extension_points.diagram import View
from deiframe.extension_points.page import PAGES, SLIDE, Page
from deiframe.extension_points.sheet import Box, PagedPicture
from deiframe.graph.strategy_graph import build_graph
from deiframe.model.people import Stakeholder
from deiframe.model.strategy import Municipality, Strategy
from deiframe.model.theory import Contribution, Intervention, Objective, Outcome, Rasci, Vision
from deiframe.model.vocabulary import Dimension, Priority, Status
from deiframe.opening import open_strategy
from deiframe.testing.strategies import strategies
from measuring import drawn_pages, flaws
from support import EXAMPLES

TODAY = dt.date(2026, 1, 1)


def up(to: str) -> tuple[Contribution, ...]:
    return (Contribution(to=to),)


def plan(actions: int, title: str = "Train every manager in inclusive leadership") -> Strategy:
    """So many actions, three to an outcome, four outcomes to an objective."""
    outcomes, objectives = (actions + 2) // 3, (actions + 11) // 12
    return Strategy(
        municipality=Municipality(name="Groot"),
        title="A plan",
        visions=(Vision(id="vision", title="A city for all"),),
        objectives=tuple(
            Objective(
                id=f"objective-{n}",
                title=f"{title} {n}",
                dimension=(list(Dimension)[n % 3],),
                contributes_to=up("vision"),
            )
            for n in range(objectives)
        ),
        outcomes=tuple(
            Outcome(
                id=f"outcome-{n}",
                title=f"{title} {n}",
                contributes_to=up(f"objective-{n % objectives}"),
            )
            for n in range(outcomes)
        ),
        interventions=tuple(
            Intervention(
                id=f"action-{n}",
                title=f"{title} {n}",
                status=[None, *Status][n % 7],
                contributes_to=up(f"outcome-{n % outcomes}"),
            )
            for n in range(actions)
        ),
    )


def picture(strategy: Strategy, **view: Any) -> PagedPicture:
    made = DIAGRAM.draw(build_graph(strategy, TODAY), View(**view))
    assert isinstance(made, PagedPicture)
    return made


def words(made: PagedPicture) -> str:
    return " ".join(" ".join(sheet.text for sheet in drawn_pages(made)).split())


def is_sound(made: PagedPicture, page: Page) -> None:
    for sheet in drawn_pages(made):
        assert list(flaws(sheet, page)) == []


def ids(made: PagedPicture) -> set[str]:
    boxes = (box for sheet in made.sheets for box in sheet.flat if isinstance(box, Box))
    return {box.id.removeprefix("item-") for box in boxes if box.id}


def theory(strategy: Strategy) -> set[str]:
    items = (*strategy.visions, *strategy.objectives, *strategy.outcomes, *strategy.interventions)
    return {item.id for item in items}


@pytest.mark.parametrize("name", ["rotterdam", "ghent", "genoa", "leiden"])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_examples_are_readable_on_one_page_of_every_kind(name: str, page: Page) -> None:
    graph = open_strategy(EXAMPLES / name, today=TODAY).graph
    assert graph
    for language in LANGUAGES:
        made = picture(graph.strategy, language=language, page=page)
        assert len(made.sheets) == 1
        is_sound(made, page)
        assert ids(made) == theory(graph.strategy)


@pytest.mark.parametrize("actions", [1, 25, 40, 60, 300])
@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_strategy_of_any_size_is_readable(actions: int, page: Page) -> None:
    made = picture(plan(actions), page=page)
    is_sound(made, page)
    assert ids(made) == theory(plan(actions))


def test_three_thousand_actions_are_readable() -> None:
    made = picture(plan(3_000))
    assert ids(made) == theory(plan(3_000))
    for sheet in drawn_pages(attrs.evolve(made, sheets=made.sheets[:3] + made.sheets[-3:])):
        assert list(flaws(sheet, SLIDE)) == []


@settings(max_examples=25, deadline=None)
@given(strategies())
def test_any_strategy_can_be_drawn_and_read(strategy: Strategy) -> None:
    made = picture(strategy, language="it")
    is_sound(made, SLIDE)
    assert ids(made) == theory(strategy)


def test_forty_actions_are_on_one_page_and_more_are_put_on_pages_by_objective() -> None:
    assert len(picture(plan(40)).sheets) == 1
    many = picture(plan(120))
    assert len(many.sheets) > 1
    objectives = [
        {item for item in ids(attrs.evolve(many, sheets=(sheet,))) if item.startswith("objective")}
        for sheet in many.sheets
    ]
    assert all(not here & after for here, after in zip(objectives, objectives[1:], strict=False))


def test_a_title_that_is_too_long_for_its_line_stands_in_the_notes_as_a_whole() -> None:
    long = "Inclusieve werving en selectie van leidinggevenden met gestructureerde gesprekken " * 3
    made = picture(plan(40, long.strip()))
    is_sound(made, SLIDE)
    text = words(made)
    assert "Notes" in text
    assert text.count("gesprekken 39") >= 1


def test_owners_have_a_column_if_anybody_answers_for_anything() -> None:
    boss = Stakeholder(id="boss", title="The boss")
    strategy = attrs.evolve(plan(2), stakeholders=(boss,))
    first, second = strategy.interventions
    owned = attrs.evolve(first, rasci=Rasci(accountable=("boss",)))
    text = words(picture(attrs.evolve(strategy, interventions=(owned, second))))
    assert "The boss" in text
    assert text.count("no owner") == 1
    assert "no owner" not in words(picture(strategy))
    assert "nobody answers for any of them" in words(picture(strategy))


def test_what_is_essential_is_bold_and_the_key_says_so() -> None:
    strategy = plan(2)
    first, second = strategy.interventions
    first = attrs.evolve(first, priority=Priority.ESSENTIAL)
    made = picture(attrs.evolve(strategy, interventions=(first, second)))
    assert "bold: essential" in words(made)
    boxes = {box.id: box for box in made.sheets[0].flat if isinstance(box, Box)}
    assert boxes["item-action-0"].lines[0].bold
    assert not boxes["item-action-1"].lines[0].bold


def test_what_leads_to_nothing_and_what_nothing_measures_is_said() -> None:
    strategy = plan(1)
    loose = Intervention(id="loose", title="Loose")
    made = picture(attrs.evolve(strategy, interventions=(*strategy.interventions, loose)))
    assert "leads to nothing yet" in words(made)
    assert "nothing measures it" in words(made)


def test_an_empty_strategy_gives_a_page_that_says_so() -> None:
    assert "nothing" in words(picture(Strategy(municipality=Municipality(name="Nieuw"))))


def test_the_description_holds_what_leads_to_what() -> None:
    texts = picture(plan(1, "Do")).sheets[0].description
    assert texts == (
        "To “A city for all” lead: “Do 0”. To “Do 0” lead: “Do 0”. To “Do 0” lead: “Do 0”."
    )
