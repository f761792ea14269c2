"""Our own rules find what they should, and nothing in our strategy."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from house_rules import RULES
from hypothesis import given, settings

from deiframe import Finding, Rule, Strategy
from deiframe.graph.strategy_graph import build_graph
from deiframe.testing.strategies import strategies

Check = Callable[..., tuple[Finding, ...]]

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def found(rule: Rule, findings: tuple[Finding, ...]) -> list[str]:
    return [finding.id for finding in findings if finding.code == rule.code]


@each_rule
def test_our_strategy_keeps_our_rules(
    rule: Rule, deiframe_check: Check, deiframe_folder: Path
) -> None:
    assert found(rule, deiframe_check(deiframe_folder, rules=[rule])) == []


@each_rule
def test_a_rule_tells_its_examples_apart(rule: Rule, deiframe_check: Check) -> None:
    assert found(rule, deiframe_check(rule.fails, rules=[rule]))
    assert not found(rule, deiframe_check(rule.passes, rules=[rule]))


@each_rule
@settings(max_examples=25, deadline=None)
@given(strategy=strategies(max_items=2))
def test_a_rule_can_be_asked_of_any_strategy(rule: Rule, strategy: Strategy) -> None:
    graph = build_graph(strategy, dt.date(2026, 11, 24))
    for hit in rule.check(graph):
        assert hit.item in graph.items
