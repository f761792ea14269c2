"""The default level model: six stages, under deiframe's own criteria.

The stages' names are those of a public page of the report's online tool, after Mergaert and Wuiame
(2013, unpublished). The criteria are not published; these are deiframe's own. Each stage asks for most of
several, so that none hangs on what one line of a strategy happens to record.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from deiframe.extension_points.criterion import Criterion, Observation, criterion, of
from deiframe.extension_points.level_model import LevelModel, Stage, StageCriterion
from deiframe.frameworks.criteria import figures, logic, people, process, purpose, responsibility
from deiframe.frameworks.criteria.plan import in_plan
from deiframe.frameworks.impact_drivers.evaluate import scored
from deiframe.frameworks.impact_drivers.questions import QUESTIONS, Asked
from deiframe.graph.relation import Relation
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import JoinedList, Message, message
from deiframe.model.strategy import DEFAULT_LEVEL_MODEL
from deiframe.model.vocabulary import DriverQuestion, ImpactDriver
from deiframe.verdicts import Fact, Truth

_PARTLY: Final = Truth.PARTLY
_LEAST_SCORE: Final = 3


def _answered(driver: ImpactDriver, name: DriverQuestion) -> Criterion:
    """Make the criterion that people answer a driver's question with most of it, or wholly."""
    question = QUESTIONS[driver][name]
    asks: Message = question.asks if isinstance(question, Asked) else message("{name}", name=name)
    where = f"impact_drivers: {{{driver}: {{{name}: …}}}}"
    rule = message(
        "Yes if the score under assessments ({where}) is {least} or more, no if it is lower; not recorded without a score.",
        least=_LEAST_SCORE,
        where=where,
    )

    def observe(graph: StrategyGraph) -> Observation:
        score = scored(graph, driver, name)
        if score is None:
            text = message("Not answered yet: {where}.", where=where)
            missing = (Fact(text, field=("assessments",)),)
            return Observation(truth=Truth.NOT_RECORDED, rule=rule, missing=missing)
        evidence = (Fact(message("answered {score}", score=score), field=("assessments",)),)
        if score >= _LEAST_SCORE:
            return Observation(truth=Truth.YES, rule=rule, found=evidence)
        return Observation(truth=Truth.NO, rule=rule, missing=evidence)

    return Criterion(f"answered-{driver}-{name}", asks, observe)


@criterion(
    "leaders-behind-it",
    message("Leaders stand behind it: support is active, or top management discusses it regularly."),
)  # fmt: skip
def leaders_behind_it(graph: StrategyGraph) -> Observation:
    """Whether there is active support; if none is stated, what can be read from what is written."""
    stated = process.support_active.observe(graph)
    shown = responsibility.top_discusses.observe(graph)
    is_stated = stated.truth is not Truth.NOT_RECORDED
    return attrs.evolve(
        stated if is_stated else shown,
        rule=message(
            "If support is stated under political_support, yes if it is active, no if it is not. If not: {rule}",
            rule=shown.rule,
        ),
        missing=stated.missing if is_stated else (*stated.missing, *shown.missing),
    )


@criterion("aim-written", message("It says what it is for: there is a vision, or a strategic objective."))  # fmt: skip
def aim_written(graph: StrategyGraph) -> Observation:
    """Whether what is done has an aim at all."""
    return _best(graph, purpose.vision, purpose.strategic_objectives)


_SEVERAL: Final = 3
"""More than one person and a deputy (report, 4.5: a small core does not outlive a departure)."""


@criterion("carried-by-several", message("It is carried by several: three or more are responsible or accountable for what is planned."))  # fmt: skip
def carried_by_several(graph: StrategyGraph) -> Observation:
    """Whether it would go on if one left; people, bodies and departments count alike."""
    roles = (Relation.RESPONSIBLE, Relation.ACCOUNTABLE)
    carried = [tuple(graph.targets(item.id, *roles)) for item in in_plan(graph)]
    carriers = {actor.id: of(actor) for actors in carried for actor in actors}
    found = tuple(carriers.values())
    few = Truth.NO if carriers and all(carried) else Truth.NOT_RECORDED
    truth = Truth.YES if len(carriers) >= _SEVERAL else few
    lacking = Fact(message("Fewer than {count} are known to carry it.", count=_SEVERAL))
    return Observation(
        truth=truth,
        rule=message(
            "Yes if {count} or more different ones are responsible or accountable; no if fewer are, though each intervention in the plan says who is; otherwise not recorded.",
            count=_SEVERAL,
        ),
        found=found,
        missing=() if truth is Truth.YES else (lacking,),
    )


@criterion("means-given", message("What is planned has people's time or money."))
def means_given(graph: StrategyGraph) -> Observation:
    """Whether there are means of either kind."""
    return _best(graph, responsibility.working_time, responsibility.budgets)


def _best(graph: StrategyGraph, *criteria: Criterion) -> Observation:
    """The highest answer of several criteria, with what each of them misses."""
    seen = [criterion.observe(graph) for criterion in criteria]
    return attrs.evolve(
        max(seen, key=lambda answer: answer.truth.rank),
        rule=message("The highest answer to: {asked}", asked=_in_words(criteria)),
        missing=tuple(fact for answer in seen for fact in answer.missing),
    )


def _in_words(criteria: Iterable[Criterion]) -> JoinedList:
    return JoinedList(tuple(criterion.asks for criterion in criteria), " ")


SIX_STAGES: Final = LevelModel(
    name=DEFAULT_LEVEL_MODEL,
    title=message("Six stages of institutionalisation"),
    about=message(
        "The names of the stages are public; their criteria are deiframe's own, and not the official model. A plugin can provide another."
    ),
    stages=(
        Stage(slug="starting-point", title=message("Starting point")),
        Stage(  # something is done, and somebody does it
            slug="project",
            title=message("Project"),
            at_least=2,
            requires=(
                StageCriterion(logic.interventions_planned),
                StageCriterion(people.change_agents_named),
                StageCriterion(purpose.vision),
                StageCriterion(people.groups_studied, _PARTLY),
                StageCriterion(process.support_passive),
            ),
        ),
        Stage(  # it becomes a strategy
            slug="inception",
            title=message("Inception"),
            at_least=4,
            requires=(
                StageCriterion(aim_written, essential=True),
                StageCriterion(purpose.strategic_objectives),
                StageCriterion(people.groups_studied, _PARTLY),
                StageCriterion(people.change_agents_connected, _PARTLY),
                StageCriterion(process.involved, _PARTLY),
                StageCriterion(process.support_passive),
            ),
        ),
        Stage(  # the strategy is carried out
            slug="growth",
            title=message("Growth"),
            at_least=5,
            requires=(
                StageCriterion(leaders_behind_it, essential=True),
                StageCriterion(carried_by_several, essential=True),
                StageCriterion(purpose.objectives_lead_to_vision, _PARTLY),
                StageCriterion(figures.objectives_measured, _PARTLY),
                StageCriterion(logic.interventions_lead_to_objective, _PARTLY),
                StageCriterion(logic.interventions_under_way),
                StageCriterion(responsibility.body_meets),
                StageCriterion(people.groups_consulted, _PARTLY),
            ),
        ),
        Stage(  # departments and procedures carry it
            slug="integration",
            title=message("Integration"),
            at_least=7,
            requires=(
                StageCriterion(responsibility.departments_own_objectives, essential=True),
                StageCriterion(logic.procedures_changed, essential=True),
                StageCriterion(figures.objectives_measurable, essential=True),
                StageCriterion(means_given, _PARTLY, essential=True),
                StageCriterion(process.reviewed, essential=True),
                StageCriterion(responsibility.roles_clear),
                StageCriterion(figures.objectives_followed, _PARTLY),
                StageCriterion(figures.evaluated, _PARTLY),
                StageCriterion(process.repeated("6.3"), _PARTLY),
                StageCriterion(_answered(ImpactDriver.ANCHORING, DriverQuestion.Q1)),
            ),
        ),
        Stage(  # it is the usual way of working
            slug="institutionalisation",
            title=message("Institutionalisation"),
            at_least=5,
            requires=(
                StageCriterion(logic.institutionalised, essential=True),
                StageCriterion(responsibility.departments_attend_to_inclusion),
                StageCriterion(people.agents_in_departments),
                StageCriterion(figures.indicators_collected),
                StageCriterion(purpose.obligations_answered),
                StageCriterion(process.repeated("6.3")),
                StageCriterion(_answered(ImpactDriver.ANCHORING, DriverQuestion.Q2)),
            ),
        ),
    ),
)
