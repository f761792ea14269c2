"""The examples hold what their READMEs say."""

import datetime as dt
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from deiframe.checking import check
from deiframe.i18n import translate
from deiframe.model.made_up import is_made_up, is_reading
from deiframe.model.strategy import Strategy
from deiframe.model.text import Translations
from deiframe.model.vocabulary import Priority, Profile
from deiframe.opening import open_strategy
from deiframe.selection import Selection
from support import CITIES, EXAMPLES

sys.path.insert(0, str(Path(__file__).parents[1] / "scripts"))
import examples


def strategy(city: str) -> Strategy:
    found = open_strategy(EXAMPLES / city, today=dt.date(2026, 11, 24)).strategy
    assert found is not None
    return found


@pytest.mark.parametrize("city", CITIES)
def test_the_readme_explains_every_finding_and_no_other(city: str) -> None:
    day, strict = dt.date(2026, 11, 24), Selection(profile=Profile.STRICT)
    usual = {finding.code for finding in check(open_strategy(EXAMPLES / city, today=day)).findings}
    every = check(open_strategy(EXAMPLES / city, today=day), strict).findings
    readme = (EXAMPLES / city / "README.md").read_text("utf-8")
    written = re.sub(r"<!-- made: .*?<!-- end -->", "", readme, flags=re.DOTALL)
    _, first, more = re.split("^## Findings.*$", written, flags=re.MULTILINE)
    assert set(re.findall(r"[A-Z]{2,4}\d{3}", first)) == usual
    assert set(re.findall(r"[A-Z]{2,4}\d{3}", more)) == {item.code for item in every} - usual


@pytest.mark.parametrize("city", CITIES)
def test_what_is_made_of_an_example_is_up_to_date(city: str) -> None:
    files = dict(examples.made(city))
    stale = [file.name for file, content in files.items() if file.read_bytes() != content]
    assert not stale, "run `make examples`"
    pictures = (EXAMPLES / city / "pictures").glob("*")
    assert set(pictures) == {file for file in files if file.suffix == ".svg"}
    assert "<!-- made: findings -->" in (EXAMPLES / city / "README.md").read_text("utf-8")


def test_the_pictures_of_the_docs_are_up_to_date_and_all_are_shown() -> None:
    files = dict(examples.for_the_docs())
    stale = [file.name for file, content in files.items() if file.read_bytes() != content]
    assert not stale, "run `make examples`"
    assert set(examples.DOCS.glob("*.svg")) == set(files)
    page = (examples.DOCS.parent / "pictures.md").read_text("utf-8")
    assert [file.name for file in files if f"pictures/{file.name}" not in page] == []


@pytest.mark.parametrize("city", CITIES)
def test_every_fact_says_where_it_stands(city: str) -> None:
    for item in strategy(city).items():
        assert item.source or item.note, item.id


@pytest.mark.parametrize(
    "city, own", [("ghent", "nl"), ("rotterdam", "nl"), ("genoa", "it"), ("leiden", "nl")]
)
def test_titles_are_in_the_city_s_language_and_in_english(city: str, own: str) -> None:
    assert strategy(city).language == own
    for item in strategy(city).items():
        assert isinstance(item.title, Translations), item.id
        assert {own, "en"} <= set(item.title.by_language), item.id


@pytest.mark.parametrize("city", CITIES)
def test_scores_that_the_report_does_not_give_are_marked_and_what_is_an_example(city: str) -> None:
    for stakeholder in strategy(city).stakeholders:
        for score in ("power", "interest"):
            known = getattr(stakeholder, score) is not None
            assert is_made_up(stakeholder, score) is known, stakeholder.id
    made_up = {item.id for item in strategy(city).items() if is_made_up(item)}
    said_as_an_example = {
        "network-in-every-area", "agents-identified", "agents-connected", "areas-with-change-agent",
    }  # fmt: skip
    assert made_up == (said_as_an_example if city == "genoa" else set())


@pytest.mark.parametrize("city", CITIES)
def test_what_words_call_a_reading_is_marked_as_one(city: str) -> None:
    whole = strategy(city)
    things = (*whole.items(), *whole.activities, *whole.political_support)
    targets = (target for indicator in whole.indicators for target in indicator.targets)
    marked: tuple[Any, ...] = (*things, *targets)
    for thing in marked:
        if thing.note and re.search(r"\breadings?\b", translate(thing.note, "en")):
            assert thing.reading, thing.note


@pytest.mark.parametrize("city", CITIES)
def test_what_the_report_seldom_says_is_marked_as_a_reading(city: str) -> None:
    """The area of an action, its type, the dimension of a goal and who is consulted."""
    whole = strategy(city)
    for intervention in whole.interventions:
        assert is_reading(intervention, "area"), intervention.id
        if intervention.rasci.consulted:
            assert is_reading(intervention, "rasci"), intervention.id
    for objective in whole.objectives:
        assert city == "ghent" or is_reading(objective, "dimension"), objective.id


def test_rotterdam_holds_the_whole_of_figure_4() -> None:
    rotterdam = strategy("rotterdam")
    deeds = [item for item in rotterdam.items() if "deed" in item.tags]
    heads = [item for item in deeds if "column-heading" in item.tags]
    assert (len(rotterdam.visions), len(rotterdam.objectives), len(deeds)) == (1, 5, 32)
    assert len(heads) == 8
    essential = [
        intervention
        for intervention in rotterdam.interventions
        if intervention.priority is Priority.ESSENTIAL
    ]
    assert len(essential) == 4


def test_rotterdam_s_columns_stand_two_by_two_under_three_goals_and_singly_under_two() -> None:
    rotterdam = strategy("rotterdam")
    goals = Counter(
        link.to
        for items in (rotterdam.outcomes, rotterdam.interventions)
        for item in items
        if "column-heading" in item.tags
        for link in item.contributes_to
    )
    assert [goals[objective.id] for objective in rotterdam.objectives] == [2, 2, 2, 1, 1]


@pytest.mark.parametrize("city", CITIES)
def test_the_pictures_of_the_readme_are_there(city: str) -> None:
    readme = (EXAMPLES / city / "README.md").read_text("utf-8")
    for name in re.findall(r"\]\((pictures/[^)]+)\)", readme):
        assert (EXAMPLES / city / name).is_file(), name
