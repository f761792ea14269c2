"""Each rule of the plugin keeps what its page promises, and its line runs where it says."""

import datetime as dt
import re

import attrs
import pytest

from deiframe import Finding, Profile, Rule, Selection, examine, load_plugins, read_text
from deiframe_rotterdam.plugin import deiframe_rules

TODAY = dt.date(2026, 6, 1)
EVERYTHING = load_plugins(["rotterdam"])
RULES = sorted(deiframe_rules(), key=lambda rule: rule.code)
HEAD = {
    "deiframe": "deiframe: 1",
    "municipality": "municipality: {name: Rotterdam, country: NL}",
    "plugins": "plugins: [rotterdam]",
}


def findings(rule: Rule, example: str) -> tuple[Finding, ...]:
    head = [line for key, line in HEAD.items() if not re.search(rf"^{key}:", example, re.MULTILINE)]
    reading = read_text("\n".join(head) + "\n" + example)
    assert reading.strategy is not None, [str(problem.message) for problem in reading.problems]
    only = attrs.evolve(EVERYTHING, rules=(rule,))
    selection = Selection(profile=Profile.STRICT)
    return examine(
        reading.strategy, only, today=TODAY, locate=reading.places.of, selection=selection
    ).findings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_failing_example_fires_the_rule_and_the_mended_one_passes(rule: Rule) -> None:
    found = findings(rule, rule.fails)
    assert {one.code for one in found} == {rule.code}, [str(one.message) for one in found]
    assert not findings(rule, rule.passes)
