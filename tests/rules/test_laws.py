"""What every rule keeps, whatever the strategy: it does not break, and speaks every language."""

import datetime as dt
from typing import Any

import attrs
from hypothesis import given

from deiframe.about import LANGUAGES
from deiframe.diagnostics import Finding
from deiframe.languages import say
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.model.vocabulary import Profile
from deiframe.pipeline import examine
from deiframe.plugins import load_plugins
from deiframe.selection import Selection
from deiframe.testing.strategies import strategies

RULES = load_plugins([])
TODAY = dt.date(2026, 6, 1)
EVERYTHING = Selection(profile=Profile.STRICT)


def plain(strategy: Strategy) -> Strategy:
    """The strategy without suppressions, which would hide what the rules say."""
    bare: dict[str, Any] = {
        kind.collection: tuple(attrs.evolve(item, ignore={}) for item in strategy.of_kind(kind))
        for kind in Kind
    }
    return attrs.evolve(strategy, checks=attrs.evolve(strategy.checks, ignore={}), **bare)


def about(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Which findings about which items; where a cycle is entered may differ."""
    return sorted((one.code, one.id) for one in findings if one.code != "DEI104")


@given(strategies(max_items=3))
def test_no_rule_breaks_on_a_well_formed_strategy(strategy: Strategy) -> None:
    found = examine(strategy, RULES, today=TODAY, selection=EVERYTHING).findings
    assert not [str(one.message) for one in found if one.code == "DEI031"]


@given(strategies(max_items=2))
def test_every_finding_can_be_said_in_every_language(strategy: Strategy) -> None:
    for one in examine(strategy, RULES, today=TODAY, selection=EVERYTHING).findings:
        for language in LANGUAGES:
            assert say(one.message, language)


@given(strategies(max_items=3))
def test_the_order_of_items_does_not_matter(strategy: Strategy) -> None:
    turned: dict[str, Any] = {
        kind.collection: tuple(reversed(strategy.of_kind(kind))) for kind in Kind
    }
    one = examine(plain(strategy), RULES, today=TODAY, selection=EVERYTHING).findings
    other = examine(
        plain(attrs.evolve(strategy, **turned)), RULES, today=TODAY, selection=EVERYTHING
    ).findings
    assert about(one) == about(other)
