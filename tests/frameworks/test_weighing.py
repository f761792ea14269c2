"""What is made up or doubted never raises an answer, and what was left out of it is said."""

from functools import cache
from typing import Any

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deiframe.extension_points.criterion import Criterion
from deiframe.frameworks.checklist.items import ITEMS
from deiframe.frameworks.evaluator import CriteriaEvaluator, lowest
from deiframe.frameworks.impact_drivers.questions import QUESTIONS as DRIVER_QUESTIONS
from deiframe.graph.strategy_graph import build_graph
from deiframe.graph.weighing import credible, is_example
from deiframe.model.fields import key_of
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.plugins import load_all
from deiframe.testing.strategies import strategies
from deiframe.testing.strategies.moments import TODAY

few = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@cache
def all_criteria() -> tuple[Criterion, ...]:
    """Everything that deiframe and the plugins beside it ask of a strategy."""
    from deiframe.frameworks.roadmap.substeps import all_substeps

    plugins = load_all()
    asked = [
        *(criterion for substep in all_substeps() for criterion in substep.criteria),
        *(criterion for item in ITEMS.values() for criterion in item.criteria),
        *(criterion for item in plugins.principle_diagnostics for criterion in item.criteria),
        *(criterion for item in plugins.substep_evidence for criterion in item.criteria),
        *(
            require.criterion
            for model in plugins.level_models
            for stage in model.stages
            for require in stage.requires
        ),
        *(
            question
            for questions in DRIVER_QUESTIONS.values()
            for question in questions.values()
            if isinstance(question, Criterion)
        ),
    ]
    return tuple(dict.fromkeys(asked))


@st.composite
def marked(draw: st.DrawFn, before: Strategy) -> Strategy:
    """The strategy with more marks: whole items, fields of items, values, activities."""
    changes: dict[str, Any] = {}
    for kind in Kind:
        changes[kind.collection] = tuple(
            draw(_marked_item(item)) if draw(st.booleans()) else item
            for item in before.of_kind(kind)
        )
    changes["activities"] = tuple(
        attrs.evolve(item, illustrative=item.illustrative or draw(st.booleans()))
        for item in before.activities
    )
    return attrs.evolve(before, **changes)


@st.composite
def _marked_item(draw: st.DrawFn, item: Item) -> Item:
    if item.illustrative is True or draw(st.integers(0, 3)) == 0:
        return attrs.evolve(item, illustrative=True)
    keys = [key_of(field) for field in attrs.fields(type(item)) if field.name != "id"]
    more = draw(st.lists(st.sampled_from(keys), max_size=3, unique=True))
    known = item.illustrative or ()
    changes: dict[str, Any] = {"illustrative": tuple(dict.fromkeys((*known, *more))) or False}
    for name in ("baseline", "resources"):
        value = getattr(item, name, None)
        if value is not None and draw(st.booleans()):
            changes[name] = attrs.evolve(value, illustrative=True)
    if getattr(item, "targets", ()):
        changes["targets"] = tuple(
            attrs.evolve(target, illustrative=target.illustrative or draw(st.booleans()))
            for target in item.targets  # type: ignore[attr-defined]
        )
    return attrs.evolve(item, **changes)


@few
@given(st.data())
def test_marking_more_as_illustrative_never_raises_an_answer(data: st.DataObject) -> None:
    before = data.draw(strategies(max_items=3))
    after = data.draw(marked(before))
    less, more = (CriteriaEvaluator(build_graph(item, TODAY)) for item in (before, after))
    raised = [
        criterion.slug
        for criterion in all_criteria()
        if lowest(more.ask(criterion)).rank > lowest(less.ask(criterion)).rank
    ]
    assert not raised


@few
@given(strategies(max_items=3))
def test_what_is_all_made_up_is_no_evidence(strategy: Strategy) -> None:
    changes: dict[str, Any] = {
        kind.collection: tuple(
            attrs.evolve(item, illustrative=True) for item in strategy.of_kind(kind)
        )
        for kind in Kind
    }
    graph = build_graph(attrs.evolve(strategy, **changes), TODAY)
    assert not credible(graph).items
    assert is_example(graph.strategy) or not graph.items
