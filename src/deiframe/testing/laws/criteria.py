"""The laws of whatever answers a question: criteria, diagnostics of principles, level models."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

from deiframe.about import LANGUAGES
from deiframe.extend.criterion import Criterion
from deiframe.extend.level_model import LevelModel
from deiframe.extend.principle_diagnostic import PrincipleDiagnostic
from deiframe.extend.substep import Substep
from deiframe.frameworks.judging import Judge
from deiframe.frameworks.levels.standing import level_of
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.testing.laws.case import Case
from deiframe.testing.laws.evidence import additions_to, never_lowers
from deiframe.testing.laws.law import Law, law
from deiframe.testing.laws.retelling import other_names, reordered, titled
from deiframe.testing.laws.telling import unfilled, with_names
from deiframe.testing.laws.watching import watched
from deiframe.testing.relinking import renamed
from deiframe.verdicts import Fact, Truth, Verdict

Asked = Criterion | PrincipleDiagnostic | LevelModel | Substep
"""What can be asked about a strategy as a whole, and follows from criteria."""


def criteria_of(one: Asked) -> tuple[Criterion, ...]:
    """The criteria that an answer follows from."""
    if isinstance(one, Criterion):
        return (one,)
    if isinstance(one, LevelModel):
        return tuple(each.criterion for stage in one.stages for each in stage.requires)
    return one.criteria


def called(one: Asked) -> str:
    """What it is called by in a message."""
    if isinstance(one, Criterion):
        return f"the criterion {one.slug}"
    if isinstance(one, LevelModel):
        return f"the level model {one.name}"
    return f"question {one.question}" if isinstance(one, PrincipleDiagnostic) else one.number


def _each(asked: Iterable[Asked]) -> Iterator[tuple[str, Criterion]]:
    seen: set[Criterion] = set()
    for one in asked:
        for criterion in criteria_of(one):
            if criterion not in seen:
                seen.add(criterion)
                yield _named(one, criterion), criterion


def _named(one: Asked, criterion: Criterion) -> str:
    own = f"the criterion {criterion.slug}"
    return own if isinstance(one, Criterion) else f"{own} of {called(one)}"


def _verdict(criterion: Criterion, graph: StrategyGraph) -> Verdict | None:
    """Its answer; None where it raises, which is another law's matter."""
    try:
        return criterion.verdict(graph)
    except Exception:  # noqa: BLE001 - a guest may raise anything
        return None


@law()
def never_raises(asked: Sequence[Asked], case: Case) -> None:
    """Asking it raises nothing, whatever the strategy, and answers yes, partly, no or unknown."""
    graph = case.graph
    for name, criterion in _each(asked):
        try:
            Truth(criterion.verdict(graph).standing)
        except Exception as error:
            raise AssertionError(f"{name} raised {type(error).__name__}: {error}") from error


@law()
def changes_nothing(asked: Sequence[Asked], case: Case) -> None:
    """Asking it does not change the strategy."""
    graph, before = case.of(copy.deepcopy(case.strategy)).graph, case.graph.strategy
    for name, criterion in _each(asked):
        _verdict(criterion, graph)
        if graph.strategy != before:
            raise AssertionError(f"{name} changed the strategy that it was asked about")


@law()
def looks_at_nothing_else(asked: Sequence[Asked], case: Case) -> None:
    """Asking it reaches for no file, connection, program, screen or clock."""
    graph = case.graph
    for name, criterion in _each(asked):
        _verdict(criterion, graph)  # once unwatched: what it loads on first use is no matter
        with watched() as found:
            _verdict(criterion, graph)
        if found:
            raise AssertionError(f"{name} reached out of the strategy: {found[0]}")


@law()
def answers_the_same_twice(asked: Sequence[Asked], case: Case) -> None:
    """Asked again, of the same graph or of one made anew, it answers the same."""
    graph, anew = case.graph, case.graph
    for name, criterion in _each(asked):
        first = _verdict(criterion, graph)
        if first != _verdict(criterion, graph) or first != _verdict(criterion, anew):
            raise AssertionError(f"{name} answers otherwise when it is asked again")


@law()
def minds_no_order(asked: Sequence[Asked], case: Case) -> None:
    """Items, links and tags in another order give the same answer."""
    graph, other = case.graph, case.of(reordered(case.strategy, case.pick)).graph
    for name, criterion in _each(asked):
        before, after = _verdict(criterion, graph), _verdict(criterion, other)
        if before is not None and after is not None and before.standing != after.standing:
            raise AssertionError(
                f"{name} answers {before.standing}, and {after.standing}"
                " when the items stand in another order"
            )


@law()
def minds_no_name(asked: Sequence[Asked], case: Case) -> None:
    """With other ids, of the same alphabetical order, it answers the same."""
    known = case.given_ids
    strategy = titled(case.strategy)
    names = other_names(strategy, known)
    graph, other = case.of(strategy).graph, case.of(renamed(strategy, names)).graph
    for name, criterion in _each(asked):
        before, after = _verdict(criterion, graph), _verdict(criterion, other)
        if before is None or after is None:
            continue
        facts = [(with_names(f.said, names), names.get(f.item, f.item)) for f in _facts(before)]
        if before.standing != after.standing or facts != [(f.said, f.item) for f in _facts(after)]:
            raise AssertionError(f"{name} answers otherwise when the items have other ids")


def _facts(verdict: Verdict) -> tuple[Fact, ...]:
    return (*verdict.found, *verdict.missing)


@law()
def speaks_every_language(asked: Sequence[Asked], case: Case) -> None:
    """All that it says can be said in each language; and its facts are about items there are."""
    graph = case.graph
    known = {*graph.items, *(one.id for one in graph.binding)}
    for name, criterion in _each(asked):
        verdict = _verdict(criterion, graph)
        if verdict is None:
            continue
        for fact in _facts(verdict):
            if fact.item and fact.item not in known:
                raise AssertionError(f"{name} names the item {fact.item}, which is not there")
        said = (verdict.title, verdict.rule, *(fact.said for fact in _facts(verdict)))
        for message in said:
            for wrong in filter(None, (unfilled(message, one) for one in LANGUAGES)):
                raise AssertionError(f"{name}: {wrong}")


@law()
def never_falls(asked: Sequence[Asked], case: Case) -> None:
    """Adding evidence lowers no answer and no level."""
    for added in additions_to(case.strategy, case.pick):
        for one in asked:
            try:
                never_lowers(one, added, case.today)
            except AssertionError as error:
                raise AssertionError(f"{called(one)}: {error}") from error


LAWS_OF_CRITERIA: Final[tuple[Law[Any], ...]] = (
    never_raises,
    changes_nothing,
    looks_at_nothing_else,
    answers_the_same_twice,
    minds_no_order,
    minds_no_name,
    speaks_every_language,
    never_falls,
)
"""What every criterion keeps, and every diagnostic of a principle, with those it asks."""


@law()
def stays_on_its_stages(models: Sequence[LevelModel], case: Case) -> None:
    """The level lies on its stages, the lowest not above the highest, and can be told."""
    graph = case.graph
    for model in models:
        try:
            level = level_of(Judge(graph), model)
        except IndexError:
            raise AssertionError(f"{called(model)} comes to no stage at all") from None
        if not 0 <= level.lowest <= level.highest < len(model.stages):
            raise AssertionError(f"{called(model)} comes to {level.lowest} to {level.highest}")


@law(drawn=False)
def tells_its_stages_apart(models: Sequence[LevelModel], _: Case) -> None:
    """Its stages have slugs of their own, the first asks nothing, and it says whose it is."""
    for model in models:
        slugs = [stage.slug for stage in model.stages]
        twice = sorted({slug for slug in slugs if slugs.count(slug) > 1})
        if twice:
            raise AssertionError(f"{called(model)} has two stages {twice[0]}")
        if model.stages[0].requires:
            raise AssertionError(f"the first stage of {called(model)} asks for something")
        messages = (model.title, model.about, *(stage.title for stage in model.stages))
        for message in messages:
            for wrong in filter(None, (unfilled(message, one) for one in LANGUAGES)):
                raise AssertionError(f"{called(model)}: {wrong}")


LAWS_OF_LEVEL_MODELS: Final[tuple[Law[Any], ...]] = (
    tells_its_stages_apart,
    *LAWS_OF_CRITERIA,
    stays_on_its_stages,
)
"""What every level model keeps, with the criteria of its stages."""
