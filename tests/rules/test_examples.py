"""Every rule keeps what its page promises."""

import datetime as dt
import re

import attrs
import pytest

from deiframe.checking import check
from deiframe.diagnostics import Finding
from deiframe.extension_points.obligation import RegisteredObligation
from deiframe.extension_points.rule import Rule
from deiframe.model.measurement import Indicator
from deiframe.model.process import Obligation
from deiframe.model.stepwise import SUBSTEPS
from deiframe.model.vocabulary import CountedIn, Profile
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.rules import all_rules
from deiframe.selection import Selection
from deiframe.source.reader import read_text
from support import TODAY

EVERYTHING = Selection(profile=Profile.STRICT)
HEAD = {
    "deiframe": "deiframe: 1",
    "municipality": "municipality: {name: Example, country: BE}",
    "title": "title: Example",
    "language": "language: en",
    "period": "period: {start: 2024-01-01, end: 2028-12-31}",
}
REGISTER = (
    RegisteredObligation(
        obligation=Obligation(id="example-duty", title="A duty"),
        binds=lambda organisation: organisation.country == "XX",
    ),
)
CATALOGUE = (Indicator(id="example-hires", counted_in=CountedIn.PEOPLE),)
RULES = all_rules()
PRINCIPLES = {"1a", "1b", "2a", "3a", "3b", "4a", "4b", "5a", "5b", "6a", "6b", "7a", "8a", "8b",
              "9a", "9b", "10a", "10b"}  # fmt: skip


def findings(rule: Rule, example: str, today: dt.date = TODAY) -> tuple[Finding, ...]:
    """Ask one rule about an example; what the example does not say itself is added."""
    head = [line for key, line in HEAD.items() if not re.search(rf"^{key}:", example, re.MULTILINE)]
    reading = read_text("\n".join(head) + "\n" + example)
    assert reading.strategy is not None, [str(problem.message) for problem in reading.problems]
    only = attrs.evolve(load_plugins([]), rules=(rule,), obligations=REGISTER, indicators=CATALOGUE)
    return check(
        assemble(reading.strategy, only, today=today, places=reading.places), EVERYTHING
    ).findings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_failing_example_fires_the_rule_and_nothing_else(rule: Rule) -> None:
    found = findings(rule, rule.fails)
    assert {item.code for item in found} == {rule.code}
    for item in found:
        assert item.severity is rule.severity
        assert "{" not in str(item.message)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_mended_example_passes(rule: Rule) -> None:
    assert not findings(rule, rule.passes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_an_empty_strategy_breaks_no_rule(rule: Rule) -> None:
    for finding in findings(rule, "{}".replace("{}", "")):
        assert finding.code == rule.code


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_page_has_all_its_parts(rule: Rule) -> None:
    assert str(rule.page.title)
    assert not str(rule.page.title).endswith(".")
    assert rule.page.what
    for heading in ("Why it matters", "How to fix", "Source"):
        assert rule.page.section(heading), heading
    assert rule.principles or rule.doubt
    assert set(rule.principles) <= PRINCIPLES
    assert rule.substeps
    assert set(rule.substeps) <= set(SUBSTEPS)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_suppression_with_a_reason_removes_the_finding(rule: Rule) -> None:
    suppressed = rule.fails + f"\nchecks: {{ignore: {{{rule.code}: We know}}}}\n"
    assert not findings(rule, suppressed)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_an_unused_suppression_is_a_finding(rule: Rule) -> None:
    idle = rule.passes + f"\nchecks: {{ignore: {{{rule.code}: We know}}}}\n"
    assert [finding.code for finding in findings(rule, idle)] == ["DEI040"]


def test_codes_are_unique_and_modules_are_named_after_them() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) >= 15
    for rule in RULES:
        assert rule.check.__module__.rpartition(".")[2].startswith(f"{rule.code.lower()}_")


def test_a_suppression_of_an_unknown_code_or_without_reason_is_a_finding() -> None:
    text = "checks: {ignore: {DEI999: because, DEI602: ''}}"
    [rule] = [rule for rule in RULES if rule.code == "DEI602"]
    assert {finding.code for finding in findings(rule, text)} == {"DEI041", "DEI042"}


def test_an_item_can_suppress_a_finding_about_itself() -> None:
    [rule] = [rule for rule in RULES if rule.code == "DEI203"]
    text = "indicators: {a: {ignore: {DEI203: soon}}, b: {}}"
    assert [finding.id for finding in findings(rule, text)] == ["b"]
