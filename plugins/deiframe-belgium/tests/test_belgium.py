"""The plugin applies to those whom the law binds, and to nobody else."""

import datetime as dt
from pathlib import Path

import pytest

from deiframe import examine, load_plugins, read, read_text
from deiframe_belgium.register import QUOTAS
from deiframe_belgium.rules.be101_quota_not_measured import meets, quota_not_measured

ROOT = Path(__file__).parents[3]
TODAY = dt.date(2026, 6, 1)


def codes(text: str) -> list[str]:
    reading = read_text("deiframe: 1\nplugins: [belgium]\n" + text)
    assert not reading.problems, [str(problem.message) for problem in reading.problems]
    assert reading.strategy is not None
    found = examine(reading.strategy, load_plugins(["belgium"]), today=TODAY).findings
    return [one.code for one in found if one.code in ("DEI702", "DEI701", "BE101")]


def test_a_federal_institution_is_told_of_its_quota() -> None:
    assert codes("municipality: {name: F, country: BE, type: federal_institution}") == ["DEI702"]


def test_a_listed_company_is_told_of_its_quota() -> None:
    assert codes("municipality: {name: C, country: BE, type: listed_company}") == ["DEI702"]


@pytest.mark.parametrize("country, kind", [("BE", "municipality"), ("NL", "listed_company")])
def test_whom_the_law_does_not_bind_hears_nothing(country: str, kind: str) -> None:
    assert codes(f"municipality: {{name: X, country: {country}, type: {kind}}}") == []


def test_a_listed_obligation_that_nothing_answers_is_found() -> None:
    text = (
        "municipality: {name: F, country: BE, type: federal_institution}\n"
        "obligations: {be-federal-two-thirds: {}}"
    )
    assert codes(text) == ["DEI701"]


def test_ghent_is_a_city_and_not_bound() -> None:
    strategy = read(ROOT / "examples" / "ghent").strategy
    assert strategy is not None
    assert strategy.plugins == ("belgium",)
    assert not any(quota.applies_to(strategy.municipality) for quota in QUOTAS)
    found = examine(strategy, load_plugins(strategy.plugins), today=TODAY).findings
    assert not [one for one in found if one.plugin == "belgium" or one.code == "DEI702"]


@pytest.mark.parametrize(
    "target, enough",
    [
        ("between: [33.3, 66.7]", True),
        ("between: [20, 66.7]", False),
        ("between: [40, 80]", False),
        ("at_least: 33", True),
        ("at_least: 32", False),
        ("at_most: 67", True),
        ("at_most: 70", False),
        ("value: 50", False),
    ],
)
def test_a_target_meets_the_quota_or_not(target: str, enough: bool) -> None:
    text = (
        "deiframe: 1\nmunicipality: {name: F, country: BE, type: federal_institution}\n"
        "obligations: {be-federal-two-thirds: {}}\n"
        "objectives: {top: {answers: [be-federal-two-thirds]}}\n"
        f"indicators: {{share: {{measures: [top], targets: [{{{target}}}]}}}}\n"
    )
    strategy = read_text(text).strategy
    assert strategy is not None
    assert meets(QUOTAS[0], strategy.indicators[0].targets[0]) is enough


@pytest.mark.parametrize("example, found", [("fails", True), ("passes", False)])
def test_the_examples_of_the_rule_hold(example: str, found: bool) -> None:
    assert ("BE101" in codes(getattr(quota_not_measured, example).lstrip())) is found
