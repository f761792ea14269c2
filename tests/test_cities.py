"""The examples hold what their READMEs say."""

import datetime as dt
import re
import sys
from pathlib import Path

import pytest

from deiframe.checking import check
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
def test_scores_that_the_report_does_not_give_are_marked(city: str) -> None:
    for stakeholder in strategy(city).stakeholders:
        assert stakeholder.illustrative or stakeholder.power is None


def test_rotterdam_holds_the_whole_of_figure_4() -> None:
    rotterdam = strategy("rotterdam")
    deeds = [item for item in rotterdam.items() if "deed" in item.tags]
    assert (len(rotterdam.visions), len(rotterdam.objectives), len(deeds)) == (1, 5, 32)
    essential = [
        intervention
        for intervention in rotterdam.interventions
        if intervention.priority is Priority.ESSENTIAL
    ]
    assert len(essential) == 4


@pytest.mark.parametrize("city", CITIES)
def test_the_pictures_of_the_readme_are_there(city: str) -> None:
    readme = (EXAMPLES / city / "README.md").read_text("utf-8")
    for name in re.findall(r"\]\((pictures/[^)]+)\)", readme):
        assert (EXAMPLES / city / name).is_file(), name
