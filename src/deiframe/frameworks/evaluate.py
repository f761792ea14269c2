"""Where a municipality stands: everything that the report asks, answered in one go."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from deiframe.assessment import Assessment, Roadmap
from deiframe.diagnostics import Finding
from deiframe.extension_points.level_model import LevelModel
from deiframe.extension_points.principle_diagnostic import PrincipleDiagnostic
from deiframe.extension_points.substep import Substep
from deiframe.extension_points.substep_evidence import SubstepEvidence
from deiframe.frameworks.checklist.evaluate import checklist_of
from deiframe.frameworks.evaluator import CriteriaEvaluator
from deiframe.frameworks.impact_drivers.evaluate import drivers_of
from deiframe.frameworks.levels.evaluate import level_of
from deiframe.frameworks.levels.six_stages import SIX_STAGES
from deiframe.frameworks.political_support.evaluate import support_of
from deiframe.frameworks.principles.evaluate import principles_of
from deiframe.frameworks.roadmap.evaluate import substep_result
from deiframe.frameworks.roadmap.evidence import with_evidence
from deiframe.frameworks.roadmap.next_steps import RULE, next_steps
from deiframe.frameworks.roadmap.substeps import all_substeps
from deiframe.graph.dates import support_today
from deiframe.graph.strategy_graph import StrategyGraph
from deiframe.i18n import joined_list, message


def assessed(
    graph: StrategyGraph,
    findings: Sequence[Finding],
    diagnostics: Iterable[PrincipleDiagnostic],
    models: Sequence[LevelModel],
    evidence: Sequence[SubstepEvidence] = (),
) -> Assessment:
    """Answer all of it for a strategy, given what every rule found.

    ``evidence`` is what plugins add to the sub-steps.
    Where the strategy names a level model that is not there, the default is used, and a problem
    says so.
    """
    evaluator = CriteriaEvaluator(graph)
    wanted = graph.strategy.level_model
    model = next((item for item in models if item.name == wanted), SIX_STAGES)
    if model.name != wanted:
        names = joined_list(item.name for item in models)
        evaluator.problems.append(
            message(
                "There is no level model {name}; {used} is used. Known: {names}.",
                name=wanted[:60],
                used=model.name,
                names=names,
            )
        )
    return Assessment(
        today=graph.today,
        roadmap=_roadmap(evaluator, with_evidence(all_substeps(), evidence), findings),
        checklist=checklist_of(evaluator),
        principles=principles_of(evaluator, diagnostics, findings),
        support=support_of(evaluator),
        drivers=drivers_of(evaluator),
        level=level_of(evaluator, model),
        is_illustrative=is_illustrative(graph),
        problems=tuple(evaluator.problems),
        is_whole=evaluator.is_whole,
    )


def _roadmap(
    evaluator: CriteriaEvaluator, substeps: Sequence[Substep], findings: Sequence[Finding]
) -> Roadmap:
    standings = {substep.number: substep_result(evaluator, substep) for substep in substeps}
    support = support_today(evaluator.graph)
    return Roadmap(
        substeps=tuple(standings.values()),
        next_steps=next_steps(substeps, standings, findings, support.stage if support else None),
        rule=RULE,
    )


def is_illustrative(graph: StrategyGraph) -> bool:
    """Whether anything in the strategy is marked as made up to show how it works."""
    strategy = graph.strategy
    return (
        any(item.illustrative for item in graph.items.values())
        or any(activity.illustrative for activity in strategy.activities)
        or any(
            indicator.baseline and indicator.baseline.illustrative
            for indicator in strategy.indicators
        )
        or any(aim.illustrative for indicator in strategy.indicators for aim in indicator.targets)
        or any(
            intervention.resources
            and (
                intervention.resources.illustrative
                or (intervention.resources.budget and intervention.resources.budget.illustrative)
            )
            for intervention in strategy.interventions
        )
    )
