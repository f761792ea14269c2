"""The default level model: six stages, under deiframe's own criteria.

The stages' names are those of a public page of the report's online tool, after Mergaert and Wuiame
(2013, unpublished). The criteria are not published; these are deiframe's own.
"""

from __future__ import annotations

from typing import Final

from deiframe.extend.criterion import Criterion, Observation
from deiframe.extend.level_model import LevelModel, Requirement, Stage
from deiframe.frameworks.criteria import figures, logic, people, process, purpose, responsibility
from deiframe.frameworks.impact_drivers.questions import QUESTIONS, Asked
from deiframe.frameworks.impact_drivers.standing import scored
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.languages import Message, message
from deiframe.model.vocabulary import DriverQuestion, ImpactDriver
from deiframe.verdicts import Evidence, Truth

_PARTLY: Final = Truth.PARTLY
_LEAST_SCORE: Final = 3


def _answered(driver: ImpactDriver, name: DriverQuestion) -> Criterion:
    """Make the criterion that people answer a driver's question with most of it, or wholly."""
    question = QUESTIONS[driver][name]
    asks: Message = question.asks if isinstance(question, Asked) else message("{name}", name=name)
    where = f"impact_drivers: {{{driver}: {{{name}: …}}}}"
    rule = message(
        "Yes from a score of {least} under assessments ({where}), no below; not known without one.",
        least=_LEAST_SCORE,
        where=where,
    )

    def observe(graph: StrategyGraph) -> Observation:
        score = scored(graph, driver, name)
        if score is None:
            said = message("Not answered yet: {where}.", where=where)
            missing = (Evidence(said, field=("assessments",)),)
            return Observation(truth=Truth.UNKNOWN, rule=rule, missing=missing)
        evidence = (Evidence(message("answered {score}", score=score), field=("assessments",)),)
        if score >= _LEAST_SCORE:
            return Observation(truth=Truth.YES, rule=rule, found=evidence)
        return Observation(truth=Truth.NO, rule=rule, missing=evidence)

    return Criterion(f"answered-{driver}-{name}", asks, observe)


SIX_STAGES: Final = LevelModel(
    name="six-stages",
    title=message("Six stages of institutionalisation"),
    about=message(
        "The stages' names are public; what each asks is deiframe's own, and not the official"
        " model. A plugin can bring another."
    ),
    stages=(
        Stage(slug="starting-point", title=message("Starting point")),
        Stage(
            slug="project",
            title=message("Project"),
            requires=(
                Requirement(logic.interventions_planned),
                Requirement(people.change_agents_named),
            ),
        ),
        Stage(
            slug="inception",
            title=message("Inception"),
            requires=(
                Requirement(purpose.vision),
                Requirement(purpose.strategic_objectives),
                Requirement(people.groups_studied, _PARTLY),
                Requirement(process.support_passive),
            ),
        ),
        Stage(
            slug="growth",
            title=message("Growth"),
            requires=(
                Requirement(purpose.objectives_lead_to_vision),
                Requirement(logic.interventions_lead_to_objective, _PARTLY),
                Requirement(logic.interventions_under_way),
                Requirement(figures.objectives_measured, _PARTLY),
                Requirement(responsibility.body_meets),
                Requirement(process.support_active),
            ),
        ),
        Stage(
            slug="integration",
            title=message("Integration"),
            requires=(
                Requirement(responsibility.departments_own_objectives),
                Requirement(responsibility.roles_clear),
                Requirement(figures.objectives_measurable),
                Requirement(figures.evaluated, _PARTLY),
                Requirement(process.recorded("7.1")),
                Requirement(_answered(ImpactDriver.ANCHORING, DriverQuestion.Q1)),
            ),
        ),
        Stage(
            slug="institutionalisation",
            title=message("Institutionalisation"),
            requires=(
                Requirement(logic.institutionalised),
                Requirement(people.agents_in_departments),
                Requirement(figures.indicators_collected),
                Requirement(purpose.obligations_answered),
                Requirement(process.repeated("6.3")),
                Requirement(_answered(ImpactDriver.ANCHORING, DriverQuestion.Q2)),
            ),
        ),
    ),
)
