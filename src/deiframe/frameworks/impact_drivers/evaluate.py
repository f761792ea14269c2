"""How each impact driver stands: from answers of people, and from the strategy itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import attrs

from deiframe.assessment import DriverMove, DriverProfile
from deiframe.extension_points.criterion import Criterion
from deiframe.frameworks.answerable import Answerable, of_criteria
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.impact_drivers.questions import QUESTIONS, SCALE, Question
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import Message, joined_list, message, rounded
from deiframe.model.impact_drivers import DRIVERS
from deiframe.model.process import HIGHEST_SCORE, DeclaredAssessment
from deiframe.model.vocabulary import DriverQuestion, ImpactDriver
from deiframe.verdicts import Fact, Strength, Truth, Verdict

FAIR_FROM: Final = 1.5
STRONG_FROM: Final = 3.0

_TWO: Final = 2
_COMPUTED: Final = {Truth.YES: HIGHEST_SCORE, Truth.PARTLY: HIGHEST_SCORE // 2, Truth.NO: 0}
_ANSWERED_RULE: Final = message(
    "The latest answer under assessments, up to today, on the scale {scale}.",
    scale=joined_list(SCALE),
)
_COMPUTED_RULE: Final = message(
    "Answered from the strategy: {highest} if it holds, {half} if it partly does, 0 if not.",
    highest=HIGHEST_SCORE,
    half=HIGHEST_SCORE // 2,
)


@attrs.frozen
class _Answer:
    """A question's part in the profile, and its score, where it has one.

    ``by_people`` says that people answer it, and not the strategy.
    """

    name: DriverQuestion
    verdict: Verdict
    score: int | None
    by_people: bool


def drivers_of(evaluator: CriteriaEvaluator) -> tuple[DriverProfile, ...]:
    """The nine profiles, in their order."""
    return tuple(_profile(evaluator, driver, questions) for driver, questions in QUESTIONS.items())


def answerables() -> Iterator[Answerable]:
    """The drivers and their questions, as answers that can be asked for."""
    return (_answerable(driver, questions) for driver, questions in QUESTIONS.items())


def _answerable(driver: ImpactDriver, questions: Mapping[DriverQuestion, Question]) -> Answerable:
    return Answerable(
        _key(driver),
        lambda evaluator, _: _profile(evaluator, driver, questions).verdict,
        tuple(_answerable_question(driver, name, asked) for name, asked in questions.items()),
    )


def _answerable_question(
    driver: ImpactDriver, name: DriverQuestion, question: Question
) -> Answerable:
    return Answerable(
        _key_of_question(driver, name),
        lambda evaluator, _: _answer(evaluator, driver, name, question).verdict,
        of_criteria([question] if isinstance(question, Criterion) else []),
    )


def _key(driver: ImpactDriver) -> str:
    return f"driver-{driver}"


def _key_of_question(driver: ImpactDriver, name: DriverQuestion) -> str:
    return f"{_key(driver)}-{name}"


def _profile(
    evaluator: CriteriaEvaluator, driver: ImpactDriver, questions: Mapping[DriverQuestion, Question]
) -> DriverProfile:
    answers = [_answer(evaluator, driver, name, asked) for name, asked in questions.items()]
    scores = [answer.score for answer in answers if answer.score is not None]
    asked, answered = len(answers), len(scores)
    lowest = sum(scores) / asked
    highest = (sum(scores) + HIGHEST_SCORE * (asked - answered)) / asked
    average = sum(scores) / answered if answered else None
    return DriverProfile(
        verdict=Verdict(
            key=_key(driver),
            title=DRIVERS[driver],
            status=strength(lowest, highest),
            possible=_possible(lowest, highest),
            rule=_rule(lowest, highest),
            parts=tuple(answer.verdict for answer in answers),
        ),
        average=average,
        lowest=lowest,
        highest=highest,
        answered=answered,
        asked=asked,
        earlier=_moved(evaluator.graph, driver, answers),
    )


def strength(lowest: float, highest: float) -> Strength:
    """The band in which a driver lies for certain; open where the unanswered could decide it."""
    low, high = _band(lowest), _band(highest)
    return low if low is high else Strength.OPEN


def _possible(lowest: float, highest: float) -> tuple[str, ...]:
    low, high = _band(lowest), _band(highest)
    return () if low is high else tuple(_BANDS[_BANDS.index(low) : _BANDS.index(high) + 1])


_BANDS: Final = [Strength.WEAK, Strength.FAIR, Strength.STRONG]


def _band(score: float) -> Strength:
    if score >= STRONG_FROM:
        return Strength.STRONG
    return Strength.FAIR if score >= FAIR_FROM else Strength.WEAK


def _rule(lowest: float, highest: float) -> Message:
    return message(
        "The mean of the scores of its questions, from 0 to {top}: weak below {fair}, strong from"
        " {strong}, else fair. With unanswered questions at 0 it is {lowest}, at {top} it is"
        " {highest}; where these lie in different bands, it is open.",
        top=HIGHEST_SCORE,
        fair=FAIR_FROM,
        strong=STRONG_FROM,
        lowest=rounded(lowest),
        highest=rounded(highest),
    )


def _answer(
    evaluator: CriteriaEvaluator, driver: ImpactDriver, name: DriverQuestion, question: Question
) -> _Answer:
    declared = _declared(evaluator.graph, driver, name)
    found = (declared[1],) if declared else ()
    key = _key_of_question(driver, name)
    if isinstance(question, Criterion):
        part = evaluator.ask(question)
        score = _COMPUTED.get(Truth(part.status))
        verdict = Verdict(
            key=key,
            title=question.asks,
            status=_shown(score),
            rule=_COMPUTED_RULE,
            parts=(part,),
            found=found,
        )
        return _Answer(name, verdict, score, by_people=False)
    score = declared[0] if declared else None
    lacking = message("{question} of {driver} is not answered yet.", question=name, driver=driver)
    verdict = Verdict(
        key=key,
        title=question.asks,
        status=_shown(score),
        rule=_ANSWERED_RULE,
        found=found,
        missing=() if declared else (Fact(lacking, field=("assessments",)),),
    )
    return _Answer(name, verdict, score, by_people=True)


def _shown(score: int | None) -> str:
    return Truth.NOT_RECORDED if score is None else str(score)


def _past(graph: StrategyGraph) -> list[tuple[int, DeclaredAssessment]]:
    """The assessments up to today, the latest first."""
    past = [
        (index, item)
        for index, item in enumerate(graph.strategy.assessments)
        if item.on <= graph.today and item.impact_drivers
    ]
    return sorted(past, key=lambda pair: pair[1].on, reverse=True)


def _declared(
    graph: StrategyGraph, driver: ImpactDriver, name: DriverQuestion
) -> tuple[int, Fact] | None:
    """The latest answer of people to a question."""
    for index, item in _past(graph):
        scores = item.impact_drivers.get(driver, {})
        if name in scores:
            text = message("answered {score} on {on}", score=scores[name], on=item.on)
            where = ("assessments", index, "impact_drivers", driver.value, name.value)
            return scores[name], Fact(text, field=where)
    return None


def _moved(
    graph: StrategyGraph, driver: ImpactDriver, answers: Sequence[_Answer]
) -> DriverMove | None:
    """How people's answers moved from the assessment before the latest one, where both asked."""
    rounds: list[tuple[dt.date, Mapping[DriverQuestion, int]]] = [
        (item.on, item.impact_drivers[driver])
        for _, item in _past(graph)
        if item.impact_drivers.get(driver)
    ]
    if len(rounds) < _TWO:
        return None
    (_, now), (since, before) = rounds[:_TWO]
    both = [name for name in now if name in before]
    if not both:
        return None
    then = [
        before[answer.name] if answer.by_people and answer.name in both else answer.score
        for answer in answers
        if answer.score is not None
    ]
    known = [score for score in then if score is not None]
    return DriverMove(
        since=since,
        earlier=sum(before[name] for name in both) / len(both),
        now=sum(now[name] for name in both) / len(both),
        profile=sum(known) / len(known) if known else 0.0,
    )


def scored(graph: StrategyGraph, driver: ImpactDriver, name: DriverQuestion) -> int | None:
    """The latest score that people gave a question; None where they gave none."""
    declared = _declared(graph, driver, name)
    return declared[0] if declared else None
