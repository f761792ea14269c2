"""The answers to Table 1, computed and declared, and the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from deiframe.assessment import Checklist, ItemResult
from deiframe.frameworks.answerable import Answerable, of_criteria
from deiframe.frameworks.checklist.items import ITEMS, ChecklistQuestion
from deiframe.frameworks.evaluator import AGGREGATED, CriteriaEvaluator, aggregate, still_possible
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import Message, message
from deiframe.model.vocabulary import ChecklistItem
from deiframe.verdicts import NO_JUDGEMENT, DeclaredTruth, PlanKind, Truth, Verdict

KEY: Final = "checklist"
MAJORITY: Final = 6
"""More than half of the eleven items."""

RULE: Final = message(
    "A strategy if {majority} or more of the {count} answers are yes or partly; a list of intentions if {majority} or more are no; otherwise it cannot be determined. The computed answer counts; where it is open, the declared one does. {caution}",
    caution=NO_JUDGEMENT,
    majority=MAJORITY,
    count=len(ITEMS),
)


def checklist_of(evaluator: CriteriaEvaluator) -> Checklist:
    """Answer the eleven items, and say what they make."""
    answers = tuple(_answer(evaluator, slug, item) for slug, item in ITEMS.items())
    verdict = Verdict(
        key=KEY,
        title=message("Is it a strategy?"),
        status=kind_of(answers),
        rule=_rule(answers),
        parts=tuple(answer.verdict for answer in answers),
        possible=_possible(answers),
    )
    return Checklist(verdict=verdict, answers=answers)


def answerable() -> Answerable:
    """The checklist and its items, as answers that can be asked for."""
    return Answerable(
        KEY,
        lambda evaluator, _: checklist_of(evaluator).verdict,
        tuple(_answerable(slug, item) for slug, item in ITEMS.items()),
    )


def _answerable(slug: ChecklistItem, item: ChecklistQuestion) -> Answerable:
    return Answerable(
        _key(slug),
        lambda evaluator, _: _answer(evaluator, slug, item).verdict,
        of_criteria(item.criteria),
    )


def _key(slug: ChecklistItem) -> str:
    return f"{KEY}-{slug}"


def kind_of(answers: Sequence[ItemResult]) -> PlanKind:
    """A strategy, a list of intentions, or not to be told yet."""
    return _kind([answer.counted for answer in answers])


def _kind(truths: Sequence[Truth]) -> PlanKind:
    if sum(truth in (Truth.YES, Truth.PARTLY) for truth in truths) >= MAJORITY:
        return PlanKind.STRATEGY
    if sum(truth is Truth.NO for truth in truths) >= MAJORITY:
        return PlanKind.INTENTIONS
    return PlanKind.UNDECIDED


def _possible(answers: Sequence[ItemResult]) -> tuple[str, ...]:
    """What could still come of it if all answers were recorded."""
    ends = (_kind([item.at_least for item in answers]), _kind([item.at_most for item in answers]))
    return tuple(ends) if ends[0] is not ends[1] else ()


def _answer(
    evaluator: CriteriaEvaluator, slug: ChecklistItem, item: ChecklistQuestion
) -> ItemResult:
    parts = evaluator.ask_all(item.criteria)
    verdict = Verdict(
        key=_key(slug),
        title=item.asks,
        status=aggregate(parts),
        rule=AGGREGATED,
        parts=parts,
        possible=still_possible(parts),
    )
    return ItemResult(verdict=verdict, declared=_declared(evaluator.graph, slug))


def _declared(graph: StrategyGraph, slug: ChecklistItem) -> DeclaredTruth | None:
    """The latest declared answer that is not in the future."""
    known = [
        assessment
        for assessment in graph.strategy.assessments
        if assessment.on <= graph.today and slug in assessment.checklist
    ]
    if not known:
        return None
    latest = max(known, key=lambda candidate: candidate.on)
    declared = latest.checklist[slug]
    return DeclaredTruth(answer=Truth(declared.answer.value), on=latest.on, note=declared.note)


def _rule(answers: Sequence[ItemResult]) -> Message:
    counted = [answer.counted for answer in answers]
    return message(
        "{rule} Here: {yes} yes, {partly} partly, {no} no, {not_recorded} not recorded.",
        rule=RULE,
        **{truth.value: counted.count(truth) for truth in Truth},
    )
