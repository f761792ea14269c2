"""The laws of a rule's page and examples, which need no strategy but its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from deiframe.checking import check
from deiframe.diagnostics import Finding
from deiframe.extension_points.rule import Rule
from deiframe.model.stepwise import SUBSTEPS
from deiframe.model.strategy import Strategy
from deiframe.model.vocabulary import Profile
from deiframe.selection import Selection
from deiframe.source.reader import Reading, read_text
from deiframe.testing.laws.case import Case
from deiframe.testing.laws.law import law
from deiframe.testing.plugin_values import hits
from deiframe.testing.strategies.moments import TODAY

_HEAD: Final = {
    "deiframe": "deiframe: 1",
    "municipality": "municipality: {name: Example, country: BE}",
    "title": "title: Example",
    "language": "language: en",
    "period": "period: {start: 2024-01-01, end: 2028-12-31}",
}
"""What is added to an example that does not say it itself."""

_SECTIONS: Final = ("Why it matters", "How to fix", "Source")
_QUESTION: Final = re.compile(r"(10|[1-9])[a-z]")


def example(text: str) -> Reading:
    """Read an example of a rule, a piece of a strategy, as a whole strategy."""
    item = [line for key, line in _HEAD.items() if not re.search(rf"^{key}:", text, re.MULTILINE)]
    return read_text("\n".join([*item, text]))


def own_examples(rule: Rule) -> Iterator[Strategy]:
    """The strategies that a rule's examples are."""
    for text in (rule.fails, rule.passes):
        strategy = example(text).strategy
        if strategy is not None:
            yield strategy


@law(drawn=False)
def keeps_its_examples(rules: Sequence[Rule], case: Case) -> None:
    """The example that fails gives its finding and no other; the fixed one gives none."""
    for rule in rules:
        if not rule.fails and not rule.passes and not _is_ours(rule):
            continue
        found = _found(rule, rule.fails, case)
        if {item.code for item in found} != {rule.code}:
            text = ", ".join(f"{item.code} ({item.message})" for item in found) or "nothing"
            raise AssertionError(f"the failing example of {rule.code} gives {text}")
        found = _found(rule, rule.passes, case)
        if found:
            raise AssertionError(
                f"the passing example of {rule.code} gives {found[0].code}: {found[0].message}"
            )


def _found(rule: Rule, text: str, case: Case) -> tuple[Finding, ...]:
    reading = example(text)
    if reading.strategy is None:
        problem = next(iter(reading.problems))
        raise AssertionError(f"an example of {rule.code} is no strategy: {problem.message}")
    everything = Selection(profile=Profile.STRICT)
    typed = case.of(reading.strategy).typed()
    hits(rule, typed.graph)  # invalid values are reported before anything depends on them
    asked = attrs.evolve(typed, today=TODAY)
    return check(asked.opened(rule), everything).findings


@law(drawn=False)
def has_a_whole_page(rules: Sequence[Rule], _: Case) -> None:
    """Its page has a title and all its parts; the questions and sub-steps that it names exist."""
    for rule in rules:
        for missing in _missing(rule):
            raise AssertionError(f"the page of {rule.code} {missing}")


def _is_ours(rule: Rule) -> bool:
    """Whether a rule is one of deiframe, which has examples, principles and sub-steps."""
    return rule.code.startswith("DEI")


def _missing(rule: Rule) -> Iterator[str]:
    page = rule.page
    if not page.text.strip():
        yield "is empty: the docstring of its function is its page"
        return
    if str(page.title).endswith("."):
        yield "has a title that ends in a full stop"
    if not page.what:
        yield "does not say what is wrong, below its title"
    for heading in _SECTIONS:
        if not page.section(heading):
            yield f"has no section “{heading}:”"
    if page.code != rule.code:
        yield f"is of the code {page.code}"
    if _is_ours(rule) and not ((rule.principles or rule.doubt) and rule.substeps):
        yield "names no question of a principle, or no sub-step that fixes it"
    for question in rule.principles:
        if not _QUESTION.fullmatch(question):
            yield f"names the question {question}, which cannot be"
    for substep in rule.substeps:
        if substep not in SUBSTEPS:
            yield f"names the sub-step {substep}, which is not there"
