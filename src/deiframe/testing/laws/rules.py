"""The laws of rules."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

from deiframe.about import LANGUAGES
from deiframe.checking import check
from deiframe.diagnostics import Finding
from deiframe.extension_points.rule import Hit, Rule
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.model.vocabulary import Profile
from deiframe.selection import Selection
from deiframe.testing.change_texts import texts_of
from deiframe.testing.laws.case import Case, harmful_cases, made_harmful
from deiframe.testing.laws.compare import (
    gist,
    leads_somewhere,
    shown,
    texts_in_templates,
    with_names,
)
from deiframe.testing.laws.law import Law, law
from deiframe.testing.laws.pages import has_a_whole_page, keeps_its_examples, own_examples
from deiframe.testing.laws.sandbox import watched
from deiframe.testing.laws.transform import (
    bare,
    beside,
    like_named,
    reordered,
    suppressing,
    titled,
)
from deiframe.testing.plugin_values import hits, unfilled


@law(own=own_examples)
def never_raises(rules: Sequence[Rule], case: Case) -> None:
    """Asking it raises nothing and yields Hits, whatever the strategy."""
    graph = case.graph
    for rule in rules:
        hits(rule, graph)


@law(own=own_examples, alone=True)
def changes_nothing(rules: Sequence[Rule], case: Case) -> None:
    """Asking it changes neither the strategy nor its graph."""
    graph, before = case.of(copy.deepcopy(case.strategy)).graph, case.graph.strategy
    edges = _edges(graph)
    for rule in rules:
        hits(rule, graph)
        if graph.strategy != before:
            raise AssertionError(f"{rule.code} changed the strategy that it was asked about")
        if _edges(graph) != edges:
            raise AssertionError(f"{rule.code} changed the graph that it was asked about")


def _edges(graph: StrategyGraph) -> tuple[Any, ...]:
    tables = (graph.forwards, graph.backwards)
    return (
        list(graph.items),
        *(
            {source: list(found) for source, found in table(relation).items()}
            for relation in Relation
            for table in tables
        ),
    )


@law(own=own_examples)
def looks_at_nothing_else(rules: Sequence[Rule], case: Case) -> None:
    """Asking it reads no file, opens no connection, starts no program, prints nothing, and asks
    no clock: today is in the graph.
    """
    graph = case.graph
    for rule in rules:
        hits(rule, graph)  # once unwatched: what it loads on first use is no matter
        with watched() as found:
            hits(rule, graph)
        if found:
            raise AssertionError(f"{rule.code} reached out of the strategy: {found[0]}")


@law(own=own_examples)
def answers_the_same_twice(rules: Sequence[Rule], case: Case) -> None:
    """Asked again, of the same graph or of one made again, it finds the same in the same order."""
    graph, fresh = case.graph, case.graph
    for rule in rules:
        first = hits(rule, graph)
        for again in (hits(rule, graph), hits(rule, fresh)):
            _compare(rule, first, again, "when asked again")


@law(own=own_examples)
def minds_no_order(rules: Sequence[Rule], case: Case) -> None:
    """Items, links and tags in another order give the same findings.

    Of several things of which a sentence names only one, any will do.
    """
    graph, other = case.graph, case.of(reordered(case.strategy, case.pick)).graph
    for rule in rules:
        before, after = hits(rule, graph), hits(rule, other)
        if Counter(map(gist, before)) != Counter(map(gist, after)):
            _differ(rule, before, after, "when the items stand in another order", gist)


@law(own=own_examples)
def minds_nothing_unrelated(rules: Sequence[Rule], case: Case) -> None:
    """Items that have nothing to do with an item change no finding about it.

    Not asked of rules that are ``relative``, nor of findings about the strategy as a whole.
    """
    graph = case.graph
    wider = case.of(beside(case.strategy, case.other, case.pick)).graph
    for rule in rules:
        if not rule.relative:
            before, after = (
                tuple(hit for hit in hits(rule, item) if hit.item in graph.items and hit.item)
                for item in (graph, wider)
            )
            _compare(rule, before, after, "when unrelated items are added")


@law(own=own_examples)
def minds_no_name(rules: Sequence[Rule], case: Case) -> None:
    """With other ids, of the same alphabetical order, it finds the same, in the same order.

    So no finding may depend on what an id looks like, or on the order of a set. Ids of the
    registered obligations stay as they are.
    """
    strategy = titled(case.strategy)
    graph = case.of(strategy).graph
    found = {rule.code: hits(rule, graph) for rule in rules}
    for other in like_named(strategy, case.given_ids):
        renamed = case.of(other.strategy).graph
        for rule in rules:
            before = tuple(with_names(hit, other.names) for hit in found[rule.code])
            _compare(rule, before, hits(rule, renamed), "when the items have other ids")


@law(own=own_examples)
def goes_when_suppressed(rules: Sequence[Rule], case: Case) -> None:
    """Suppressing a finding removes exactly that one: of an item, or everywhere."""
    strategy = bare(case.strategy)
    before = _found(rules, case.of(strategy))
    theirs = [entry for entry in before if any(entry.code == rule.code for rule in rules)]
    if not theirs:
        return
    chosen = theirs[case.pick % len(theirs)]
    for item in {chosen.id, ""}:
        after = _found(rules, case.of(suppressing(strategy, chosen.code, item)))
        left = [
            entry
            for entry in before
            if entry.code != chosen.code or (item and entry.id != chosen.id)
        ]
        if after != left:
            where = f"of {item}" if item else "everywhere"
            raise AssertionError(
                f"suppressing {chosen.code} {where} changed other findings:"
                f" expected {_codes(left)}, found {_codes(after)}"
            )


def _found(rules: Sequence[Rule], case: Case) -> list[Finding]:
    everything = Selection(profile=Profile.STRICT)
    graph = case.graph
    for rule in rules:
        hits(rule, graph)  # invalid values are reported before anything depends on them
    return list(check(case.opened(*rules), everything).findings)


def _codes(findings: Iterable[Finding]) -> str:
    return ", ".join(f"{finding.code} {finding.id}".strip() for finding in findings) or "nothing"


@law(own=own_examples)
def speaks_every_language(rules: Sequence[Rule], case: Case) -> None:
    """Each finding can be said in each language, and nothing in it is left unfilled."""
    graph = case.graph
    for rule in rules:
        for hit in hits(rule, graph):
            for wrong in filter(None, (unfilled(hit.message, language) for language in LANGUAGES)):
                raise AssertionError(f"{rule.code}: {wrong}")


@law(own=own_examples, given=harmful_cases, prepare=made_harmful)
def texts_stay_texts(rules: Sequence[Rule], case: Case) -> None:
    """Texts of the strategy are values of its sentences, never a part of a sentence itself."""
    graph = case.graph
    texts = set(texts_of(case.strategy).values())
    for rule in rules:
        for hit in hits(rule, graph):
            for text in texts_in_templates(hit.message, texts):
                raise AssertionError(f"in a sentence of {rule.code} stands a text: {text[:40]!r}")


@law(own=own_examples)
def points_at_something(rules: Sequence[Rule], case: Case) -> None:
    """Each finding names an item that is there, and a field that leads somewhere."""
    graph = case.graph
    for rule in rules:
        for hit in hits(rule, graph):
            if hit.item and hit.item not in graph.items:
                raise AssertionError(f"{rule.code} names the item {hit.item}, which is not there")
            if not leads_somewhere(case.strategy, graph, hit):
                raise AssertionError(
                    f"{shown(rule, hit)} points at {hit.field}, which leads nowhere"
                )


def _compare(rule: Rule, before: tuple[Hit, ...], after: tuple[Hit, ...], when: str) -> None:
    if before != after:
        _differ(rule, before, after, when, lambda hit: hit)


def _differ(
    rule: Rule, before: tuple[Hit, ...], after: tuple[Hit, ...], when: str, key: Any
) -> None:
    """Raise, with one finding that came or went; or with the first that stands elsewhere."""
    found_before, found_after = [key(item) for item in before], [key(item) for item in after]
    for found, others, happens in (
        (before, found_after, "goes"), (after, found_before, "comes"),
    ):  # fmt: skip
        for hit in found:
            if key(hit) not in others:
                raise AssertionError(f"{when}, a finding {happens}: {shown(rule, hit)}")
    counts = f"{len(before)} and {len(after)}" if len(before) != len(after) else "their order"
    raise AssertionError(f"{when}, the findings of {rule.code} differ: {counts}")


LAWS_OF_RULES: Final[tuple[Law[Rule], ...]] = (
    has_a_whole_page,
    keeps_its_examples,
    never_raises,
    changes_nothing,
    looks_at_nothing_else,
    answers_the_same_twice,
    minds_no_order,
    minds_nothing_unrelated,
    minds_no_name,
    goes_when_suppressed,
    speaks_every_language,
    texts_stay_texts,
    points_at_something,
)
"""What every rule keeps."""
