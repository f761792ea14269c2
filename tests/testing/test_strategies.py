"""Drawn strategies are what they say: whole, sound, spoilt in one way, hostile; and they shrink."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from deiframe.checking import check
from deiframe.diagnostics import Finding, Severity
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.targets import asks_for_no_change, due, is_worse_than_baseline
from deiframe.model.measurement import Indicator
from deiframe.model.references import references
from deiframe.model.strategy import Strategy
from deiframe.model.text import Translations
from deiframe.model.vocabulary import Profile
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.selection import Selection
from deiframe.source.reader import read_text
from deiframe.source.writer import to_yaml
from deiframe.testing.strategies import (
    DEFECTS,
    TODAY,
    Defect,
    Defective,
    any_strategies,
    defects,
    edge_days,
    graphs,
    hostile_strategies,
    hostile_texts,
    measurements,
    periods,
    sound_strategies,
    strategies,
    strategies_with_defect,
    targets,
)

RULES = load_plugins([])
STRICT = Selection(profile=Profile.STRICT)
few = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
search = settings(
    max_examples=300, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


def found(strategy: Strategy, today: dt.date = TODAY) -> tuple[Finding, ...]:
    return check(assemble(strategy, RULES, today=today), STRICT).findings


@few
@given(any_strategies())
def test_every_link_of_a_drawn_strategy_holds(strategy: Strategy) -> None:
    ids = [item.id for item in strategy.items()]
    assert len(ids) == len(set(ids))
    assert not [reference for reference in references(strategy) if reference.id not in ids]


@few
@given(hostile_strategies())
def test_a_hostile_strategy_could_stand_in_a_file(strategy: Strategy) -> None:
    """But for blank texts, which a file may not hold; a strategy in Python may."""
    reading = read_text(to_yaml(strategy))
    text = {str(problem.message) for problem in reading.problems}
    assert text <= {"This text is blank."}, sorted(text)[:3]
    assert text or reading.strategy == strategy


@few
@given(sound_strategies(4))
def test_no_rule_has_anything_to_say_of_a_sound_strategy(strategy: Strategy) -> None:
    assert not [(item.code, str(item.message)) for item in found(strategy)]


@few
@given(st.dates(dt.date(2020, 1, 1), dt.date(2040, 12, 31)), st.data())
def test_a_sound_strategy_is_sound_on_the_day_it_was_asked_for(
    today: dt.date, data: st.DataObject
) -> None:
    strategy = data.draw(sound_strategies(2, today=today))
    assert not [(item.code, str(item.message)) for item in found(strategy, today)]


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda item: item.name.replace(" ", "-"))
def test_each_defect_is_found_and_brings_nothing_else(defect: Defect) -> None:
    @settings(few, max_examples=8)
    @given(strategies_with_defect(defect))
    def tried(drawn: Defective) -> None:
        codes = {item.code for item in found(drawn.strategy)}
        assert drawn.code in codes
        assert codes <= {drawn.code, *defect.also}
        assert not found(drawn.sound)

    tried()


def test_the_defects_are_many_and_of_every_range() -> None:
    assert len({defect.name for defect in DEFECTS}) == len(DEFECTS) >= 20
    assert {defect.code[:4] for defect in DEFECTS} == {f"DEI{number}" for number in range(1, 8)}


@few
@given(strategies_with_defect())
def test_an_error_comes_only_from_the_defect_itself(drawn: Defective) -> None:
    errors = {item.code for item in found(drawn.strategy) if item.severity is Severity.ERROR}
    assert errors <= {drawn.code, *drawn.defect.also}


@few
@given(measurements())
def test_measured_figures_fit_together(indicator: Indicator) -> None:
    assert indicator.baseline
    for target in indicator.targets:
        assert not is_worse_than_baseline(indicator, target)
        assert not asks_for_no_change(indicator, target)
        day = due(target)
        assert day
        assert indicator.baseline.on
        assert day > max(indicator.baseline.on, TODAY)


@few
@given(graphs())
def test_a_graph_is_of_the_day_of_the_kit(graph: StrategyGraph) -> None:
    assert graph.today == TODAY
    assert set(graph.items) == {item.id for item in graph.strategy.items()}


@few
@given(st.tuples(periods(edge_days()), targets(), defects()))
def test_parts_can_be_drawn_alone(parts: tuple[Any, ...]) -> None:
    assert all(part is not None for part in parts)


def test_hostile_texts_hold_every_kind_of_harm() -> None:
    for sign in ("javascript:", "<", "{", "\x1b", "\u202e", "=", "]]>"):
        assert sign in find(hostile_texts(), partial(contains, sign), settings=search)
    assert find(hostile_texts(), lambda text: len(text) > 150, settings=search)


def contains(sign: str, text: str) -> bool:
    return sign in text


def size(strategy: Strategy) -> int:
    return sum(1 for _ in strategy.items())


def longest(strategy: Strategy) -> int:
    texts = [item.title for item in strategy.items()] + [strategy.title, strategy.municipality.name]
    words = (t.by_language.values() if isinstance(t, Translations) else [t] for t in texts)
    return max(len(word) for some in words for word in some)


@pytest.mark.parametrize(
    "predicate, items",
    [
        (lambda strategy: bool(strategy.interventions), 1),
        pytest.param(
            lambda strategy: bool(strategy.needs and strategy.groups), 2, marks=pytest.mark.slow
        ),
    ],
)
def test_a_strategy_shrinks_to_what_matters(
    predicate: Callable[[Strategy], bool], items: int
) -> None:
    smallest = find(strategies(max_items=1), predicate, settings=search)
    assert size(smallest) <= items
    assert longest(smallest) <= 5


def test_a_sound_one_shrinks_to_a_plain_one() -> None:
    sound = find(sound_strategies(2), lambda item: len(item.objectives) > 1, settings=search)
    assert len(sound.objectives) == 2
    assert not sound.obligations
