"""The law that adding evidence lowers no answer, and strategies to which evidence is added.

Use it with hypothesis::

    from hypothesis import given
    from deiframe.testing import laws

    @given(laws.evidence_added())
    def test_my_model_is_monotone(pair: laws.Added) -> None:
        laws.never_lowers(MY_MODEL, pair)
"""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from deiframe.extension_points.criterion import Criterion
from deiframe.extension_points.level_model import LevelModel
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.extension_points.substep import Substep
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.levels.evaluate import level_of
from deiframe.frameworks.roadmap.evaluate import substep_result
from deiframe.graph.strategy_graph import build_graph
from deiframe.model.definitions import Definitions
from deiframe.model.kinds import ACTORS
from deiframe.model.process import (
    HIGHEST_SCORE,
    Activity,
    DeclaredAssessment,
    PoliticalSupport,
    Score,
)
from deiframe.model.stepwise import SUBSTEPS
from deiframe.model.strategy import Strategy
from deiframe.model.theory import Evaluation, Money, Resources
from deiframe.model.time import Interval
from deiframe.model.vocabulary import (
    AgendaPlace,
    Audience,
    DriverQuestion,
    EvaluationDesign,
    Evidence,
    ImpactDriver,
    SupportStage,
)
from deiframe.testing.strategies.moments import TODAY
from deiframe.testing.strategies.whole import strategies
from deiframe.verdicts import SubstepStatus, Truth


@attrs.frozen
class Added:
    """A strategy, and the same with evidence added; ``what`` says which."""

    before: Strategy
    after: Strategy
    what: str


@st.composite
def evidence_added(draw: st.DrawFn, max_items: int = 2) -> Added:
    """Strategies to which something is added that can only speak for them.

    An activity of today, a reason or its evidence, a definition, means, a plan for an evaluation,
    somebody who collects, a day of review, an answer to a driver, active support; a rhythm, whom
    something reaches and how, what it celebrates, what was learned, a cause, a place on an agenda,
    what the words mean.
    """
    before = draw(strategies(max_items=max_items))
    what = draw(st.sampled_from(sorted(_ADDITIONS)))
    return _added(before, what, draw(st.integers(0, 99)))


def additions_to(strategy: Strategy, pick: int) -> Iterator[Added]:
    """A strategy with each kind of evidence added in turn; ``pick`` chooses among ways."""
    for what in sorted(_ADDITIONS):
        yield _added(strategy, what, pick)


def with_evidence(strategy: Strategy, times: int) -> Strategy:
    """A strategy with each kind of evidence added so many times: thresholds lie at any number."""
    for pick in range(times):
        for what in sorted(_ADDITIONS):
            strategy = _added(strategy, what, pick).after
    return strategy


def _added(before: Strategy, what: str, pick: int) -> Added:
    return Added(before, attrs.evolve(before, **_ADDITIONS[what](before, pick)), what)


Asked = Criterion | LevelModel | PrincipleDiagnostic | Substep
"""What can be asked whether it keeps the law."""


def never_lowers(asked: Asked, added: Added, today: dt.date = TODAY) -> None:
    """Check that adding evidence lowers no answer.

    Raises:
        AssertionError: an answer is lower with the evidence than without; says which.
    """
    lower = lowered(asked, *judges(added, today))
    if lower:
        raise AssertionError(f"adding {added.what} lowered {lower}")


def judges(added: Added, today: dt.date) -> tuple[CriteriaEvaluator, CriteriaEvaluator]:
    """Whom to ask of the strategy without the evidence, and of that with it."""
    before, after = (build_graph(item, today) for item in (added.before, added.after))
    return CriteriaEvaluator(before), CriteriaEvaluator(after)


def lowered(
    asked: Asked, before: CriteriaEvaluator, after: CriteriaEvaluator
) -> dict[str, tuple[int, int]]:
    """The answers that are lower afterwards, each with both ranks."""
    ranks = dict(_ranks(asked, after))
    return {key: (rank, ranks[key]) for key, rank in _ranks(asked, before) if ranks[key] < rank}


def _ranks(asked: Asked, evaluator: CriteriaEvaluator) -> Iterator[tuple[str, int]]:
    if isinstance(asked, Criterion):
        yield asked.slug, Truth(evaluator.ask(asked).status).rank
    elif isinstance(asked, PrincipleDiagnostic):
        for criterion in asked.criteria:
            yield criterion.slug, Truth(evaluator.ask(criterion).status).rank
    elif isinstance(asked, Substep):
        status = substep_result(evaluator, asked)
        yield asked.number, SubstepStatus(status.verdict.status).rank
    else:
        level = level_of(evaluator, asked)
        yield "lowest", level.lowest
        yield "highest", level.highest


def _actors(strategy: Strategy) -> list[str]:
    return [item.id for kind in ACTORS for item in strategy.of_kind(kind)]


def _somebody(strategy: Strategy) -> str | None:
    return next(iter(_actors(strategy)), None)


def _activity(strategy: Strategy, pick: int) -> dict[str, Any]:
    who = _actors(strategy)[: pick % 3]
    substep = SUBSTEPS[pick % len(SUBSTEPS)]
    what = f"Conversation {pick} with staff"
    new = Activity(substep=substep, on=TODAY, what=what, participants=tuple(who))
    return {"activities": (*strategy.activities, new)}


def _reasons(strategy: Strategy, _: int) -> dict[str, Any]:
    def text(item: Any) -> Any:
        links = tuple(
            attrs.evolve(
                link,
                because=link.because or f"{item.id} changes what people do",
                evidence=link.evidence or Evidence.STRONG,
                source=link.source or "Evaluation of the pilot",
            )
            for link in item.contributes_to
        )
        return attrs.evolve(item, contributes_to=links)

    kinds = ("interventions", "outcomes", "objectives")
    return {kind: tuple(map(text, getattr(strategy, kind))) for kind in kinds}


def _means(strategy: Strategy, _: int) -> dict[str, Any]:
    given = Resources(budget=Money(amount=1), fte=1)
    return {
        "interventions": tuple(
            attrs.evolve(intervention, resources=intervention.resources or given)
            for intervention in strategy.interventions
        )
    }


def _evaluations(strategy: Strategy, _: int) -> dict[str, Any]:
    plan = Evaluation(design=EvaluationDesign.PRE_POST, when=TODAY, by=_somebody(strategy))
    return {
        "interventions": tuple(
            attrs.evolve(intervention, evaluation=intervention.evaluation or plan)
            for intervention in strategy.interventions
        )
    }


def _collecting(strategy: Strategy, _: int) -> dict[str, Any]:
    return {
        "indicators": tuple(
            attrs.evolve(
                indicator,
                collected_by=indicator.collected_by or _somebody(strategy),
                # So seldom that nothing is overdue: a rhythm that is not kept would be no evidence.
                frequency=indicator.frequency or Interval(1200),
            )
            for indicator in strategy.indicators
        )
    }


def _definitions(strategy: Strategy, _: int) -> dict[str, Any]:
    return {
        "groups": tuple(
            attrs.evolve(group, definition=group.definition or f"Who says so of {group.id}")
            for group in strategy.groups
        )
    }


def _watch(strategy: Strategy, _: int) -> dict[str, Any]:
    return {
        "obligations": tuple(
            attrs.evolve(obligation, review_on=max(obligation.review_on or TODAY, TODAY))
            for obligation in strategy.obligations
        )
    }


def _answers(strategy: Strategy, pick: int) -> dict[str, Any]:
    drivers, questions = tuple(ImpactDriver), tuple(DriverQuestion)
    driver, question = drivers[pick % len(drivers)], questions[pick % len(questions)]
    new = DeclaredAssessment(on=TODAY, impact_drivers={driver: {question: Score(HIGHEST_SCORE)}})
    return {"assessments": (new, *strategy.assessments)}


def _support(strategy: Strategy, _: int) -> dict[str, Any]:
    new = PoliticalSupport(stage=SupportStage.ACTIVE, since=TODAY)
    return {"political_support": (new, *strategy.political_support)}


def _concepts(strategy: Strategy, pick: int) -> dict[str, Any]:
    known = strategy.definitions or Definitions()
    name = ("diversity", "equity", "inclusion", "shared")[pick % 4]
    return {"definitions": attrs.evolve(known, **{name: getattr(known, name) or "x"})}


def _rhythms(strategy: Strategy, _: int) -> dict[str, Any]:
    return _with_more(strategy, lambda item: {"frequency": item.frequency or Interval(3)})


def _reached(strategy: Strategy, _: int) -> dict[str, Any]:
    return _with_more(
        strategy,
        lambda item: {
            "audience": tuple(dict.fromkeys((*item.audience, *Audience))),
            "channel": item.channel or "x",
        },
    )


def _celebrated(strategy: Strategy, _: int) -> dict[str, Any]:
    return _with_more(strategy, lambda item: {"celebrates": item.celebrates or "x"})


def _with_more(strategy: Strategy, more: Callable[[Any], dict[str, Any]]) -> dict[str, Any]:
    """The strategy's interventions and activities, with more told of each."""
    return {
        name: tuple(attrs.evolve(item, **more(item)) for item in getattr(strategy, name))
        for name in ("interventions", "activities")
    }


def _learned(strategy: Strategy, _: int) -> dict[str, Any]:
    return {
        "activities": tuple(
            attrs.evolve(
                item,
                source=item.source or "x",
                learned=item.learned or "x",
                adopted=item.adopted or "x",
            )
            for item in strategy.activities
        )
    }


def _causes(strategy: Strategy, _: int) -> dict[str, Any]:
    return {"needs": tuple(attrs.evolve(need, cause=need.cause or "x") for need in strategy.needs)}


def _agendas(strategy: Strategy, _: int) -> dict[str, Any]:
    return {
        "stakeholders": tuple(
            # How often it meets stays: a shorter rhythm is a promise, which asks for more.
            attrs.evolve(who, dei_on_agenda=AgendaPlace.PURPOSE)
            for who in strategy.stakeholders
        )
    }


_ADDITIONS: Final = {
    "an activity": _activity,
    "reasons": _reasons,
    "means": _means,
    "evaluations": _evaluations,
    "who collects": _collecting,
    "definitions": _definitions,
    "days of review": _watch,
    "an answer to a driver": _answers,
    "active support": _support,
    "what the words mean": _concepts,
    "rhythms": _rhythms,
    "whom it reaches": _reached,
    "celebrations": _celebrated,
    "what was learned": _learned,
    "causes": _causes,
    "places on agendas": _agendas,
}
