"""Table 1: answers, the declared ones beside them, and the verdict by its rule."""

import pytest

from deiframe.assessing import assess
from deiframe.assessment import Checklist, ItemResult
from deiframe.extension_points.criterion import Criterion, Observation
from deiframe.frameworks.checklist.evaluate import kind_of
from deiframe.frameworks.checklist.items import ITEMS
from deiframe.frameworks.evaluator import aggregate
from deiframe.graph.strategy_graph import build_graph
from deiframe.i18n import message, translate
from deiframe.model.vocabulary import ChecklistItem
from deiframe.opening import assemble
from deiframe.plugins import load_plugins
from deiframe.source.reader import read_text
from deiframe.verdicts import DeclaredTruth, PlanKind, Truth, Verdict
from support import HEAD, TODAY, strategy_of

YES, PARTLY, NO, NOT_RECORDED = Truth.YES, Truth.PARTLY, Truth.NO, Truth.NOT_RECORDED


def checklist(text: str) -> Checklist:
    return assess(
        assemble(strategy_of(HEAD + text), load_plugins([]), today=TODAY)
    ).assessment.checklist


def verdict(truth: Truth) -> Verdict:
    return Verdict(key="x", title=message("x"), status=truth, rule=message("x"))


def answer(truth: Truth, declared: Truth | None = None) -> ItemResult:
    text = DeclaredTruth(answer=declared, on=TODAY) if declared else None
    return ItemResult(verdict=verdict(truth), declared=text)


def test_the_eleven_items_stand_in_the_report_s_order() -> None:
    assert list(ITEMS) == list(ChecklistItem)
    assert len(ITEMS) == 11


@pytest.mark.parametrize(
    "parts, expected",
    [
        ([YES], YES),
        ([YES, YES, YES], YES),
        ([YES, YES, PARTLY], PARTLY),
        ([YES, NO], PARTLY),
        ([PARTLY, PARTLY], PARTLY),
        ([PARTLY, NO], NO),
        ([YES, NO, NO], NO),
        ([PARTLY, YES, NO], PARTLY),
        ([NO, NO], NO),
        ([NOT_RECORDED], NOT_RECORDED),
        ([NOT_RECORDED, NO], NOT_RECORDED),
        ([NOT_RECORDED, NO, NO], NO),
        ([NOT_RECORDED, PARTLY, NO], NOT_RECORDED),
        ([NOT_RECORDED, YES], PARTLY),
    ],
)
def test_parts_make_an_answer_by_the_half(parts: list[Truth], expected: Truth) -> None:
    assert aggregate(map(verdict, parts)) is expected


@pytest.mark.parametrize(
    "truths, expected",
    [
        ([YES] * 6 + [NO] * 5, PlanKind.STRATEGY),
        ([YES] * 3 + [PARTLY] * 3 + [NO] * 5, PlanKind.STRATEGY),
        ([YES] * 5 + [NO] * 6, PlanKind.INTENTIONS),
        ([YES] * 5 + [NO] * 5 + [NOT_RECORDED], PlanKind.UNDECIDED),
        ([NOT_RECORDED] * 11, PlanKind.UNDECIDED),
        ([YES] * 11, PlanKind.STRATEGY),
        ([PARTLY] * 7 + [NO] * 4, PlanKind.STRATEGY),
        ([NO] * 11, PlanKind.INTENTIONS),
        ([NO] * 7 + [YES] * 4, PlanKind.INTENTIONS),
    ],
)
def test_the_verdict_goes_by_the_majority(truths: list[Truth], expected: PlanKind) -> None:
    assert kind_of([answer(truth) for truth in truths]) is expected


def test_a_declared_answer_counts_only_where_nothing_is_computed() -> None:
    base = [answer(YES)] * 5 + [answer(NO)] * 5
    assert kind_of([*base, answer(NOT_RECORDED, declared=YES)]) is PlanKind.STRATEGY
    assert kind_of([*base, answer(NO, declared=YES)]) is PlanKind.INTENTIONS


def test_the_latest_declared_answer_stands_beside_the_computed_one() -> None:
    found = checklist(
        "period: {start: 2026-01-01, end: 2027-01-01}\n"
        "interventions: {i: {title: Mentoring, period: {start: 2026-01-01, end: 2026-12-31}}}\n"
        "assessments:\n"
        "  - {on: 2026-03-01, checklist: {timeline: {answer: no, note: Not for all}}}\n"
        "  - {on: 2025-03-01, checklist: {timeline: {answer: yes}}}\n"
        "  - {on: 2026-07-01, checklist: {timeline: {answer: partly}}}\n"
    )
    timeline = found.answers[list(ChecklistItem).index(ChecklistItem.TIMELINE)]
    assert timeline.verdict.status == "yes"
    assert timeline.declared
    assert timeline.declared.answer is NO
    assert timeline.declared.note == "Not for all"
    assert timeline.disagrees
    assert timeline.counted is YES


def test_an_answer_of_today_counts_already() -> None:
    found = checklist("assessments: [{on: 2026-06-01, checklist: {timeline: {answer: no}}}]")
    assert found.answers[list(ChecklistItem).index(ChecklistItem.TIMELINE)].declared


def test_the_rule_counts_what_it_counted() -> None:
    text = translate(checklist("").verdict.rule, "en")
    assert "Here: 0 yes, 0 partly, 0 no, 11 not recorded." in text


def test_a_criterion_that_fails_is_not_known_and_named() -> None:
    from deiframe.frameworks.evaluator import CriteriaEvaluator

    def broken(_: object) -> Observation:
        raise RuntimeError("boom")

    reading = read_text(HEAD)
    assert reading.strategy
    evaluator = CriteriaEvaluator(build_graph(reading.strategy, TODAY))
    found = evaluator.ask(Criterion("broken", message("x"), broken))
    assert found.status == "not_recorded"
    assert ["boom" in str(problem) for problem in evaluator.problems] == [True]
