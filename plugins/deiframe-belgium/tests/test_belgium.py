"""The plugin applies to those whom the law binds, and to nobody else."""

import datetime as dt
from pathlib import Path

import pytest

import deiframe
from deiframe.criteria import Truth
from deiframe.model import Translations
from deiframe_belgium.evidence import quotas_measured
from deiframe_belgium.measuring import meets
from deiframe_belgium.quota import Quota
from deiframe_belgium.register import QUOTAS
from deiframe_belgium.rules.be101_quota_not_measured import quota_not_measured

ROOT = Path(__file__).parents[3]
TODAY = dt.date(2026, 6, 1)


def codes(text: str) -> list[str]:
    opened = deiframe.open_text("deiframe: 1\nplugins: [belgium]\n" + text, today=TODAY)
    assert not opened.problems, [str(problem.message) for problem in opened.problems]
    found = deiframe.check(opened).findings
    return [item.code for item in found if item.code in ("DEI702", "DEI701", "BE101")]


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
    opened = deiframe.open(ROOT / "examples" / "ghent", today=TODAY)
    strategy = opened.strategy
    assert strategy is not None
    assert "belgium" in strategy.plugins
    assert not any(quota.applies_to(strategy.municipality) for quota in QUOTAS)
    found = deiframe.check(opened).findings
    assert not [item for item in found if item.plugin == "belgium" or item.code == "DEI702"]


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
    strategy = deiframe.open_text(text, today=TODAY).strategy
    assert strategy is not None
    assert meets(QUOTAS[0], strategy.indicators[0].targets[0]) is enough


@pytest.mark.parametrize("example, found", [("fails", True), ("passes", False)])
def test_the_examples_of_the_rule_hold(example: str, found: bool) -> None:
    assert ("BE101" in codes(getattr(quota_not_measured, example).lstrip())) is found


FEDERAL = """
municipality: {name: F, country: BE, type: federal_institution}
obligations: {be-federal-two-thirds: {title: Two thirds}}
objectives: {top: {answers: [be-federal-two-thirds]}}
"""


@pytest.mark.parametrize(
    "definition, target, enough",
    [
        ("be-under-represented-gender-top", "value: 33.3, by: 2030-12-31", True),
        ("be-under-represented-gender-top", "at_least: 32.8", False),
        ("be-under-represented-gender-top", "at_least: 32.9", True),
        ("be-under-represented-gender-top", "between: [32, 50]", False),
        ("be-under-represented-gender-top", "at_most: 40", False),
        ("be-under-represented-gender-board", "value: 33.3", False),
    ],
)
def test_a_figure_by_the_definition_is_enough_by_its_floor(
    definition: str, target: str, enough: bool
) -> None:
    """It counts the gender with fewer members; that of another quota is not this one's."""
    indicator = (
        f"indicators: {{s: {{measures: [top], defined_as: {definition}, targets: [{{{target}}}]}}}}"
    )
    assert ("BE101" not in codes(FEDERAL.lstrip() + indicator)) is enough


def asked(text: str) -> Truth:
    opened = deiframe.open_text("deiframe: 1\nplugins: [belgium]\n" + text.lstrip(), today=TODAY)
    assert opened.graph is not None
    return quotas_measured.observe(opened.graph).truth


@pytest.mark.parametrize(
    "text, truth",
    [
        ("municipality: {name: F, country: BE, type: federal_institution}", Truth.NOT_RECORDED),
        (FEDERAL, Truth.PARTLY),
        (FEDERAL + "indicators: {s: {measures: [top], targets: [{between: [40, 60]}]}}", Truth.YES),
        ("municipality: {name: Gent, country: BE}", Truth.NOT_RECORDED),
        ("municipality: {name: Gent, country: BE}\nobligations: {duty: {}}", Truth.YES),
    ],
)
def test_following_the_law_asks_that_the_quota_is_listed_answered_and_measured(
    text: str, truth: Truth
) -> None:
    """That no quota binds a city is no evidence that it follows the law."""
    assert asked(text) is truth


@pytest.mark.parametrize("quota", QUOTAS, ids=lambda quota: quota.obligation.id)
def test_each_quota_says_in_three_languages_whom_it_binds_and_where_it_stands(quota: Quota) -> None:
    known = quota.registered.obligation
    for text in (known.title, known.description, known.note):
        assert isinstance(text, Translations)
        assert set(text.by_language) == {"en", "nl", "it"}
    assert known.source == "Report D5.2, section 4.1"


def test_no_instrument_is_named_that_is_not_certain() -> None:
    """Of the federal two thirds the source gives the year only."""
    assert [quota.obligation.instrument is None for quota in QUOTAS] == [True, False]


def test_the_definitions_are_in_the_catalogue_and_figures_take_from_them() -> None:
    text = (
        "deiframe: 1\nplugins: [belgium]\nmunicipality: {name: F, country: BE}\n"
        "indicators: {s: {defined_as: be-under-represented-gender-board}}"
    )
    graph = deiframe.open_text(text, today=TODAY).graph
    assert graph is not None
    [indicator] = graph.strategy.indicators
    assert (indicator.unit, str(indicator.counted_in)) == ("percent", "people")
