"""What is made up or doubted never raises an answer, and what was left out of it is said."""

import datetime as dt
from functools import cache
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deiframe.assessing import assess
from deiframe.assessment import Assessment
from deiframe.extension_points.criterion import Criterion
from deiframe.frameworks.checklist.items import ITEMS
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.impact_drivers.questions import QUESTIONS as DRIVER_QUESTIONS
from deiframe.frameworks.ranges import lowest
from deiframe.graph.strategy_graph import StrategyGraph, build_graph
from deiframe.graph.weighing import credible, is_example, weigh
from deiframe.i18n import message, translate
from deiframe.model.fields import key_of
from deiframe.model.item import Item
from deiframe.model.kinds import Kind
from deiframe.model.strategy import Strategy
from deiframe.opening import assemble
from deiframe.plugins import load_all, load_plugins
from deiframe.source.reader import read_text
from deiframe.testing.strategies import strategies
from deiframe.testing.strategies.moments import TODAY
from deiframe.verdicts import Fact, Truth, Verdict

few = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


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
    changes["activities"] = tuple(
        attrs.evolve(activity, illustrative=True) for activity in strategy.activities
    )
    graph = build_graph(attrs.evolve(strategy, **changes), TODAY)
    assert not credible(graph).items
    assert is_example(graph.strategy) or not graph.items


def assessed(text: str, today: dt.date = dt.date(2026, 6, 1)) -> Assessment:
    reading = read_text("deiframe: 1\nmunicipality: {name: Somewhere}\n" + text)
    assert reading.strategy, [str(problem.message) for problem in reading.problems]
    return assess(assemble(reading.strategy, load_plugins([]), today=today)).assessment


def answer(text: str, key: str) -> Verdict:
    found = assessed(text).find(key)
    assert found, key
    return found


SCORED = "stakeholders: {{a: {{title: Secretary, power: 5, interest: 4{}}}, b: {{title: Network, power: 2, interest: 5}}}}"
SCORES = "people.stakeholders_scored"


@pytest.mark.parametrize(
    "mark, expected",
    [("", "yes"), (", illustrative: [power]", "partly"), (", illustrative: true", "partly"), (", illustrative: [note]", "yes")],
)  # fmt: skip
def test_a_value_that_is_made_up_does_not_count_and_the_others_do(mark: str, expected: str) -> None:
    found = answer(SCORED.format(mark), placed_slug())
    assert found.status == expected
    assert [fact.item for fact in found.set_aside] == ([] if expected == "yes" else ["a"])
    assert not found.doubts


def placed_slug() -> str:
    """The criterion of 2.3 that asks each stakeholder for its scores."""
    return answer(SCORED.format(""), "2.3").parts[0].key


def test_what_was_set_aside_names_its_reason_and_its_place() -> None:
    found = answer(SCORED.format(", illustrative: [power]"), placed_slug())
    [fact] = found.set_aside
    assert translate(fact.text, "en") == "“Secretary”: illustrative"
    assert (fact.item, fact.field, fact.code) == ("a", ("power",), "")


def test_what_is_left_stands_where_it_stood() -> None:
    """An activity that does not count does not move the others to other lines."""
    found = answer(
        "activities:\n"
        "  - {substep: '3.1', on: 2026-01-01, what: A first talk with staff, illustrative: true}\n"
        "  - {substep: '3.1', on: 2026-02-01, what: Another talk with staff}\n",
        "3.1",
    )
    assert [fact.field for fact in found.found] == [("activities", 1)]


def test_marking_the_support_leaves_it_unsaid() -> None:
    text = "political_support: [{{stage: active, since: 2026-01-01{}}}]"
    assert assessed(text.format("")).support.verdict.status == "active"
    assert assessed(text.format(", illustrative: true")).support.verdict.status == "not_recorded"


def test_a_doubted_item_is_not_even_a_name_that_something_leads_to() -> None:
    text = (
        "visions: {{v: {{title: {}}}}}\nobjectives: {{a: {{title: Equal pay, contributes_to: v}}}}"
    )
    clear, empty = (answer(text.format(name), "objectives-lead-to-vision") for name in ("A city for all", "x"))  # fmt: skip
    assert clear.status == "yes"
    assert empty.status in ("no", "not_recorded")
    assert [fact.code for fact in empty.doubts] == ["DEI801"]


def test_a_doubt_without_weight_for_an_answer_is_not_beside_it() -> None:
    text = "visions: {v: {title: A city for all}, w: {title: x}}"
    found = answer(text, "vision")
    assert (found.status, found.doubts, found.set_aside) == ("yes", (), ())


def test_nothing_to_set_aside_costs_nothing() -> None:
    reading = read_text("deiframe: 1\nmunicipality: {name: Somewhere}\nvisions: {v: {title: A}}")
    assert reading.strategy
    graph = build_graph(reading.strategy, TODAY)
    assert credible(graph) is graph
    assert weigh(graph).hollow is graph


def test_a_criterion_of_a_plugin_need_not_know_of_it() -> None:
    from deiframe.extension_points.criterion import some

    def observe(graph: StrategyGraph) -> Any:
        return some(graph.strategy.groups, none=message("No groups."))

    reading = read_text(
        "deiframe: 1\nmunicipality: {name: Somewhere}\ngroups: {g: {title: Women, illustrative: true}}"
    )
    assert reading.strategy
    evaluator = CriteriaEvaluator(build_graph(reading.strategy, TODAY))
    found = evaluator.ask(Criterion("own", message("There are groups."), observe))
    assert (found.status, found.possible) == ("not_recorded", ("no", "partly", "yes"))


def test_who_names_what_does_not_count_no_longer_names_it() -> None:
    reading = read_text(
        "deiframe: 1\nmunicipality: {name: Somewhere}\nstakeholders: {s: {title: Secretary}}\n"
        "interventions: {i: {title: Panels, rasci: {accountable: s, responsible: s}}}\n"
        "activities: [{substep: '3.1', on: 2026-01-01, what: A talk, with: [s]}]\n"
    )
    assert reading.strategy
    doubt = Fact(message("no"), "s", ("title",), "DEI801")
    left = credible(build_graph(reading.strategy, TODAY), [doubt])
    assert set(left.items) == {"i"}
    assert not left.strategy.interventions[0].rasci.accountable
    assert not left.strategy.activities[0].participants


DECLARED = "assessments: [{{on: {on}, answers: {{{key}: {{answer: {answer}}}}}}}]\n"


@pytest.mark.parametrize(
    "key, said, expected",
    [("vision", "yes", "yes"), ("vision", "partly", "partly"), ('"1.3"', "yes", "done"), ('"1.3"', "partly", "begun")],
)  # fmt: skip
def test_a_declared_answer_settles_what_is_not_recorded(key: str, said: str, expected: str) -> None:
    found = answer(DECLARED.format(on="2026-05-01", key=key, answer=said), key.strip('"'))
    assert found.status == expected
    assert found.declared
    assert found.computed in ("not_recorded", "not_started")


def test_a_declared_answer_never_hides_what_is_computed_nor_counts_before_its_day() -> None:
    vision = "visions: {v: {title: A city for all}}\n"
    text = DECLARED.format(on="2026-05-01", key="vision", answer="no") + vision
    found = answer(text, "vision")
    assert (found.status, found.computed) == ("yes", "")
    assert found.declared
    assert found.declared.answer is Truth.NO
    later = DECLARED.format(on="2026-06-02", key="vision", answer="yes")
    assert answer(later, "vision").status == "not_recorded"


def test_a_sub_step_declared_long_ago_is_to_be_renewed() -> None:
    text = DECLARED.format(on="2020-01-01", key='"1.3"', answer="yes")
    assert answer(text, "1.3").status == "stale"


def test_an_answer_to_what_nobody_asks_is_said() -> None:
    text = DECLARED.format(on="2026-05-01", key="vison", answer="yes")
    [problem] = assessed(text).problems
    assert "vison" in translate(problem, "en")
    assert "vision" in translate(problem, "en")


def test_a_strategy_that_is_mostly_made_up_is_an_example_and_one_with_some_scores_is_not() -> None:
    def of(*marks: str) -> bool:
        items = "\n".join(f"  g{n}: {{title: Group {n}{mark}}}" for n, mark in enumerate(marks))
        return assessed(f"groups:\n{items}\n").is_example

    assert of(", illustrative: true", ", illustrative: true", "")
    assert not of(", illustrative: true", "", "")
    assert not of(", illustrative: [note]", ", illustrative: [note]", "")


def test_every_form_of_a_page_says_that_it_is_an_example() -> None:
    import io

    import docx

    from deiframe.document import EXAMPLE, Document, Paragraph
    from deiframe.formats import document_docx, document_markdown, document_text

    words = translate(EXAMPLE, "en")
    page = Document(title="A page", blocks=(Paragraph("Words"),), is_example=True)
    for write in (document_text.write, document_markdown.write):
        assert words in write(page, "en")
        assert words not in write(attrs.evolve(page, is_example=False), "en")
    for said in (True, False):
        made = document_docx.write(attrs.evolve(page, is_example=said), "en")
        header = docx.Document(io.BytesIO(made)).sections[0].header
        assert (words in header.paragraphs[0].text) is said


def test_each_list_of_intentions_says_that_it_is_no_judgement() -> None:
    from deiframe.formats.document_text import write
    from deiframe.pages.assessment_page import at_a_glance
    from deiframe.verdicts import NO_JUDGEMENT

    assert translate(NO_JUDGEMENT, "en") in " ".join(write(at_a_glance(assessed("")), "en").split())


def test_what_is_not_recorded_comes_with_the_line_to_write() -> None:
    from deiframe.pages.line_to_write import line_to_write

    reading = read_text(
        "deiframe: 1\nmunicipality: {name: Somewhere}\nstakeholders: {s: {title: Secretary, interest: 4}}\n"
        "interventions: {i: {title: Panels}}\n"
    )
    assert reading.strategy
    graph = build_graph(reading.strategy, TODAY)
    lines = {
        field: line_to_write(Fact(message("x"), item, field), graph)
        for item, field in (
            ("s", ("power",)),
            ("s", ("interest",)),
            ("s", ("nothing",)),
            ("i", ("rasci", "accountable")),
            ("i", ("contributes_to", 0)),
            ("", ("review_every",)),
        )
    }
    assert lines == {
        ("power",): "power: 4",
        ("interest",): None,
        ("nothing",): None,
        ("rasci", "accountable"): "rasci: {accountable: hr-director}",
        ("contributes_to", 0): None,
        ("review_every",): "review_every: 12 months",
    }


@few
@given(st.data())
def test_more_doubts_never_raise_an_answer(data: st.DataObject) -> None:
    strategy = data.draw(strategies(max_items=3))
    graph = build_graph(strategy, TODAY)
    places = [
        (item.id, (key_of(field),))
        for item in strategy.items()
        for field in attrs.fields(type(item))
        if field.name != "id"
    ] + [("", ("activities", index)) for index, _ in enumerate(strategy.activities)]
    chosen = data.draw(st.lists(st.sampled_from(places), max_size=8)) if places else []
    doubts = [Fact(message("doubted"), item, field, "DEI801") for item, field in chosen]
    half = doubts[: len(doubts) // 2]
    none, some, more = (CriteriaEvaluator(graph, each) for each in ((), half, doubts))
    for criterion in all_criteria():
        ranks = [lowest(asked.ask(criterion)).rank for asked in (none, some, more)]
        assert ranks == sorted(ranks, reverse=True), criterion.slug
        found = more.ask(criterion)
        assert not found.doubts or found.status != Truth.YES
