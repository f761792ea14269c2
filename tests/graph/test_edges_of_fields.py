"""The graph goes by the fields: each id that an item names is an edge of the field's relation."""

import attrs
import pytest
from hypothesis import given, settings

from deiframe.graph.edges import edges
from deiframe.graph.relation import Relation
from deiframe.model.fields import info_of
from deiframe.model.references import references_in
from deiframe.model.strategy import ITEM_CLASSES, Strategy
from deiframe.source.reader import read, read_text
from deiframe.testing.strategies import any_strategies
from support import EXAMPLES

EVERY = """
deiframe: 1
municipality: {name: X}
visions: {v: {}}
groups: {g: {}}
obligations: {o: {}}
needs: {n: {group: g}}
departments: {d: {}, e: {part_of: d}}
stakeholders: {s: {department: d, represents: g}, b: {members: s}}
outcomes: {c: {contributes_to: [{to: q, because: x}]}}
objectives: {q: {contributes_to: v, department: d, addresses: n, answers: o}}
interventions:
  i:
    contributes_to: [c, q]
    department: e
    addresses: n
    answers: o
    rasci: {responsible: [s, e], accountable: b, supportive: s, consulted: b, informed: d}
    evaluation: {by: s}
indicators: {k: {measures: [q, i], collected_by: d}}
risks: {r: {threatens: [i, v], watched_by: b, answered_by: i}}
"""


def test_each_relation_comes_from_its_field_in_the_order_of_the_format() -> None:
    strategy = read_text(EVERY).strategy
    assert strategy
    found = [
        (source, relation.name.lower(), target) for source, target, relation, _ in edges(strategy)
    ]
    assert found == [
        ("e", "part_of", "d"),
        ("s", "represents", "g"),
        ("s", "belongs_to", "d"),
        ("b", "has_member", "s"),
        ("n", "concerns", "g"),
        ("c", "contributes_to", "q"),
        ("q", "belongs_to", "d"),
        ("q", "addresses", "n"),
        ("q", "answers", "o"),
        ("q", "contributes_to", "v"),
        ("k", "measures", "q"),
        ("k", "measures", "i"),
        ("k", "collected_by", "d"),
        ("i", "belongs_to", "e"),
        ("i", "addresses", "n"),
        ("i", "answers", "o"),
        ("i", "contributes_to", "c"),
        ("i", "contributes_to", "q"),
        ("i", "responsible", "s"),
        ("i", "responsible", "e"),
        ("i", "accountable", "b"),
        ("i", "supportive", "s"),
        ("i", "consulted", "b"),
        ("i", "informed", "d"),
        ("i", "evaluated_by", "s"),
        ("r", "threatens", "i"),
        ("r", "threatens", "v"),
        ("r", "watched_by", "b"),
        ("r", "answered_by", "i"),
    ]
    assert {relation for _, _, relation, _ in edges(strategy)} == set(Relation)
    [words] = [words for source, _, _, words in edges(strategy) if source == "c"]
    assert words == strategy.outcomes[0].contributes_to[0]


@pytest.mark.parametrize("city", ["ghent", "rotterdam", "genoa", "leiden"])
def test_all_that_an_item_of_an_example_names_is_an_edge(city: str) -> None:
    strategy = read(EXAMPLES / city).strategy
    assert strategy
    assert named(strategy) == drawn(strategy)


@settings(max_examples=50, deadline=None)
@given(any_strategies())
def test_all_that_an_item_names_is_an_edge(strategy: Strategy) -> None:
    assert named(strategy) == drawn(strategy)


def named(strategy: Strategy) -> list[tuple[str, str]]:
    """Who names whom."""
    return sorted(
        (item.id, reference.id)
        for item in strategy.items()
        for reference in references_in(item, ())
    )


def drawn(strategy: Strategy) -> list[tuple[str, str]]:
    """Between whom an edge runs."""
    return sorted((source, target) for source, target, _, _ in edges(strategy))


def test_each_kind_has_a_class_that_says_so_and_each_of_its_fields_says_what_it_means() -> None:
    for kind, cls in ITEM_CLASSES.items():
        assert cls.kind is kind
        for field in attrs.fields(cls):
            said = info_of(field)
            assert field.name == "id" or said.means, (cls, field.name)
            assert bool(said.refers_to) == (said.relation is not None), (cls, field.name)
