"""Where a municipality stands by what the report asks: all of it, some sections, or one answer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from deiframe.assessment import Assessment, Roadmap, Section
from deiframe.diagnostics import Finding
from deiframe.extension_points.level_model import LevelModel
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.extension_points.substep import Substep
from deiframe.extension_points.substep_evidence import SubstepEvidence
from deiframe.frameworks.answerable import Answerable
from deiframe.frameworks.checklist import evaluate as checklist
from deiframe.frameworks.checklist.items import ITEMS
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.impact_drivers import evaluate as drivers
from deiframe.frameworks.levels import evaluate as levels
from deiframe.frameworks.levels.six_stages import SIX_STAGES
from deiframe.frameworks.political_support import evaluate as support
from deiframe.frameworks.principles import evaluate as principles
from deiframe.frameworks.roadmap import evaluate as roadmap
from deiframe.frameworks.roadmap.evidence import with_evidence
from deiframe.frameworks.roadmap.next_steps import RULE, RestingAnswer, next_steps
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.graph.declarations import declared_keys
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.graph.weighing import credible, illustrative, is_example
from deiframe.i18n import Message, joined_list, message
from deiframe.suggestions import suggesting
from deiframe.verdicts import Fact, Verdict


@attrs.frozen(kw_only=True)
class Questionnaire:
    """What is asked beside the report's own questions: the plugins' part, and the level models."""

    diagnostics: Sequence[PrincipleDiagnostic] = ()
    level_models: Sequence[LevelModel] = ()
    evidence: Sequence[SubstepEvidence] = ()


def assessed(
    graph: StrategyGraph,
    findings: Sequence[Finding],
    asked: Questionnaire,
    sections: Collection[Section] = tuple(Section),
    doubts: Iterable[Fact] = (),
) -> Assessment:
    """Answer the sections for a strategy, given what the rules found that bear on them.

    What is illustrative does not count, and what the ``doubts`` are about neither.

    If the strategy names a level model that is not there, the default is used, and a problem says
    so.
    """
    evaluator = CriteriaEvaluator(graph, doubts)
    model = _level_model(evaluator, asked) if Section.LEVEL in sections else None
    makers: Mapping[Section, Callable[[], object]] = {
        Section.ROADMAP: lambda: _roadmap(evaluator, asked),
        Section.CHECKLIST: lambda: checklist.checklist_of(evaluator),
        Section.PRINCIPLES: lambda: principles.principles_of(
            evaluator, asked.diagnostics, findings
        ),
        Section.SUPPORT: lambda: support.support_of(evaluator),
        Section.DRIVERS: lambda: drivers.drivers_of(evaluator),
        Section.LEVEL: lambda: model and levels.level_of(evaluator, model),
    }
    parts = {section.value: make() for section, make in makers.items() if section in sections}
    found = _assessment(evaluator, **parts)
    is_all = set(sections) == set(Section)
    strangers = tuple(_unknown_answers(evaluator, found)) if is_all else ()
    return attrs.evolve(found, problems=(*found.problems, *strangers)) if strangers else found


def _unknown_answers(evaluator: CriteriaEvaluator, found: Assessment) -> Iterator[Message]:
    """What is answered under ``assessments`` and is neither a sub-step nor a criterion."""
    known = {*evaluator.slugs, *(substep.verdict.key for substep in found.roadmap.substeps)}
    for key in dict.fromkeys(declared_keys(evaluator.graph)):
        if key not in known:
            text = message(
                "Under assessments, {key} is no sub-step and no criterion.", key=key[:60]
            )
            yield suggesting(text, key, known)


def answer(
    graph: StrategyGraph,
    findings: Sequence[Finding],
    asked: Answerable,
    doubts: Iterable[Fact] = (),
) -> tuple[Verdict, Assessment]:
    """Compute one answer; the assessment holds no section, but what went wrong."""
    evaluator = CriteriaEvaluator(graph, doubts)
    verdict = asked.evaluate(evaluator, findings)
    return verdict, _assessment(evaluator)


def answerables(graph: StrategyGraph, asked: Questionnaire) -> Iterator[Answerable]:
    """Everything that can be asked for, in the order of the verdicts of an assessment."""
    yield from map(roadmap.answerable, _substeps(asked))
    yield checklist.answerable()
    yield from principles.answerables(asked.diagnostics)
    yield support.answerable(credible(graph))
    yield from drivers.answerables()
    yield levels.answerable(_level_model(CriteriaEvaluator(graph), asked))


def _assessment(evaluator: CriteriaEvaluator, **parts: Any) -> Assessment:
    return Assessment(
        today=evaluator.graph.today,
        is_illustrative=is_illustrative(evaluator.weighed.stated),
        is_example=is_example(evaluator.weighed.stated.strategy),
        doubts=tuple(mark for mark in evaluator.weighed.marks if mark.code),
        problems=tuple(evaluator.problems),
        is_whole=evaluator.is_whole,
        **parts,
    )


def _level_model(evaluator: CriteriaEvaluator, asked: Questionnaire) -> LevelModel:
    """The level model that the strategy names; if it is not there, the default."""
    wanted = evaluator.graph.strategy.level_model
    model = next((item for item in asked.level_models if item.name == wanted), SIX_STAGES)
    if model.name != wanted:
        evaluator.problems.append(
            message(
                "There is no level model {name}; {used} is used. Known: {names}.",
                name=wanted[:60],
                used=model.name,
                names=joined_list(item.name for item in asked.level_models),
            )
        )
    return model


def _substeps(asked: Questionnaire) -> list[Substep]:
    return with_evidence(all_substeps(), asked.evidence)


def _roadmap(evaluator: CriteriaEvaluator, asked: Questionnaire) -> Roadmap:
    substeps = _substeps(asked)
    results = {item.number: roadmap.substep_result(evaluator, item) for item in substeps}
    return Roadmap(
        substeps=tuple(results.values()),
        next_steps=next_steps(evaluator.graph, substeps, results, tuple(_resting(asked))),
        rule=RULE,
    )


def _resting(asked: Questionnaire) -> Iterator[RestingAnswer]:
    """The answers outside the roadmap that rest on criteria: those of the checklist and of the principles."""
    for slug, item in ITEMS.items():
        slugs = frozenset(criterion.slug for criterion in item.criteria)
        yield RestingAnswer(f"{checklist.KEY}-{slug}", item.asks, slugs)
    for question in principles.merged(asked.diagnostics):
        if question.asks:
            slugs = frozenset(criterion.slug for criterion in question.criteria)
            yield RestingAnswer(question.question, question.asks, slugs)


def is_illustrative(graph: StrategyGraph) -> bool:
    """Whether anything in the strategy is marked as made up to show how it works."""
    return any(True for _ in illustrative(graph.strategy))
