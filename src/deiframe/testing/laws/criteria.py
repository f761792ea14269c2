"""The laws of whatever answers a question: criteria, diagnostics of principles, level models."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from deiframe.about import LANGUAGES
from deiframe.extension_points.criterion import Criterion
from deiframe.extension_points.level_model import LevelModel
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.extension_points.substep import Substep
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.levels.evaluate import level_of
from deiframe.model.stepwise import SUBSTEPS
from deiframe.plugins import PluginContents
from deiframe.testing.calling import called
from deiframe.testing.change_texts import texts_of
from deiframe.testing.laws.case import (
    EMPTY,
    Case,
    harmful_cases,
    made_harmful,
    standard_cases,
)
from deiframe.testing.laws.compare import texts_in_templates, with_names
from deiframe.testing.laws.evidence import additions_to, judges, lowered, with_evidence
from deiframe.testing.laws.law import Law, law
from deiframe.testing.laws.sandbox import watched
from deiframe.testing.laws.transform import like_named, reordered, titled
from deiframe.testing.plugin_values import unfilled, verdict_of
from deiframe.verdicts import Fact, Verdict

Asked = Criterion | PrincipleDiagnostic | LevelModel | Substep
"""What can be asked about a strategy as a whole, and follows from criteria."""


def criteria_of(asked: Asked) -> tuple[Criterion, ...]:
    """The criteria that an answer follows from."""
    if isinstance(asked, Criterion):
        return (asked,)
    if isinstance(asked, LevelModel):
        return tuple(each.criterion for stage in asked.stages for each in stage.requires)
    return asked.criteria


def name_of(asked: Asked) -> str:
    """What it is called by in a message."""
    if isinstance(asked, Criterion):
        return f"the criterion {asked.slug}"
    if isinstance(asked, LevelModel):
        return f"the level model {asked.name}"
    return f"question {asked.question}" if isinstance(asked, PrincipleDiagnostic) else asked.number


def _each(asked: Iterable[Asked]) -> Iterator[tuple[str, Criterion]]:
    seen: set[Criterion] = set()
    for item in asked:
        for criterion in criteria_of(item):
            if criterion not in seen:
                seen.add(criterion)
                yield _named(item, criterion), criterion


def _named(asked: Asked, criterion: Criterion) -> str:
    own = f"the criterion {criterion.slug}"
    return own if isinstance(asked, Criterion) else f"{own} of {name_of(asked)}"


@law()
def never_raises(asked: Sequence[Asked], case: Case) -> None:
    """Asking it raises nothing, whatever the strategy, and answers one of the four."""
    graph = case.graph
    for name, criterion in _each(asked):
        verdict_of(name, criterion, graph)


@law(alone=True)
def changes_nothing(asked: Sequence[Asked], case: Case) -> None:
    """Asking it does not change the strategy."""
    graph, before = case.of(copy.deepcopy(case.strategy)).graph, case.graph.strategy
    for name, criterion in _each(asked):
        verdict_of(name, criterion, graph)
        if graph.strategy != before:
            raise AssertionError(f"{name} changed the strategy that it was asked about")


@law()
def looks_at_nothing_else(asked: Sequence[Asked], case: Case) -> None:
    """Asking it reaches for no file, connection, program, screen or clock."""
    graph = case.graph
    for name, criterion in _each(asked):
        verdict_of(
            name, criterion, graph
        )  # once unwatched: what it loads on first use is no matter
        with watched() as found:
            verdict_of(name, criterion, graph)
        if found:
            raise AssertionError(f"{name} reached out of the strategy: {found[0]}")


@law()
def answers_the_same_twice(asked: Sequence[Asked], case: Case) -> None:
    """Asked again, of the same graph or of one made again, it answers the same."""
    graph, fresh = case.graph, case.graph
    for name, criterion in _each(asked):
        first = verdict_of(name, criterion, graph)
        if first != verdict_of(name, criterion, graph) or first != verdict_of(
            name, criterion, fresh
        ):
            raise AssertionError(f"{name} answers otherwise when it is asked again")


@law()
def minds_no_order(asked: Sequence[Asked], case: Case) -> None:
    """Items, links and tags in another order give the same answer."""
    graph, other = case.graph, case.of(reordered(case.strategy, case.pick)).graph
    for name, criterion in _each(asked):
        before, after = verdict_of(name, criterion, graph), verdict_of(name, criterion, other)
        if before.status != after.status:
            raise AssertionError(
                f"{name} answers {before.status}, and {after.status}"
                " when the items stand in another order"
            )


@law()
def minds_no_name(asked: Sequence[Asked], case: Case) -> None:
    """With other ids, of the same alphabetical order, it answers the same."""
    strategy = titled(case.strategy)
    graph = case.of(strategy).graph
    answers = [(name, item, verdict_of(name, item, graph)) for name, item in _each(asked)]
    for other in like_named(strategy, case.given_ids):
        renamed, names = case.of(other.strategy).graph, other.names
        for name, criterion, before in answers:
            after = verdict_of(name, criterion, renamed)
            facts = [(with_names(f.text, names), names.get(f.item, f.item)) for f in _facts(before)]
            same = facts == [(f.text, f.item) for f in _facts(after)]
            if before.status != after.status or not same:
                raise AssertionError(f"{name} answers otherwise when the items have other ids")


def _facts(verdict: Verdict) -> tuple[Fact, ...]:
    return (*verdict.found, *verdict.missing)


@law()
def speaks_every_language(asked: Sequence[Asked], case: Case) -> None:
    """All that it says can be said in each language; and its facts are about items there are."""
    graph = case.graph
    known = {*graph.items, *(item.id for item in graph.context.binding)}
    for name, criterion in _each(asked):
        verdict = verdict_of(name, criterion, graph)
        for fact in _facts(verdict):
            if fact.item and fact.item not in known:
                raise AssertionError(f"{name} names the item {fact.item}, which is not there")
        text = (verdict.title, verdict.rule, *(fact.text for fact in _facts(verdict)))
        for message in text:
            for wrong in filter(None, (unfilled(message, language) for language in LANGUAGES)):
                raise AssertionError(f"{name}: {wrong}")


@law(given=harmful_cases, prepare=made_harmful)
def texts_stay_texts(asked: Sequence[Asked], case: Case) -> None:
    """Texts of the strategy are values of its sentences, never a part of a sentence itself."""
    graph = case.graph
    texts = set(texts_of(case.strategy).values())
    for name, criterion in _each(asked):
        verdict = verdict_of(name, criterion, graph)
        for message in (verdict.title, verdict.rule, *(fact.text for fact in _facts(verdict))):
            for text in texts_in_templates(message, texts):
                raise AssertionError(f"in a sentence of {name} stands a text: {text[:40]!r}")


def _of_every_step(beside: PluginContents) -> Iterator[Case]:
    """The standard cases; and strategies to which every kind of evidence is added: an empty one for
    each sub-step, and some that have each kind of evidence once, twice, and so on.
    """
    yield from standard_cases(beside)
    yield from (Case(with_evidence(EMPTY, times), beside=beside) for times in range(1, 5))
    yield from (Case(EMPTY, pick=pick, beside=beside) for pick in range(len(SUBSTEPS)))


@law(given=_of_every_step)
def never_falls(asked: Sequence[Asked], case: Case) -> None:
    """Adding evidence lowers no answer and no level."""
    for added in additions_to(case.strategy, case.pick):
        pair = judges(added, case.today)
        for item in asked:
            lower = called(name_of(item), lowered, item, *pair)
            if lower:
                raise AssertionError(f"{name_of(item)}: adding {added.what} lowered {lower}")


LAWS_OF_CRITERIA: Final[tuple[Law[Any], ...]] = (
    never_raises,
    changes_nothing,
    looks_at_nothing_else,
    answers_the_same_twice,
    minds_no_order,
    minds_no_name,
    speaks_every_language,
    texts_stay_texts,
    never_falls,
)
"""What every criterion keeps, and every diagnostic of a principle, with those it asks."""


@law()
def stays_on_its_stages(models: Sequence[LevelModel], case: Case) -> None:
    """The level lies on its stages, the lowest not above the highest, and can be told."""
    graph = case.graph
    for model in models:
        level = called(name_of(model), level_of, CriteriaEvaluator(graph), model)
        if not 0 <= level.lowest <= level.highest < len(model.stages):
            raise AssertionError(f"{name_of(model)} comes to {level.lowest} to {level.highest}")


@law(drawn=False)
def tells_its_stages_apart(models: Sequence[LevelModel], _: Case) -> None:
    """Its stages have slugs of their own, the first asks nothing, and it says whose it is."""
    for model in models:
        slugs = [stage.slug for stage in model.stages]
        twice = sorted({slug for slug in slugs if slugs.count(slug) > 1})
        if twice:
            raise AssertionError(f"{name_of(model)} has two stages {twice[0]}")
        if model.stages[0].requires:
            raise AssertionError(f"the first stage of {name_of(model)} asks for something")
        messages = (model.title, model.about, *(stage.title for stage in model.stages))
        for message in messages:
            for wrong in filter(None, (unfilled(message, language) for language in LANGUAGES)):
                raise AssertionError(f"{name_of(model)}: {wrong}")


LAWS_OF_LEVEL_MODELS: Final[tuple[Law[Any], ...]] = (
    tells_its_stages_apart,
    *LAWS_OF_CRITERIA,
    stays_on_its_stages,
)
"""What every level model keeps, with the criteria of its stages."""
