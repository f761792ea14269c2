"""The graph answers its questions as a walk by hand would."""

import datetime as dt

import networkx as nx
import pytest
from hypothesis import find, given

from deiframe.graph import dates, measurement, participation, responsibility, theory
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.model.kinds import Kind
from deiframe.model.references import references
from deiframe.model.strategy import Strategy
from deiframe.source.reader import read_text
from deiframe.testing.strategies import strategies, theories
from support import TODAY

TEXT = """
deiframe: 1
municipality: {name: X}
visions: {vision: {}}
departments: {hr: {}}
groups: {newcomers: {}}
stakeholders: {boss: {}, network: {represents: newcomers}, team: {type: governing_body, members: boss}}
needs: {need: {group: newcomers}}
outcomes: {fair: {contributes_to: hires}}
objectives: {hires: {contributes_to: vision, department: hr}, alone: {}}
indicators: {share: {measures: hires, collected_by: hr}}
interventions:
  interviews: {contributes_to: fair, rasci: {responsible: hr, accountable: boss, consulted: network}}
  party: {}
activities: [{substep: '7.1', on: 2025-01-31, what: x}, {substep: '7.1', on: 2027-01-01, what: y}]
"""


@pytest.fixture(scope="module")
def graph() -> StrategyGraph:
    strategy = read_text(TEXT).strategy
    assert strategy is not None
    return build_graph(strategy, TODAY)


def names(items: object) -> list[str]:
    return [item.id for item in items]  # type: ignore[attr-defined]


def test_the_graph_is_frozen(graph: StrategyGraph) -> None:
    with pytest.raises(nx.NetworkXError):
        graph.network.add_node("new")
    with pytest.raises(nx.NetworkXError):
        graph.theory.add_node("new")


def test_what_supports_and_what_follows(graph: StrategyGraph) -> None:
    assert names(theory.supports(graph, "hires")) == ["fair", "interviews"]
    assert names(theory.interventions_for(graph, "vision")) == ["interviews"]
    assert names(theory.leads_to(graph, "fair")) == ["hires"]
    assert names(theory.led_by(graph, "fair")) == ["interviews"]


def test_the_paths_to_the_vision(graph: StrategyGraph) -> None:
    [path] = theory.paths_to_vision(graph, "interviews")
    assert names(path) == ["interviews", "fair", "hires", "vision"]
    assert theory.paths_to_vision(graph, "party") == ()


def test_what_is_cut_off_without_it(graph: StrategyGraph) -> None:
    assert names(theory.cut_off_without(graph, ["fair"])) == ["interviews"]
    assert set(names(theory.cut_off_without(graph, ["hires"]))) == {"fair", "interviews"}


def test_who_does_what(graph: StrategyGraph) -> None:
    assert names(responsibility.accountable_for(graph, "interviews")) == ["boss"]
    assert [(item.id, role) for item, role in responsibility.roles_of(graph, "network")] == [
        ("interviews", Relation.CONSULTED)
    ]
    assert names(responsibility.objectives_of(graph, "hr")) == ["hires"]
    assert responsibility.has_a_part(graph, "boss")
    assert names(responsibility.governing_bodies(graph)) == ["team"]


def test_what_measures_it_and_who_collects(graph: StrategyGraph) -> None:
    assert names(measurement.measured_by(graph, "hires")) == ["share"]
    assert names(measurement.measured_things(graph, "share")) == ["hires"]
    assert names(measurement.collected_by(graph, "hr")) == ["share"]


def test_who_speaks_for_whom(graph: StrategyGraph) -> None:
    assert names(participation.voices_of(graph, "newcomers")) == ["network"]
    assert names(participation.needs_of(graph, "newcomers")) == ["need"]
    assert participation.is_consulted(graph, "newcomers")


def test_the_future_has_not_happened(graph: StrategyGraph) -> None:
    last = dates.last_activity(graph, "7.1")
    assert last is not None
    assert last.on == dt.date(2025, 1, 31)


def test_a_link_to_nothing_is_refused() -> None:
    strategy = read_text(TEXT).strategy
    assert strategy is not None
    import attrs

    with pytest.raises(KeyError):
        build_graph(attrs.evolve(strategy, visions=()), dt.date(2026, 6, 1))


def test_a_drawn_theory_has_links() -> None:
    """Else the laws below would hold of nothing."""
    find(theories(), lambda strategy: len(build_graph(strategy, TODAY).theory.edges) > 1)
    find(theories(), lambda strategy: bool(theory.cycles(build_graph(strategy, TODAY))))


@given(theories(max_items=4))
def test_reach_is_what_walking_finds(strategy: Strategy) -> None:
    graph = build_graph(strategy, TODAY)
    reach = theory.reach(graph)
    for item in strategy.items():
        if item.id not in graph.theory:
            continue
        above = nx.descendants(graph.theory, item.id) | {item.id}
        kinds = {graph.items[other].kind for other in above}
        assert (item.id in reach.to_vision) == (Kind.VISION in kinds)
        assert (item.id in reach.to_objective) == (Kind.OBJECTIVE in kinds)
        below = nx.ancestors(graph.theory, item.id) | {item.id}
        served = any(graph.items[other].kind is Kind.INTERVENTION for other in below)
        assert (item.id in reach.from_intervention) == served


@given(theories(max_items=4))
def test_cycles_are_found_where_there_are_any(strategy: Strategy) -> None:
    graph = build_graph(strategy, TODAY)
    found = theory.cycles(graph)
    assert bool(found) == (not nx.is_directed_acyclic_graph(graph.theory))
    for path in found:
        assert path[0] is path[-1]
        for lower, upper in zip(path, path[1:], strict=False):
            assert graph.theory.has_edge(lower.id, upper.id)


@given(strategies(max_items=3))
def test_every_reference_but_those_of_records_is_an_edge(strategy: Strategy) -> None:
    graph = build_graph(strategy, TODAY)
    for reference in references(strategy):
        if reference.path[0] not in ("activities", "assessments"):
            assert graph.network.has_edge(str(reference.path[1]), reference.id)
